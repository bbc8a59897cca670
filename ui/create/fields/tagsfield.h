// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "create/fields/textfield.h"

class QCompleter;
class QStringListModel;

namespace frameloom {

class Workspace;

/// FieldEditor::Tags: words separated by commas, completed from those used earlier; sent as one text.
class TagsField : public TextField
{
    Q_OBJECT
public:
    TagsField(const QString &generatorId, const Field &field, Workspace *workspace, QWidget *parent = nullptr);

    QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void complete();
    void put(const QString &tag);
    /// Where the word under the cursor begins.
    int pieceStart() const;

    QString m_generatorId;
    Workspace *m_workspace;
    QStringListModel *m_tags = nullptr;
    QCompleter *m_completer = nullptr;
    QString m_opened; ///< what was set: sent as it was written, until it is changed
};

} // namespace frameloom
