// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "create/fields/fieldeditor.h"
#include "create/fields/parentchoices.h"

class QLabel;
class QLineEdit;

namespace frameloom {

class ResultCombo;
class Workspace;

/// FieldEditor::Parent: one of the finished results that fit (a song of them where the service takes one), or the id of
/// a task made elsewhere.
class ParentField : public FieldEditorWidget
{
    Q_OBJECT
public:
    /// Without a workspace only ids can be typed.
    ParentField(const Operation &operation, const Field &field, Workspace *workspace, QWidget *parent = nullptr);

    /// The parent is not a parameter (Draft::parent): always undefined.
    QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;

    QString ownProblem() const override;
    void setParentResult(const Job &job, const QVector<Asset> &assets) override;
    ParentRef parentRef() const { return m_parent; }
    /// Does not emit changed(). The words for it are looked up in the store.
    void setParentRef(const ParentRef &parent);
    /// Asks the store for results that fit.
    void refresh();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void fill(const QVector<ParentChoice> &choices);
    void choose(const ParentChoice &choice);
    void present(const ParentChoice &choice);
    void presentUnknown(const ParentRef &parent);
    void showThumbnail();
    /// What was typed: a task made elsewhere, or one song of it.
    void takeTyped();
    static QString titleOf(const ParentChoice &choice);
    QString wordsFor(const ParentChoice &choice) const;
    QString detailFor(const ParentChoice &choice) const;

    Operation m_operation;
    Workspace *m_workspace = nullptr;
    ParentRef m_parent;
    QString m_picturePath; ///< absolute, of the chosen one
    ResultCombo *m_combo = nullptr;
    QLineEdit *m_item = nullptr; ///< the song of a task made elsewhere; null where none is taken
    QString m_family;            ///< of the chosen one, if known
    qint64 m_sizedJob = 0;       ///< whose pictures m_size is of
    QSize m_size;                ///< pixels, of the largest one chosen; empty: not known
    QLabel *m_thumbnail = nullptr;
    QLabel *m_note = nullptr;
    quint64 m_question = 0;
};

} // namespace frameloom
