// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "create/fields/mediaeditor.h"

#include <QSet>

class QLabel;

namespace frameloom {

class MediaListModel;
class MediaListView;

/// FieldEditor::MediaList: several files in an order, as tiles. Checked one by one, counted against the schema's
/// minItems and maxItems.
class MediaListField : public MediaEditor
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
    void makeFit() override;
    void takeValues(const QVector<MediaValue> &values) override;
    void takeFitted(const QString &path, const ShrunkPicture &copy) override;
    void refuse(const QString &why) override;
    QVector<MediaValue> unregistered() const override; ///< of the chosen tiles, or of all when none is chosen
    void replaceByAsset(const MediaValue &was, const QString &address) override;
    void present() override; ///< the well stands in place of the tiles while there are none

private:
    void removeSelected();
    void edited();
    void fit(const QVector<int> &rows);
    void openMenu(const QPoint &global);
    QString countWords() const;
    QVector<int> shrinkableRows() const;

    MediaListModel *m_model = nullptr;
    MediaListView *m_view = nullptr;
    QLabel *m_count = nullptr;
    QSet<QString> m_fitting;
    int m_insertAt = -1; ///< where the next files go; -1: to the end
};

} // namespace frameloom
