// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/registeredasset.h"
#include "style/listdialog.h"

#include <QStringList>
#include <QVector>

namespace frameloom {

class Banner;
struct Failure;
class Session;

/// The files that were registered with the video provider from here: what they were, of what kind, and what the provider
/// says of them, which is asked anew when it opens. Those of a field's kind can be taken into it.
class RegisteredFiles : public ListDialog
{
    Q_OBJECT
public:
    RegisteredFiles(Session &session, MediaKind kind, bool several, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(const QStringList &addresses); ///< "asset://<id>"

private:
    void read();
    void show(const QVector<RegisteredAsset> &assets);
    void check();
    void checked(const Failure &failure);
    void copyAddress();
    void removeSelected();
    void bringBack(); ///< what removeSelected() took off since the list opened
    void use();
    void showState();
    /// Of the selected ones, in the list's order. `usable`: only those that the field takes.
    QVector<RegisteredAsset> selected(bool usable) const;
    bool isUsable(const RegisteredAsset &asset) const;

    Session &m_session;
    const MediaKind m_kind;
    QVector<RegisteredAsset> m_assets; ///< by row
    Banner *m_undo = nullptr;
    QVector<RegisteredAsset> m_removed; ///< while m_undo offers them
    QPushButton *m_check = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_remove = nullptr;
    QPushButton *m_use = nullptr;
    bool m_checking = false;
    bool m_loaded = false;
};

} // namespace frameloom
