// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/thumbnails.h"
#include "media/mediafile.h"
#include "media/sound.h"
#include "media/videoplayer.h"
#include "media/videoscreen.h"
#include "style/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace frameloom;
using namespace frameloom::test;

namespace {

/// A folder with the plug-ins of gstreamer1.0-plugins-base only, as on a system without the two packages.
bool hideDecoders(const QString &folder)
{
    const QStringList kept = {u"coreelements"_s,
                              u"playback"_s,
                              u"typefindfunctions"_s,
                              u"app"_s,
                              u"audioconvert"_s,
                              u"audioresample"_s,
                              u"videoconvertscale"_s,
                              u"volume"_s,
                              u"autoconvert"_s,
                              u"videotestsrc"_s,
                              u"gio"_s};
    for (const char *multiarch :
         {"/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/lib", "/usr/lib64"}) {
        const QString from = QString::fromLatin1(multiarch) + u"/gstreamer-1.0/"_s;
        for (const QString &name : kept) {
            const QString file = u"libgst"_s + name + u".so"_s;
            if (QFile::exists(from + file))
                QFile::link(from + file, folder + u'/' + file);
        }
        if (!QDir(folder).isEmpty())
            return true;
    }
    return false;
}

} // namespace

/// A system without decoders: the player names the package, and the file is kept.
class TestNoDecoder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePackageIsNamed()
    {
        Theme theme;
        theme.apply(*qApp, ThemeMode::Dark);
        Thumbnails thumbnails;
        Sound sound(nullptr);
        VideoPlayer player(thumbnails, sound);
        player.resize(500, 360);
        player.show();
        player.setVideo(mediaFile(u"colours.mp4"_s), u"Video"_s, 0);
        player.play();
        QTRY_VERIFY_WITH_TIMEOUT(player.problem() != PlayProblem::None, patience);
        QCOMPARE(player.problem(), PlayProblem::NoDecoder);
        auto *text = player.findChild<QLabel *>(u"videoNoticeText"_s);
        QVERIFY(text->isVisible());
        QVERIFY(text->text().contains(u"gstreamer1.0-libav"_s));
        QVERIFY(player.findChild<QPushButton *>(u"videoElsewhere"_s)->isVisible());
        player.findChild<QPushButton *>(u"videoCopyCommand"_s)->click();
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"gstreamer1.0-libav"_s));
        QVERIFY(!player.isPlaying());
    }
};

int main(int argc, char *argv[])
{
    // Before anything loads GStreamer.
    const QTemporaryDir folder;
    if (!hideDecoders(folder.path()))
        qFatal("GStreamer's plug-ins were not found");
    qputenv("GST_PLUGIN_SYSTEM_PATH_1_0", folder.path().toUtf8());
    qputenv("GST_REGISTRY_1_0", folder.filePath(u"registry.bin"_s).toUtf8());
    QApplication app(argc, argv);
    TestNoDecoder test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_nodecoder.moc"
