// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/mediavalue.h"
#include "create/fields/fieldeditor.h"

#include <QSet>

class QLabel;
class QPushButton;

namespace frameloom {

class MediaInspection;
class MediaIntake;
class MediaListModel;
class MediaListView;
class MediaWell;
class NoteLine;
class Workspace;
struct ShrunkPicture;

/// FieldEditor::MediaList: several files in an order, as tiles. Checked one by one, counted against the schema's
/// minItems and maxItems.
class MediaListField : public FieldEditorWidget
{
    Q_OBJECT
public:
    MediaListField(const Field &field, Workspace *workspace, QWidget *parent = nullptr);

    QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    QString ownProblem() const override;
    bool isBusy() const override;
    void focusInput() override;

    /// For a page that is about the pictures: see MediaListView::setRoomy().
    void setRoomy(bool roomy);
    /// Absolute paths, in order; empty for an address.
    QStringList paths() const;
    /// Words beside each picture, in order, that speak against it though it can be sent.
    void setRemarks(const QStringList &remarks);
    void removeRows(QVector<int> rows);

protected:
    QString spokenContent() const override;

private:
    void add(const QVector<MediaValue> &values);
    void removeSelected();
    void edited();
    void present();
    void fit(const QVector<int> &rows);
    void takeFitted(const QString &path, const ShrunkPicture &copy);
    void openMenu(const QPoint &global);
    QString countWords() const;
    QVector<int> shrinkableRows() const;

    Workspace *m_workspace;
    MediaIntake *m_intake = nullptr;
    MediaInspection *m_inspection = nullptr;
    MediaListModel *m_model = nullptr;
    MediaWell *m_well = nullptr; ///< in place of the tiles while there are none
    MediaListView *m_view = nullptr;
    QLabel *m_count = nullptr;
    QPushButton *m_add = nullptr;
    QPushButton *m_fit = nullptr;
    NoteLine *m_note = nullptr;
    QString m_said;
    QSet<QString> m_fitting;
    int m_insertAt = -1; ///< where the next files go; -1: to the end
};

} // namespace frameloom
