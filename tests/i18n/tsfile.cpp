// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "i18n/tsfile.h"

#include <QDebug>
#include <QFile>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace frameloom::test {

namespace {

void readTranslation(QXmlStreamReader &xml, TsMessage &message)
{
    message.finished = !xml.attributes().hasAttribute("type"_L1);
    if (!message.plural) {
        message.forms = {xml.readElementText()};
        return;
    }
    while (xml.readNextStartElement())
        message.forms << xml.readElementText(); // numerusform
}

TsMessage readMessage(QXmlStreamReader &xml, const QString &context)
{
    TsMessage message;
    message.context = context;
    message.plural = xml.attributes().value("numerus"_L1) == "yes"_L1;
    while (xml.readNextStartElement()) {
        if (xml.name() == "source"_L1)
            message.source = xml.readElementText();
        else if (xml.name() == "comment"_L1)
            message.comment = xml.readElementText();
        else if (xml.name() == "translation"_L1)
            readTranslation(xml, message);
        else
            xml.skipCurrentElement();
    }
    return message;
}

} // namespace

QString TsMessage::key() const
{
    return u"%1: \"%2\"%3%4"_s.arg(context, source, comment.isEmpty() ? QString() : u" ("_s + comment + u')',
                                   plural ? u" [plural]"_s : QString());
}

QVector<TsMessage> readTs(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        qWarning() << path << file.errorString();
        return {};
    }
    QXmlStreamReader xml(&file);
    QVector<TsMessage> messages;
    xml.readNextStartElement(); // TS
    while (xml.readNextStartElement()) {
        QString context;
        while (xml.readNextStartElement()) {
            if (xml.name() == "name"_L1)
                context = xml.readElementText();
            else if (xml.name() == "message"_L1)
                messages << readMessage(xml, context);
            else
                xml.skipCurrentElement();
        }
    }
    if (xml.hasError()) {
        qWarning() << path << xml.lineNumber() << xml.errorString();
        return {};
    }
    return messages;
}

} // namespace frameloom::test
