// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace frameloom {

/// A small priced action: "Upscale 2", the number dim. The widget shows what it is told; what a price
/// means and how it is spelled is the caller's business.
class ActionButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit ActionButton(QWidget *parent = nullptr);
    /// `price` as shown ("2", "4–8", "?"), empty for free actions.
    /// `spokenPrice` is what a screen reader says after the label ("2 credits").
    ActionButton(const QString &label, const QString &price, const QString &spokenPrice, QWidget *parent = nullptr);

    void setAction(const QString &label, const QString &price, const QString &spokenPrice);
    QString label() const { return text(); }
    QString price() const { return m_price; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    QString m_price;
};

} // namespace frameloom
