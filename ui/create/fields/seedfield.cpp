// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/fields/seedfield.h"

#include "create/fields/fieldvalue.h"
#include "create/fields/optionalspinbox.h"
#include "create/fields/ownvalues.h"
#include "studio/workspace.h"
#include "style/flowlayout.h"
#include "style/icons.h"
#include "style/type.h"

#include <QPushButton>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr double LargestRandom = 2147483647; ///< every service that is known takes these

/// Where the seed is text, its pattern tells whether -1 asks for a random one (api/v1/udio.json).
double lowestSeed(const Field &field)
{
    const QString pattern = field.schema["pattern"_L1].toString();
    const bool random = !pattern.isEmpty() && QRegularExpression(pattern).match(u"-1"_s).hasMatch();
    return numberOf(field.schema["minimum"_L1]).value_or(random ? -1 : 0);
}

} // namespace

SeedField::SeedField(const QString &generatorId, const Field &field, Workspace *workspace, QWidget *parent)
    : FieldEditorWidget(field, parent)
    , m_generatorId(generatorId)
    , m_workspace(workspace)
{
    auto *body = new QWidget(this);
    m_spin = new OptionalSpinBox(tr("The service chooses"), lowestSeed(field),
                                 numberOf(field.schema["maximum"_L1]), 0, body);
    auto *random = new QPushButton(tr("Random"), body);
    random->setToolTip(tr("Picks a number now: the same number makes much the same result again."));
    m_reuse = new QPushButton(tr("Reuse"), body);
    const QString name = u"field."_s + field.name;
    random->setObjectName(name + u".random"_s);
    m_reuse->setObjectName(name + u".reuse"_s);
    random->setIcon(themedIcon(IconName::Reroll, IconTone::Dim));
    m_reuse->setIcon(themedIcon(IconName::History, IconTone::Dim));
    auto *row = new FlowLayout(nullptr, 6, 6);
    for (QPushButton *button : {random, m_reuse}) {
        button->setProperty("chip", true);
        button->setFont(typeFont(TypeRole::Secondary));
        button->setAutoDefault(false);
        row->addWidget(button);
        watch(button);
    }
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_spin);
    layout->addLayout(row);
    setBody(body, m_spin);
    watch(m_spin);
    connect(m_spin, &QDoubleSpinBox::valueChanged, this, [this] {
        if (!m_silent)
            userChanged();
    });
    connect(random, &QPushButton::clicked, this, &SeedField::roll);
    connect(m_reuse, &QPushButton::clicked, this, [this] { m_spin->setNumber(numberOf(m_known)); });
    m_reuse->setEnabled(false);
    m_reuse->setToolTip(tr("No result has told its seed yet."));
    if (workspace) {
        connect(&workspace->store(), &Store::jobsChanged, this, [this](const QVector<Job> &jobs) {
            for (const Job &job : jobs) {
                if (job.generatorId == m_generatorId && !job.seed.isEmpty() && isVisible()) {
                    lookForSeed();
                    return;
                }
            }
        });
    }
}

void SeedField::roll()
{
    const double low = numberOf(field().schema["minimum"_L1]).value_or(0);
    const double high = qMin(numberOf(field().schema["maximum"_L1]).value_or(LargestRandom), LargestRandom);
    const auto before = m_spin->number();
    for (int tries = 0; tries < 8; ++tries) { // another one, where there is another one
        m_spin->setNumber(low + double(QRandomGenerator::global()->bounded(qint64(qMax(0.0, high - low)) + 1)));
        if (m_spin->number() != before)
            return;
    }
}

QJsonValue SeedField::value() const
{
    const auto number = m_spin->number();
    return number ? numberValue(field(), *number) : QJsonValue(QJsonValue::Undefined);
}

void SeedField::setValue(const QJsonValue &value)
{
    m_silent = true;
    const auto number = numberOf(value);
    // Nobody types a seed below 0, but another program may have sent one where the service has no bounds.
    const bool bounded = field().schema.contains("minimum"_L1);
    m_spin->setLow(number && !bounded ? qMin(*number, lowestSeed(field())) : lowestSeed(field()));
    m_spin->setNumber(number);
    m_silent = false;
    forgetVisit();
}

void SeedField::setParentJob(const ParentRef &, const Job *job, const QVector<Job> &)
{
    const QString seed = job ? job->seed : QString();
    if (seed == m_parentSeed)
        return;
    m_parentSeed = seed;
    m_parentTitle = job ? job->title : QString();
    if (isVisible())
        lookForSeed();
}

void SeedField::showEvent(QShowEvent *event)
{
    FieldEditorWidget::showEvent(event);
    lookForSeed();
}

void SeedField::lookForSeed()
{
    const quint64 question = ++m_question;
    if (numberOf(m_parentSeed)) {
        offer(m_parentSeed, m_parentTitle);
        return;
    }
    if (!m_workspace)
        return;
    m_workspace->client().ask(
        this, [generator = m_generatorId](Database &database) { return lastSeed(database, generator); },
        [this, question](const KnownSeed &known) {
            if (question == m_question)
                offer(known.seed, known.title);
        });
}

void SeedField::offer(const QString &seed, const QString &title)
{
    m_known = numberOf(seed) ? seed : QString();
    m_reuse->setEnabled(!m_known.isEmpty());
    m_reuse->setToolTip(m_known.isEmpty() ? tr("No result has told its seed yet.")
                        : title.isEmpty() ? m_known
                                          : tr("%1, of “%2”", "seed, title").arg(m_known, title));
}

} // namespace frameloom
