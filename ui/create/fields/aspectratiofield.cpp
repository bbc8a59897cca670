// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/fields/aspectratiofield.h"

#include "create/fields/fieldvalue.h"
#include "style/flowlayout.h"
#include "style/stylepaint.h"
#include "style/tokens.h"

#include <QLineEdit>
#include <QPainter>
#include <QStyleOption>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr int ShortSide = 22;
constexpr int LongestSide = 44;
constexpr int RowHeight = 40;

QSize boxOf(const QString &ratio)
{
    const double width = ratio.section(u':', 0, 0).toDouble();
    const double height = ratio.section(u':', 1, 1).toDouble();
    if (width <= 0 || height <= 0)
        return {ShortSide, ShortSide};
    if (width >= height)
        return {qMin(qRound(ShortSide * width / height), LongestSide), ShortSide};
    return {ShortSide, qMin(qRound(ShortSide * height / width), RowHeight - 4)};
}

} // namespace

RatioButton::RatioButton(const QString &ratio, QWidget *parent) : QAbstractButton(parent), m_box(boxOf(ratio))
{
    setText(ratio);
    setAccessibleName(ratio);
    setToolTip(ratio);
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize RatioButton::sizeHint() const
{
    return {m_box.width() + 4, RowHeight};
}

void RatioButton::paintEvent(QPaintEvent *)
{
    const Tokens tokens = Tokens::from(palette());
    QStyleOption option;
    option.initFrom(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    // All stand on one line, as pictures on a shelf.
    const QRectF box(2, height() - 2 - m_box.height(), m_box.width(), m_box.height());
    const bool hovered = isEnabled() && underMouse();
    QColor fill = hovered ? tokens.raised : QColor();
    QColor border = hovered ? tokens.text : tokens.dim;
    if (isChecked()) {
        fill = mix(tokens.panel, tokens.accent, 0.22);
        border = tokens.accent;
    }
    paintBox(painter, box, 3, fill, border);
    if (wantsFocusRing(option))
        paintFocusRing(painter, box.adjusted(-2, -2, 2, 2), 5, tokens.accent);
}

AspectRatioField::AspectRatioField(const Field &field, QWidget *parent) : FieldEditorWidget(field, parent)
{
    auto *body = new QWidget(this);
    auto *layout = new FlowLayout(body, 4, 4);
    layout->setContentsMargins(0, 0, 0, 0);
    for (const QString &ratio : field.choices) {
        auto *button = new RatioButton(ratio, body);
        button->setObjectName(u"field.%1.%2"_s.arg(field.name, ratio));
        layout->addWidget(button);
        m_buttons.append(button);
        watch(button);
        connect(button, &QAbstractButton::clicked, this, [this, ratio] {
            // A second click takes it back where the service may decide.
            const bool again = m_edit->text() == ratio && !this->field().required;
            m_edit->setText(again ? QString() : ratio);
            mark(); // also when the text stays: the click has moved the mark
        });
    }
    m_edit = new QLineEdit(this);
    m_edit->setLayoutDirection(Qt::LeftToRight); // width to height, in every language
    m_edit->setMaxLength(16);
    m_edit->setPlaceholderText(field.required ? tr("W:H", "width to height") : tr("default", "aspect ratio not set"));
    m_edit->setFixedWidth(qMax(72, m_edit->fontMetrics().horizontalAdvance(m_edit->placeholderText()) + 28));
    setCorner(m_edit);
    setBody(body, m_edit);
    m_edit->setAccessibleName(tr("%1, width to height").arg(m_edit->accessibleName()));
    watch(m_edit);
    // Not textEdited: what a screen reader or dictation writes only says textChanged.
    connect(m_edit, &QLineEdit::textChanged, this, [this] {
        mark();
        userChanged();
    });
}

QJsonValue AspectRatioField::value() const
{
    const QString text = m_edit->text().simplified().remove(u' ');
    return text.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(text);
}

void AspectRatioField::setValue(const QJsonValue &value)
{
    {
        const QSignalBlocker quiet(m_edit);
        m_edit->setText(textOf(value));
    }
    mark();
    forgetVisit();
}

void AspectRatioField::mark()
{
    const QString ratio = value().toString();
    for (RatioButton *button : std::as_const(m_buttons))
        button->setAutoExclusive(false);
    for (RatioButton *button : std::as_const(m_buttons))
        button->setChecked(button->text() == ratio);
    for (RatioButton *button : std::as_const(m_buttons))
        button->setAutoExclusive(true);
}

} // namespace frameloom
