// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stage/fileactions.h"

#include "library/mediacache.h"
#include "library/poolrun.h"
#include "stage/picturereader.h"
#include "stage/reveal.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QDrag>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QImageWriter>
#include <QMimeData>
#include <QPixmap>
#include <QPointer>
#include <QSaveFile>
#include <QStandardPaths>
#include <QUrl>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr qint64 CopyChunk = 1 << 20;
constexpr int PreviewSide = 160;

/// Pool. Empty when it worked, else the system's words.
QString copyBytes(const QString &from, const QString &to)
{
    if (QFileInfo(from) == QFileInfo(to))
        return {};
    QFile source(from);
    if (!source.open(QIODevice::ReadOnly))
        return source.errorString();
    QSaveFile target(to); // an older file stays whole until the new one is
    if (!target.open(QIODevice::WriteOnly))
        return target.errorString();
    while (!source.atEnd()) {
        const QByteArray chunk = source.read(CopyChunk);
        if (chunk.isEmpty())
            return source.errorString();
        if (target.write(chunk) != chunk.size())
            return target.errorString();
    }
    return target.commit() ? QString() : target.errorString();
}

/// Pool. Empty when it worked, else the system's words.
QString writeImage(const QImage &image, const QString &to)
{
    QDir().mkpath(QFileInfo(to).absolutePath());
    QSaveFile file(to);
    if (!file.open(QIODevice::WriteOnly))
        return file.errorString();
    const QByteArray format = QFileInfo(to).suffix().toLatin1();
    QImageWriter writer(&file, QImageWriter::supportedImageFormats().contains(format.toLower()) ? format : "png");
    if (!writer.write(image))
        return writer.errorString();
    return file.commit() ? QString() : file.errorString();
}

} // namespace

FileActions::FileActions(QWidget *window) : QObject(window), m_window(window)
{
}

QMimeData *FileActions::mimeFor(const QString &path)
{
    auto *mime = new QMimeData;
    mime->setUrls({QUrl::fromLocalFile(path)});
    return mime;
}

void FileActions::copyPicture(const QString &path)
{
    if (path.isEmpty())
        return;
    runInPool(this, [path] { return readPicture(path); }, [this, path](const ReadPicture &read) {
        QMimeData *mime = mimeFor(path);
        if (!read.image.isNull())
            mime->setImageData(read.image);
        QGuiApplication::clipboard()->setMimeData(mime);
        Q_EMIT done(read.image.isNull() ? tr("File copied.") : tr("Picture copied."));
    });
}

QString FileActions::fileName(const QString &subject, int number, const QString &path)
{
    QString name;
    for (const QChar c : subject.simplified()) {
        const bool safe = c.isLetterOrNumber() || c == u' ' || c == u'-' || c == u'_' || c == u',' || c.isMark()
            || c.isSurrogate();
        if (safe)
            name += c;
    }
    name = name.simplified();
    if (name.size() > 80)
        name = name.left(name.lastIndexOf(u' ', 80) > 40 ? name.lastIndexOf(u' ', 80) : 80);
    if (name.isEmpty())
        name = tr("picture");
    const QString suffix = QFileInfo(path).suffix();
    return name + u' ' + QString::number(number) + (suffix.isEmpty() ? QString() : u'.' + suffix);
}

void FileActions::saveAs(const QString &path, const QString &suggestedName)
{
    if (path.isEmpty())
        return;
    const bool video = isVideoFile(path);
    const bool sound = isSoundFile(path);
    QFileDialog *dialog = askWhere(video ? tr("Save video") : sound ? tr("Save song") : tr("Save picture"),
                                   video       ? QStandardPaths::MoviesLocation
                                       : sound ? QStandardPaths::MusicLocation
                                               : QStandardPaths::PicturesLocation,
                                   suggestedName);
    connect(dialog, &QFileDialog::fileSelected, this, [this, path](const QString &to) { save(path, to); });
    dialog->open();
}

QFileDialog *FileActions::askWhere(const QString &title, QStandardPaths::StandardLocation place, const QString &name)
{
    auto *dialog = new QFileDialog(m_window, title, QStandardPaths::writableLocation(place));
    dialog->setObjectName(u"saveDialog"_s);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->selectFile(name);
    dialog->setDefaultSuffix(QFileInfo(name).suffix());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    return dialog;
}

void FileActions::saveFrame(const QImage &frame, const QString &suggestedName)
{
    if (frame.isNull())
        return;
    QFileDialog *dialog = askWhere(tr("Save frame as picture"), QStandardPaths::PicturesLocation, suggestedName);
    connect(dialog, &QFileDialog::fileSelected, this, [this, frame](const QString &to) {
        keepFrame(frame, to, [this, to] { Q_EMIT done(tr("Saved as %1.").arg(QDir::toNativeSeparators(to))); });
    });
    dialog->open();
}

void FileActions::keepFrame(const QImage &frame, const QString &to, std::function<void()> then)
{
    runInPool(this, [frame, to] { return writeImage(frame, to); }, [this, to, then](const QString &error) {
        if (error.isEmpty())
            then();
        else
            Q_EMIT failed(tr("%1 could not be saved: %2").arg(QDir::toNativeSeparators(to), error));
    });
}

void FileActions::save(const QString &from, const QString &to)
{
    runInPool(this, [from, to] { return copyBytes(from, to); }, [this, to](const QString &error) {
        const QString shown = QDir::toNativeSeparators(to);
        if (error.isEmpty())
            Q_EMIT done(tr("Saved as %1.").arg(shown));
        else
            Q_EMIT failed(tr("%1 could not be saved: %2").arg(shown, error));
    });
}

void FileActions::reveal(const QString &path)
{
    if (!path.isEmpty())
        revealInFolder(path, this);
}

void FileActions::openElsewhere(const QString &path)
{
    if (!path.isEmpty() && !QDesktopServices::openUrl(QUrl::fromLocalFile(path)))
        Q_EMIT failed(tr("No program could be started for this file."));
}

void FileActions::drag(const QString &path, const QImage &preview, QWidget *source)
{
    if (path.isEmpty())
        return;
    auto *drag = new QDrag(source);
    drag->setMimeData(mimeFor(path));
    if (!preview.isNull()) {
        const qreal ratio = source->devicePixelRatioF();
        QPixmap shown = QPixmap::fromImage(preview.scaled(QSize(PreviewSide, PreviewSide) * ratio, Qt::KeepAspectRatio,
                                                          Qt::SmoothTransformation));
        shown.setDevicePixelRatio(ratio);
        drag->setPixmap(shown);
        drag->setHotSpot({int(shown.deviceIndependentSize().width() / 2), int(shown.deviceIndependentSize().height() / 2)});
    }
    // Copy only: a file manager must not be able to move a result out of the library.
    drag->exec(Qt::CopyAction);
}

} // namespace frameloom
