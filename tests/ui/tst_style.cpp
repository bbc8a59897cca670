// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "style/actionbutton.h"
#include "style/icons.h"
#include "style/stylepaint.h"
#include "style/theme.h"
#include "style/type.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QFontInfo>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace frameloom;

class StyleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { m_theme.apply(*qApp, ThemeMode::Dark); }

    void contrast_data();
    void contrast();
    void tokensSurviveThePalette();
    void modeSwitches();
    void aForeignPaletteIsLearnedFromInSystemMode();
    void bodyFontIsKeptWhenLarger();

    void everyIconDraws();
    void iconsFollowTheTheme();
    void disabledAndOnIconsDiffer();
    void iconsAreCrispAtEveryScale();
    void marks();
    void theClearButtonIsOfTheFamily();

    void primaryIsTheOneFilledButton();
    void keyboardFocusIsVisible_data();
    void keyboardFocusIsVisible();
    void disabledTextIsDimmer();
    void invalidInputHasARedBorder();
    void framedListsHaveRoundCorners();

private:
    static int different(const QImage &a, const QImage &b);
    static bool hasColor(const QImage &image, const QColor &color);

    Theme m_theme;
};

void StyleTest::initTestCase()
{
    // No desktop here to tell its taste: dark.
    m_theme.apply(*qApp, ThemeMode::System);
    QVERIFY(m_theme.isDark());
}

int StyleTest::different(const QImage &a, const QImage &b)
{
    if (a.size() != b.size())
        return -1;
    int count = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x)
            count += a.pixel(x, y) != b.pixel(x, y);
    }
    return count;
}

bool StyleTest::hasColor(const QImage &image, const QColor &color)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y).rgb() == color.rgb())
                return true;
        }
    }
    return false;
}

void StyleTest::contrast_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("high");
    QTest::addColumn<double>("least");
    QTest::newRow("dark") << true << false << 4.5;
    QTest::newRow("light") << false << false << 4.5;
    QTest::newRow("dark, high contrast") << true << true << 7.0;
    QTest::newRow("light, high contrast") << false << true << 7.0;
}

void StyleTest::contrast()
{
    QFETCH(bool, dark);
    QFETCH(bool, high);
    QFETCH(double, least);
    const Tokens t = high ? Tokens::highContrast(dark) : Tokens::standard(dark);
    const struct
    {
        const char *name;
        QColor color;
    } inks[] = {{"text", t.text}, {"dim", t.dim}, {"ok", t.ok}, {"warn", t.warn}, {"bad", t.bad}, {"accent", t.accent}};
    const struct
    {
        const char *name;
        QColor color;
    } grounds[] = {{"window", t.window},
                   {"panel", t.panel},
                   {"raised", t.raised},
                   {"selected row", rowFill(t, true, true)}};
    for (const auto &ink : inks) {
        for (const auto &ground : grounds) {
            const double ratio = contrastRatio(ink.color, ground.color);
            // Accent marks borders and rings, where 3:1 is asked for.
            const double wanted = ink.color == t.accent ? 3.0 : ink.color == t.text || ink.color == t.dim ? least : 4.5;
            if (ratio < wanted)
                QFAIL(
                    qPrintable(u"%1 on %2: %3"_s.arg(QLatin1String(ink.name), QLatin1String(ground.name)).arg(ratio)));
        }
    }
    const QPalette palette = t.toPalette();
    QVERIFY(contrastRatio(palette.color(QPalette::Link), t.window) >= 4.5);
    QVERIFY(contrastRatio(palette.color(QPalette::Link), t.panel) >= 4.5);
    QVERIFY2(contrastRatio(t.onAccent, t.accent) >= 4.5,
             qPrintable(QString::number(contrastRatio(t.onAccent, t.accent))));
    QCOMPARE(qRound(contrastRatio(Qt::black, Qt::white)), 21);
}

void StyleTest::tokensSurviveThePalette()
{
    for (const bool dark : {true, false}) {
        for (const bool high : {true, false}) {
            const Tokens made = high ? Tokens::highContrast(dark) : Tokens::standard(dark);
            const Tokens read = Tokens::from(made.toPalette());
            QCOMPARE(read.dark, dark);
            QCOMPARE(read.window, made.window);
            QCOMPARE(read.panel, made.panel);
            QCOMPARE(read.raised, made.raised);
            QCOMPARE(read.line, made.line);
            QCOMPARE(read.text, made.text);
            QCOMPARE(read.dim, made.dim);
            QCOMPARE(read.accent, made.accent);
            QCOMPARE(read.onAccent, made.onAccent);
            QCOMPARE(read.ok, made.ok);
            QCOMPARE(read.warn, made.warn);
            QCOMPARE(read.bad, made.bad);
        }
    }
}

void StyleTest::modeSwitches()
{
    QSignalSpy changed(&m_theme, &Theme::changed);
    QWidget widget;
    m_theme.apply(*qApp, ThemeMode::Light);
    QCOMPARE(changed.count(), 1);
    QVERIFY(!m_theme.isDark());
    QTRY_COMPARE(widget.palette().color(QPalette::Window), Tokens::standard(false).window);
    m_theme.apply(*qApp, ThemeMode::Dark);
    QVERIFY(m_theme.isDark());
    QTRY_COMPARE(widget.palette().color(QPalette::Window), Tokens::standard(true).window);
}

void StyleTest::aForeignPaletteIsLearnedFromInSystemMode()
{
    m_theme.apply(*qApp, ThemeMode::System);
    for (const bool dark : {true, false, true}) {
        QPalette desktop(dark ? QColor(0x30, 0x30, 0x30) : QColor(0xee, 0xee, 0xee));
        QApplication::setPalette(desktop);
        QTRY_COMPARE(m_theme.isDark(), dark);
        QTRY_COMPARE(QApplication::palette().color(QPalette::Window), Tokens::standard(dark).window);
    }
    m_theme.apply(*qApp, ThemeMode::Light);
    QApplication::setPalette(QPalette(QColor(0x30, 0x30, 0x30)));
    QTRY_COMPARE(QApplication::palette().color(QPalette::Window), Tokens::standard(false).window);
}

void StyleTest::bodyFontIsKeptWhenLarger()
{
    const QFont before = QApplication::font();
    QVERIFY(QFontInfo(before).pixelSize() >= 13);
    QFont large = before;
    large.setPixelSize(26);
    QApplication::setFont(large);
    QCOMPARE(QFontInfo(typeFont(TypeRole::Body)).pixelSize(), 26);
    QCOMPARE(QFontInfo(typeFont(TypeRole::Title)).pixelSize(), 30);
    QCOMPARE(QFontInfo(typeFont(TypeRole::GroupHeading)).pixelSize(), 20);
    QApplication::setFont(before);
}

void StyleTest::everyIconDraws()
{
    for (int i = 0; i <= static_cast<int>(IconName::ZoomOut); ++i) {
        const auto name = static_cast<IconName>(i);
        QVERIFY2(QFile::exists(":/icons/%1.svg"_L1.arg(iconFile(name))), qPrintable(iconFile(name)));
        const QImage image = themedIcon(name).pixmap(20, 20).toImage();
        int inked = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                inked += image.pixelColor(x, y).alpha() > 40;
        }
        QVERIFY2(inked >= 12, qPrintable(iconFile(name)));
        // A stroke that leaves the grid would be cut.
        const auto edge = [&image](int x, int y) { return image.pixelColor(x, y).alpha() > 128; };
        for (int k = 0; k < 20; ++k)
            QVERIFY2(!edge(k, 0) && !edge(0, k) && !edge(k, 19) && !edge(19, k), qPrintable(iconFile(name)));
    }
}

void StyleTest::iconsFollowTheTheme()
{
    const QIcon icon = themedIcon(IconName::Stop);
    const QImage dark = icon.pixmap(20, 20).toImage();
    m_theme.apply(*qApp, ThemeMode::Light);
    const QImage light = icon.pixmap(20, 20).toImage();
    QVERIFY(different(dark, light) > 20);
    QVERIFY(dark.pixelColor(10, 4).lightness() > light.pixelColor(10, 4).lightness());
}

void StyleTest::disabledAndOnIconsDiffer()
{
    const QIcon icon = themedIcon(IconName::Star);
    const QImage normal = icon.pixmap(20, 20).toImage();
    QVERIFY(different(normal, icon.pixmap(20, 20, QIcon::Disabled).toImage()) > 20);
    QVERIFY(different(normal, icon.pixmap(20, 20, QIcon::Normal, QIcon::On).toImage()) > 20);
}

void StyleTest::iconsAreCrispAtEveryScale()
{
    const QIcon icon = themedIcon(IconName::Search);
    for (const qreal scale : {1.0, 1.5, 2.0}) {
        const QPixmap pm = icon.pixmap(QSize(20, 20), scale);
        QCOMPARE(pm.size(), QSize(20, 20) * scale);
        QCOMPARE(pm.devicePixelRatio(), scale);
        QImage target(QSize(20, 20) * scale, QImage::Format_ARGB32_Premultiplied);
        target.setDevicePixelRatio(scale);
        target.fill(Qt::transparent);
        QPainter painter(&target);
        icon.paint(&painter, QRect(0, 0, 20, 20));
        painter.end();
        // Drawn for that many pixels, not stretched.
        QImage drawn = pm.toImage().convertToFormat(target.format());
        QCOMPARE(different(drawn, target), 0);
    }
}

void StyleTest::theClearButtonIsOfTheFamily()
{
    QLineEdit edit;
    edit.setClearButtonEnabled(true);
    edit.setText(u"x"_s);
    const auto *button = edit.findChild<QToolButton *>();
    QVERIFY(button);
    for (const ThemeMode mode : {ThemeMode::Dark, ThemeMode::Light}) {
        m_theme.apply(*qApp, mode);
        QCOMPARE(button->icon().pixmap(16, 16).toImage(),
                 themedIcon(IconName::Close, IconTone::Dim).pixmap(16, 16).toImage());
    }
}

void StyleTest::marks()
{
    QVERIFY(!applicationIcon().pixmap(64, 64).isNull());
    const QImage one = generatorMark(u"MJ"_s).pixmap(24, 24).toImage();
    const QImage two = generatorMark(u"F"_s).pixmap(24, 24).toImage();
    QVERIFY(different(one, two) > 5);
    QVERIFY(different(one, generatorMark(u"MJ"_s).pixmap(24, 24, QIcon::Normal, QIcon::On).toImage()) > 20);
}

void StyleTest::primaryIsTheOneFilledButton()
{
    QPushButton plain(u"Plain"_s);
    QPushButton primary(u"Generate"_s);
    primary.setProperty("primary", true);
    plain.resize(160, 40);
    primary.resize(160, 40);
    const QColor accent = m_theme.tokens().accent;
    QVERIFY(hasColor(primary.grab().toImage(), accent));
    QVERIFY(!hasColor(plain.grab().toImage(), accent));
    primary.setEnabled(false);
    QVERIFY(!hasColor(primary.grab().toImage(), accent));
}

void StyleTest::keyboardFocusIsVisible_data()
{
    QTest::addColumn<QByteArray>("variant");
    for (const char *variant : {"", "primary", "chip", "page", "flat", "danger", "input", "action", "tool", "combo",
                                "spin", "check", "radio", "slider", "prompt"})
        QTest::newRow(variant) << QByteArray(variant);
}

void StyleTest::keyboardFocusIsVisible()
{
    QFETCH(QByteArray, variant);
    QWidget window;
    QWidget *target = nullptr;
    QLineEdit other(&window);
    if (variant == "input") {
        target = new QLineEdit(&window);
    } else if (variant == "action") {
        target = new ActionButton(u"Upscale"_s, u"2"_s, u"2 credits"_s, &window);
    } else if (variant == "tool") {
        target = new QToolButton(&window);
        target->setFocusPolicy(Qt::StrongFocus);
    } else if (variant == "combo") {
        target = new QComboBox(&window);
    } else if (variant == "spin") {
        target = new QSpinBox(&window);
    } else if (variant == "check") {
        target = new QCheckBox(u"Box"_s, &window);
    } else if (variant == "radio") {
        target = new QRadioButton(u"Choice"_s, &window);
    } else if (variant == "slider") {
        target = new QSlider(Qt::Horizontal, &window);
    } else if (variant == "prompt") {
        target = new QPlainTextEdit(&window);
    } else {
        target = new QPushButton(u"Button"_s, &window);
        if (!variant.isEmpty())
            target->setProperty(variant.constData(), true);
    }
    target->setGeometry(10, 60, 160, 40);
    window.resize(200, 120);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window, test::PatienceMs));
    other.setFocus();
    const QImage without = target->grab().toImage();
    QTest::keyClick(&other, Qt::Key_Tab);
    QTRY_VERIFY(target->hasFocus());
    QVERIFY(different(without, target->grab().toImage()) > (variant == "slider" ? 20 : 100));
}

void StyleTest::disabledTextIsDimmer()
{
    const QPalette palette = QApplication::palette();
    const QColor ground = palette.color(QPalette::Window);
    QVERIFY(contrastRatio(palette.color(QPalette::Disabled, QPalette::WindowText), ground)
            < contrastRatio(palette.color(QPalette::Active, QPalette::PlaceholderText), ground));
}

void StyleTest::invalidInputHasARedBorder()
{
    QLineEdit edit;
    edit.resize(120, 32);
    QVERIFY(!hasColor(edit.grab().toImage(), m_theme.tokens().bad));
    edit.setProperty("invalid", true);
    QVERIFY(hasColor(edit.grab().toImage(), m_theme.tokens().bad));
}

void StyleTest::framedListsHaveRoundCorners()
{
    QWidget window;
    QListWidget list(&window);
    list.addItems({u"one"_s, u"two"_s});
    list.setGeometry(10, 10, 120, 80);
    window.resize(140, 100);
    window.show();
    const QColor ground = window.palette().color(QPalette::Window);
    const QColor line = Tokens::from(window.palette()).line;
    QImage image = window.grab().toImage();
    QCOMPARE(image.pixelColor(10, 10), ground);
    QCOMPARE(image.pixelColor(70, 10), line); // it still has its frame
    QCOMPARE(list.visualItemRect(list.item(0)).topLeft(), QPoint(0, 0));
    QVERIFY(list.viewport()->geometry().left() > 1); // or its square ground would cover the round corner
    list.setFrameShape(QFrame::NoFrame);
    image = window.grab().toImage();
    QVERIFY(image.pixelColor(70, 10) != line);
}

QTEST_MAIN(StyleTest)
#include "tst_style.moc"
