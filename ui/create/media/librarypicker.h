// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "create/media/librarymedia.h"
#include "create/media/librarymodel.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListView;
class QPushButton;

namespace frameloom {

class Workspace;

/// A dialog to take saved results into a form: thumbnails, searched by words. Opened with open(), gone when closed.
class LibraryPicker : public QDialog
{
    Q_OBJECT
public:
    /// Offers what `fits`; null: all of the kind.
    LibraryPicker(Workspace &workspace, MediaKind kind, bool several, LibraryModel::Fits fits = {},
                  QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(const QVector<frameloom::LibraryMedia> &entries);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void take();
    void showState();

    LibraryModel *m_model = nullptr;
    QLineEdit *m_search = nullptr;
    QListView *m_view = nullptr;
    QLabel *m_nothing = nullptr;
    QLabel *m_leftOut = nullptr;
    QPushButton *m_take = nullptr;
};

} // namespace frameloom
