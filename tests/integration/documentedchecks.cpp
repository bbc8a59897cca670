// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// DocumentedWorld: what arrived, what came of it, and what can be done with it.

#include "create/operationform.h"
#include "integration/documentedworld.h"
#include "integration/roundtripmust.h"
#include "library/mediaduration.h"

#include <QFile>
#include <QImage>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frameloom::test {

QJsonValue DocumentedWorld::resolved(const QJsonValue &value) const
{
    if (value.isArray()) {
        QJsonArray all;
        for (const QJsonValue &one : value.toArray())
            all += resolved(one);
        return all;
    }
    if (value.isObject()) {
        QJsonObject all = value.toObject();
        for (auto it = all.begin(); it != all.end(); ++it)
            it.value() = resolved(it.value());
        return all;
    }
    const QString text = value.toString();
    const QString name = text.section(u':', 1);
    if (text == "$parent"_L1)
        return m_parent.taskId;
    if (text == "$before"_L1)
        return m_before;
    if (text.startsWith("$url:"_L1))
        return m_addresses.value(name.toInt());
    if (!text.startsWith("$upload:"_L1) && !text.startsWith("$base64:"_L1))
        return value;
    QFile file(m_filler->pathOf(name));
    if (!file.open(QIODevice::ReadOnly))
        return QString(u"there is no file "_s + name);
    const QByteArray bytes = file.readAll();
    return text.startsWith("$base64:"_L1) ? QString::fromLatin1(bytes.toBase64()) : m_service.uploaded(bytes);
}

bool DocumentedWorld::checkArrived(const DocumentedOperation &documented, const DocumentedRequest &request, int count)
{
    const QVector<ScriptedRequest> arrived = m_service.submissions(documented.address);
    ROUNDTRIP_MUST(arrived.size() == count, u"%1 submissions arrived, not %2"_s.arg(arrived.size()).arg(count));
    for (const ScriptedRequest &one : arrived) {
        if (!request.parts.isEmpty()) {
            if (!checkParts(one, request.parts))
                return false;
            continue;
        }
        QJsonObject body = QJsonDocument::fromJson(one.body).object();
        QJsonObject wanted = resolved(request.body).toObject();
        if (wanted.value("mask"_L1) == "$mask"_L1) {
            if (!checkMask(body.value("mask"_L1).toString()))
                return false;
            body.remove(u"mask"_s);
            wanted.remove(u"mask"_s);
        }
        const auto text = [](const QJsonObject &object) {
            return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact).left(1'500));
        };
        ROUNDTRIP_MUST(body == wanted, u"\n  documented %1\n  arrived    %2"_s.arg(text(wanted), text(body)));
    }
    const QStringList complaints = m_service.complaints();
    ROUNDTRIP_MUST(complaints.isEmpty(), complaints.join(u'\n'));
    return true;
}

bool DocumentedWorld::checkParts(const ScriptedRequest &arrived, const QJsonArray &wanted)
{
    const QVector<FormPart> parts = DocumentedService::partsOf(arrived);
    ROUNDTRIP_MUST(parts.size() == wanted.size(), u"%1 parts arrived"_s.arg(parts.size()));
    for (qsizetype i = 0; i < parts.size(); ++i) {
        QFile file(m_filler->pathOf(wanted.at(i)["file"_L1].toString()));
        ROUNDTRIP_MUST(file.open(QIODevice::ReadOnly), u"there is no file "_s + file.fileName());
        ROUNDTRIP_MUST(
            parts.at(i).name == wanted.at(i)["name"_L1].toString() && !parts.at(i).fileName.isEmpty()
                && parts.at(i).bytes == file.readAll(),
            u"part %1, %2, %3 bytes"_s.arg(parts.at(i).name, parts.at(i).fileName).arg(parts.at(i).bytes.size()));
    }
    return true;
}

/// midjourney.json, inpaint: a PNG as data URL, of the picture's own size, black ground, white chosen area.
bool DocumentedWorld::checkMask(const QString &sent)
{
    constexpr auto head = "data:image/png;base64,"_L1;
    ROUNDTRIP_MUST(sent.startsWith(head), u"the mask is no data URL of a PNG: "_s + sent.left(60));
    QImage mask;
    ROUNDTRIP_MUST(mask.loadFromData(QByteArray::fromBase64(sent.mid(head.size()).toLatin1()), "PNG"),
                   u"the mask cannot be read"_s);
    ROUNDTRIP_MUST(mask.size() == m_maskSize, u"the mask is %1 × %2"_s.arg(mask.width()).arg(mask.height()));
    int white = 0;
    for (int y = 0; y < mask.height(); ++y) {
        for (int x = 0; x < mask.width(); ++x) {
            const QRgb pixel = mask.pixel(x, y) & 0xffffffU;
            ROUNDTRIP_MUST(pixel == 0 || pixel == 0xffffffU, u"the mask has other colours"_s);
            white += pixel != 0 ? 1 : 0;
        }
    }
    ROUNDTRIP_MUST(white > 0 && (mask.pixel(0, 0) & 0xffffffU) == 0
                       && (mask.pixel(mask.width() / 2, mask.height() / 2) & 0xffffffU) != 0,
                   u"white is not what was painted"_s);
    return true;
}

bool DocumentedWorld::checkJob(const DocumentedOperation &documented, const AnswerShape &shape, const Job &job)
{
    const QString wantedState = shape.state == "key"_L1 ? u"done"_s : shape.state;
    ROUNDTRIP_MUST(jobStateName(job.state) == wantedState,
                   u"is %1, not %2: %3 %4"_s.arg(jobStateName(job.state), wantedState)
                       .arg(int(job.failure.kind))
                       .arg(job.failure.words));
    if (shape.state == "failed"_L1)
        ROUNDTRIP_MUST(job.failure.words == shape.words, u"says: "_s + job.failure.words);
    const Operation &operation = *catalog().operation(documented.id);
    ROUNDTRIP_MUST(job.resultKind == operation.result.kind && job.resultFamily == operation.result.family,
                   u"has a result of another kind"_s);
    ROUNDTRIP_MUST(job.texts == shape.texts, u"has the texts: "_s + job.texts.join(u" | "_s));
    ROUNDTRIP_MUST(job.seed == shape.seed, u"has the seed "_s + job.seed);
    for (auto it = shape.facts.begin(); it != shape.facts.end(); ++it)
        ROUNDTRIP_MUST(job.facts.value(it.key()) == it.value(), u"lost "_s + it.key());
    static const QHash<AssetKind, QString> names = {{AssetKind::Picture, u"picture %1"_s},
                                                    {AssetKind::Grid, u"grid"_s},
                                                    {AssetKind::Video, u"video %1"_s},
                                                    {AssetKind::Audio, u"audio %1"_s},
                                                    {AssetKind::Cover, u"cover %1"_s}};
    QStringList files;
    for (const Asset &asset : assetsOf(job.id)) {
        const QString name = names.value(asset.kind);
        files += asset.kind == AssetKind::Grid ? name : name.arg(asset.number);
        const QString wrong = wrongFile(asset);
        ROUNDTRIP_MUST(wrong.isEmpty(), files.constLast() + u": "_s + wrong);
        ++m_filesChecked;
    }
    files.sort();
    ROUNDTRIP_MUST(files == shape.files, u"has the files: "_s + files.join(u", "_s));
    ROUNDTRIP_MUST(job.assetCount == files.size(), u"counts %1 files"_s.arg(job.assetCount));
    return true;
}

/// On the disk it is what was served, byte by byte, and it is known for what it is.
QString DocumentedWorld::wrongFile(const Asset &asset)
{
    if (asset.state != AssetState::Saved)
        return u"not saved: %1 %2"_s.arg(asset.url.toString(), asset.failure.words);
    QFile file(m_workspace->libraryPath(asset.path));
    if (!file.open(QIODevice::ReadOnly))
        return u"is not there: "_s + asset.path;
    const QByteArray bytes = file.readAll();
    if (bytes.isEmpty() || bytes != m_service.fileAt(asset.url))
        return u"is not what was served"_s;
    QString kind = u"image/"_s;
    if (asset.kind == AssetKind::Video)
        kind = u"video/"_s;
    else if (asset.kind == AssetKind::Audio)
        kind = u"audio/"_s;
    if (!asset.mime.startsWith(kind))
        return u"counts as "_s + asset.mime;
    if (kind == "image/"_L1)
        return asset.decodable && QImage::fromData(bytes).size() == asset.size ? QString() : u"cannot be decoded"_s;
    return mediaDurationMs(file.fileName(), asset.mime) > 0 ? QString() : u"has no length"_s;
}

QVector<StageAction> DocumentedWorld::actionsOf(const Job &done, int picture)
{
    StageContent content;
    content.job = done;
    content.assets = assetsOf(done.id);
    m_addresses.resize(std::max<qsizetype>(m_addresses.size(), 101));
    for (const Asset &asset : std::as_const(content.assets)) {
        if (asset.kind == AssetKind::Picture)
            m_addresses[asset.number] = asset.url.toString();
    }
    return actionsFor(catalog(), content, picture, [this](const Price &price) { return m_session->meter(price); });
}

bool DocumentedWorld::checkOffers(const DocumentedOperation &documented, const Job &done)
{
    for (auto it = documented.offers.cbegin(); it != documented.offers.cend(); ++it) {
        for (const int picture : it.value()) {
            const QVector<StageAction> actions = actionsOf(done, picture);
            const auto found = std::find_if(actions.cbegin(), actions.cend(), [&](const StageAction &action) {
                return action.draft.operationId == it.key() && action.enabled;
            });
            ROUNDTRIP_MUST(found != actions.cend(), u"does not offer %1 for %2"_s.arg(it.key()).arg(picture));
            if (!found->opensForm || picture != it.value().constFirst())
                continue;
            m_pane->setDraft(found->draft);
            const Draft opened = m_pane->draft();
            bool carried = opened.operationId == it.key() && opened.parent.jobId == found->draft.parent.jobId
                           && opened.parent.itemId == found->draft.parent.itemId;
            for (auto param = found->draft.params.begin(); param != found->draft.params.end(); ++param)
                carried = carried && opened.params.value(param.key()) == param.value();
            ROUNDTRIP_MUST(carried, u"opens no form of %1 with the result in it"_s.arg(it.key()));
        }
    }
    return true;
}

bool DocumentedWorld::click(const DocumentedFollowUp &followUp, const Job &done)
{
    trouble.clear();
    m_parent = done;
    const QVector<StageAction> actions = actionsOf(done, followUp.picture);
    const auto action = std::find_if(actions.cbegin(), actions.cend(), [&](const StageAction &one) {
        return one.draft.operationId == followUp.operation && !one.opensForm
               && (followUp.preset.isEmpty() || one.id.endsWith(u'.' + followUp.preset));
    });
    ROUNDTRIP_MUST(action != actions.cend() && action->enabled, u"is not offered: "_s + followUp.operation);
    for (const DocumentedStep &step : followUp.steps) {
        const DocumentedOperation *documented = m_documents.operation(step.operation);
        ROUNDTRIP_MUST(documented, u"no data for "_s + step.operation);
        m_service.play(documented->address, documented->shapes.constFirst().script);
    }
    const quint64 ticket = m_session->submit(action->plan, action->title);
    ROUNDTRIP_MUST(waitFor([&] { return m_stored.contains(ticket); }), u"was not stored"_s);
    const QVector<qint64> ids = m_stored.value(ticket);
    ROUNDTRIP_MUST(ids.size() == followUp.steps.size(), u"%1 steps"_s.arg(ids.size()));
    sendNow(ids.constFirst());
    for (qsizetype i = 0; i < ids.size(); ++i) {
        const DocumentedStep &step = followUp.steps.at(i);
        const DocumentedOperation &documented = *m_documents.operation(step.operation);
        if (!awaitEnd(ids.at(i)) || !checkJob(documented, documented.shapes.constFirst(), m_jobs.value(ids.at(i)))
            || !checkArrived(documented, {step.operation, {}, step.body, {}}, 1))
            return false;
        m_before = m_jobs.value(ids.at(i)).taskId;
    }
    return true;
}

} // namespace frameloom::test
