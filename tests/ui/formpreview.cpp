// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The forms of operations, as long as they are, with everything unfolded: to be looked at, not asserted.
//   QT_SCALE_FACTOR=2 formpreview FOLDER [WIDTH] [OPERATION...]      without operations: some of the Unified API

#include "create/operationform.h"
#include "style/theme.h"
#include "ui/studiofixture.h"

#include <QApplication>
#include <QDir>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace frameloom;
using namespace frameloom::test;

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    const QString folder = arguments.value(1, QDir::tempPath());
    const int width = arguments.value(2, u"372"_s).toInt();
    QStringList operations = arguments.mid(3);
    if (operations.isEmpty()) {
        for (const QString &model :
             {u"midjourney"_s, u"flux-2-pro"_s, u"ideogram-v3-balanced"_s, u"nano-banana-2"_s, u"seedream-4.5"_s,
              u"gpt-image-2"_s, u"flux-fill-pro"_s, u"clarity-upscale"_s, u"kling-3.0-omni"_s, u"seedance-2.5"_s,
              u"wan-2.7"_s, u"luma-ray-2"_s, u"sora-2"_s, u"veo-3.1"_s, u"topaz-video-upscale"_s, u"suno"_s,
              u"mureka"_s, u"elevenlabs-music"_s, u"hailuo-02"_s, u"qwen-image"_s})
            operations.append(u"unified."_s + model);
    }
    QDir().mkpath(folder);
    Theme theme;
    StudioFixture studio;
    for (const bool dark : {true, false}) {
        theme.apply(app, dark ? ThemeMode::Dark : ThemeMode::Light);
        for (const QString &id : std::as_const(operations)) {
            const Operation *operation = studio.workspace().catalog()->operation(id);
            if (!operation)
                qFatal("there is no operation %s", qPrintable(id));
            OperationForm form(*operation, &studio.workspace());
            form.setSession(&studio.session());
            form.layout()->setContentsMargins(16, 16, 16, 16);
            form.setAdvancedOpen(true);
            if (const Field *shots = operation->field(u"multi_prompt"_s)) {
                QJsonArray rows{QJsonObject{{u"prompt"_s, u"The fox listens at the edge of the ice"_s}, {u"duration"_s, 4}},
                                QJsonObject{{u"prompt"_s, u"It runs"_s}, {u"duration"_s, 6}}};
                if (shots->schema.value(u"type"_s) == "array"_L1)
                    form.setDraft({id, {{u"multi_prompt"_s, rows}}, {}});
            }
            form.setFixedWidth(width);
            form.show();
            form.resize(width, form.sizeHint().height());
            QTest::qWait(60);
            form.resize(width, std::max(form.layout()->heightForWidth(width), form.sizeHint().height()));
            QTest::qWait(60);
            form.grab().save(u"%1/%2-%3.png"_s.arg(folder, id.section(u'.', 1), dark ? u"dark"_s : u"light"_s));
        }
    }
    return 0;
}
