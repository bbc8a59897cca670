// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "integration/formfiller.h"

#include "create/chiprow.h"
#include "create/fields/aspectratiofield.h"
#include "create/media/mediawell.h"

#include <QColor>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace frameloom::test {

FormFiller::FormFiller(const QString &folder) : m_folder(folder)
{
    for (const QString &name : {u"bursts.wav"_s, u"hum.mp3"_s, u"colours.mp4"_s})
        QFile::copy(QStringLiteral(FRAMELOOM_SOURCE_DIR "/tests/data/media/") + name, m_folder + u'/' + name);
}

QString FormFiller::picture(const QString &name, QSize size) const
{
    const QString path = pathOf(name);
    QImage image(size, QImage::Format_RGB32);
    image.fill(QColor::fromHsv(qChecksum(name.toUtf8()) % 360, 140, 190));
    image.setPixel(0, 0, 0xff000000U | qChecksum(name.toUtf8())); // there are fewer hues than names
    if (!image.save(path))
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

bool FormFiller::choose(FieldEditorWidget &editor, const QString &choice)
{
    for (auto *button : editor.findChildren<RatioButton *>()) {
        if (button->key() == choice) {
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

QString FormFiller::type(FieldEditorWidget &editor, const QString &text)
{
    if (auto *lines = editor.findChild<QPlainTextEdit *>()) {
        lines->clear();
        QTest::keyClicks(lines, text);
    } else if (auto *line = editor.findChild<QLineEdit *>()) {
        line->clear();
        QTest::keyClicks(line, text);
    } else {
        return u"has nothing to type into"_s;
    }
    return {};
}

QString FormFiller::fillText(FieldEditorWidget &editor)
{
    const QJsonObject &schema = editor.field().schema;
    const QRegularExpression pattern(schema["pattern"_L1].toString());
    for (const QString &text : {u"a quiet lake with hills"_s, u"https://example.org/clip.mp4"_s, u"3:2"_s, u"1024"_s,
                                u"1.5"_s, u"7"_s, u"RESOLUTION_1024_1024"_s}) {
        if (!pattern.match(text).hasMatch() || text.size() > schema["maxLength"_L1].toInt(1'000'000))
            continue;
        return type(editor, text);
    }
    return u"no known text matches "_s + pattern.pattern();
}

QString FormFiller::fillNumber(FieldEditorWidget &editor)
{
    auto *spin = editor.findChild<QDoubleSpinBox *>();
    if (!spin)
        return u"has no spin box"_s;
    const QJsonObject &schema = editor.field().schema;
    const double low = schema["minimum"_L1].toDouble(0);
    const double high = schema["maximum"_L1].toDouble(low + 4);
    double number = low + (high - low) / 2;
    if (editor.field().editor != FieldEditor::Number)
        number = double(qint64(number));
    spin->setValue(number);
    return {};
}

QString FormFiller::fillMedia(FieldEditorWidget &editor)
{
    const Field &field = editor.field();
    if (field.media.send == MediaSpec::Send::Url && field.media.upload.isEmpty())
        return fillText(editor);
    const int count = field.editor == FieldEditor::MediaList ? std::max(2, field.schema["minItems"_L1].toInt(1)) : 1;
    QStringList paths;
    for (int i = 0; i < count; ++i) {
        QString path = m_folder + u"/bursts.wav"_s;
        if (field.media.kind == MediaKind::Video)
            path = m_folder + u"/colours.mp4"_s;
        else if (field.media.kind == MediaKind::Image)
            path = picture(u"%1-%2.png"_s.arg(field.name).arg(i), {400, 320});
        paths.append(path);
    }
    return drop(editor, paths);
}

QString FormFiller::drop(FieldEditorWidget &editor, const QStringList &paths)
{
    auto *well = editor.findChild<MediaWell *>();
    if (!well)
        return u"has nothing to drop on"_s;
    QList<QUrl> urls;
    for (const QString &path : paths)
        urls.append(QUrl::fromLocalFile(path));
    QMimeData mime;
    mime.setUrls(urls);
    bool fits = false;
    Q_EMIT well->dropOffered(&mime, &fits);
    if (!fits)
        return u"does not take the files"_s;
    Q_EMIT well->dropped(&mime);
    [&] { QTRY_VERIFY(!editor.value().isUndefined()); }();
    if (editor.field().editor == FieldEditor::MediaList)
        [&] { QTRY_COMPARE(editor.value().toArray().size(), paths.size()); }();
    return editor.value().isUndefined() ? u"did not take the files"_s : QString();
}

QString FormFiller::enterMedia(FieldEditorWidget &editor, const QJsonValue &value)
{
    if (value.isString()) {
        auto *address = editor.findChild<QLineEdit *>(u"field.%1.address"_s.arg(editor.field().name));
        if (!address)
            return type(editor, value.toString());
        address->clear();
        QTest::keyClicks(address, value.toString());
        return editor.value() == value ? QString() : u"does not take the address"_s;
    }
    QStringList paths;
    const QJsonArray files = value.isArray() ? value.toArray() : QJsonArray{value};
    for (const QJsonValue &file : files) {
        const QString name = file["file"_L1].toString();
        const QJsonArray size = file["size"_L1].toArray();
        paths += size.isEmpty() ? pathOf(name) : picture(name, {size.at(0).toInt(), size.at(1).toInt()});
    }
    return drop(editor, paths);
}

QString FormFiller::enter(FieldEditorWidget &editor, const QJsonValue &value)
{
    const QString text = value.toVariant().toString();
    switch (editor.field().editor) {
    case FieldEditor::Flag:
        return choose(editor, text) ? QString() : u"has no chip "_s + text;
    case FieldEditor::Choice:
    case FieldEditor::AspectRatio:
        return choose(editor, text) ? QString() : type(editor, text);
    case FieldEditor::Integer:
    case FieldEditor::Number:
    case FieldEditor::Seed:
    case FieldEditor::Position: {
        auto *spin = editor.findChild<QDoubleSpinBox *>();
        if (!spin)
            return u"has no spin box"_s;
        spin->selectAll();
        QTest::keyClicks(spin, text);
        return editor.value().toVariant().toString() == text ? QString() : u"does not take "_s + text;
    }
    case FieldEditor::Prompt:
    case FieldEditor::Text:
    case FieldEditor::Url:
    case FieldEditor::Lyrics:
    case FieldEditor::Tags:
    case FieldEditor::Trained:
        return type(editor, text);
    case FieldEditor::Media:
    case FieldEditor::MediaList:
        return enterMedia(editor, value);
    case FieldEditor::Choices:
    case FieldEditor::Rows:
    case FieldEditor::Json:
        editor.setValue(value);
        return editor.value() == value ? QString() : u"does not take "_s + text;
    case FieldEditor::Parent:
    case FieldEditor::Mask:
        break;
    }
    return u"is filled from a result"_s;
}

QString FormFiller::fill(FieldEditorWidget &editor, const QStringList &choices, int attempt)
{
    const Field &field = editor.field();
    switch (field.editor) {
    case FieldEditor::Flag:
        return choose(editor, attempt % 2 == 0 ? u"true"_s : u"false"_s) ? QString() : u"has no such chip"_s;
    case FieldEditor::Choice:
    case FieldEditor::AspectRatio:
        if (!choices.isEmpty()) {
            // From the end: the first one is often the service's default.
            const QString choice = choices.at((choices.size() - 1 + attempt) % choices.size());
            return choose(editor, choice) ? QString() : u"does not offer "_s + choice;
        }
        return fillText(editor);
    case FieldEditor::Integer:
    case FieldEditor::Number:
    case FieldEditor::Seed:
    case FieldEditor::Position:
        return fillNumber(editor);
    case FieldEditor::Prompt:
    case FieldEditor::Text:
    case FieldEditor::Url:
    case FieldEditor::Lyrics:
    case FieldEditor::Tags:
    case FieldEditor::Trained:
        return fillText(editor);
    case FieldEditor::Media:
    case FieldEditor::MediaList:
        return fillMedia(editor);
    case FieldEditor::Choices:
    case FieldEditor::Rows:
    case FieldEditor::Json:
        return u"is of the Unified API"_s;
    case FieldEditor::Parent:
    case FieldEditor::Mask:
        break; // follow from a result
    }
    return u"is filled from a result"_s;
}

} // namespace frameloom::test
