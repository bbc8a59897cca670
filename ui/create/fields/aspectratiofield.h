// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "create/fields/fieldeditor.h"

#include <QAbstractButton>

class QLabel;
class QLineEdit;

namespace frameloom {

/// One proportion, drawn; a choice that is none ("adaptive") is written. A screen reader hears a radio button named
/// "16:9".
class RatioButton : public QAbstractButton
{
    Q_OBJECT
public:
    /// `key`: the choice itself; `label`: what people read.
    RatioButton(const QString &key, const QString &label, QWidget *parent = nullptr);
    QString key() const { return m_key; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_key;
    QSize m_box; ///< logical pixels; empty: written
};

/// FieldEditor::AspectRatio, and choices that are proportions ("16:9", "ASPECT_16_9"): the usual ones drawn, any other
/// typed as W:H where the service takes any. An empty field is unset where that is allowed.
class AspectRatioField : public FieldEditorWidget
{
    Q_OBJECT
public:
    explicit AspectRatioField(const Field &field, QWidget *parent = nullptr);

    /// Whether a field's choices are mostly proportions, and few enough to be drawn.
    static bool suits(const Field &field);
    /// "16:9", "ASPECT_16_9", "portrait_4_3", "square"; empty for anything else.
    static QSize ratioOf(const QString &choice);

    QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    void setChoices(const QStringList &choices) override;
    void focusInput() override;

private:
    void choose(const QString &key);
    void mark();

    QVector<RatioButton *> m_buttons;
    bool m_isPair = false; ///< W:H and nothing else; otherwise the service may know words too
    QLineEdit *m_edit = nullptr;  ///< null where only the choices are allowed
    QLabel *m_chosen = nullptr;   ///< then this says what is chosen
    QString m_current;            ///< without m_edit: the choice
};

} // namespace frameloom
