// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/mediavalue.h"
#include "library/mediainspector.h"
#include "library/pictureshrinker.h"
#include "model/asset.h"

#include <QObject>
#include <QVector>

class QImage;
class QMimeData;
class QWidget;

namespace frameloom {

class Workspace;

/// The ways into a media field: files, what is dropped or pasted, results of the library; and making a picture fit.
/// Everything that reads or writes files happens in the pool; the answers come as signals. GUI thread.
class MediaIntake : public QObject
{
    Q_OBJECT
public:
    /// `workspace` may be null: no library then, and no pasted pictures. `owner` is what dialogs belong to.
    MediaIntake(const MediaSpec &media, Workspace *workspace, QWidget *owner);

    const MediaLimits &limits() const { return m_limits; }
    Workspace *workspace() const { return m_workspace; }
    /// Some call takes a file; otherwise only an address can be given.
    bool takesFiles() const { return m_takesFiles; }
    bool takesAddresses() const { return m_media.send == MediaSpec::Send::Url; }
    /// Other addresses than those of the web that the field takes too ("asset://…"): a regular expression.
    void setOtherAddresses(const QString &pattern) { m_otherAddresses = pattern; }
    bool isAddress(const QString &text) const;
    /// Why there is no way to give a file; empty when there is one.
    QString whyNoFiles() const;
    /// Absolute path of what is in a file; empty for an address.
    QString pathOf(const MediaValue &value) const;
    /// What must be looked at before sending. A result with an address of its own is sent by that: the limits of an
    /// upload that may never be needed do not count then.
    MediaLimits limitsFor(const MediaValue &value) const;

    bool canTake(const QMimeData *mime) const;
    /// The result can be sent as it is, or be made to fit, as far as its row tells.
    bool canUse(const Asset &result) const;
    void take(const QMimeData *mime);
    void takePaths(const QStringList &paths);
    void paste();
    void chooseFiles(bool several);
    void chooseFromLibrary(bool several);
    /// fitted() answers.
    void makeFit(const QString &path);

Q_SIGNALS:
    void taken(const QVector<frameloom::MediaValue> &values);
    void refused(const QString &why);
    void fitted(const QString &path, const frameloom::ShrunkPicture &copy);

private:
    void keepPicture(const QByteArray &encoded, const QImage &image);

    MediaSpec m_media;
    QString m_otherAddresses;
    MediaLimits m_limits;
    Workspace *m_workspace;
    QWidget *m_owner;
    bool m_takesFiles;
};

} // namespace frameloom
