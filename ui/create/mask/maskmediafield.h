// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "create/fields/mediafield.h"

#include <QHash>
#include <QPointer>
#include <QUrl>

namespace frameloom {

class MaskEditor;
class MaskPreview;
class MaskSheet;
class Session;
struct FetchedPicture;

/// A media field that holds a mask (Field::paintOver): it can be painted over the picture in another field of the form,
/// wherever that picture is; a file, a result or an address of a mask is taken as well. A picture at an address is
/// fetched when it is to be painted on, not before. The value is a MediaValue, a painted one with MediaValue::over.
class MaskMediaField : public MediaField
{
    Q_OBJECT
public:
    MaskMediaField(const Field &field, Workspace *workspace, QWidget *parent = nullptr);

    void setValue(const QJsonValue &value) override;
    QString ownProblem() const override;
    bool isBusy() const override;
    void setPictureBelow(const QJsonValue &media) override;
    void setSession(Session *session) override;

    /// Opens the painter over the window, at once or when the picture has been fetched.
    void paint();
    MaskEditor *editor() const; ///< null while it is closed

protected:
    QString spokenContent() const override;
    void present() override;
    MediaWell::Face face() const override;
    QString emptyNote() const override;

private:
    void look();
    void takeFetched(const QUrl &url, const FetchedPicture &picture);
    void showSheet();
    /// The picture has only an address.
    bool isAway() const;
    QString stateWords() const;

    QPointer<Session> m_session;
    MaskSheet *m_sheet = nullptr;
    MediaValue m_below;
    QUrl m_fetching;                ///< empty: nothing is on its way
    QHash<QUrl, QString> m_fetched; ///< files of pictures at addresses
    QString m_trouble;              ///< with the last fetching, in words
    MaskPreview *m_preview = nullptr;
    QLabel *m_state = nullptr;
    NoteLine *m_exchanged = nullptr;
    QPushButton *m_paint = nullptr;
};

} // namespace frameloom
