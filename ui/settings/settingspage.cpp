// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/settingspage.h"

#include "settings/accountstopic.h"
#include "settings/appearancetopic.h"
#include "settings/catalogtopic.h"
#include "settings/librarytopic.h"
#include "settings/networktopic.h"
#include "settings/notificationstopic.h"
#include "settings/promptstopic.h"
#include "settings/queuetopic.h"
#include "settings/sendingtopic.h"
#include "settings/webhookstopic.h"
#include "style/card.h"
#include "style/searchfield.h"
#include "style/tokens.h"
#include "style/type.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr int settingsWidth = 680;
constexpr int listWidth = 200;
constexpr int listNeeds = 960; ///< narrower, the list of topics would take the room of the controls
constexpr int settingsGap = 16;
constexpr int underSearch = 12;

} // namespace

SettingsPage::SettingsPage(Studio &studio, QWidget *parent)
    : QWidget(parent)
    , m_search(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_scroll(new QScrollArea(this))
    , m_nothing(new QLabel(this))
{
    setObjectName(u"settingsPage"_s);
    m_search->setObjectName(u"settingsSearch"_s);
    m_search->setPlaceholderText(tr("Search the settings"));
    m_search->setAccessibleName(tr("Search the settings"));
    makeSearchField(m_search);
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &SettingsPage::search);
    auto *find = new QShortcut(QKeySequence::Find, this); // wherever the focus is, while the page is in view
    connect(find, &QShortcut::activated, this, &SettingsPage::focusSearch);

    m_list->setObjectName(u"settingsTopics"_s);
    m_list->setAccessibleName(tr("Topics"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFixedWidth(listWidth);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setGround(m_list->viewport(), Ground::Window);
    connect(m_list, &QListWidget::currentRowChanged, this, &SettingsPage::goTo);

    auto *content = new QWidget;
    content->setMaximumWidth(settingsWidth);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(20, settingsGap - underSearch, 20, 20);
    column->setSpacing(settingsGap);
    m_nothing->setObjectName(u"settingsNothing"_s);
    m_nothing->setWordWrap(true);
    m_nothing->setTextFormat(Qt::PlainText);
    m_nothing->setAlignment(Qt::AlignCenter);
    applyType(m_nothing, TypeRole::Secondary);
    m_nothing->hide();
    column->addWidget(m_nothing);
    auto *accounts = new AccountsTopic(studio, content);
    connect(accounts, &AccountsTopic::keyEntryRequested, this, &SettingsPage::keyEntryRequested);
    Settings &settings = studio.workspace().settings();
    for (SettingsTopic *topic :
         {static_cast<SettingsTopic *>(accounts), static_cast<SettingsTopic *>(new AppearanceTopic(settings, content)),
          static_cast<SettingsTopic *>(new LibraryTopic(studio.workspace(), content)),
          static_cast<SettingsTopic *>(new QueueTopic(settings, content)),
          static_cast<SettingsTopic *>(new SendingTopic(settings, content)),
          static_cast<SettingsTopic *>(new NotificationsTopic(settings, content)),
          static_cast<SettingsTopic *>(new PromptsTopic(settings, content)),
          static_cast<SettingsTopic *>(new WebhooksTopic(studio, content)),
          static_cast<SettingsTopic *>(new NetworkTopic(studio, content)),
          static_cast<SettingsTopic *>(new CatalogTopic(studio, content))}) {
        column->addWidget(topic);
        add(topic);
    }
    column->addStretch(1);

    auto *middle = new QWidget;
    auto *center = m_cards = new QHBoxLayout(middle);
    center->setContentsMargins(0, 0, 0, 0);
    center->addStretch(1);
    center->addWidget(content, 100);
    center->addStretch(1);
    m_scroll->setAccessibleName(tr("Settings"));
    m_scroll->setObjectName(u"settingsScroll"_s);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    // Always there, though not always drawn: the cards stay under the search when it leaves few of them.
    m_scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    m_scroll->setWidget(middle);
    m_edge = new Separator(Qt::Horizontal, this);
    QSizePolicy kept = m_edge->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    m_edge->setSizePolicy(kept);
    m_edge->hide();
    connect(m_scroll->verticalScrollBar(), &QScrollBar::valueChanged, this, &SettingsPage::followScroll);

    auto *side = new QVBoxLayout;
    side->setContentsMargins(0, settingsGap, 0, 0);
    side->addWidget(m_list);
    auto *main = new QVBoxLayout;
    main->setSpacing(0);
    auto *top = m_searchRow = new QHBoxLayout;
    top->setContentsMargins(20, settingsGap, 20, underSearch);
    m_search->setMaximumWidth(settingsWidth - 40);
    top->addStretch(1);
    top->addWidget(m_search, 100);
    top->addStretch(1);
    top->addSpacing(m_scroll->verticalScrollBar()->sizeHint().width()); // as the cards below
    main->addLayout(top);
    m_edgeRow = new QHBoxLayout;
    m_edgeRow->setContentsMargins(20, 0, 20, 0);
    m_edge->setMaximumWidth(settingsWidth - 40);
    m_edgeRow->addStretch(1);
    m_edgeRow->addWidget(m_edge, 100);
    m_edgeRow->addStretch(1);
    m_edgeRow->addSpacing(m_scroll->verticalScrollBar()->sizeHint().width());
    main->addLayout(m_edgeRow);
    main->addWidget(m_scroll, 1);
    auto *whole = new QHBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    m_lead = new QSpacerItem(0, 0, QSizePolicy::Fixed, QSizePolicy::Minimum);
    whole->addItem(m_lead);
    whole->addLayout(side);
    whole->addLayout(main, 1);
    m_list->setCurrentRow(0);
}

void SettingsPage::add(SettingsTopic *topic)
{
    m_topics.append(topic);
    m_list->addItem(topic->heading());
}

void SettingsPage::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void SettingsPage::showCatalogProblems()
{
    auto *list = findChild<QWidget *>(u"catalogProblems"_s);
    if (!list)
        return;
    m_search->clear();
    list->setFocus(Qt::OtherFocusReason);
    // Later: a page that was never shown has no places yet.
    QTimer::singleShot(0, list, [this, list] {
        m_scroll->widget()->layout()->activate(); // topics that the search had hidden take their places
        m_scroll->ensureWidgetVisible(list, 0, settingsGap);
    });
}

void SettingsPage::search(const QString &text)
{
    const QStringList words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    bool any = false;
    for (int i = 0; i < m_topics.size(); ++i) {
        const bool found = m_topics.at(i)->filter(words) > 0;
        m_topics.at(i)->setVisible(found);
        m_list->item(i)->setHidden(!found);
        any |= found;
    }
    m_nothing->setText(tr("No setting has “%1”.").arg(text.simplified()));
    m_nothing->setVisible(!any);
    m_scroll->verticalScrollBar()->setValue(0);
}

void SettingsPage::goTo(int topic)
{
    if (topic < 0 || !m_topics.at(topic)->isVisible())
        return;
    const QSignalBlocker quiet(m_scroll->verticalScrollBar());
    m_scroll->verticalScrollBar()->setValue(m_topics.at(topic)->mapTo(m_scroll->widget(), QPoint()).y() - settingsGap);
    m_scroll->widget()->move(m_scroll->widget()->x(), -m_scroll->verticalScrollBar()->value());
    m_edge->setVisible(m_scroll->verticalScrollBar()->value() > 0);
}

void SettingsPage::followScroll()
{
    m_edge->setVisible(m_scroll->verticalScrollBar()->value() > 0);
    const int top = m_scroll->verticalScrollBar()->value() + settingsGap * 2;
    int current = 0;
    for (int i = 0; i < m_topics.size(); ++i) {
        if (m_topics.at(i)->isVisible() && m_topics.at(i)->mapTo(m_scroll->widget(), QPoint()).y() <= top)
            current = i;
    }
    const QSignalBlocker quiet(m_list);
    m_list->setCurrentRow(current);
}

void SettingsPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // Topics and cards stand together in the middle; without the topics the cards do.
    const bool wide = width() >= listNeeds;
    m_list->setVisible(wide);
    m_lead->changeSize(wide ? qMax(12, (width() - listWidth - settingsWidth) / 2) : 0, 0, QSizePolicy::Fixed,
                       QSizePolicy::Minimum);
    m_cards->setStretch(0, wide ? 0 : 1);
    m_searchRow->setStretch(0, wide ? 0 : 1);
    m_edgeRow->setStretch(0, wide ? 0 : 1);
    layout()->invalidate();
    layout()->update(); // what it did before this event was for the old places
}

bool SettingsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape && !m_search->text().isEmpty()) {
        m_search->clear();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace frameloom
