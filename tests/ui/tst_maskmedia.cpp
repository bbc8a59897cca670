// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/mediavalue.h"
#include "catalog/validation.h"
#include "create/formpane.h"
#include "create/mask/maskcanvas.h"
#include "create/mask/maskdocument.h"
#include "create/mask/maskeditor.h"
#include "create/mask/maskfile.h"
#include "create/mask/maskmediafield.h"
#include "create/mask/maskpreview.h"
#include "create/noteline.h"
#include "create/operationform.h"
#include "ui/studiofixture.h"

#include <QBuffer>
#include <QLabel>
#include <QMouseEvent>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace frameloom;
using namespace frameloom::test;

namespace {

const QString Fill = u"unified.flux-fill-pro"_s;
const QString Ideogram = u"unified.ideogram-v3-balanced"_s;
const QString Address = u"https://files.example.org/heron.png"_s;

QByteArray pngOf(const QSize &size, Qt::GlobalColor colour)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(colour);
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return png;
}

} // namespace

/// A mask that lies on the picture of another field.
class TestMaskMedia : public QObject
{
    Q_OBJECT

    std::unique_ptr<StudioFixture> m_studio;
    std::unique_ptr<OperationForm> m_form;

    void open(const QString &operation, const QJsonObject &params)
    {
        m_form = std::make_unique<OperationForm>(*m_studio->workspace().catalog()->operation(operation),
                                                 &m_studio->workspace());
        m_form->setSession(&m_studio->session());
        m_form->resize(420, 900);
        m_form->setDraft({operation, params, {}});
        m_form->show();
        QVERIFY(QTest::qWaitForWindowActive(m_form.get(), test::PatienceMs));
        QVERIFY(field());
    }
    MaskMediaField *field() { return qobject_cast<MaskMediaField *>(m_form->editor(u"mask"_s)); }
    template<typename Part>
    Part *part(const QString &name)
    {
        return field()->findChild<Part *>(u"field.mask."_s + name);
    }
    QString file(const QString &name, const QSize &size, Qt::GlobalColor colour = Qt::darkGreen)
    {
        const QString path = m_studio->folder().filePath(name);
        QFile written(path);
        if (!written.open(QIODevice::WriteOnly) || written.write(pngOf(size, colour)) <= 0)
            qFatal("cannot write %s", qPrintable(path));
        return path;
    }
    static QJsonValue local(const QString &path) { return MediaValue{0, path, {}}.toJson(); }
    MediaValue mask() { return MediaValue::fromJson(m_form->draft().params.value(u"mask"_s)); }
    QString inputs() { return m_studio->workspace().dataFolder() + u"/inputs"_s; }

    /// In the painter that is open.
    void mark(const QRect &area)
    {
        QTRY_VERIFY(field()->editor());
        QPointer<MaskEditor> editor = field()->editor();
        QTRY_VERIFY(editor->isReady());
        MaskCanvas &canvas = editor->canvas();
        canvas.setTool(MaskTool::Rectangle);
        for (const auto &[type, point] :
             {std::pair(QEvent::MouseButtonPress, area.topLeft()), std::pair(QEvent::MouseMove, area.bottomRight()),
              std::pair(QEvent::MouseButtonRelease, area.bottomRight())}) {
            const QPointF at = canvas.toWidget(QPointF(point) + QPointF(0.5, 0.5));
            QMouseEvent event(type, at, canvas.mapToGlobal(at), Qt::LeftButton,
                              type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(&canvas, &event);
        }
        QTest::keyClick(&canvas, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!editor);
    }
    void paint(const QRect &area)
    {
        auto *button = part<QPushButton>(u"paint"_s);
        QTRY_VERIFY(button->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
        mark(area);
    }
    bool hasProblem() const
    {
        const QVector<FieldProblem> problems = m_form->validate();
        return std::any_of(problems.cbegin(), problems.cend(),
                           [](const FieldProblem &problem) { return problem.field == "mask"_L1; });
    }

private Q_SLOTS:
    void init() { m_studio = std::make_unique<StudioFixture>(); }
    void cleanup()
    {
        m_form.reset();
        m_studio.reset();
    }

    void everyMaskBesideAPictureCanBePainted()
    {
        int found = 0;
        for (const Operation &operation : m_studio->workspace().catalog()->operations()) {
            const Field *mask = operation.field(u"mask"_s);
            if (!mask || mask->editor != FieldEditor::Media)
                continue;
            ++found;
            QVERIFY2(operation.field(mask->paintOver), qPrintable(operation.id));
        }
        QCOMPARE(found, 12); // fill, and Ideogram's eleven
        // One that is painted over a result has no such field.
        QVERIFY(m_studio->workspace().catalog()->operation(u"unified.midjourney.inpaint"_s)->field(u"mask"_s)->paintOver.isEmpty());
    }

    void withoutAPictureThereIsNothingToPaintOn()
    {
        open(Ideogram, {});
        QVERIFY(!part<QPushButton>(u"paint"_s)->isEnabled());
        QVERIFY(part<QLabel>(u"state"_s)->text().contains(u"picture"_s));
        QVERIFY(!part<MaskPreview>(u"preview"_s)->isVisible());
    }

    void aFileIsPaintedOver_data()
    {
        QTest::addColumn<QString>("operation");
        QTest::newRow("fill") << Fill;
        QTest::newRow("ideogram") << Ideogram;
    }
    void aFileIsPaintedOver()
    {
        QFETCH(const QString, operation);
        QJsonObject params{{u"prompt"_s, u"a heron"_s}, {u"image"_s, local(file(u"heron.png"_s, {120, 80}))}};
        if (operation == Fill)
            params.insert(u"mode"_s, u"inpaint"_s);
        open(operation, params);
        if (operation == Fill)
            QVERIFY(hasProblem()); // rule 1: repainting needs one
        QSignalSpy changed(m_form.get(), &OperationForm::changed);
        paint({10, 20, 30, 40});
        QVERIFY(!changed.isEmpty());
        QVERIFY2(mask().file.startsWith(inputs() + u"/mask-"_s), qPrintable(mask().file));
        const MaskFile painted = readMask(mask().file);
        QCOMPARE(painted.image.size(), QSize(120, 80));
        QCOMPARE(painted.marked, 30 * 40); // white is drawn anew
        QCOMPARE(painted.image.constScanLine(20)[10], uchar(255));
        QCOMPARE(painted.image.constScanLine(19)[10], uchar(0));
        QCOMPARE(mask().over.size(), 64);
        QTRY_VERIFY(part<MaskPreview>(u"preview"_s)->isVisible());
        QCOMPARE(part<QLabel>(u"state"_s)->text(), MaskEditor::partWords(painted.marked, painted.part()));
        QTRY_VERIFY(!m_form->isBusy());
        QVERIFY(!hasProblem());
        // Opened again it goes on from there.
        QTest::mouseClick(part<QPushButton>(u"paint"_s), Qt::LeftButton);
        QPointer<MaskEditor> editor = field()->editor();
        QTRY_VERIFY(editor && editor->isReady());
        QCOMPARE(editor->canvas().document().marked(), 1200);
        QTest::keyClick(&editor->canvas(), Qt::Key_Escape);
        QTRY_VERIFY(!editor);
    }

    void aResultIsPaintedOver()
    {
        m_studio->addJob(u"midjourney.imagine"_s, u"heron"_s, 2);
        open(Ideogram, {{u"image"_s, MediaValue{2, u"0-2.png"_s, u"https://cdn.example.org/2.png"_s}.toJson()}});
        paint({1, 1, 10, 10});
        QCOMPARE(readMask(mask().file).image.size(), QSize(96, 96));
    }

    void aPictureAtAnAddressIsFetchedWhenItIsToBePainted()
    {
        int asked = 0;
        QByteArray key = "none";
        m_studio->service().handle(u"/heron.png"_s, [&asked, &key](const FakeRequest &request) {
            ++asked;
            key = request.request.rawHeader("Authorization") + request.request.rawHeader("X-API-Key");
            FakeAnswer answer;
            answer.body = pngOf({64, 48}, Qt::blue);
            return answer;
        });
        open(Ideogram, {{u"image"_s, Address}});
        QVERIFY(part<QLabel>(u"state"_s)->text().contains(u"fetched"_s));
        QCOMPARE(asked, 0);
        paint({4, 4, 8, 8});
        QCOMPARE(asked, 1);
        QCOMPARE(key, QByteArray());
        QCOMPARE(readMask(mask().file).image.size(), QSize(64, 48));
        // The address is sent as it was.
        QCOMPARE(m_form->draft().params.value(u"image"_s).toString(), Address);
        paint({20, 20, 8, 8});
        QCOMPARE(asked, 1);
    }

    void whatStandsAtTheAddressMayBeNoPicture()
    {
        FakeAnswer page;
        page.body = "<html>Sign in</html>";
        m_studio->service().answer(u"/heron.png"_s, page);
        open(Ideogram, {{u"image"_s, Address}});
        QTest::mouseClick(part<QPushButton>(u"paint"_s), Qt::LeftButton);
        QTRY_VERIFY(part<QLabel>(u"state"_s)->text().contains(u"no picture"_s));
        QVERIFY(!field()->editor());
        FakeAnswer gone;
        gone.status = 404;
        m_studio->service().answer(u"/gone.png"_s, gone);
        m_form->setDraft({Ideogram, {{u"image"_s, u"https://files.example.org/gone.png"_s}}, {}});
        QTest::mouseClick(part<QPushButton>(u"paint"_s), Qt::LeftButton);
        QTRY_VERIFY(part<QLabel>(u"state"_s)->text().contains(u"could not be fetched"_s));
        QVERIFY(part<QPushButton>(u"paint"_s)->isEnabled()); // to try again
    }

    void aLateAnswerOpensNothing()
    {
        m_studio->service().answer(u"/heron.png"_s, FakeAnswer::held());
        open(Ideogram, {{u"image"_s, Address}});
        QSignalSpy fetched(&m_studio->session(), &Session::pictureFetched);
        QTest::mouseClick(part<QPushButton>(u"paint"_s), Qt::LeftButton);
        QVERIFY(!part<QPushButton>(u"paint"_s)->isEnabled());
        m_form->setDraft({Ideogram, {{u"image"_s, local(file(u"other.png"_s, {50, 50}))}}, {}});
        FakeAnswer late;
        late.body = pngOf({64, 48}, Qt::blue);
        QTRY_COMPARE(m_studio->service().heldCount(), 1); // asked for on another thread
        m_studio->service().finishHeld(u"/heron.png"_s, late);
        QTRY_VERIFY(!fetched.isEmpty());
        QVERIFY(!field()->editor());
        paint({1, 1, 5, 5});
        QCOMPARE(readMask(mask().file).image.size(), QSize(50, 50));
    }

    void aMaskThatIsChosenIsCheckedToo()
    {
        MaskDocument document({64, 64});
        document.rectangle({1, 1, 9, 9}, true);
        const QString chosen = saveMask(document.image(), inputs()).path;
        open(Ideogram, {{u"prompt"_s, u"x"_s}, {u"image"_s, local(file(u"heron.png"_s, {120, 80}))}, {u"mask"_s, local(chosen)}});
        QTRY_VERIFY(!m_form->isBusy());
        QTRY_VERIFY(field()->ownProblem().contains(u"another picture"_s));
        QVERIFY(hasProblem());
        m_form->setDraft({Ideogram, {{u"prompt"_s, u"x"_s}, {u"image"_s, local(file(u"small.png"_s, {64, 64}))}, {u"mask"_s, local(chosen)}}, {}});
        QTRY_VERIFY(part<MaskPreview>(u"preview"_s)->isVisible());
        QTRY_COMPARE(field()->ownProblem(), QString());
        // An address is taken as it is.
        m_form->setDraft({Ideogram, {{u"prompt"_s, u"x"_s}, {u"image"_s, Address}, {u"mask"_s, u"https://files.example.org/mask.png"_s}}, {}});
        QTRY_VERIFY(!m_form->isBusy());
        QVERIFY(!hasProblem());
        QCOMPARE(m_form->draft().params.value(u"mask"_s).toString(), u"https://files.example.org/mask.png"_s);
    }

    void anotherPictureIsTold()
    {
        open(Ideogram, {{u"prompt"_s, u"x"_s}, {u"image"_s, local(file(u"heron.png"_s, {120, 80}))}});
        paint({10, 20, 30, 40});
        const QJsonValue painted = m_form->draft().params.value(u"mask"_s);
        auto *picture = m_form->editor(u"image"_s);
        const auto exchange = [&](const QJsonValue &value) {
            picture->setValue(value);
            Q_EMIT picture->changed();
        };
        exchange(local(file(u"larger.png"_s, {200, 80})));
        QTRY_VERIFY(field()->ownProblem().contains(u"another picture"_s));
        QVERIFY(hasProblem());
        QVERIFY(!part<MaskPreview>(u"preview"_s)->isVisible());
        exchange(local(file(u"same-size.png"_s, {120, 80}, Qt::red)));
        QTRY_VERIFY(part<NoteLine>(u"exchanged"_s)->text().contains(u"another picture"_s));
        QVERIFY(!hasProblem()); // told, not forbidden
        exchange(local(file(u"heron.png"_s, {120, 80})));
        QTRY_VERIFY(part<NoteLine>(u"exchanged"_s)->text().isEmpty());
        QCOMPARE(m_form->draft().params.value(u"mask"_s), painted);
        // Without a picture the mask stays; that it needs one is the operation's rule.
        exchange(QJsonValue::Undefined);
        QTRY_VERIFY(!part<QPushButton>(u"paint"_s)->isEnabled());
        QCOMPARE(m_form->draft().params.value(u"mask"_s), painted);
        QVERIFY(!m_form->validate().isEmpty());
    }

    void nothingMarkedIsAProblem()
    {
        const QString empty = saveMask(MaskDocument({64, 64}).image(), inputs()).path;
        open(Ideogram, {{u"image"_s, local(file(u"heron.png"_s, {64, 64}))}, {u"mask"_s, local(empty)}});
        QTRY_VERIFY(!field()->ownProblem().isEmpty());
        paint({10, 20, 30, 40});
        QTRY_COMPARE(field()->ownProblem(), QString());
    }

    void theMaskIsRememberedWithTheDraft()
    {
        open(Fill, {{u"prompt"_s, u"x"_s}, {u"mode"_s, u"inpaint"_s}, {u"image"_s, local(file(u"heron.png"_s, {120, 80}))}});
        paint({10, 20, 30, 40});
        const Draft kept = m_form->keptDraft();
        open(Fill, {});
        m_form->setDraft(kept);
        QTRY_VERIFY(part<MaskPreview>(u"preview"_s)->isVisible());
        QCOMPARE(m_form->keptDraft(), kept);
        QVERIFY(!hasProblem());
    }

    void itSaysWhatItIs()
    {
        open(Ideogram, {{u"image"_s, local(file(u"heron.png"_s, {120, 80}))}});
        QTRY_VERIFY(part<QPushButton>(u"paint"_s)->isEnabled());
        QVERIFY(!part<QPushButton>(u"paint"_s)->accessibleName().isEmpty());
        QCOMPARE(field()->input()->accessibleName(), u"Mask"_s);
        paint({10, 20, 30, 40});
        QVERIFY(field()->input()->accessibleDescription().contains(u"Painted mask"_s));
        QVERIFY(field()->input()->accessibleDescription().contains(part<QLabel>(u"state"_s)->text()));
    }
};

QTEST_MAIN(TestMaskMedia)
#include "tst_maskmedia.moc"
