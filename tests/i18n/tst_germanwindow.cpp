// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The real window in German: every text is asked for in the context it has in the file, and none is left English.

#include "create/formpane.h"
#include "i18n/tsfile.h"
#include "ui/windowfixture.h"
#include "words/languages.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QToolButton>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace frameloom;
using namespace frameloom::test;

namespace {

/// Asked last: hears of texts that no other translator knew.
class Unknown final : public QTranslator
{
public:
    QString translate(const char *context, const char *text, const char *, int) const override
    {
        if (context[0] != 'Q') // Qt's own
            m_texts << u"%1: %2"_s.arg(QString::fromUtf8(context), QString::fromUtf8(text));
        return {};
    }
    bool isEmpty() const override { return false; }
    QStringList texts() const { return m_texts; }

private:
    mutable QStringList m_texts;
};

/// What people read or hear of a widget.
QStringList textsOf(const QWidget *widget)
{
    QStringList texts = {widget->toolTip(), widget->accessibleName(), widget->accessibleDescription(), widget->windowTitle()};
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        texts << label->text();
    else if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        texts << button->text();
    else if (const auto *line = qobject_cast<const QLineEdit *>(widget))
        texts << line->placeholderText();
    else if (const auto *edit = qobject_cast<const QPlainTextEdit *>(widget))
        texts << edit->placeholderText();
    else if (const auto *combo = qobject_cast<const QComboBox *>(widget)) {
        for (int i = 0; i < combo->count(); ++i)
            texts << combo->itemText(i);
    } else if (const auto *view = qobject_cast<const QAbstractItemView *>(widget); view && view->model()) {
        for (int row = 0; row < view->model()->rowCount(); ++row)
            texts << view->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
    }
    for (const QAction *action : widget->actions())
        texts << action->text() << action->toolTip();
    texts.removeAll(QString());
    return texts;
}

} // namespace

class tst_GermanWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void nothingIsEnglish();

private:
    /// Collects what is English in the window as it is now.
    void look(const Program &program, const QString &where);

    Unknown m_unknown;
    QVector<QRegularExpression> m_english;
    QStringList m_faults;
};

void tst_GermanWindow::initTestCase()
{
    for (const TsMessage &message : readTs(QStringLiteral(FRAMELOOM_SOURCE_DIR "/translations/frameloom_de.ts"))) {
        static const QRegularExpression placeholder(u"%(L?\\d|L?n)"_s);
        const QStringList pieces = message.source.split(placeholder);
        static const QRegularExpression word(u"[a-z]{3}"_s);
        if (message.forms.contains(message.source) || !message.source.contains(word))
            continue;
        QStringList escaped;
        for (const QString &piece : pieces)
            escaped << QRegularExpression::escape(piece);
        m_english << QRegularExpression(QRegularExpression::anchoredPattern(escaped.join(".+"_L1)));
    }
    QVERIFY(m_english.size() > 400);
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    QCoreApplication::installTranslator(&m_unknown);
    installLanguages(*QCoreApplication::instance());
}

void tst_GermanWindow::look(const Program &program, const QString &where)
{
    QSet<QString> texts;
    QList<const QWidget *> widgets = {&program.window};
    for (const QWidget *widget : program.window.findChildren<QWidget *>())
        widgets << widget;
    for (const QWidget *widget : widgets) {
        for (const QString &text : textsOf(widget)) {
            for (const QString &line : text.split(u'\n'))
                texts << line;
        }
    }
    for (const QString &text : std::as_const(texts)) {
        for (const QRegularExpression &english : std::as_const(m_english)) {
            if (english.match(text).hasMatch())
                m_faults << u"%1: \"%2\""_s.arg(where, text);
        }
    }
}

void tst_GermanWindow::nothingIsEnglish()
{
    QTemporaryDir folder;
    Program program(folder.path());
    program.window.showWelcome();
    program.show();
    look(program, u"welcome"_s);
    program.studio.openSandbox();
    QTRY_VERIFY(program.studio.session()->balance().known);
    look(program, u"empty"_s);

    auto *prompt = program.find<QPlainTextEdit>(u"field.prompt"_s);
    QVERIFY(prompt);
    const std::pair<QString, JobState> runs[] = {{u"sandbox:fail xx"_s, JobState::Failed},
                                                 {u"sandbox:drop xx"_s, JobState::Unconfirmed},
                                                 {u"xx"_s, JobState::Done}};
    for (const auto &[text, state] : runs) {
        prompt->setPlainText(text);
        QTest::keyClick(prompt, Qt::Key_Return, Qt::ControlModifier);
        waitForJob(program, u"midjourney.imagine"_s, state);
        QTRY_COMPARE(program.shownJob(), program.jobs().first().id);
        look(program, text);
    }
    program.click(u"action.midjourney.upscale-1x.2"_s);
    waitForJob(program, u"midjourney.upscale-1x"_s, JobState::Done);
    program.window.createPage()->showJob(program.jobs().first().id);
    QTRY_COMPARE(program.shownJob(), program.jobs().first().id);
    look(program, u"upscale"_s);

    for (const Operation &operation : program.workspace.catalog()->operations()) {
        if (!operation.hasForm)
            continue;
        program.window.createPage()->form()->openOperation(operation.id); // some chips are behind "Mehr"
        if (QAbstractButton *fold = program.button(u"advancedFold"_s))
            fold->setChecked(true);
        look(program, operation.id);
    }
    program.window.showPage(TopBar::Page::History);
    QTRY_COMPARE(program.find<QAbstractItemView>(u"libraryGrid"_s)->model()->rowCount(), 4);
    look(program, u"history"_s);
    program.window.showPage(TopBar::Page::Settings);
    look(program, u"settings"_s);

    QVERIFY2(m_faults.isEmpty(), qPrintable(u'\n' + m_faults.join(u'\n')));
    QVERIFY2(m_unknown.texts().isEmpty(), qPrintable(u'\n' + m_unknown.texts().join(u'\n')));
}

QTEST_MAIN(tst_GermanWindow)
#include "tst_germanwindow.moc"
