// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/generatorrail.h"

#include "studio/settings.h"
#include "style/icons.h"
#include "style/tokens.h"
#include "style/type.h"
#include "words/words.h"

#include <QKeyEvent>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QSet>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr auto UsedKey = "generatorRail"_L1;
constexpr int RailWidth = 92;
constexpr int RailMargin = 6;
constexpr int TextMargin = 3; // of a button, as the style draws it

QString groupWords(MediaGroup group)
{
    switch (group) {
    case MediaGroup::Image:
        return GeneratorRail::tr("Image");
    case MediaGroup::Video:
        return GeneratorRail::tr("Video");
    case MediaGroup::Music:
        return GeneratorRail::tr("Music");
    }
    return {};
}

} // namespace

GeneratorRail::GeneratorRail(std::shared_ptr<const Catalog> catalog, Settings &settings, QWidget *parent)
    : QWidget(parent), m_catalog(std::move(catalog)), m_settings(settings)
{
    setObjectName(u"generatorRail"_s);
    setAccessibleName(tr("Generators"));
    setGround(this, Ground::Panel);
    m_used = QString::fromUtf8(m_settings.layout(UsedKey)).split(u',', Qt::SkipEmptyParts);

    auto *scroll = m_scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *content = m_content = new QWidget;
    m_layout = new QVBoxLayout(content);
    m_layout->setContentsMargins(RailMargin, 12, RailMargin, 12);
    m_layout->setSpacing(4);
    scroll->setWidget(content);
    // Over the rail's margin, so it takes no room from the names; who works by keys sees too that there is more.
    scroll->verticalScrollBar()->setProperty("overlay", true);
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);

    fill();
}

/// A button for each generator that has a form or something to say.
void GeneratorRail::fill()
{
    QSet<QString> wanted;
    for (const Generator &generator : m_catalog->generators()) {
        const QVector<const Operation *> operations = m_catalog->operationsOf(generator.id);
        const bool hasForm =
            std::any_of(operations.cbegin(), operations.cend(), [](const Operation *o) { return o->hasForm; });
        if (!hasForm && generator.notice.isEmpty())
            continue;
        wanted.insert(generator.id);
        addButton(generator);
    }
    m_buttons.removeIf([&wanted](const auto &known) {
        if (wanted.contains(known.key()))
            return false;
        known.value()->hide();
        known.value()->deleteLater();
        return true;
    });
    arrange();
    wrapNames();
}

void GeneratorRail::setCatalog(std::shared_ptr<const Catalog> catalog)
{
    m_catalog = std::move(catalog);
    fill();
}

void GeneratorRail::addButton(const Generator &generator)
{
    QToolButton *&button = m_buttons[generator.id];
    const bool isNew = !button;
    if (isNew)
        button = new QToolButton(m_content);
    const QString title = words::catalogText(generator.title);
    button->setAccessibleName(title);
    button->setToolTip(title);
    button->setIcon(generatorMark(generator.mark));
    if (!isNew)
        return;
    button->setObjectName(u"generator.%1"_s.arg(generator.id));
    button->setProperty("rail", true);
    button->setFont(typeFont(TypeRole::Secondary));
    button->setIconSize({24, 24});
    button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    button->setCheckable(true);
    button->setAutoExclusive(true);
    button->setFocusPolicy(Qt::TabFocus); // who clicks goes on in the form
    button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    button->installEventFilter(this);
    connect(button, &QToolButton::clicked, this, [this, made = button, id = generator.id] {
        made->setChecked(true); // Qt lets the only button of a group be switched off
        m_current = id; // pressed again it is told again: the page may show something else of it
        Q_EMIT generatorChosen(id);
    });
}

/// Each name on one line, or on two where it has several words; the rail is as wide as the longest line needs.
void GeneratorRail::wrapNames()
{
    int widest = RailWidth;
    for (QToolButton *button : std::as_const(m_buttons)) {
        const QString title = button->accessibleName();
        const QFontMetrics metrics = button->fontMetrics();
        const int room = RailWidth - 2 * (RailMargin + TextMargin);
        QString best = title;
        // Of all the places to break, the one that leaves the shorter of the longer lines.
        if (metrics.horizontalAdvance(title) > room) {
            int least = std::numeric_limits<int>::max();
            for (qsizetype at = title.indexOf(u' '); at > 0; at = title.indexOf(u' ', at + 1)) {
                const int longer =
                    qMax(metrics.horizontalAdvance(title.first(at)), metrics.horizontalAdvance(title.sliced(at + 1)));
                if (longer < least) {
                    least = longer;
                    best = title.first(at) + u'\n' + title.sliced(at + 1);
                }
            }
        }
        button->setText(best);
        for (const QString &line : best.split(u'\n'))
            widest = qMax(widest, metrics.horizontalAdvance(line) + 2 * (RailMargin + TextMargin));
    }
    setFixedWidth(qMin(widest, 2 * RailWidth));
}

void GeneratorRail::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        wrapNames();
}

void GeneratorRail::arrange()
{
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        if (qobject_cast<QLabel *>(item->widget()))
            item->widget()->deleteLater();
        delete item;
    }
    m_order.clear();
    for (const MediaGroup group : {MediaGroup::Image, MediaGroup::Video, MediaGroup::Music}) {
        QStringList ids;
        for (const Generator &generator : m_catalog->generators()) {
            if (generator.group == group && m_buttons.contains(generator.id))
                ids.append(generator.id);
        }
        if (ids.isEmpty())
            continue;
        // The newest used one first, the rest where it always is: a list that reshuffles is a list nobody learns.
        for (const QString &id : std::as_const(m_used)) {
            if (ids.contains(id)) {
                ids.move(ids.indexOf(id), 0);
                break;
            }
        }
        auto *heading = new QLabel(groupWords(group).toUpper(), this);
        heading->setAlignment(Qt::AlignCenter);
        applyType(heading, TypeRole::GroupHeading);
        m_layout->addWidget(heading);
        for (const QString &id : std::as_const(ids)) {
            m_layout->addWidget(m_buttons.value(id));
            if (!m_order.isEmpty())
                setTabOrder(m_order.constLast(), m_buttons.value(id));
            m_order.append(m_buttons.value(id));
        }
        m_layout->addSpacing(8);
    }
    m_layout->addStretch(1);
}

void GeneratorRail::setCurrent(const QString &generatorId)
{
    m_current = generatorId;
    if (QToolButton *button = m_buttons.value(generatorId)) {
        button->setChecked(true);
        m_scroll->ensureWidgetVisible(button, 0, 24);
    }
}

void GeneratorRail::noteUse(const QString &generatorId)
{
    if (!m_used.isEmpty() && m_used.constFirst() == generatorId)
        return;
    m_used.removeAll(generatorId);
    m_used.prepend(generatorId);
    m_settings.setLayout(UsedKey, m_used.join(u',').toUtf8());
    arrange();
}

void GeneratorRail::walk(qsizetype to)
{
    if (to < 0 || to >= m_order.size())
        return;
    m_order.at(to)->setFocus(Qt::TabFocusReason);
    m_order.at(to)->click();
}

bool GeneratorRail::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const qsizetype at = m_order.indexOf(qobject_cast<QToolButton *>(watched));
        switch (at < 0 ? 0 : key) {
        case Qt::Key_Down:
            walk(at + 1);
            return true;
        case Qt::Key_Up:
            walk(at - 1);
            return true;
        case Qt::Key_Home:
            walk(0);
            return true;
        case Qt::Key_End:
            walk(m_order.size() - 1);
            return true;
        default:
            break;
        }
    } else if (event->type() == QEvent::FocusIn) {
        if (auto *button = qobject_cast<QToolButton *>(watched))
            m_scroll->ensureWidgetVisible(button, 0, 24);
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace frameloom
