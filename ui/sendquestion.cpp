// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sendquestion.h"

#include "words/words.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace frameloom {

bool needsQuestion(const Settings &settings, const Price &total)
{
    const Credits most = settings.askAbove();
    if (most <= Credits())
        return false;
    return total.kind == Price::Kind::Unknown || total.high > most;
}

void askToSend(QWidget *parent, const QString &title, const Price &total, std::function<void()> send)
{
    auto *box =
        new QMessageBox(QMessageBox::NoIcon, QCoreApplication::applicationName(),
                        QCoreApplication::translate("SendQuestion", "Send this for %1?").arg(words::price(total)),
                        QMessageBox::Cancel, parent);
    box->setObjectName(u"sendQuestion"_s);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(title.simplified().left(200));
    QPushButton *yes = box->addButton(QCoreApplication::translate("SendQuestion", "Send"), QMessageBox::AcceptRole);
    yes->setObjectName(u"sendQuestionYes"_s);
    yes->setProperty("primary", true);
    box->setDefaultButton(yes);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(box, &QMessageBox::buttonClicked, box, [yes, send = std::move(send)](QAbstractButton *clicked) {
        if (clicked == yes)
            send();
    });
    box->open();
}

} // namespace frameloom
