// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/fields/aspectratiofield.h"

#include "create/fields/fieldvalue.h"
#include "style/flowlayout.h"
#include "style/stylepaint.h"
#include "style/tokens.h"
#include "style/type.h"

#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QRegularExpression>
#include <QStyleOption>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr int ShortSide = 22;
constexpr int LongestSide = 44;
constexpr int RowHeight = 40;
constexpr int MostShapes = 16; ///< more are a list

QSize boxOf(const QSize &ratio)
{
    const double width = ratio.width();
    const double height = ratio.height();
    if (width >= height)
        return {qMin(qRound(ShortSide * width / height), LongestSide), ShortSide};
    return {ShortSide, qMin(qRound(ShortSide * height / width), RowHeight - 4)};
}

QString ratioLabel(const Field &field, const QString &choice)
{
    if (!field.choiceLabels.isEmpty())
        return choiceLabel(field, choice);
    // "ASPECT_16_9" is how a machine writes it.
    const QSize ratio = AspectRatioField::ratioOf(choice);
    return ratio.isEmpty() ? choice : u"%1:%2"_s.arg(ratio.width()).arg(ratio.height());
}

} // namespace

QSize AspectRatioField::ratioOf(const QString &choice)
{
    static const QRegularExpression pair(u"(?:^|[^0-9A-Za-z])([0-9]{1,5}) ?[:x×_] ?([0-9]{1,5})(?:$|[^0-9])"_s);
    const QRegularExpressionMatch match = pair.match(choice);
    QSize ratio(match.captured(1).toInt(), match.captured(2).toInt());
    if (ratio.isEmpty())
        return choice.startsWith("square"_L1, Qt::CaseInsensitive) ? QSize(1, 1) : QSize();
    if (choice.startsWith("portrait"_L1, Qt::CaseInsensitive) && ratio.width() > ratio.height())
        ratio.transpose();
    return ratio;
}

bool AspectRatioField::suits(const Field &field)
{
    const auto drawn = std::count_if(field.choices.cbegin(), field.choices.cend(),
                                     [](const QString &choice) { return !ratioOf(choice).isEmpty(); });
    return drawn >= 2 && drawn * 3 >= field.choices.size() * 2 && field.choices.size() <= MostShapes;
}

RatioButton::RatioButton(const QString &key, const QString &label, QWidget *parent)
    : QAbstractButton(parent), m_key(key)
{
    if (const QSize ratio = AspectRatioField::ratioOf(key); !ratio.isEmpty())
        m_box = boxOf(ratio);
    setText(label);
    setAccessibleName(label);
    setToolTip(label);
    setFont(typeFont(TypeRole::Secondary));
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize RatioButton::sizeHint() const
{
    if (m_box.isEmpty())
        return {fontMetrics().horizontalAdvance(text()) + 16, RowHeight};
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
    const QSize size = m_box.isEmpty() ? QSize(width() - 4, ShortSide) : m_box;
    const QRectF box(2, height() - 2 - size.height(), size.width(), size.height());
    const bool hovered = isEnabled() && underMouse();
    QColor fill = hovered ? tokens.raised : QColor();
    QColor border = hovered ? tokens.text : tokens.dim;
    if (isChecked()) {
        fill = mix(tokens.panel, tokens.accent, 0.22);
        border = tokens.accent;
    }
    paintBox(painter, box, 3, fill, border);
    if (m_box.isEmpty()) {
        painter.setPen(isChecked() || hovered ? tokens.text : tokens.dim);
        painter.drawText(box, Qt::AlignCenter, text());
    }
    if (wantsFocusRing(option))
        paintFocusRing(painter, box.adjusted(-2, -2, 2, 2), 5, tokens.accent);
}

AspectRatioField::AspectRatioField(const Field &field, QWidget *parent) : FieldEditorWidget(field, parent)
{
    auto *body = new QWidget(this);
    auto *layout = new FlowLayout(body, 4, 4);
    layout->setContentsMargins(0, 0, 0, 0);
    for (const QString &choice : field.choices) {
        auto *button = new RatioButton(choice, ratioLabel(field, choice), body);
        button->setObjectName(u"field.%1.%2"_s.arg(field.name, choice));
        layout->addWidget(button);
        m_buttons.append(button);
        watch(button);
        connect(button, &QAbstractButton::clicked, this, [this, choice] { choose(choice); });
    }
    if (field.schema.contains("enum"_L1)) {
        m_chosen = new QLabel(this);
        m_chosen->setTextFormat(Qt::PlainText);
        applyType(m_chosen, TypeRole::Secondary);
        setCorner(m_chosen);
        setBody(body, body);
        mark();
        return;
    }
    m_edit = new QLineEdit(this);
    m_edit->setLayoutDirection(Qt::LeftToRight); // width to height, in every language
    m_isPair = field.schema.contains("pattern"_L1);
    if (m_isPair)
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

void AspectRatioField::choose(const QString &key)
{
    // A second click takes it back where the service may decide.
    if (m_edit) {
        const bool again = m_edit->text() == key && !field().required;
        m_edit->setText(again ? QString() : key);
        mark(); // also when the text stays: the click has moved the mark
        return;
    }
    const QString before = m_current;
    m_current = m_current == key && !field().required ? QString() : key;
    mark();
    if (m_current != before)
        userChanged();
}

QJsonValue AspectRatioField::value() const
{
    QString text = m_edit ? m_edit->text() : m_current;
    static const QRegularExpression pair(u"^\\s*\\d+\\s*:\\s*\\d+\\s*$"_s); // "16 : 9"
    if (m_isPair || pair.match(text).hasMatch())
        text = text.simplified().remove(u' ');
    if (text.trimmed().isEmpty())
        return QJsonValue(QJsonValue::Undefined);
    return m_edit ? QJsonValue(text) : choiceValue(field(), text);
}

void AspectRatioField::setValue(const QJsonValue &value)
{
    if (m_edit) {
        const QSignalBlocker quiet(m_edit);
        m_edit->setText(textOf(value));
    } else {
        m_current = textOf(value);
    }
    mark();
    forgetVisit();
}

void AspectRatioField::setChoices(const QStringList &choices)
{
    for (RatioButton *button : std::as_const(m_buttons))
        button->setVisible(choices.contains(button->key()));
    if (!m_edit && !choices.contains(m_current)) {
        m_current.clear();
        mark();
    }
}

void AspectRatioField::focusInput()
{
    if (m_edit) {
        m_edit->setFocus(Qt::OtherFocusReason);
        return;
    }
    for (RatioButton *button : std::as_const(m_buttons)) {
        if (button->isChecked() || (m_current.isEmpty() && !button->isHidden())) {
            button->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

void AspectRatioField::mark()
{
    const QString ratio = textOf(value());
    for (RatioButton *button : std::as_const(m_buttons))
        button->setAutoExclusive(false);
    for (RatioButton *button : std::as_const(m_buttons))
        button->setChecked(button->key() == ratio);
    for (RatioButton *button : std::as_const(m_buttons))
        button->setAutoExclusive(true);
    if (m_chosen)
        m_chosen->setText(ratio.isEmpty() ? (field().required ? QString() : unsetWords()) : ratioLabel(field(), ratio));
}

} // namespace frameloom
