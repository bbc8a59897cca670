// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "account/accountlist.h"

#include "style/banner.h"
#include "style/elidedlabel.h"
#include "style/flowlayout.h"
#include "style/icons.h"
#include "style/type.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace frameloom {

AccountList::AccountList(Studio &studio, QWidget *parent)
    : QWidget(parent)
    , m_studio(studio)
    , m_rows(new QVBoxLayout)
    , m_question(new Banner(this))
{
    setObjectName(u"accountList"_s);
    m_rows->setSpacing(4);
    m_question->setObjectName(u"accountQuestion"_s);
    m_question->hide();
    auto *key = new QPushButton(tr("Enter an API key…"), this);
    key->setObjectName(u"enterKeyButton"_s);
    connect(key, &QPushButton::clicked, this, &AccountList::keyEntryRequested);
    auto *forget = new QPushButton(tr("Forget the key…"), this);
    forget->setObjectName(u"forgetKeyButton"_s);
    connect(forget, &QPushButton::clicked, this, &AccountList::askToForget);
    auto *sandbox = new QPushButton(tr("Open the Classic sandbox"), this);
    sandbox->setObjectName(u"openSandboxButton"_s);
    sandbox->setToolTip(tr("What accounts have whose key does not begin with “afk_”: every tool of Midjourney."));
    connect(sandbox, &QPushButton::clicked, this, [this] { m_studio.openSandbox(); });
    auto *newer = new QPushButton(tr("Open the sandbox"), this);
    newer->setObjectName(u"openUnifiedSandboxButton"_s);
    newer->setToolTip(tr("A hundred models, as accounts with a key that begins with “afk_” have them."));
    connect(newer, &QPushButton::clicked, this, [this] { m_studio.openSandbox(ApiGeneration::Unified); });

    auto *buttons = new QWidget(this);
    auto *flow = new FlowLayout(buttons, 8, 8);
    for (QWidget *button : {key, forget, newer, sandbox})
        flow->addWidget(button);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addLayout(m_rows);
    column->addWidget(m_question);
    column->addWidget(buttons);

    connect(m_question, &Banner::firstTriggered, this, [this] {
        m_question->hide();
        if (const auto run = std::exchange(m_onYes, {}))
            run();
    });
    connect(m_question, &Banner::secondTriggered, m_question, &QWidget::hide);
    const auto update = [this, forget, sandbox, newer] {
        const Session *session = m_studio.session();
        // Where one is already there is nowhere to go.
        const bool inSandbox = session && session->profile().sandbox;
        sandbox->setEnabled(!inSandbox || session->profile().generation != ApiGeneration::Classic);
        newer->setEnabled(!inSandbox || session->profile().generation != ApiGeneration::Unified);
        forget->setVisible(session && !session->profile().sandbox && session->hasKey() && !m_studio.isKeyFromEnvironment());
        m_question->hide();
        rebuild();
    };
    connect(&m_studio, &Studio::sessionOpened, this, update);
    connect(&m_studio, &Studio::profilesChanged, this, update);
    connect(&m_studio, &Studio::keyPlaced, this, update);
    update();
}

void AccountList::rebuild()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // a button in it may be what brought us here
        delete item;
    }
    for (const Profile &profile : m_studio.profiles().profiles()) {
        if (!profile.sandbox) // it is stored for its webhook and has a button of its own
            m_rows->addWidget(row(profile));
    }
}

QWidget *AccountList::row(const Profile &profile)
{
    const Session *session = m_studio.session();
    const bool isOpen = session && session->profile().id == profile.id;
    auto *row = new QWidget(this);
    row->setObjectName(u"account."_s + profile.id);
    auto *name = new ElidedLabel(profile.name, row);
    auto *host = new ElidedLabel(profile.apiUrl.host(), row);
    applyType(host, TypeRole::Secondary);
    auto *open = new QPushButton(isOpen ? tr("Open now") : tr("Open"), row);
    open->setObjectName(u"openAccount."_s + profile.id);
    open->setAccessibleName(tr("Open the account %1").arg(profile.name));
    open->setEnabled(!isOpen);
    connect(open, &QPushButton::clicked, this, [this, profile] { m_studio.open(profile); });
    auto *remove = new QToolButton(row);
    remove->setObjectName(u"removeAccount."_s + profile.id);
    remove->setIcon(themedIcon(IconName::Trash));
    remove->setAutoRaise(true);
    remove->setFocusPolicy(Qt::StrongFocus);
    remove->setToolTip(tr("Remove this account…"));
    remove->setAccessibleName(tr("Remove the account %1").arg(profile.name));
    connect(remove, &QToolButton::clicked, this, [this, profile] { askToRemove(profile); });
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    line->addWidget(name);
    line->addWidget(host, 1);
    line->addWidget(open);
    line->addWidget(remove);
    return row;
}

void AccountList::askToForget()
{
    ask(tr("Take the API key of this account out of the keychain? Its waiting jobs go on when you enter one again."),
        tr("Forget the key"), [this] { m_studio.forgetKey(); });
}

void AccountList::askToRemove(const Profile &profile)
{
    QString question = tr("Remove “%1” and its key from Frameloom? The account at the server, its jobs and pictures "
                          "stay; opened again, it finds them.").arg(profile.name);
    const Session *session = m_studio.session();
    const Session::JobCounts counts =
        session && session->profile().id == profile.id ? session->jobCounts() : Session::JobCounts();
    if (counts.running > 0)
        question += u' ' + tr("%Ln running jobs are not followed meanwhile.", nullptr, counts.running);
    if (counts.waiting > 0)
        question += u' ' + tr("%Ln waiting jobs are not sent meanwhile.", nullptr, counts.waiting);
    ask(question, tr("Remove"), [this, id = profile.id] { m_studio.removeProfile(id); });
}

void AccountList::ask(const QString &question, const QString &yes, std::function<void()> run)
{
    m_onYes = std::move(run);
    m_question->setActions(yes, tr("Keep"));
    m_question->setMessage(Banner::Kind::Warning, question);
    m_question->show();
    m_question->secondButton()->setFocus(Qt::OtherFocusReason);
}

} // namespace frameloom
