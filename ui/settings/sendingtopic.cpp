// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/sendingtopic.h"

#include <QComboBox>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace frameloom {

SendingTopic::SendingTopic(Settings &settings, QWidget *parent)
    : SettingsTopic(u"sendingTopic"_s, tr("Sending"), parent)
{
    auto *scope = new QComboBox(this);
    scope->setObjectName(u"undoScope"_s);
    scope->addItems({tr("Nothing"), tr("Chains of steps"), tr("Every job")});
    scope->setCurrentIndex(static_cast<int>(settings.undoScope()));
    connect(scope, &QComboBox::currentIndexChanged, &settings,
            [&settings](int index) { settings.setUndoScope(static_cast<Settings::UndoScope>(index)); });
    addRow(tr("Can be taken back"), tr("It waits before it leaves; taken back, it costs nothing."), scope,
           Place::Beside, tr("undo window delay cancel"));

    QSpinBox *seconds = newNumber(u"undoSeconds"_s, 1, 30);
    seconds->setValue(settings.undoSeconds());
    connect(seconds, &QSpinBox::valueChanged, &settings, &Settings::setUndoSeconds);
    addRow(tr("Seconds to take it back"), tr("A chain is a click that runs several steps."), seconds, Place::Beside,
           tr("undo window delay"));

    QSpinBox *ask = newNumber(u"askAbove"_s, 0, 1'000'000);
    ask->setSpecialValueText(tr("never"));
    ask->setValue(static_cast<int>(settings.askAbove().milli() / 1000));
    connect(ask, &QSpinBox::valueChanged, &settings,
            [&settings](int credits) { settings.setAskAbove(Credits::whole(credits)); });
    addRow(tr("Ask above this many credits"), tr("What costs more, or might, is asked for once more."), ask,
           Place::Beside, tr("confirm confirmation price"));

    QSpinBox *low = newNumber(u"lowBalance"_s, 0, 1'000'000);
    low->setValue(static_cast<int>(settings.lowBalance().milli() / 1000));
    connect(low, &QSpinBox::valueChanged, &settings,
            [&settings](int credits) { settings.setLowBalance(Credits::whole(credits)); });
    addRow(tr("Warn when the balance is below"), tr("The credit meter changes its colour and says so."), low,
           Place::Beside, tr("credits meter low"));

    const auto show = [this, &settings, scope, seconds, ask, low] {
        scope->setCurrentIndex(static_cast<int>(settings.undoScope()));
        seconds->setValue(settings.undoSeconds());
        ask->setValue(static_cast<int>(settings.askAbove().milli() / 1000));
        low->setValue(static_cast<int>(settings.lowBalance().milli() / 1000));
        setRowWanted(seconds, settings.undoScope() != Settings::UndoScope::Off);
    };
    connect(&settings, &Settings::changed, this, show);
    show();
}

} // namespace frameloom
