// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/fields/jsonfield.h"

#include "create/noteline.h"
#include "words/words.h"

#include <QFontDatabase>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QJsonParseError>
#include <QPlainTextEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr int Lines = 5;

/// JSON values of any kind; QJsonDocument takes lists and objects only.
QJsonValue parsed(const QString &text, QJsonParseError *error = nullptr)
{
    QJsonParseError own;
    const QByteArray wrapped = '[' + text.toUtf8() + ']';
    const QJsonDocument document = QJsonDocument::fromJson(wrapped, &own);
    const QJsonArray list = document.array();
    if (own.error == QJsonParseError::NoError && list.size() != 1)
        own.error = QJsonParseError::GarbageAtEnd;
    own.offset = std::max(0, own.offset - 1);
    if (error)
        *error = own;
    return own.error == QJsonParseError::NoError ? list.first() : QJsonValue(QJsonValue::Undefined);
}

/// toPlainText() makes plain spaces of those that do not break.
QString textIn(const QPlainTextEdit &edit)
{
    QString text = edit.document()->toRawText();
    return text.replace(QChar::ParagraphSeparator, u'\n').replace(QChar::LineSeparator, u'\n');
}

QString written(const QJsonValue &value)
{
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Indented)).trimmed();
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Indented)).trimmed();
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.mid(1, list.size() - 2));
}

} // namespace

JsonField::JsonField(const Field &field, QWidget *parent)
    : FieldEditorWidget(field, parent), m_isText(field.schema["type"_L1].toString() == "string"_L1)
{
    m_edit = new QPlainTextEdit(this);
    m_edit->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_edit->setTabChangesFocus(true);
    m_edit->setPlaceholderText(field.placeholder.isEmpty() ? tr("JSON") : words::catalogText(field.placeholder));
    m_edit->setFixedHeight(Lines * m_edit->fontMetrics().lineSpacing() + 16);
    setBody(m_edit, m_edit);
    watch(m_edit);
    if (field.editor == FieldEditor::Json) { // where a list does not fit into its rows, they say so
        auto *note = new NoteLine(this);
        note->setObjectName(u"field.%1.note"_s.arg(field.name));
        note->setNote(NoteLine::Tone::Quiet, tr("This setting is of a kind that has no input of its own here. Write it as JSON."));
        addBelow(note);
    }
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] { userChanged(); });
}

QJsonValue JsonField::value() const
{
    const QString text = textIn(*m_edit);
    if (text.trimmed().isEmpty())
        return QJsonValue(QJsonValue::Undefined);
    if (m_isText)
        return text;
    const QJsonValue value = parsed(text);
    if (value.isArray() && value.toArray().isEmpty()) // says nothing, and is not sent
        return QJsonValue(QJsonValue::Undefined);
    return value.isUndefined() ? QJsonValue(text) : value;
}

void JsonField::setValue(const QJsonValue &value)
{
    const QSignalBlocker quiet(m_edit);
    if (value.isUndefined() || value.isNull())
        m_edit->clear();
    else if (value.isString() && (m_isText || parsed(value.toString()).isUndefined()))
        m_edit->setPlainText(value.toString());
    else
        m_edit->setPlainText(written(value));
    forgetVisit();
}

QString JsonField::ownProblem() const
{
    const QString text = textIn(*m_edit);
    if (text.trimmed().isEmpty())
        return {};
    QJsonParseError error;
    parsed(text, &error);
    if (error.error == QJsonParseError::NoError)
        return {};
    const qsizetype line = QByteArrayView(text.toUtf8()).first(std::min<qsizetype>(error.offset, text.toUtf8().size())).count('\n') + 1;
    return tr("Line %L1 is not JSON: %2.").arg(line).arg(error.errorString());
}

} // namespace frameloom
