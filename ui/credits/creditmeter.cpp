// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "credits/creditmeter.h"

#include "credits/creditbar.h"
#include "studio/session.h"
#include "style/icons.h"
#include "style/numberlabel.h"
#include "style/tokens.h"
#include "style/type.h"
#include "words/failurewords.h"
#include "words/words.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

NumberLabel *number(QWidget *parent, const QString &name)
{
    auto *label = new NumberLabel(parent);
    label->setObjectName(name);
    applyType(label, TypeRole::Strong);
    return label;
}

/// A kept width is for digits that run; a range or words that go again, or a digit and its separator, would leave a
/// hole.
void tell(NumberLabel *label, const QString &text)
{
    if (text.size() < label->text().size() - 1)
        label->resetWidth();
    label->setText(text);
}

QLabel *caption(QWidget *parent, const QString &text)
{
    auto *label = new QLabel(text, parent);
    applyType(label, TypeRole::Secondary);
    return label;
}

} // namespace

CreditMeter::CreditMeter(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"creditMeter"_s);
    setAccessibleName(tr("Credits"));
    m_formCaption = caption(this, tr("this form"));
    m_formNumber = number(this, u"meterForm"_s);
    m_runningCaption = caption(this, tr("running"));
    m_runningCaption->setObjectName(u"meterRunningWord"_s);
    m_runningNumber = number(this, u"meterRunning"_s);
    m_unconfirmedCaption = caption(this, tr("unconfirmed"));
    m_unconfirmedNumber = number(this, u"meterUnconfirmed"_s);
    m_bar = new CreditBar(this);
    m_balanceCaption = caption(this, tr("balance"));
    m_balanceNumber = number(this, u"meterBalance"_s);
    m_arrow = caption(this, isRightToLeft() ? u"←"_s : u"→"_s);
    m_afterNumber = number(this, u"meterAfter"_s);
    m_levelWord = caption(this, {});
    m_levelWord->setObjectName(u"meterLevel"_s);
    m_buyWords = tr("Buy credits");
    m_buy = new QPushButton(m_buyWords, this);
    m_buy->setAccessibleName(m_buyWords);
    m_buy->setObjectName(u"buyCreditsButton"_s);
    m_buy->setToolTip(tr("Opens Apiframe’s page in the browser"));
    connect(m_buy, &QPushButton::clicked, this, &CreditMeter::buyCreditsRequested);

    m_bar->setObjectName(u"meterBar"_s);
    measureButton();
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    update();
}

QVector<CreditMeter::Part> CreditMeter::parts(int squeeze) const
{
    const bool idle = m_reading.runningJobs + m_reading.waitingJobs == 0;
    const bool doubt = m_reading.unconfirmedJobs > 0;
    const bool after = !m_afterNumber->text().isEmpty();
    const Squeeze runningGoes = idle ? NoIdle : NoRunning;
    QVector<Part> all = {
        {m_formCaption, 0, m_formVisible, NoForm},
        {m_formNumber, 4, m_formVisible, NoForm},
        {m_runningCaption, 12, true, runningGoes},
        {m_runningNumber, 4, true, runningGoes},
        {m_unconfirmedCaption, 12, doubt, NoUnconfirmed},
        {m_unconfirmedNumber, 4, doubt, NoUnconfirmed},
        {m_bar, 12, true, NoBar},
        {m_balanceCaption, 12, true, SqueezeCount},
        {m_balanceNumber, 4, true, SqueezeCount},
        {m_arrow, 4, after, SqueezeCount},
        {m_afterNumber, 4, after, SqueezeCount},
        {m_levelWord, 8, !m_levelWord->text().isEmpty(), SqueezeCount},
        {m_buy, 12, true, SqueezeCount},
    };
    all.removeIf([squeeze](const Part &part) { return !part.wanted || squeeze >= part.goesAt; });
    if (!all.isEmpty())
        all.first().gap = 0;
    return all;
}

QSize CreditMeter::sizeOf(const Part &part, int squeeze) const
{
    if (part.widget == m_buy)
        return squeeze >= NoWords ? m_buyShort : m_buyLong;
    return part.widget->sizeHint();
}

int CreditMeter::widthAt(int squeeze) const
{
    int width = 0;
    for (const Part &part : parts(squeeze))
        width += part.gap + sizeOf(part, squeeze).width();
    return width;
}

void CreditMeter::measureButton()
{
    m_buy->setText({});
    m_buy->setIcon(themedIcon(IconName::Credits));
    m_buyShort = m_buy->sizeHint();
    m_buy->setIcon({});
    m_buy->setText(m_buyWords);
    m_buyLong = m_buy->sizeHint();
}

QSize CreditMeter::sizeHint() const
{
    return {widthAt(Everything), m_buyLong.height()};
}

QSize CreditMeter::minimumSizeHint() const
{
    return {widthAt(SqueezeCount - 1), m_buyLong.height()};
}

void CreditMeter::fit()
{
    int squeeze = Everything;
    while (squeeze < SqueezeCount - 1 && widthAt(squeeze) > width())
        ++squeeze;
    const QVector<Part> shown = parts(squeeze);
    QVector<QWidget *> hidden = {
        m_formCaption,       m_formNumber, m_runningCaption, m_runningNumber, m_unconfirmedCaption,
        m_unconfirmedNumber, m_bar,        m_arrow,          m_afterNumber,   m_levelWord};
    // At the end of the bar, so that the button does not move with the numbers.
    int x = width() - widthAt(squeeze);
    for (const Part &part : shown) {
        hidden.removeOne(part.widget);
        const QSize size = sizeOf(part, squeeze);
        x += part.gap;
        const QRect place(QPoint(x, (height() - size.height()) / 2), size);
        part.widget->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
        part.widget->show();
        x += size.width();
    }
    if (const bool isShort = squeeze >= NoWords; m_buy->text().isEmpty() != isShort) {
        m_buy->setText(isShort ? QString() : m_buyWords);
        m_buy->setIcon(isShort ? themedIcon(IconName::Credits) : QIcon());
    }
    for (QWidget *widget : std::as_const(hidden))
        widget->hide();
}

void CreditMeter::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void CreditMeter::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (!m_buy)
        return; // not built yet
    switch (event->type()) {
    case QEvent::LayoutDirectionChange:
        m_arrow->setText(isRightToLeft() ? u"←"_s : u"→"_s);
        fit();
        break;
    case QEvent::PaletteChange:
        showLevel(); // labels with a colour of their own do not follow the theme by themselves
        break;
    case QEvent::FontChange:
    case QEvent::StyleChange:
        measureButton();
        updateGeometry();
        fit();
        break;
    default:
        break;
    }
}

void CreditMeter::setSession(Session *session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (session) {
        connect(session, &Session::balanceChanged, this, &CreditMeter::update);
        connect(session, &Session::openJobsChanged, this, &CreditMeter::update);
    }
    m_balanceNumber->resetWidth();
    m_afterNumber->resetWidth();
    update();
}

void CreditMeter::setFormPrice(const Price &price)
{
    m_form = price;
    update();
}

void CreditMeter::setFormVisible(bool visible)
{
    if (m_formVisible == visible)
        return;
    m_formVisible = visible;
    update();
}

void CreditMeter::update()
{
    const Price form = m_formVisible ? m_form : Price::exact(Credits());
    m_reading = m_session ? m_session->meter(form) : MeterReading();
    tell(m_formNumber, words::shortPrice(form));
    m_runningCaption->setText(m_reading.runningJobs == 0 && m_reading.waitingJobs > 0 ? tr("waiting") : tr("running"));
    tell(m_runningNumber, words::shortPrice(m_reading.running));
    tell(m_unconfirmedNumber, words::shortPrice(m_reading.unconfirmed));
    const bool asking = m_session && m_session->balance().asking;
    tell(m_balanceNumber, m_reading.balanceKnown ? m_reading.balance.toString() : asking ? u"…"_s : tr("?", "unknown"));
    QString after;
    if (m_reading.balanceKnown) {
        after = m_reading.afterLow == m_reading.afterHigh
            ? m_reading.afterLow.toString()
            : tr("%1–%2", "balance between").arg(m_reading.afterLow.toString(), m_reading.afterHigh.toString());
        if (!m_reading.form.isKnown() || !m_reading.running.isKnown() || !m_reading.unconfirmed.isKnown())
            after = tr("at most %1").arg(m_reading.afterHigh.toString());
    }
    // Where nothing is to be paid there is no after.
    if (!m_formVisible && m_reading.afterLow == m_reading.balance && m_reading.afterHigh == m_reading.balance)
        after.clear();
    tell(m_afterNumber, after);
    m_bar->setReading(m_reading);
    showLevel();
    setToolTip(sentence());
    setAccessibleDescription(toolTip());
    if (const QSize hint = sizeHint(); hint != m_lastHint) {
        m_lastHint = hint;
        updateGeometry();
    }
    fit();
}

void CreditMeter::showLevel()
{
    using Level = MeterReading::Level;
    QString word;
    const Tokens tokens = Tokens::from(palette());
    QColor color = tokens.text;
    switch (m_reading.level) {
    case Level::Unknown:
        if (m_session && !m_reading.balanceKnown && m_session->balance().failure)
            word = tr("not known");
        else if (m_formVisible && m_reading.balanceKnown)
            word = tr("price unknown");
        color = tokens.warn;
        break;
    case Level::Enough:
        break;
    case Level::Low:
        word = tr("low");
        color = tokens.warn;
        break;
    case Level::MaybeShort:
        word = tr("perhaps not enough");
        color = tokens.warn;
        break;
    case Level::Insufficient:
        word = tr("not enough");
        color = tokens.bad;
        break;
    }
    m_levelWord->setText(word);
    const auto paint = [](QLabel *label, const QColor &ink) {
        const QPalette::ColorRole role = label->foregroundRole(); // the word's is that of dim text
        if (label->palette().color(role) == ink)
            return;
        QPalette p; // this role only: the rest follows the theme
        p.setColor(role, ink);
        label->setPalette(p);
    };
    paint(m_afterNumber, color);
    paint(m_levelWord, color);
    paint(m_unconfirmedNumber, tokens.warn);
}

/// "2 running, 3 waiting: 20 credits", and what is in doubt on a line of its own.
QStringList CreditMeter::heldWords() const
{
    QStringList lines;
    QStringList jobs;
    if (m_reading.runningJobs > 0)
        jobs << tr("%Ln running", "jobs", m_reading.runningJobs);
    if (m_reading.waitingJobs > 0)
        jobs << tr("%Ln waiting", "jobs", m_reading.waitingJobs);
    if (!jobs.isEmpty())
        lines << tr("%1: %2", "running and waiting jobs, credits")
                     .arg(jobs.join(u", "_s), words::price(m_reading.running));
    if (m_reading.unconfirmedJobs > 0)
        lines << tr("%Ln unconfirmed jobs may have taken %1", nullptr, m_reading.unconfirmedJobs)
                     .arg(words::price(m_reading.unconfirmed));
    return lines;
}

QString CreditMeter::sentence() const
{
    if (!m_session)
        return tr("No account is open.");
    QStringList lines;
    if (m_formVisible) {
        lines << tr("This form: %1").arg(words::price(m_form));
        if (!m_form.note.isEmpty())
            lines << words::catalogText(m_form.note);
        if (!m_form.sources.isEmpty())
            lines << tr("Source: %1").arg(m_form.sources.join(u"; "_s));
    }
    lines << heldWords();
    if (m_reading.balanceKnown)
        lines << tr("Balance: %1, asked %2").arg(words::credits(m_reading.balance), words::when(m_session->balance().askedAt));
    else
        lines << tr("The balance is not known. %1").arg(words::failureTitle(m_session->balance().failure));
    if (m_reading.level == MeterReading::Level::Insufficient)
        lines << tr("Missing: %1.").arg(words::credits(m_reading.missing));
    return lines.join(u'\n');
}

} // namespace frameloom
