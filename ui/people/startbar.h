// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "create/generatebar.h"
#include "jobs/personplan.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace frameloom {

class CreditBar;
class NoteLine;
class NumberLabel;
class Session;

/// The foot of the new person: what each of the steps costs, what is left afterwards, and the button that starts
/// them. The look is the credit meter's.
class StartBar : public QWidget
{
    Q_OBJECT
public:
    struct Order
    {
        ChainPlan plan; ///< priced for `pictures`
        int pictures = 0;
        bool fewest = false; ///< fewer are there: the price is that of the fewest
        int photos = 0;      ///< 0: none are ordered
        Price photo;         ///< of one photo
        QString caption;     ///< of the button, without the price
    };

    StartBar(Session &session, const Catalog &catalog, QWidget *parent = nullptr);

    /// `complaint`: what no field can show.
    void setOrder(const Order &order, const QString &complaint);
    bool isReady() const;
    void setBusy(bool busy); ///< between the press and the answer of the store

Q_SIGNALS:
    void activated();
    void offerTaken(frameloom::GenerateBar::Offer offer);

private:
    void update();
    void showOneStep(const Price &price);
    void showSteps();
    QWidget *makePart(const QString &name, QLabel *&caption, NumberLabel *&number);

    Session &m_session;
    const Catalog &m_catalog;
    Order m_order;
    QString m_complaint;
    GenerateBar::State m_state;
    bool m_busy = false;
    bool m_keyRejected = false;
    bool m_asked = false; ///< the balance, since the order got too dear
    struct Part
    {
        QLabel *caption = nullptr;
        NumberLabel *number = nullptr;
    };
    Part m_prepare, m_train, m_photos, m_total;
    CreditBar *m_bar = nullptr;
    QLabel *m_balance = nullptr;
    NoteLine *m_note = nullptr;
    QPushButton *m_offer = nullptr;
    QPushButton *m_start = nullptr;
};

} // namespace frameloom
