// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The mask painter and its field in both themes, saved as pictures: to be looked at, not asserted.
//   QT_SCALE_FACTOR=2 maskgallery FOLDER

#include "catalog/mediavalue.h"
#include "create/formpane.h"
#include "create/mask/maskcanvas.h"
#include "create/mask/maskeditor.h"
#include "create/mask/maskfield.h"
#include "create/mask/maskfile.h"
#include "style/theme.h"
#include "ui/maskfixture.h"
#include "ui/studiofixture.h"

#include <QApplication>
#include <QDir>
#include <QMouseEvent>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace frameloom;
using namespace frameloom::test;

namespace {

QImage landscape(const QSize &size)
{
    QImage image(size, QImage::Format_RGB32);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    QLinearGradient sky(0, 0, 0, size.height());
    sky.setColorAt(0, QColor(28, 44, 92));
    sky.setColorAt(0.55, QColor(226, 142, 110));
    sky.setColorAt(1, QColor(60, 40, 60));
    painter.fillRect(image.rect(), sky);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(250, 226, 170));
    painter.drawEllipse(QPointF(size.width() * 0.66, size.height() * 0.42), size.width() * 0.08, size.width() * 0.08);
    for (int layer = 0; layer < 4; ++layer) {
        QPolygonF hills;
        hills << QPointF(0, size.height());
        for (int x = 0; x <= size.width(); x += 16)
            hills << QPointF(x, size.height() * (0.55 + 0.1 * layer) + std::sin(x / (120.0 - 20 * layer) + layer) * 40);
        hills << QPointF(size.width(), size.height());
        painter.setBrush(QColor(70 - layer * 15, 62 - layer * 12, 92 - layer * 18));
        painter.drawPolygon(hills);
    }
    return image;
}

void mouse(QWidget &widget, QEvent::Type type, const QPointF &at)
{
    QMouseEvent event(type, at, widget.mapToGlobal(at), type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton,
                      type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&widget, &event);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const QString folder = app.arguments().value(1, QDir::tempPath());
    QDir().mkpath(folder);
    Theme theme;
    for (const bool dark : {true, false}) {
        theme.apply(app, dark ? ThemeMode::Dark : ThemeMode::Light);
        const QString suffix = dark ? u"dark"_s : u"light"_s;
        StudioFixture studio;
        const QString catalog = studio.workspace().userCatalogFolder();
        studio.closeWorkspace();
        writeRegionCatalog(catalog);
        studio.openWorkspace();
        FormPane pane(studio.session());
        pane.resize(340, 820);
        pane.show();
        studio.session().start(u"key"_s);
        const auto save = [&](QWidget &widget, const QString &name) {
            QTest::qWait(250);
            widget.grab().save(u"%1/%2-%3.png"_s.arg(folder, name, suffix));
        };
        pane.openOperation(u"midjourney.region"_s);
        save(pane, u"field-none"_s);
        const qint64 grid = studio.addJob(u"midjourney.imagine"_s, u"four herons"_s, 4);
        pane.setDraft({u"midjourney.region"_s, {}, {grid, 2, {}}});
        save(pane, u"field-upscale"_s);
        const qint64 upscaled = studio.addJob(u"midjourney.upscale-1x"_s, u"hills at dusk"_s, 1);
        const QString picture = studio.workspace().libraryPath(u"9-1.png"_s);
        landscape({1456, 816}).save(picture);
        pane.setDraft({u"midjourney.region"_s, {}, {upscaled, 0, {}}});
        save(pane, u"field-ready"_s);
        MaskDocument document({1456, 816});
        document.beginStroke(true);
        document.strokeTo({820, 340}, 120);
        document.strokeTo({1080, 360}, 260);
        document.strokeTo({1200, 520}, 160);
        document.endStroke();
        const MaskFile file = saveMask(document.image(), folder);
        pane.setDraft(
            {u"midjourney.region"_s, {{u"mask"_s, MediaValue{0, file.path, {}}.toJson()}}, {upscaled, 0, {}}});
        save(pane, u"field-painted"_s);

        QWidget host;
        host.resize(1240, 760);
        host.show();
        MaskEditor editor(&host);
        editor.open({picture, {1456, 816}, {}, file.path});
        QTest::qWait(400);
        MaskCanvas &canvas = editor.canvas();
        mouse(canvas, QEvent::MouseMove, {420, 300});
        save(host, u"editor"_s);
        canvas.setTool(MaskTool::Lasso);
        mouse(canvas, QEvent::MouseButtonPress, {200, 400});
        for (const QPointF &at : {QPointF(300, 320), QPointF(420, 380), QPointF(440, 520), QPointF(260, 560)})
            mouse(canvas, QEvent::MouseMove, at);
        save(host, u"editor-lasso"_s);
        mouse(canvas, QEvent::MouseButtonRelease, {260, 560});
        canvas.setTool(MaskTool::Eraser);
        canvas.zoomTo(3, {700, 300});
        mouse(canvas, QEvent::MouseMove, {700, 330});
        save(host, u"editor-zoomed"_s);
        canvas.fit();
        QTest::keyClick(&canvas, Qt::Key_Right);
        QTest::keyClick(&canvas, Qt::Key_Right);
        save(host, u"editor-keyboard"_s);
        host.resize(900, 640);
        editor.leave();
        save(host, u"editor-leave"_s);
    }
    return 0;
}
