// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/mediavalue.h"
#include "create/fields/medialistfield.h"
#include "create/media/mediainspection.h"
#include "create/media/mediaintake.h"
#include "create/media/medialistmodel.h"
#include "create/media/medialistview.h"
#include "create/media/mediawell.h"
#include "ui/mediacatalog.h"
#include "ui/studiofixture.h"

#include <QAbstractItemModelTester>
#include <QDragEnterEvent>
#include <QJsonArray>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace frameloom;
using namespace frameloom::test;

namespace {

constexpr int Patience = 30'000;

} // namespace

class TestMediaList : public QObject
{
    Q_OBJECT

    std::unique_ptr<StudioFixture> m_studio;
    QTemporaryDir m_files;

    const Field &field(const QString &operation, const QString &name) const
    {
        return *m_studio->workspace().catalog()->operation(operation)->field(name);
    }
    const Field &list() const { return field(u"dreamer.blend"_s, u"image_urls"_s); }
    Workspace *workspace() const { return &m_studio->workspace(); }

    /// A PNG of so many bytes at least, when it is large: noise does not compress.
    QString picture(const QString &name, const QSize &size = {24, 16}) const
    {
        QImage image(size, QImage::Format_RGB32);
        QRandomGenerator random(quint32(size.width()));
        for (int y = 0; y < size.height(); ++y) {
            for (int x = 0; x < size.width(); ++x)
                image.setPixel(x, y, random.generate() | 0xff000000);
        }
        const QString path = m_files.filePath(name);
        if (!image.save(path))
            qFatal("cannot write %s", qPrintable(path));
        return path;
    }
    QString large(const QString &name) const { return picture(name, {200, 150}); } // 90 kB, the upload takes 60 kB

    static void drop(QWidget *target, QMimeData &mime)
    {
        const QPoint place = target->rect().center();
        QDragEnterEvent enter(place, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(target, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(place, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(target, &event);
    }
    static void dropFiles(QWidget *target, const QStringList &paths)
    {
        QMimeData mime;
        QList<QUrl> urls;
        for (const QString &path : paths)
            urls.append(QUrl::fromLocalFile(path));
        mime.setUrls(urls);
        drop(target, mime);
    }
    static QPushButton *button(const FieldEditorWidget &w, const QString &name)
    {
        return w.findChild<QPushButton *>(u"field.%1.%2"_s.arg(w.field().name, name));
    }

private Q_SLOTS:
    void init() { m_studio = std::make_unique<StudioFixture>(mediaCatalog()); }
    void cleanup() { m_studio.reset(); }

    void theListModelKeepsTheRules()
    {
        MediaIntake intake(list().media, workspace(), new QWidget);
        const std::unique_ptr<QObject> owner(intake.parent());
        intake.setParent(nullptr);
        MediaInspection inspection;
        MediaListModel model(intake, inspection);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto value = [](int i) { return MediaValue{0, {}, u"https://example.org/%1.png"_s.arg(i)}; };
        model.setValues({value(0), value(1), value(2), value(3)});
        QVERIFY(model.moveRow({}, 0, {}, 3));
        QCOMPARE(model.values(), (QVector<MediaValue>{value(1), value(2), value(0), value(3)}));
        QVERIFY(model.moveRow({}, 3, {}, 0));
        QCOMPARE(model.values(), (QVector<MediaValue>{value(3), value(1), value(2), value(0)}));
        QVERIFY(!model.moveRow({}, 1, {}, 2)); // no move at all
        model.insert(1, {value(7), value(8)});
        QVERIFY(model.removeRows(0, 1));
        QCOMPARE(model.values(), (QVector<MediaValue>{value(7), value(8), value(1), value(2), value(0)}));
    }

    void manyFilesAreTakenInOrder()
    {
        MediaListField w(list(), workspace());
        w.resize(300, 400);
        w.show();
        QVERIFY(w.value().isUndefined());
        auto *well = w.findChild<MediaWell *>();
        QVERIFY(well->isVisibleTo(&w));
        const QStringList paths{picture(u"1.png"_s), picture(u"2.png"_s), picture(u"3.png"_s)};
        dropFiles(well, paths);
        QCOMPARE(w.value().toArray().size(), 3);
        auto *view = w.findChild<MediaListView *>();
        QCOMPARE(w.input(), view);
        QVERIFY(view->isVisibleTo(&w) && !well->isVisibleTo(&w));
        QTRY_VERIFY_WITH_TIMEOUT(!w.isBusy(), Patience);
        QCOMPARE(w.ownProblem(), QString());
        auto *count = w.findChild<QLabel *>(u"field.image_urls.count"_s);
        QVERIFY2(count->text().startsWith(u"3 of 2 to 5"_s), qPrintable(count->text()));
        QVERIFY(view->accessibleDescription().contains(u"3 of 2 to 5"_s));
        dropFiles(view->viewport(), {picture(u"4.png"_s)});
        QCOMPARE(w.value().toArray().size(), 4);
        dropFiles(view->viewport(), {picture(u"5.png"_s), picture(u"6.png"_s)});
        QVERIFY(w.ownProblem().contains(u"At most 5"_s));
        QVERIFY(w.wasVisited());
    }

    void tilesAreReorderedByKeyAndMenu()
    {
        MediaListField w(list(), workspace());
        w.resize(300, 400);
        QJsonArray values;
        for (int i = 1; i <= 4; ++i)
            values.append(u"https://example.org/%1.png"_s.arg(i));
        w.setValue(values);
        w.show();
        QVERIFY(QTest::qWaitForWindowActive(&w, test::PatienceMs));
        auto *view = w.findChild<MediaListView *>();
        const auto order = [&w] {
            QString text;
            for (const QJsonValue value : w.value().toArray())
                text += value.toString().at(20);
            return text;
        };
        QSignalSpy changed(&w, &FieldEditorWidget::changed);
        view->setFocus();
        view->setCurrentIndex(view->model()->index(0, 0));
        QTest::keyClick(view, Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(order(), u"2134"_s);
        QCOMPARE(view->currentIndex().row(), 1); // the same tile
        QTest::keyClick(view, Qt::Key_End, Qt::AltModifier);
        QCOMPARE(order(), u"2341"_s);
        QTest::keyClick(view, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(order(), u"2314"_s);
        QTest::keyClick(view, Qt::Key_Home, Qt::AltModifier);
        QCOMPARE(order(), u"1234"_s);
        QTest::keyClick(view, Qt::Key_Left, Qt::AltModifier); // nowhere to go
        QCOMPARE(order(), u"1234"_s);
        QCOMPARE(changed.size(), 4);
        view->setLayoutDirection(Qt::RightToLeft);
        QTest::keyClick(view, Qt::Key_Left, Qt::AltModifier); // to the left is later there
        QCOMPARE(order(), u"2134"_s);
        view->moveCurrent(1);
        QCOMPARE(order(), u"2314"_s);
        QTest::keyClick(view, Qt::Key_Delete);
        QCOMPARE(order(), u"234"_s);
        QVERIFY(view->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().startsWith(u"1: 2.png"_s));
    }

    void everyTileSaysWhatIsWrongAndIsMadeToFit()
    {
        MediaListField w(list(), workspace());
        w.resize(300, 400);
        w.show();
        dropFiles(w.findChild<MediaWell *>(),
                  {picture(u"ok.png"_s), large(u"l1.png"_s), picture(u"l2.png"_s, {260, 200})});
        QTRY_VERIFY_WITH_TIMEOUT(w.ownProblem().contains(u"Number 2"_s), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(!w.isBusy(), Patience);
        auto *view = w.findChild<MediaListView *>();
        QVERIFY(view->model()->index(0, 0).data(MediaListModel::ProblemRole).toString().isEmpty());
        QVERIFY(!view->model()->index(2, 0).data(MediaListModel::ProblemRole).toString().isEmpty());
        QPushButton *fit = button(w, u"fit"_s);
        QVERIFY(fit->isVisibleTo(&w));
        QVERIFY(fit->text().contains(u'2'));
        fit->click();
        QTRY_VERIFY_WITH_TIMEOUT(!w.isBusy() && w.ownProblem().isEmpty(), Patience);
        QCOMPARE(w.value().toArray().size(), 3);
        QVERIFY(!fit->isVisibleTo(&w));
    }
};

QTEST_MAIN(TestMediaList)
#include "tst_medialist.moc"
