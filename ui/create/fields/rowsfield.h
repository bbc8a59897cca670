// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/operation.h"
#include "create/fields/fieldeditor.h"

#include <QJsonArray>
#include <QVector>

#include <optional>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace frameloom {

class JsonField;
class RowCard;

/// FieldEditor::Rows: a list of small objects, one card each, built from the list's schema (Field::rows). Alt+Up and
/// Alt+Down move a row, Alt+Insert adds one, Alt+Delete removes it; each has a button too. The value is the list, or the
/// list as JSON text where the wire takes text. What came in and was not touched goes out as it is; what no rows can
/// show (another key, another type) is kept and edited as JSON.
class RowsField : public FieldEditorWidget
{
    Q_OBJECT
public:
    RowsField(const Operation &operation, const Field &field, QWidget *parent = nullptr);

    QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    QString ownProblem() const override;
    void setProblem(const QString &text) override;
    void focusInput() override;

    int rowCount() const { return int(m_rows.size()); }

Q_SIGNALS:
    void submitRequested(); ///< Ctrl+Enter in a row

protected:
    QString spokenContent() const override;

private:
    void setRows(const QJsonArray &list);
    QJsonArray rows() const;
    std::optional<QJsonArray> rowsOf(const QJsonValue &value) const;
    RowCard *makeRow();
    void addRow(int place);
    void moveRow(int place, int step);
    void removeRow(int place);
    void edited();
    void present();
    int focusedRow() const;

    const Operation m_operation;
    bool m_isText = false; ///< on the wire
    int m_most = 0;        ///< rows; 0: no limit is known
    int m_least = 0;
    QJsonValue m_given = QJsonValue::Undefined; ///< as it was set, until something is edited
    bool m_touched = false;
    QVector<RowCard *> m_rows;
    QVBoxLayout *m_list = nullptr;
    QPushButton *m_add = nullptr;
    QLabel *m_count = nullptr;
    QWidget *m_plain = nullptr; ///< what rows cannot show
    JsonField *m_json = nullptr;
    bool m_asJson = false;
};

} // namespace frameloom
