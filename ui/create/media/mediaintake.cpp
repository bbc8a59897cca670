// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/media/mediaintake.h"

#include "create/fields/urlfield.h"
#include "create/media/librarymedia.h"
#include "create/media/librarypicker.h"
#include "library/assetrepository.h"
#include "library/inputfiles.h"
#include "library/poolrun.h"
#include "studio/workspace.h"

#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QFileDialog>
#include <QGuiApplication>
#include <QImage>
#include <QMimeData>
#include <QPointer>
#include <QStandardPaths>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr auto FolderKey = "mediaFolder"_L1;
const QStringList PictureFormats{u"image/png"_s, u"image/jpeg"_s, u"image/webp"_s};

QString filterFor(MediaKind kind)
{
    switch (kind) {
    case MediaKind::Image:
        return MediaIntake::tr("Pictures (%1)").arg("*.png *.jpg *.jpeg *.webp *.gif *.avif *.heic"_L1);
    case MediaKind::Audio:
        return MediaIntake::tr("Sound (%1)").arg("*.mp3 *.wav *.flac *.ogg *.oga *.opus *.m4a"_L1);
    case MediaKind::Video:
        return MediaIntake::tr("Videos (%1)").arg("*.mp4 *.webm *.mov *.mkv"_L1);
    }
    return {};
}

/// As it came, where it is a file already: it is decoded elsewhere, if at all.
QByteArray encodedPicture(const QMimeData *mime)
{
    for (const QString &format : PictureFormats) {
        if (mime->hasFormat(format))
            return mime->data(format);
    }
    return {};
}

} // namespace

MediaIntake::MediaIntake(const MediaSpec &media, Workspace *workspace, QWidget *owner)
    : QObject(owner)
    , m_media(media)
    , m_workspace(workspace)
    , m_owner(owner)
{
    const auto catalog = workspace ? workspace->catalog() : nullptr;
    m_limits = mediaLimits(catalog.get(), media);
    m_takesFiles =
        media.send != MediaSpec::Send::Url || (catalog ? catalog->upload(media) != nullptr : !media.upload.isEmpty());
}

bool MediaIntake::isAddress(const QString &text) const
{
    return UrlField::isAddress(text) || (m_media.assets && isAssetAddress(text));
}

QString MediaIntake::addressProblem() const
{
    if (m_media.assets)
        return tr("A web address is needed here, such as https://example.org/picture.png, or a registered asset, such as "
                  "asset://1a2b3c.");
    return UrlField::addressProblem();
}

bool MediaIntake::isOneAddress(const QString &text) const
{
    return !text.trimmed().isEmpty() && !text.trimmed().contains(u'\n') && isAddress(text);
}

QString MediaIntake::whyNoFiles() const
{
    if (m_takesFiles)
        return {};
    switch (m_media.kind) {
    case MediaKind::Image:
        return tr("The service has no upload for these pictures: only an address on the web can be used.");
    case MediaKind::Audio:
        return tr("The service has no upload for these sounds: only an address on the web can be used.");
    case MediaKind::Video:
        return tr("The service has no upload for videos: only an address on the web can be used.");
    }
    return {};
}

QString MediaIntake::pathOf(const MediaValue &value) const
{
    if (value.assetId != 0 && !value.file.isEmpty())
        return m_workspace ? m_workspace->libraryPath(value.file) : QString();
    return value.file;
}

MediaLimits MediaIntake::limitsFor(const MediaValue &value) const
{
    if (m_media.send == MediaSpec::Send::Url && value.assetId != 0 && !value.url.isEmpty())
        return mediaLimits(nullptr, m_media);
    return m_limits;
}

bool MediaIntake::canUse(const Asset &result) const
{
    const MediaValue value{result.id, result.path, result.url.toString(QUrl::FullyEncoded)};
    if (!m_takesFiles && value.url.isEmpty())
        return false;
    MediaFacts facts;
    facts.exists = facts.readable = facts.complete = true;
    facts.type.mime = result.mime.isEmpty() ? u"?"_s : result.mime; // rows of earlier versions have none
    facts.type.kind = result.kind;
    facts.decodable = result.decodable;
    facts.bytes = result.bytes;
    facts.size = result.size;
    facts.durationMs = result.durationMs;
    const MediaLimits limits = limitsFor(value);
    return mediaTrouble(facts, limits) == MediaTrouble::None || isShrinkable(facts, limits);
}

bool MediaIntake::canTake(const QMimeData *mime) const
{
    if (mime->hasUrls())
        return true; // also what cannot be used: dropping it tells why
    if (m_takesFiles && m_workspace && m_media.kind == MediaKind::Image && mime->hasImage())
        return true;
    return takesAddresses() && isOneAddress(mime->text());
}

void MediaIntake::take(const QMimeData *mime)
{
    QStringList paths;
    QVector<MediaValue> addresses;
    const QList<QUrl> urls = mime->urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            paths.append(QDir::cleanPath(url.toLocalFile()));
        else if (takesAddresses() && isAddress(url.toString(QUrl::FullyEncoded)))
            addresses.append({0, {}, url.toString(QUrl::FullyEncoded)});
    }
    if (!paths.isEmpty() && !m_takesFiles)
        Q_EMIT refused(whyNoFiles());
    else if (!paths.isEmpty())
        takePaths(paths);
    else if (!addresses.isEmpty())
        Q_EMIT taken(addresses);
    else if (m_takesFiles && m_workspace && m_media.kind == MediaKind::Image && mime->hasImage()) {
        const QByteArray encoded = encodedPicture(mime);
        keepPicture(encoded, encoded.isEmpty() ? qvariant_cast<QImage>(mime->imageData()) : QImage());
    } else if (takesAddresses() && isOneAddress(mime->text()))
        Q_EMIT taken({{0, {}, mime->text().trimmed()}});
    else if (!takesAddresses() && (!urls.isEmpty() || isOneAddress(mime->text())))
        Q_EMIT refused(tr("The file itself is sent here, not its address. Save it first, then give the file."));
    else
        Q_EMIT refused(tr("There is nothing in it that can be used here."));
}

void MediaIntake::takePaths(const QStringList &paths)
{
    QVector<MediaValue> values;
    QStringList relative;
    const QStringList folders = m_workspace ? m_workspace->settings().libraryFolders() : QStringList();
    for (const QString &path : paths) {
        QString inside;
        for (const QString &folder : folders) {
            if (path.startsWith(folder + u'/'))
                inside = path.mid(folder.size() + 1);
        }
        values.append({0, path, {}});
        relative.append(inside);
    }
    if (relative.join(QString()).isEmpty()) {
        Q_EMIT taken(values);
        return;
    }
    // From the program's own stage or library folder: then it is known as a result, with an address.
    m_workspace->client().ask(
        this,
        [values, relative](Database &database) mutable {
            for (qsizetype i = 0; i < values.size(); ++i) {
                if (const auto asset = AssetRepository(database).byPath(relative.at(i)))
                    values[i] = {asset->id, asset->path, asset->url.toString(QUrl::FullyEncoded)};
            }
            return values;
        },
        [this](const QVector<MediaValue> &found) { Q_EMIT taken(found); });
}

void MediaIntake::paste()
{
    if (const QMimeData *mime = QGuiApplication::clipboard()->mimeData())
        take(mime);
}

void MediaIntake::keepPicture(const QByteArray &encoded, const QImage &image)
{
    const QString folder = inputsFolder(m_workspace->dataFolder());
    runInPool(
        this, [folder, encoded, image] { return storePastedPicture(folder, encoded, image); },
        [this](const StoredInput &stored) {
            if (!stored.path.isEmpty())
                Q_EMIT taken({{0, stored.path, {}}});
            else
                Q_EMIT refused(stored.error.isEmpty() ? tr("The picture could not be read.")
                                                      : tr("The picture could not be kept: %1").arg(stored.error));
        });
}

void MediaIntake::chooseFiles(bool several)
{
    QString start =
        QStandardPaths::writableLocation(m_media.kind == MediaKind::Image   ? QStandardPaths::PicturesLocation
                                         : m_media.kind == MediaKind::Audio ? QStandardPaths::MusicLocation
                                                                            : QStandardPaths::MoviesLocation);
    if (m_workspace) {
        if (const QByteArray last = m_workspace->settings().layout(FolderKey); !last.isEmpty())
            start = QString::fromUtf8(last);
    }
    if (!QFileInfo(start).isDir()) // its name would stand there as the name of a file
        start = QDir::homePath();
    auto *dialog = new QFileDialog(m_owner->window(), several ? tr("Choose files") : tr("Choose a file"), start);
    dialog->setObjectName(u"mediaFileDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(several ? QFileDialog::ExistingFiles : QFileDialog::ExistingFile);
    dialog->setNameFilters({filterFor(m_media.kind), tr("All files (%1)").arg(u'*')});
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList &files) {
        if (files.isEmpty())
            return;
        if (m_workspace)
            m_workspace->settings().setLayout(FolderKey, files.constFirst().section(u'/', 0, -2).toUtf8());
        takePaths(files);
    });
    dialog->open();
}

void MediaIntake::chooseFromLibrary(bool several)
{
    if (!m_workspace)
        return;
    const auto fits = [guard = QPointer(this)](const Asset &asset) { return guard && guard->canUse(asset); };
    auto *picker = new LibraryPicker(*m_workspace, m_media.kind, several, fits, m_owner->window());
    connect(picker, &LibraryPicker::chosen, this, [this](const QVector<LibraryMedia> &entries) {
        QVector<MediaValue> values;
        for (const LibraryMedia &entry : entries) {
            MediaValue value = entry.value();
            if (!m_takesFiles)
                value = {0, {}, value.url};
            if (!value.isNull())
                values.append(value);
        }
        if (values.isEmpty())
            Q_EMIT refused(tr("This result has no address on the web, and the service has no upload for it."));
        else
            Q_EMIT taken(values);
    });
    picker->open();
}

void MediaIntake::makeFit(const QString &path)
{
    if (!m_workspace)
        return;
    const QString folder = inputsFolder(m_workspace->dataFolder());
    runInPool(
        this, [path, folder, limits = m_limits] { return shrinkPicture(path, limits, folder); },
        [this, path](const ShrunkPicture &copy) { Q_EMIT fitted(path, copy); });
}

} // namespace frameloom
