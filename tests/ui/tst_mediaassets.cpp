// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Media fields that take what is registered with the video provider: in the real window, in the sandbox.

#include "create/fields/mediafield.h"
#include "create/fields/medialistfield.h"
#include "create/formpane.h"
#include "create/media/mediawell.h"
#include "create/operationform.h"
#include "style/theme.h"
#include "ui/windowfixture.h"

#include <QApplication>
#include <QJsonArray>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace frameloom;

namespace {

constexpr int patience = 30'000;

} // namespace

class TestMediaAssets : public QObject
{
    Q_OBJECT

    Theme m_theme;

    struct Rig
    {
        Rig() : program(folder.path())
        {
            program.studio.openSandbox(ApiGeneration::Unified);
            program.show();
            pane()->openOperation(u"unified.seedance-2"_s);
        }
        FormPane *pane() const { return program.window.createPage()->form(); }
        OperationForm *form() const
        {
            for (OperationForm *form : pane()->findChildren<OperationForm *>()) {
                if (form->operation().id == pane()->operationId())
                    return form;
            }
            return nullptr;
        }
        template<typename Editor>
        Editor *editor(const QString &name) const
        {
            return qobject_cast<Editor *>(form()->editor(name));
        }
        static QPushButton *button(const FieldEditorWidget &w)
        {
            return w.findChild<QPushButton *>(u"field.%1.asset"_s.arg(w.field().name));
        }
        QTemporaryDir folder;
        test::Program program;
    };

private Q_SLOTS:
    void initTestCase() { m_theme.apply(*qApp, ThemeMode::Dark); }

    void anAssetIsTypedLikeAnAddress()
    {
        Rig rig;
        auto *field = rig.editor<MediaField>(u"start_image"_s);
        QVERIFY(field);
        auto *address = field->findChild<QLineEdit *>(u"field.start_image.address"_s);
        address->setText(u"asset://aBc-1"_s);
        QCOMPARE(field->value(), QJsonValue(u"asset://aBc-1"_s));
        QVERIFY2(field->ownProblem().isEmpty(), qPrintable(field->ownProblem()));
        QCOMPARE(field->findChild<MediaWell *>()->face().detail, u"aBc-1"_s);
        QVERIFY(Rig::button(*field)->isHidden()); // it is one
        address->setText(u"asset://"_s);
        QVERIFY(field->ownProblem().contains("asset://"_L1));
        address->setText(u"ftp://x.example/a.png"_s);
        QVERIFY(!field->ownProblem().isEmpty());
        QVERIFY(Rig::button(*field)->isHidden());

        // No other model takes it.
        rig.pane()->openOperation(u"unified.kling-2.1"_s);
        auto *other = rig.editor<MediaField>(u"start_image"_s);
        QVERIFY(other);
        QVERIFY(!Rig::button(*other));
        other->setValue(u"asset://aBc-1"_s);
        QVERIFY(!other->ownProblem().isEmpty());
    }

    void aPictureIsRegisteredAndUsed()
    {
        Rig rig;
        auto *field = rig.editor<MediaField>(u"start_image"_s);
        QVERIFY(Rig::button(*field)->isHidden()); // nothing is in it
        const QString path = rig.folder.filePath(u"face.png"_s);
        QImage image(64, 48, QImage::Format_RGB32);
        image.fill(Qt::darkCyan);
        QVERIFY(image.save(path));
        field->setValue(MediaValue{0, path, {}}.toJson());
        QTRY_VERIFY_WITH_TIMEOUT(!Rig::button(*field)->isHidden(), patience);
        QSignalSpy changed(field, &FieldEditorWidget::changed);
        Rig::button(*field)->click();
        QTRY_VERIFY_WITH_TIMEOUT(isAssetAddress(field->value().toString()), patience);
        QVERIFY(changed.count() > 0);
        QVERIFY(field->ownProblem().isEmpty());
        QVERIFY(Rig::button(*field)->isHidden());
        QCOMPARE(rig.pane()->draft().params.value("start_image"_L1), field->value());
    }

    void eachOfSeveralIsRegistered()
    {
        Rig rig;
        auto *field = rig.editor<MediaListField>(u"reference_image_urls"_s);
        QVERIFY(field);
        field->setValue(QJsonArray{u"https://x.example/a.png"_s, u"asset://known"_s, u"https://x.example/b.png"_s});
        QVERIFY(!Rig::button(*field)->isHidden());
        Rig::button(*field)->click();
        QVERIFY(!Rig::button(*field)->isEnabled()); // on its way
        QTRY_VERIFY_WITH_TIMEOUT(Rig::button(*field)->isHidden(), patience);
        const QJsonArray values = field->value().toArray();
        QCOMPARE(values.size(), 3);
        for (const QJsonValue &value : values)
            QVERIFY2(isAssetAddress(value.toString()), qPrintable(value.toString()));
        QCOMPARE(values.at(1), QJsonValue(u"asset://known"_s));
        QVERIFY(values.at(0) != values.at(2));
    }

    void aLateAnswerTakesNothingAway()
    {
        Rig rig;
        auto *field = rig.editor<MediaField>(u"start_image"_s);
        field->setValue(u"https://x.example/a.png"_s);
        QSignalSpy wanted(field, &MediaEditor::assetWanted);
        Rig::button(*field)->click();
        QCOMPARE(wanted.count(), 1);
        field->setValue(u"https://x.example/b.png"_s);
        field->takeAsset({0, {}, u"https://x.example/a.png"_s}, u"asset://late"_s, {});
        QCOMPARE(field->value(), QJsonValue(u"https://x.example/b.png"_s));
        // One that nobody asked for neither.
        field->takeAsset({0, {}, u"https://x.example/b.png"_s}, u"asset://forged"_s, {});
        QCOMPARE(field->value(), QJsonValue(u"https://x.example/b.png"_s));
    }

    void aRefusalIsTold()
    {
        Rig rig;
        auto *field = rig.editor<MediaField>(u"start_image"_s);
        field->setValue(u"https://x.example/a.png"_s);
        Rig::button(*field)->click();
        field->takeAsset({0, {}, u"https://x.example/a.png"_s}, {}, u"Upstream failed"_s);
        auto *note = field->findChild<QWidget *>(u"field.start_image.note"_s);
        QVERIFY(note && note->isVisibleTo(field));
        QCOMPARE(field->value(), QJsonValue(u"https://x.example/a.png"_s));
        QVERIFY(!Rig::button(*field)->isHidden()); // it can be tried again
        QVERIFY(Rig::button(*field)->isEnabled());
    }
};

QTEST_MAIN(TestMediaAssets)
#include "tst_mediaassets.moc"
