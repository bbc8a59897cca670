// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/mediavalue.h"
#include "create/fields/mediafield.h"
#include "create/media/librarymodel.h"
#include "create/media/librarypicker.h"
#include "create/media/mediawell.h"
#include "create/noteline.h"
#include "library/inputfiles.h"
#include "ui/mediacatalog.h"
#include "ui/studiofixture.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
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

class TestMediaFields : public QObject
{
    Q_OBJECT

    std::unique_ptr<StudioFixture> m_studio;
    QTemporaryDir m_files;

    const Field &field(const QString &operation, const QString &name) const
    {
        return *m_studio->workspace().catalog()->operation(operation)->field(name);
    }
    const Field &single() const { return field(u"dreamer.remix"_s, u"image_url"_s); }
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
    static MediaValue valueOf(const FieldEditorWidget &w) { return MediaValue::fromJson(w.value()); }
    static QPushButton *button(const FieldEditorWidget &w, const QString &name)
    {
        return w.findChild<QPushButton *>(u"field.%1.%2"_s.arg(w.field().name, name));
    }

private Q_SLOTS:
    void init() { m_studio = std::make_unique<StudioFixture>(mediaCatalog()); }
    void cleanup()
    {
        QGuiApplication::clipboard()->clear();
        m_studio.reset();
    }

    void takesADroppedFile()
    {
        MediaField w(single(), workspace());
        w.show();
        QSignalSpy changed(&w, &FieldEditorWidget::changed);
        QVERIFY(w.value().isUndefined());
        auto *well = w.findChild<MediaWell *>();
        QCOMPARE(w.input(), well);
        QCOMPARE(well->objectName(), u"field.image_url"_s);
        QVERIFY(well->accessibleDescription().contains(u"empty"_s));
        const QString path = picture(u"a heron.png"_s);
        dropFiles(well, {path});
        QCOMPARE(valueOf(w), (MediaValue{0, path, {}}));
        QVERIFY(changed.size() >= 1);
        QVERIFY(w.isBusy());
        QTRY_VERIFY_WITH_TIMEOUT(!w.isBusy(), Patience);
        QCOMPARE(w.ownProblem(), QString());
        // Name, pixels and bytes for the eye and for the ear.
        QCOMPARE(well->face().title, u"a heron.png"_s);
        QVERIFY(well->face().detail.contains(u"24 × 16"_s));
        QVERIFY(well->accessibleDescription().contains(u"a heron.png"_s));
        QVERIFY(well->accessibleDescription().contains(u"24 × 16"_s));
        QVERIFY(button(w, u"remove"_s)->isVisibleTo(&w));
        button(w, u"remove"_s)->click();
        QVERIFY(w.value().isUndefined());
        QVERIFY(!button(w, u"remove"_s)->isVisibleTo(&w));
    }

    void worksByKeyboard()
    {
        MediaField w(single(), workspace());
        w.resize(300, 300);
        w.show();
        QVERIFY(QTest::qWaitForWindowActive(&w, test::PatienceMs));
        w.focusInput();
        auto *well = w.findChild<MediaWell *>();
        QVERIFY(well->hasFocus());
        auto *mime = new QMimeData;
        const QString path = picture(u"k.png"_s);
        mime->setUrls({QUrl::fromLocalFile(path)});
        QGuiApplication::clipboard()->setMimeData(mime);
        QTest::keySequence(well, QKeySequence::Paste);
        QCOMPARE(valueOf(w).file, path);
        QTest::keyClick(well, Qt::Key_Delete);
        QVERIFY(w.value().isUndefined());
        // Return opens the file dialog, which does not block.
        QTest::keyClick(well, Qt::Key_Return);
        auto *dialog = w.findChild<QFileDialog *>(u"mediaFileDialog"_s);
        QVERIFY(dialog);
        Q_EMIT dialog->filesSelected({path});
        QCOMPARE(valueOf(w).file, path);
        dialog->close();
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(well);
        QVERIFY(spoken);
        QCOMPARE(spoken->text(QAccessible::Name), w.field().label);
        QVERIFY(spoken->actionInterface());
    }

    void aPastedPictureIsKeptAsAFile()
    {
        MediaField w(single(), workspace());
        QImage image(30, 20, QImage::Format_RGB32);
        image.fill(Qt::darkCyan);
        QGuiApplication::clipboard()->setImage(image);
        button(w, u"paste"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(!w.value().isUndefined(), Patience);
        const QString path = valueOf(w).file;
        QVERIFY2(path.startsWith(inputsFolder(workspace()->dataFolder()) + u'/'), qPrintable(path));
        QCOMPARE(QImage(path).size(), image.size());
    }

    void anAddressIsTypedOrPasted()
    {
        MediaField w(single(), workspace());
        w.show();
        auto *address = w.findChild<QLineEdit *>(u"field.image_url.address"_s);
        QVERIFY(address);
        QTest::keyClicks(address, u"not an address"_s);
        QVERIFY(!w.ownProblem().isEmpty());
        // What is wrong stands in the line of the address: there the border is red, and there the keyboard goes.
        w.setProblem(w.ownProblem());
        QVERIFY(address->property("invalid").toBool());
        w.focusInput();
        QCOMPARE(w.focusWidget(), address);
        address->clear();
        w.setProblem({});
        QVERIFY(!address->property("invalid").toBool());
        w.focusInput();
        QCOMPARE(w.focusWidget(), w.input());
        QTest::keyClicks(address, u"https://example.org/a.png"_s);
        QCOMPARE(w.value(), QJsonValue(u"https://example.org/a.png"_s));
        QCOMPARE(w.ownProblem(), QString());
        QGuiApplication::clipboard()->setText(u" https://example.org/b.png "_s);
        button(w, u"paste"_s)->click();
        QCOMPARE(w.value(), QJsonValue(u"https://example.org/b.png"_s));
        QCOMPARE(address->text(), u"https://example.org/b.png"_s);
        QGuiApplication::clipboard()->setText(u"just words"_s);
        button(w, u"paste"_s)->click();
        QCOMPARE(w.value(), QJsonValue(u"https://example.org/b.png"_s)); // and it is said
        QVERIFY(w.findChild<NoteLine *>(u"field.image_url.note"_s));
    }

    void whatIsWrongIsSaidBeforeTheClick()
    {
        MediaField w(single(), workspace());
        QSignalSpy checked(&w, &FieldEditorWidget::checked);
        const QString text = m_files.filePath(u"notes.png"_s);
        QFile file(text);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("notes") == 5);
        file.close();
        w.setValue(MediaValue{0, text, {}}.toJson());
        QTRY_VERIFY_WITH_TIMEOUT(!w.ownProblem().isEmpty(), Patience);
        QVERIFY(w.wasVisited()); // shown at once
        QVERIFY(checked.size() > 0);
        w.setValue(MediaValue{0, m_files.filePath(u"gone.png"_s), {}}.toJson());
        QTRY_VERIFY_WITH_TIMEOUT(w.ownProblem().contains(u"not there"_s), Patience);
        w.setValue(MediaValue{0, picture(u"fine.png"_s), {}}.toJson());
        QTRY_VERIFY_WITH_TIMEOUT(!w.isBusy(), Patience);
        QCOMPARE(w.ownProblem(), QString());
    }

    void aLargePictureIsMadeToFit()
    {
        MediaField w(single(), workspace());
        w.show();
        const QString path = large(u"large.png"_s);
        const qint64 before = QFile(path).size();
        dropFiles(w.findChild<MediaWell *>(), {path});
        QTRY_VERIFY_WITH_TIMEOUT(w.ownProblem().contains(u"Too large"_s), Patience);
        QPushButton *fit = button(w, u"fit"_s);
        QVERIFY(fit->isVisibleTo(&w));
        fit->click();
        QVERIFY(w.isBusy());
        QTRY_VERIFY_WITH_TIMEOUT(!w.isBusy() && w.ownProblem().isEmpty(), Patience);
        const QString copy = valueOf(w).file;
        QVERIFY(copy.startsWith(inputsFolder(workspace()->dataFolder())));
        QVERIFY(QFile(copy).size() <= 60'000);
        QVERIFY(!fit->isVisibleTo(&w));
        QCOMPARE(QFile(path).size(), before);
    }

    void whereNothingUploadsAnAddressIsAsked()
    {
        MediaField w(field(u"dreamer.video"_s, u"video_url"_s), workspace());
        w.show();
        QVERIFY(!button(w, u"file"_s)->isVisibleTo(&w));
        QVERIFY(w.findChild<QLineEdit *>(u"field.video_url.address"_s)->isVisibleTo(&w));
        auto *note = w.findChild<NoteLine *>(u"field.video_url.note"_s);
        QVERIFY(note->findChild<QLabel *>());
        QVERIFY(note->isVisibleTo(&w)); // says why
        dropFiles(w.findChild<MediaWell *>(), {picture(u"v.png"_s)});
        QVERIFY(w.value().isUndefined());
        // A draft from elsewhere that holds a file says so too.
        w.setValue(MediaValue{0, u"/tmp/v.mp4"_s, {}}.toJson());
        QVERIFY(!w.ownProblem().isEmpty());
    }

    void whereBytesAreSentNoAddressIsTaken()
    {
        MediaField w(field(u"dreamer.flux"_s, u"image_prompt"_s), workspace());
        w.show();
        QVERIFY(!w.findChild<QLineEdit *>(u"field.image_prompt.address"_s));
        QMimeData mime;
        mime.setUrls({QUrl(u"https://example.org/a.png"_s)});
        drop(w.findChild<MediaWell *>(), mime);
        QVERIFY(w.value().isUndefined());
        dropFiles(w.findChild<MediaWell *>(), {picture(u"tiny.png"_s, {10, 8})});
        QTRY_VERIFY_WITH_TIMEOUT(w.ownProblem().contains(u"Too small"_s), Patience);
        QVERIFY(!button(w, u"fit"_s)->isVisibleTo(&w));
    }

    void aResultFromTheStageIsKnownAsOne()
    {
        Job job;
        job.operationId = u"dreamer.remix"_s;
        job.generatorId = u"dreamer"_s;
        job.state = JobState::Done;
        Asset asset;
        asset.number = 1;
        asset.state = AssetState::Saved;
        asset.path = u"2026-11/heron-1.png"_s;
        asset.url = QUrl(u"https://example.org/heron-1.png"_s);
        m_studio->add(job, {asset});
        MediaField w(single(), workspace());
        dropFiles(w.findChild<MediaWell *>(), {workspace()->libraryPath(asset.path)});
        QTRY_VERIFY_WITH_TIMEOUT(!w.value().isUndefined(), Patience);
        const MediaValue value = valueOf(w);
        QVERIFY(value.assetId > 0);
        QCOMPARE(value.file, asset.path);
        QCOMPARE(value.url, asset.url.toString());
        QTRY_VERIFY_WITH_TIMEOUT(!w.isBusy(), Patience);
        // Gone from the disk it still has its address.
        QVERIFY(QFile::remove(workspace()->libraryPath(asset.path)));
        w.show();
        QTRY_VERIFY_WITH_TIMEOUT(!w.isBusy(), Patience);
        QCOMPARE(w.ownProblem(), QString());
    }

    void theLibraryIsSearched()
    {
        for (int i = 0; i < 3; ++i)
            m_studio->addJob(u"midjourney.imagine"_s, i == 1 ? u"a red fox"_s : u"a heron %1"_s.arg(i), 2);
        LibraryModel model(*workspace(), MediaKind::Image);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setWords({});
        QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), 6, Patience);
        QVERIFY(model.index(0).data(Qt::AccessibleTextRole).toString().contains(u"a heron 2"_s)); // newest first
        model.setWords(u"fox"_s);
        QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), 2, Patience);
        LibraryModel songs(*workspace(), MediaKind::Audio);
        songs.setWords({});
        QTRY_VERIFY_WITH_TIMEOUT(!songs.isLoading(), Patience);
        QCOMPARE(songs.rowCount(), 0);
    }

    void theLibraryIsPagedOverOtherThings()
    {
        m_studio->addJob(u"midjourney.imagine"_s, u"the oldest"_s, 1);
        for (int i = 0; i < 65; ++i) { // more than a page of jobs without a picture
            Job job;
            job.operationId = u"dreamer.remix"_s;
            job.generatorId = u"dreamer"_s;
            job.state = JobState::Done;
            m_studio->add(job, {});
        }
        LibraryModel model(*workspace(), MediaKind::Image);
        model.setWords({});
        QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), 1, Patience);
    }

    void aResultIsPickedByKeyboard()
    {
        m_studio->addJob(u"midjourney.imagine"_s, u"a heron"_s, 2);
        MediaField w(single(), workspace());
        w.show();
        QVERIFY(QTest::qWaitForWindowActive(&w, test::PatienceMs));
        button(w, u"library"_s)->click();
        auto *picker = w.findChild<LibraryPicker *>();
        QVERIFY(picker && picker->isVisible());
        auto *view = picker->findChild<QListView *>(u"libraryPicker.list"_s);
        QTRY_COMPARE_WITH_TIMEOUT(view->model()->rowCount(), 2, Patience);
        auto *search = picker->findChild<QLineEdit *>(u"libraryPicker.search"_s);
        QTest::keyClick(search, Qt::Key_Down);
        QCOMPARE(view->currentIndex().row(), 0);
        auto *use = picker->findChild<QPushButton *>(u"libraryPicker.use"_s);
        QVERIFY(use->isEnabled());
        use->click();
        QVERIFY(valueOf(w).assetId > 0);
        QVERIFY(!valueOf(w).file.isEmpty());
    }
};

QTEST_MAIN(TestMediaFields)
#include "tst_mediafields.moc"
