// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/fields/optionalspinbox.h"
#include "create/fields/positionfield.h"
#include "media/waveformview.h"
#include "ui/studiofixture.h"

#include <QAccessible>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace frameloom;
using namespace frameloom::test;

namespace {

/// Answers at once, as if the file had been decoded.
class FakeReader : public WaveformReader
{
public:
    void read(const QString &) override
    {
        Waveform waveform;
        waveform.durationMs = 60'000;
        waveform.peaks = QByteArray(3000, char(120));
        QMetaObject::invokeMethod(
            this, [this, waveform] { Q_EMIT done(waveform); }, Qt::QueuedConnection);
    }
};

Field positionField(const QString &type)
{
    Field field;
    field.name = u"continue_at"_s;
    field.label = u"Continue at"_s;
    field.editor = FieldEditor::Position;
    field.schema = {{u"type"_s, type}, {u"minimum"_s, 0}};
    return field;
}

} // namespace

/// The waveform as a widget, and the form's field that uses it.
class TestPositionField : public QObject
{
    Q_OBJECT

private:
    static void pressKeys(WaveformView &view, std::initializer_list<Qt::Key> keys)
    {
        for (const Qt::Key key : keys)
            QTest::keyClick(&view, key);
    }
    static Waveform minute()
    {
        Waveform waveform;
        waveform.durationMs = 60'000;
        waveform.peaks = QByteArray(3000, char(200));
        return waveform;
    }

private Q_SLOTS:
    void keysMoveThePosition()
    {
        WaveformView view;
        view.resize(300, 50);
        view.setWaveform(minute());
        QSignalSpy seeks(&view, &WaveformView::seekRequested);
        pressKeys(view, {Qt::Key_Right, Qt::Key_Right, Qt::Key_Left, Qt::Key_PageUp});
        QCOMPARE(view.position(), 11'000);
        pressKeys(view, {Qt::Key_End, Qt::Key_Right});
        QCOMPARE(view.position(), 60'000);
        pressKeys(view, {Qt::Key_Home, Qt::Key_Left});
        QCOMPARE(view.position(), 0);
        QCOMPARE(seeks.size(), 8);
    }

    void keysMakeARange()
    {
        WaveformView view;
        view.setWaveform(minute());
        QSignalSpy ranges(&view, &WaveformView::rangeChanged);
        view.setPosition(5'000);
        pressKeys(view, {Qt::Key_BracketLeft});
        QCOMPARE(view.rangeFrom(), 5'000);
        QCOMPARE(view.rangeTo(), 60'000);
        view.setPosition(9'000);
        pressKeys(view, {Qt::Key_BracketRight});
        QCOMPARE(view.rangeTo(), 9'000);
        pressKeys(view, {Qt::Key_Escape});
        QVERIFY(!view.hasRange());
        QCOMPARE(ranges.size(), 3);
        view.setRangeEnabled(false);
        pressKeys(view, {Qt::Key_BracketLeft});
        QVERIFY(!view.hasRange());
    }

    void aScreenReaderSeesASlider()
    {
        WaveformView view;
        view.setAccessibleName(u"Position in Low Tide"_s);
        view.setWaveform(minute());
        view.setPosition(12'500);
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(&view);
        QVERIFY(interface);
        QCOMPARE(interface->role(), QAccessible::Slider);
        QCOMPARE(interface->text(QAccessible::Name), u"Position in Low Tide"_s);
        QAccessibleValueInterface *value = interface->valueInterface();
        QVERIFY(value);
        QCOMPARE(value->currentValue().toDouble(), 12.5);
        QCOMPARE(value->maximumValue().toDouble(), 60.0);
        QSignalSpy seeks(&view, &WaveformView::seekRequested);
        value->setCurrentValue(30.0);
        QCOMPARE(view.position(), 30'000);
        QCOMPARE(seeks.size(), 1);
    }

    void thePlayedPartIsSeen()
    {
        WaveformView view;
        view.resize(300, 50);
        view.setWaveform(minute());
        const QImage before = view.grab().toImage();
        view.setPosition(30'000);
        const QImage after = view.grab().toImage();
        const int y = after.height() / 2;
        bool leftChanged = false;
        for (int x = 0; x < 120; ++x)
            leftChanged = leftChanged || before.pixel(x, y) != after.pixel(x, y);
        QVERIFY(leftChanged);
        for (int x = 170; x < 300; ++x)
            QCOMPARE(before.pixel(x, y), after.pixel(x, y));
    }

    void theValueIsWhatTheSchemaSays_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QJsonValue>("expected");
        QTest::newRow("number") << u"number"_s << QJsonValue(12.5);
        QTest::newRow("text") << u"string"_s << QJsonValue(u"12.5"_s);
    }
    void theValueIsWhatTheSchemaSays()
    {
        QFETCH(const QString, type);
        QFETCH(const QJsonValue, expected);
        PositionField field(positionField(type), nullptr);
        QVERIFY(field.value().isUndefined());
        field.setValue(expected);
        QCOMPARE(field.value(), expected);
        auto *spin = qobject_cast<OptionalSpinBox *>(field.input());
        QCOMPARE(spin->number().value(), 12.5);
        spin->setNumber({});
        QVERIFY(field.value().isUndefined());
        QVERIFY(field.findChild<WaveformView *>()->isHidden());
    }

    void aSecondIsChosenOnTheParentsSong()
    {
        StudioFixture studio;
        studio.workspace().waveforms().setReader([] { return std::make_unique<FakeReader>(); });
        PositionField field(positionField(u"number"_s), &studio.workspace());
        field.resize(300, 120);
        field.show();
        auto *wave = field.findChild<WaveformView *>(u"field.continue_at.wave"_s);
        QVERIFY(!wave->isVisible());
        Asset cover;
        cover.kind = AssetKind::Cover;
        cover.state = AssetState::Saved;
        Asset song;
        song.kind = AssetKind::Audio;
        song.state = AssetState::Saved;
        song.path = u"song.mp3"_s;
        const QString path = studio.workspace().libraryPath(song.path);
        QDir().mkpath(path.section(u'/', 0, -2));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("sound");
        file.close();
        Job job;
        job.id = 3;
        field.setParentResult(job, {cover, song});
        QVERIFY(wave->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(!wave->waveform().isNull(), 30'000);
        QSignalSpy changed(&field, &FieldEditorWidget::changed);
        QTest::mouseClick(wave, Qt::LeftButton, {}, QPoint(wave->width() / 2, 10));
        QCOMPARE(changed.size(), 1);
        QVERIFY(std::abs(field.value().toDouble() - 30) < 0.5);
        field.setValue(45);
        QCOMPARE(wave->position(), 45'000);
        QCOMPARE(changed.size(), 1);
        field.setParentResult({}, {});
        QVERIFY(!wave->isVisible());
    }
};

QTEST_MAIN(TestPositionField)
#include "tst_positionfield.moc"
