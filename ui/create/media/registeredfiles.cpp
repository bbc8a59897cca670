// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/media/registeredfiles.h"

#include "library/registeredassets.h"
#include "studio/session.h"
#include "style/banner.h"
#include "words/failurewords.h"
#include "words/words.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QDateTime>
#include <QGuiApplication>
#include <QListWidget>
#include <QPushButton>
#include <QSet>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

struct AssetWords
{
    Q_DECLARE_TR_FUNCTIONS(RegisteredFiles)
};

QString assetKindWords(MediaKind kind)
{
    switch (kind) {
    case MediaKind::Image:
        break;
    case MediaKind::Video:
        return AssetWords::tr("Video");
    case MediaKind::Audio:
        return AssetWords::tr("Sound");
    }
    return AssetWords::tr("Picture");
}

QString healthWords(const RegisteredAsset &asset, qint64 nowMs)
{
    switch (healthOf(asset, nowMs)) {
    case AssetHealth::Usable:
        return AssetWords::tr("can be used");
    case AssetHealth::UnderWay:
        return AssetWords::tr("being prepared");
    case AssetHealth::Broken:
        return asset.error.isEmpty() ? AssetWords::tr("did not work") : AssetWords::tr("did not work: %1").arg(asset.error);
    case AssetHealth::Gone:
        return AssetWords::tr("gone from the provider");
    case AssetHealth::Unknown:
        break;
    }
    if (asset.checkedAt == 0)
        return AssetWords::tr("not checked yet");
    return asset.status.isEmpty() ? AssetWords::tr("known to the provider")
                                  : AssetWords::tr("the provider says “%1”").arg(asset.status);
}

QString factsOfAsset(const RegisteredAsset &asset, bool fits, qint64 nowMs)
{
    QStringList facts{assetKindWords(asset.kind), healthWords(asset, nowMs),
                      AssetWords::tr("registered %1", "when").arg(words::when(asset.registeredAt))};
    if (asset.expiresAt > nowMs)
        facts.append(AssetWords::tr("kept until %1", "when").arg(words::when(asset.expiresAt)));
    if (!fits)
        facts.append(AssetWords::tr("not for this field"));
    return facts.join(u" · "_s);
}

qint64 assetsNow()
{
    return QDateTime::currentMSecsSinceEpoch();
}

} // namespace

RegisteredFiles::RegisteredFiles(Session &session, MediaKind kind, bool several, QWidget *parent)
    : ListDialog(tr("Registered files"),
                 tr("What was registered with the video provider from this computer: it can be used in any job of a model "
                    "that takes it, without being sent again."),
                 u"registered"_s, parent)
    , m_session(session)
    , m_kind(kind)
{
    setObjectName(u"registeredFiles"_s);
    resize(560, 440);
    list()->setSelectionMode(several ? QAbstractItemView::ExtendedSelection : QAbstractItemView::SingleSelection);
    list()->setWordWrap(true);
    m_undo = new Banner(this);
    m_undo->setObjectName(u"registeredUndo"_s);
    m_undo->setClosable(true);
    m_undo->hide();
    addAboveList(m_undo);
    m_check = addTool(u"registeredCheck"_s, tr("Check again"));
    m_check->setToolTip(tr("Asks the provider what became of each"));
    m_copy = addTool(u"registeredCopy"_s, tr("Copy address"));
    m_remove = addTool(u"registeredRemove"_s, tr("Remove from the list"));
    m_remove->setToolTip(tr("The provider keeps it, and its address still works"));
    m_use = addUse(u"registeredUse"_s, tr("Use"));
    addClose(tr("Close"));

    connect(list(), &QListWidget::itemSelectionChanged, this, &RegisteredFiles::showState);
    connect(list(), &QListWidget::itemDoubleClicked, this, &RegisteredFiles::use);
    connect(m_check, &QPushButton::clicked, this, &RegisteredFiles::check);
    connect(m_copy, &QPushButton::clicked, this, &RegisteredFiles::copyAddress);
    connect(m_remove, &QPushButton::clicked, this, &RegisteredFiles::removeSelected);
    connect(m_undo, &Banner::firstTriggered, this, &RegisteredFiles::bringBack);
    connect(m_undo, &Banner::closed, this, [this] {
        m_removed.clear();
        list()->setFocus(Qt::OtherFocusReason);
        showState();
    });
    connect(m_use, &QPushButton::clicked, this, &RegisteredFiles::use);
    connect(&session, &Session::assetsRefreshed, this, &RegisteredFiles::checked);
    connect(&session, &Session::assetRegistered, this, &RegisteredFiles::read);
    read();
    check();
}

void RegisteredFiles::read()
{
    m_session.workspace().client().ask(
        this,
        [profile = m_session.profile().id](Database &database) { return RegisteredAssets(database).all(profile); },
        [this](const QVector<RegisteredAsset> &assets) { show(assets); });
}

void RegisteredFiles::show(const QVector<RegisteredAsset> &assets)
{
    QSet<QString> chosenIds;
    for (const RegisteredAsset &asset : selected(false))
        chosenIds.insert(asset.id);
    const bool isFirst = !std::exchange(m_loaded, true);
    const int place = list()->currentRow();
    m_assets = assets;
    {
        const QSignalBlocker quiet(list());
        list()->clear();
        const qint64 now = assetsNow();
        for (const RegisteredAsset &asset : assets) {
            const QString name = asset.name.isEmpty() ? asset.id : asset.name;
            auto *item = new QListWidgetItem(u"%1\n%2"_s.arg(name, factsOfAsset(asset, asset.kind == m_kind, now)), list());
            item->setToolTip(asset.address());
            if (!isUsable(asset)) // it can be copied and removed all the same
                item->setForeground(palette().color(QPalette::Disabled, QPalette::WindowText));
            item->setSelected(chosenIds.contains(asset.id));
        }
    }
    const QList<QListWidgetItem *> kept = list()->selectedItems();
    if (!kept.isEmpty()) { // Enter and the arrows go on from there
        list()->setCurrentItem(kept.first(), QItemSelectionModel::NoUpdate);
    } else if (list()->count() > 0 && !isFirst) { // nothing is chosen for anybody, least of all after a removal
        list()->setCurrentRow(std::clamp(place, 0, list()->count() - 1), QItemSelectionModel::NoUpdate);
    } else if (list()->count() > 0) {
        const auto first = std::find_if(m_assets.cbegin(), m_assets.cend(),
                                        [this](const RegisteredAsset &asset) { return isUsable(asset); });
        list()->setCurrentRow(first == m_assets.cend() ? 0 : int(first - m_assets.cbegin()));
    }
    showState();
}

void RegisteredFiles::check()
{
    m_checking = true;
    setStatus(tr("Asking the provider…"));
    showState();
    m_session.refreshAssets();
}

void RegisteredFiles::checked(const Failure &failure)
{
    m_checking = false;
    setStatus(failure ? tr("The provider could not be asked: %1").arg(words::failure(failure)) : QString());
    read();
}

bool RegisteredFiles::isUsable(const RegisteredAsset &asset) const
{
    const AssetHealth health = healthOf(asset, assetsNow());
    return asset.kind == m_kind && health != AssetHealth::Gone && health != AssetHealth::Broken;
}

QVector<RegisteredAsset> RegisteredFiles::selected(bool usable) const
{
    QVector<RegisteredAsset> assets;
    for (int row = 0; row < list()->count() && row < m_assets.size(); ++row) {
        if (list()->item(row)->isSelected() && (!usable || isUsable(m_assets.at(row))))
            assets.append(m_assets.at(row));
    }
    return assets;
}

void RegisteredFiles::copyAddress()
{
    QStringList addresses;
    for (const RegisteredAsset &asset : selected(false))
        addresses.append(asset.address());
    QGuiApplication::clipboard()->setText(addresses.join(u'\n'));
    setStatus(tr("Copied."));
    showState();
}

void RegisteredFiles::removeSelected()
{
    const QVector<RegisteredAsset> removed = selected(false);
    QStringList ids;
    for (const RegisteredAsset &asset : removed)
        ids.append(asset.id);
    m_session.workspace().store().post([profile = m_session.profile().id, ids](Database &database) {
        for (const QString &id : ids)
            RegisteredAssets(database).remove(profile, id);
    });
    list()->clearSelection();
    m_removed += removed;
    m_undo->setActions(tr("Undo"));
    m_undo->setMessage(Banner::Kind::Info, tr("Removed from the list."));
    m_undo->show();
    read(); // in order: it sees the edit
}

void RegisteredFiles::bringBack()
{
    list()->setFocus(Qt::OtherFocusReason); // the button that was pressed goes
    m_undo->hide();
    setStatus({});
    m_session.workspace().store().post(
        [profile = m_session.profile().id, kept = std::exchange(m_removed, {})](Database &database) {
            for (const RegisteredAsset &asset : kept)
                RegisteredAssets(database).put(profile, asset);
        });
    read();
}

void RegisteredFiles::use()
{
    QStringList addresses;
    for (const RegisteredAsset &asset : selected(true))
        addresses.append(asset.address());
    if (addresses.isEmpty())
        return;
    Q_EMIT chosen(addresses);
    close();
}

void RegisteredFiles::showState()
{
    const bool any = !selected(false).isEmpty();
    const auto enable = [this](QPushButton *button, bool enabled) {
        if (!enabled && focusWidget() == button) // it would go wherever is next
            list()->setFocus(Qt::OtherFocusReason);
        button->setEnabled(enabled);
    };
    enable(m_check, !m_checking && !m_assets.isEmpty());
    enable(m_copy, any);
    enable(m_remove, any);
    enable(m_use, !selected(true).isEmpty());
    if (m_loaded && m_assets.isEmpty() && m_removed.isEmpty())
        setStatus(tr("Nothing was registered yet. Put a file into a field, then press “Register as asset” there."));
}

} // namespace frameloom
