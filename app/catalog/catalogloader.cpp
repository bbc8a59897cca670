// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/catalogloader.h"

#include "catalog/jsonschema.h"
#include "catalog/openapicatalog.h"
#include "catalog/openapidocument.h"

#include <QFile>
#include <QJsonDocument>

#include <algorithm>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

/// A catalogue written by hand is some 100 kB; more is a mistake, and would be felt at start-up.
constexpr qint64 MaxFileBytes = 8 * 1024 * 1024;
/// A broken file can break every rule; the first few say enough.
constexpr int MaxReportsPerFile = 8;

/// `offset`: of the character to name. Qt's parser tells the number of bytes it has read instead, one more.
QString lineAndColumn(const QByteArray &json, qsizetype offset)
{
    const QByteArrayView before = QByteArrayView(json).first(std::clamp<qsizetype>(offset, 0, json.size()));
    const qsizetype line = before.count('\n') + 1;
    const qsizetype column = before.size() - (before.lastIndexOf('\n') + 1) + 1;
    return u"%1:%2"_s.arg(line).arg(column);
}

/// The validator also names every object around a mistake; only the innermost places help the writer.
QVector<SchemaViolation> innermost(const QVector<SchemaViolation> &violations)
{
    QVector<SchemaViolation> kept;
    for (const SchemaViolation &violation : violations) {
        const auto deeper = [&](const SchemaViolation &other) {
            return other.pointer.startsWith(violation.pointer + u'/');
        };
        const auto same = [&](const SchemaViolation &other) { return other.pointer == violation.pointer; };
        if (std::none_of(violations.cbegin(), violations.cend(), deeper)
            && std::none_of(kept.cbegin(), kept.cend(), same))
            kept.append(violation);
    }
    return kept;
}

bool isBuiltIn(const QString &file)
{
    return file.startsWith(Catalog::builtIn().path);
}

QString misfit(const FollowUp &followUp, bool ofText)
{
    if (followUp.input.isEmpty())
        return u"a text is no parent: its follow-up needs \"input\""_s;
    return (ofText ? u"\"%1\" of %2 takes no text"_s : u"\"%1\" of %2 takes no file"_s)
        .arg(followUp.input, followUp.operation);
}

} // namespace

void CatalogLoader::report(const QString &file, const QString &place, const QString &message)
{
    if (m_problems)
        m_problems->append({file, place, message});
}

const JsonSchema *CatalogLoader::catalogSchema()
{
    if (!m_schema) {
        QFile file(u":/catalog/schema/catalog.schema.json"_s);
        if (file.open(QIODevice::ReadOnly))
            m_schema = JsonSchema::compile(QJsonDocument::fromJson(file.readAll()).object());
    }
    return m_schema.get();
}

std::optional<QJsonObject> CatalogLoader::readObject(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        report(path, {}, u"cannot be read: "_s + file.errorString());
        return std::nullopt;
    }
    if (file.size() > MaxFileBytes) {
        report(path, {}, u"larger than %1 MB"_s.arg(MaxFileBytes / 1024 / 1024));
        return std::nullopt;
    }
    const QByteArray json = file.readAll();
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError) {
        report(path, lineAndColumn(json, error.offset - 1), u"not JSON: "_s + error.errorString());
        return std::nullopt;
    }
    if (!document.isObject()) {
        report(path, u"1:1"_s, u"the file must hold one JSON object"_s);
        return std::nullopt;
    }
    return document.object();
}

void CatalogLoader::addFile(const QString &path, bool trusted)
{
    const std::optional<QJsonObject> root = readObject(path);
    if (!root)
        return;
    CatalogFile content = readCatalogFile(*root);
    if (trusted || check(path, *root, content))
        merge(path, std::move(content));
}

void CatalogLoader::addOpenApi(const QStringList &folders)
{
    QJsonObject overlay;
    QJsonObject document;
    QString source;
    for (const QString &folder : folders) {
        const QString overlayPath = folder + "/unified/overlay.json"_L1;
        if (QFile::exists(overlayPath)) {
            if (const std::optional<QJsonObject> own = readObject(overlayPath))
                overlay = mergedObjects(overlay, *own);
        }
        const QString path = folder + "/unified/openapi.json"_L1;
        if (!QFile::exists(path))
            continue;
        const std::optional<QJsonObject> read = readObject(path);
        if (!read)
            continue;
        const bool isOurs = path.startsWith(u':'); // tests check it; start-up time is short
        if (const QString problem = isOurs ? QString() : openApiProblem(*read); !problem.isEmpty()) {
            report(path, {}, problem);
            continue;
        }
        document = *read;
        source = path;
        const QStringList unread = isOurs ? QStringList() : unreadIn(document);
        for (qsizetype i = 0; i < std::min<qsizetype>(unread.size(), MaxReportsPerFile); ++i)
            report(path, unread.at(i), u"names neither a model nor an action: no form is made of it"_s);
    }
    if (!source.isEmpty())
        merge(source, readCatalogFile(catalogFromOpenApi(document, overlay)));
}

void CatalogLoader::addModelPrices(const QString &path)
{
    const std::optional<QJsonObject> root = readObject(path);
    if (!root)
        return;
    QHash<QString, PriceRule> rules;
    const QJsonArray models = root->value("models"_L1).toArray();
    for (const QJsonValue &value : models) {
        const QJsonObject model = value.toObject();
        const auto least = Credits::fromJson(model.value("costMin"_L1));
        if (!least)
            continue;
        PriceRule rule;
        rule.kind = PriceRule::Kind::Bounds;
        rule.amount = *least;
        rule.most = std::max(*least, Credits::fromJson(model.value("costMax"_L1)).value_or(*least));
        rule.times = model.value("pricingMode"_L1).toString();
        rule.source = u"Apiframe, list of models"_s;
        rules.insert(model.value("id"_L1).toString(), rule);
    }
    for (const Loaded &item : std::as_const(m_operations)) {
        const Operation &operation = item.entry.operation;
        const auto known = rules.constFind(operation.request.constants.value("model"_L1).toString());
        if (known == rules.cend())
            continue;
        PriceRule rule = *known;
        const QString mode = std::exchange(rule.times, {});
        const auto units = [&operation](std::initializer_list<QLatin1StringView> names) {
            for (const auto name : names) {
                if (operation.field(name))
                    return QString(name);
            }
            return QString();
        };
        if (mode == "per-second"_L1)
            rule.times = units({"duration"_L1});
        else if (mode == "per-output"_L1)
            rule.times = units({"number_of_images"_L1, "num_images"_L1, "num_outputs"_L1, "n"_L1});
        if (mode == "per-output"_L1)
            rule.timesDefault = std::max(1, operation.result.kind == ResultKind::Images ? operation.result.pictures : 1);
        // Of a length that only the service knows nothing can be said.
        if (mode == "per-second"_L1 && rule.times.isEmpty())
            continue;
        m_prices[operation.id].append(rule);
    }
}

bool CatalogLoader::check(const QString &path, const QJsonObject &root, const CatalogFile &file)
{
    const JsonSchema *schema = catalogSchema();
    if (!schema) {
        report(path, {}, u"the catalogue's own schema cannot be read"_s);
        return false;
    }
    int reports = 0;
    const QVector<SchemaViolation> violations = innermost(schema->validate(root));
    for (const SchemaViolation &violation : violations) {
        if (reports++ < MaxReportsPerFile)
            report(path, violation.pointer, violation.message);
    }
    if (reports > 0) // the rest would only repeat it
        return false;
    const QVector<CatalogMistake> mistakes = findMistakes(file, root);
    for (const CatalogMistake &mistake : mistakes) {
        if (reports++ < MaxReportsPerFile)
            report(path, mistake.place, mistake.message);
    }
    return reports == 0;
}

void CatalogLoader::merge(const QString &path, CatalogFile file)
{
    for (Generator &generator : file.generators) {
        if (generator.id.isEmpty())
            continue;
        const auto known = std::find_if(m_generators.begin(), m_generators.end(),
                                        [&](const Generator &other) { return other.id == generator.id; });
        if (known == m_generators.end())
            m_generators.append(std::move(generator));
        else
            *known = std::move(generator);
    }
    for (CatalogFile::Entry &entry : file.operations) {
        const QString id = entry.operation.id;
        if (id.isEmpty())
            continue;
        if (entry.hasPrices)
            m_prices.insert(id, entry.operation.prices.rules());
        if (const auto known = m_operationIndex.constFind(id); known != m_operationIndex.cend()) {
            m_operations[*known] = {std::move(entry), path};
        } else {
            m_operationIndex.insert(id, m_operations.size());
            m_operations.append({std::move(entry), path});
        }
    }
    for (UploadSpec &upload : file.uploads)
        m_uploads.insert(upload.name, std::move(upload));
    for (auto it = file.prices.cbegin(); it != file.prices.cend(); ++it)
        m_prices.insert(it.key(), it.value());
    for (auto it = file.followUpSets.cbegin(); it != file.followUpSets.cend(); ++it)
        m_followUpSets.insert(it.key(), it.value());
}

QVector<FollowUp> CatalogLoader::followUpsOf(const Loaded &operation)
{
    const QString place = operation.entry.place + "/followUps"_L1;
    QVector<FollowUp> all;
    for (const QJsonValue &value : operation.entry.followUps) {
        if (!value.isString()) {
            all.append(readFollowUp(value.toObject()));
            continue;
        }
        const auto set = m_followUpSets.constFind(value.toString());
        if (set == m_followUpSets.cend())
            report(operation.file, place, u"there is no follow-up set \"%1\""_s.arg(value.toString()));
        else
            all.append(*set);
    }
    const bool isText = operation.entry.operation.result.kind == ResultKind::Text;
    QVector<FollowUp> usable;
    for (FollowUp &followUp : all) {
        const auto found = m_operationIndex.constFind(followUp.operation);
        if (found == m_operationIndex.cend()) {
            report(operation.file, place, u"there is no operation \"%1\""_s.arg(followUp.operation));
            continue;
        }
        const Loaded &target = m_operations[*found];
        const Field *input = target.entry.operation.field(followUp.input);
        const bool fits = followUp.input.isEmpty() ? !isText : input && (isText ? input->takesText() : input->isMedia());
        // Where the user's own version of a built-in operation has no such field, that is nobody's mistake.
        const bool replaced = isBuiltIn(operation.file) && !isBuiltIn(target.file);
        if (!fits && !replaced)
            report(operation.file, place, misfit(followUp, isText));
        else if (fits && target.entry.operation.hasForm) // no button for what has no form yet
            usable.append(std::move(followUp));
    }
    return usable;
}

Catalog CatalogLoader::finish()
{
    std::stable_sort(m_generators.begin(), m_generators.end(), [](const Generator &a, const Generator &b) {
        return std::pair(a.group, a.order) < std::pair(b.group, b.order);
    });
    QHash<QString, qsizetype> rank;
    for (const Generator &generator : std::as_const(m_generators))
        rank.insert(generator.id, rank.size());

    Catalog catalog;
    // Follow-ups look at other operations: all of them, before the first one is moved away.
    std::vector<QVector<FollowUp>> followUps;
    followUps.reserve(size_t(m_operations.size()));
    for (const Loaded &item : std::as_const(m_operations))
        followUps.push_back(rank.contains(item.entry.operation.generator) ? followUpsOf(item) : QVector<FollowUp>());
    using Ranked = std::pair<std::pair<qsizetype, int>, Operation>;
    std::vector<Ranked> ranked;
    ranked.reserve(size_t(m_operations.size()));
    for (qsizetype place = 0; place < m_operations.size(); ++place) {
        Loaded &item = m_operations[place];
        Operation operation = std::move(item.entry.operation);
        if (!rank.contains(operation.generator)) {
            report(item.file, item.entry.place + "/generator"_L1,
                   u"there is no generator \"%1\""_s.arg(operation.generator));
            continue;
        }
        if (!operation.parent.via.isEmpty() && !m_operationIndex.contains(operation.parent.via)) {
            report(item.file, item.entry.place + "/parent/via"_L1,
                   u"there is no operation \"%1\""_s.arg(operation.parent.via));
            operation.parent.via.clear();
        }
        for (qsizetype i = 0; i < operation.fields.size(); ++i) {
            const QString &upload = operation.fields[i].media.upload;
            if (!upload.isEmpty() && !m_uploads.contains(upload))
                report(item.file, item.entry.place + u"/fields/%1/media/upload"_s.arg(i),
                       u"there is no upload \"%1\""_s.arg(upload));
        }
        operation.followUps = std::move(followUps[size_t(place)]);
        operation.prices = PriceList(m_prices.value(operation.id));
        catalog.m_prices.insert(operation.id, operation.prices);
        const std::pair<qsizetype, int> order(rank.value(operation.generator), operation.order);
        ranked.emplace_back(order, std::move(operation));
    }
    std::vector<Ranked *> sorted; // an operation is large
    sorted.reserve(ranked.size());
    for (Ranked &entry : ranked)
        sorted.push_back(&entry);
    std::stable_sort(sorted.begin(), sorted.end(), [](const Ranked *a, const Ranked *b) { return a->first < b->first; });
    catalog.m_operations.reserve(qsizetype(sorted.size()));
    for (Ranked *entry : sorted)
        catalog.m_operations.append(std::move(entry->second));
    for (qsizetype i = 0; i < catalog.m_operations.size(); ++i)
        catalog.m_operationIndex.insert(catalog.m_operations[i].id, static_cast<int>(i));
    catalog.m_generators = std::move(m_generators);
    for (auto it = m_prices.cbegin(); it != m_prices.cend(); ++it) { // also of what has no entry
        if (!catalog.m_prices.contains(it.key()))
            catalog.m_prices.insert(it.key(), PriceList(it.value()));
    }
    catalog.m_uploads = std::move(m_uploads);
    return catalog;
}

} // namespace frameloom
