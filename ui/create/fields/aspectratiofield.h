// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "create/fields/fieldeditor.h"

#include <QAbstractButton>

class QLineEdit;

namespace frameloom {

/// One proportion, drawn. A screen reader hears a radio button named "16:9".
class RatioButton : public QAbstractButton
{
    Q_OBJECT
public:
    explicit RatioButton(const QString &ratio, QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QSize m_box; ///< logical pixels
};

/// FieldEditor::AspectRatio: the usual ones drawn, any other typed as W:H. An empty field is unset where that is
/// allowed.
class AspectRatioField : public FieldEditorWidget
{
    Q_OBJECT
public:
    explicit AspectRatioField(const Field &field, QWidget *parent = nullptr);

    QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;

private:
    void mark();

    QVector<RatioButton *> m_buttons;
    QLineEdit *m_edit = nullptr;
};

} // namespace frameloom
