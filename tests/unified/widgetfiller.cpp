// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "unified/widgetfiller.h"

#include "create/chiprow.h"
#include "create/fields/aspectratiofield.h"
#include "create/fields/fieldvalue.h"
#include "create/media/mediawell.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QJsonArray>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace frameloom::test {

namespace {

/// Whether there was such a choice.
bool choose(FieldEditorWidget &editor, const QString &choice)
{
    for (auto *button : editor.findChildren<RatioButton *>()) {
        if (button->key() == choice) {
            if (textOf(editor.value()) != choice) // a second click takes it back
                button->click();
            return true;
        }
    }
    if (auto *chips = editor.findChild<ChipRow *>()) {
        for (qsizetype i = 0; i < chips->options().size(); ++i) {
            if (chips->options().at(i).key == choice) {
                chips->chips().at(i)->click();
                return true;
            }
        }
        return false;
    }
    auto *combo = editor.findChild<QComboBox *>();
    const int row = combo ? combo->findData(choice) : -1;
    if (row < 0)
        return false;
    combo->setCurrentIndex(row);
    Q_EMIT combo->activated(row);
    return true;
}

/// Whether there was something to type into. Pasted: keys of five thousand characters take their time.
bool paste(FieldEditorWidget &editor, const QString &text)
{
    if (auto *lines = editor.findChild<QPlainTextEdit *>()) {
        lines->selectAll();
        lines->insertPlainText(text);
        return true;
    }
    if (auto *line = editor.findChild<QLineEdit *>()) {
        line->setText(text);
        return true;
    }
    return false;
}

bool putNumber(FieldEditorWidget &editor, double number)
{
    auto *spin = editor.findChild<QDoubleSpinBox *>();
    if (!spin)
        return false;
    spin->setValue(number);
    return true;
}

/// Replaces what is there by these addresses, dropped.
bool dropAddresses(FieldEditorWidget &editor, const QJsonArray &addresses)
{
    auto *well = editor.findChild<MediaWell *>();
    if (!well)
        return false;
    editor.setValue(QJsonValue::Undefined);
    QList<QUrl> urls;
    for (const QJsonValue &address : addresses)
        urls.append(QUrl(address.toString()));
    QMimeData mime;
    mime.setUrls(urls);
    bool fits = false;
    Q_EMIT well->dropOffered(&mime, &fits);
    if (fits && !urls.isEmpty())
        Q_EMIT well->dropped(&mime);
    return fits;
}

bool putMedia(FieldEditorWidget &editor, const QJsonValue &value)
{
    auto *address = editor.findChild<QLineEdit *>(u"field.%1.address"_s.arg(editor.field().name));
    if (!address)
        return false;
    address->setText(value.toString());
    return true;
}

bool tick(FieldEditorWidget &editor, const QJsonArray &wanted)
{
    auto *list = editor.findChild<QListWidget *>();
    if (!list)
        return false;
    for (int row = 0; row < list->count(); ++row) {
        QListWidgetItem *item = list->item(row);
        item->setCheckState(wanted.contains(item->data(Qt::UserRole).toString()) ? Qt::Checked : Qt::Unchecked);
    }
    return true;
}

bool isSameSet(const QJsonArray &one, const QJsonArray &other)
{
    return one.size() == other.size()
        && std::all_of(one.begin(), one.end(), [&other](const QJsonValue &value) { return other.contains(value); });
}

/// Whether the editor has a plain widget for it.
bool putPlainly(FieldEditorWidget &editor, const QJsonValue &value)
{
    switch (editor.field().editor) {
    case FieldEditor::Flag:
        return choose(editor, textOf(value));
    case FieldEditor::Choice:
        return choose(editor, textOf(value));
    case FieldEditor::AspectRatio:
        return choose(editor, textOf(value)) || paste(editor, textOf(value));
    case FieldEditor::Integer:
    case FieldEditor::Number:
    case FieldEditor::Seed:
        return putNumber(editor, value.toDouble());
    case FieldEditor::Prompt:
    case FieldEditor::Text:
    case FieldEditor::Url:
    case FieldEditor::Lyrics:
    case FieldEditor::Tags:
        return paste(editor, value.toString());
    case FieldEditor::Media:
        return value.isString() && putMedia(editor, value);
    case FieldEditor::MediaList:
        return dropAddresses(editor, value.toArray());
    case FieldEditor::Choices:
        return tick(editor, value.toArray());
    default: // editors that hold what no plain widget does
        return false;
    }
}

} // namespace

QString putByWidget(FieldEditorWidget &editor, const QJsonValue &value)
{
    if (!putPlainly(editor, value)) {
        editor.setValue(value);
        Q_EMIT editor.changed();
    }
    const QJsonValue held = editor.value();
    // Lists to tick have an order of their own.
    if (held == value || (editor.field().editor == FieldEditor::Choices && isSameSet(held.toArray(), value.toArray())))
        return {};
    return u"%1 holds %2 instead of %3"_s.arg(editor.field().name, held.toVariant().toString(),
                                              value.toVariant().toString());
}

bool clearByWidget(FieldEditorWidget &editor)
{
    switch (editor.field().editor) {
    case FieldEditor::Flag:
    case FieldEditor::Choice:
        if (!editor.findChild<RatioButton *>() && !choose(editor, QString()))
            return false;
        break;
    case FieldEditor::Prompt:
    case FieldEditor::Text:
    case FieldEditor::Url:
    case FieldEditor::Lyrics:
    case FieldEditor::Tags:
        paste(editor, QString());
        break;
    default:
        break;
    }
    if (!editor.value().isUndefined()) {
        editor.setValue(QJsonValue::Undefined);
        Q_EMIT editor.changed();
    }
    return editor.value().isUndefined();
}

} // namespace frameloom::test
