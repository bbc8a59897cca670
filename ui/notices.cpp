// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notices.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace frameloom {

Notices::Notices(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"notices"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 0);
    column->setSpacing(8);
    hide();
}

Notices::Line &Notices::line(Topic topic)
{
    Line &line = m_lines[topic];
    if (line.banner)
        return line;
    line.banner = new Banner(this);
    line.banner->setObjectName(u"notice%1"_s.arg(static_cast<int>(topic)));
    line.banner->setClosable(true);
    line.banner->hide();
    const auto place = std::distance(m_lines.begin(), m_lines.find(topic));
    static_cast<QVBoxLayout *>(layout())->insertWidget(static_cast<int>(place), line.banner);
    connect(line.banner, &Banner::firstTriggered, this, [this, topic] {
        if (const auto run = m_lines[topic].onAction)
            run();
    });
    connect(line.banner, &Banner::closed, this, [this, topic] { clear(topic); });
    return line;
}

void Notices::tell(Topic topic, Banner::Kind kind, const QString &text, const QString &action,
                   std::function<void()> onAction)
{
    Line &told = line(topic);
    told.onAction = std::move(onAction);
    told.telling = true;
    told.banner->setActions(action);
    told.banner->setMessage(kind, text);
    arrange();
}

void Notices::clear(Topic topic)
{
    const auto known = m_lines.find(topic);
    if (known == m_lines.end() || !known->second.telling)
        return;
    known->second.telling = false;
    arrange();
}

bool Notices::isTelling(Topic topic) const
{
    const auto known = m_lines.find(topic);
    return known != m_lines.end() && known->second.telling;
}

void Notices::arrange()
{
    int shown = 0;
    for (const auto &[topic, line] : m_lines)
        line.banner->setVisible(line.telling && ++shown <= maxShown);
    setVisible(shown > 0);
}

} // namespace frameloom
