// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/refillundo.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace frameloom {

RefillUndo::RefillUndo(QWidget *parent) : Banner(parent)
{
    setObjectName(u"formUndo"_s);
    setClosable(true);
    hide();
    connect(this, &Banner::firstTriggered, this, [this] {
        hide();
        if (m_before)
            Q_EMIT undone(*std::exchange(m_before, std::nullopt));
    });
    connect(this, &Banner::closed, this, [this] { m_before.reset(); });
}

void RefillUndo::offer(const Draft &before)
{
    m_before = before;
    setMessage(Kind::Info, tr("The form was filled in anew."));
    setActions(tr("Undo"));
    show();
}

void RefillUndo::forget()
{
    m_before.reset();
    hide();
}

} // namespace frameloom
