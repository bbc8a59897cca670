// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/catalog.h"
#include "catalog/catalogreader.h"
#include "catalog/validation.h"

#include <QFile>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace frameloom;

namespace {

constexpr auto GoodFile = R"({
  "generators": [{ "id": "dreamer", "title": "Dreamer", "group": "image", "mark": "D" }],
  "operations": [{
    "id": "dreamer.paint", "generator": "dreamer", "title": "Paint", "form": true,
    "request": { "path": "/dreamer-paint" },
    "parameters": { "type": "object", "additionalProperties": false, "required": ["prompt"],
      "properties": { "prompt": { "type": "string" }, "size": { "type": "string", "enum": ["s", "l"] } } },
    "fields": [
      { "name": "prompt", "label": "Prompt", "editor": "prompt" },
      { "name": "size", "label": "Size", "choiceLabels": ["Small", "Large"], "initial": "s" } ],
    "result": { "kind": "image", "family": "dreamer.picture" },
    "prices": [{ "form": "table", "keys": ["size"], "rows": [{ "when": ["s"], "amount": 1 }, { "when": ["l"], "amount": 2.5 }],
                 "source": "the vendor", "confidence": "high" }],
    "followUps": ["dreamer.all", { "operation": "dreamer.paint", "label": "Again" }]
  }],
  "followUpSets": { "dreamer.all": [{ "operation": "midjourney.imagine", "label": "Imagine", "scope": "job" }] }
})";

} // namespace

/// What a user writes into the folder of their own.
class TestUserCatalog : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    QVector<CatalogProblem> m_problems;

    QString write(const QString &name, const QByteArray &content)
    {
        const QString path = m_dir->filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(path));
        return path;
    }
    Catalog load()
    {
        m_problems.clear();
        return Catalog::load({Catalog::builtIn(), {m_dir->path(), false}}, &m_problems).only(ApiGeneration::Classic);
    }

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void noFolderIsNoProblem()
    {
        QVector<CatalogProblem> problems;
        const Catalog catalog = Catalog::load({Catalog::builtIn(), {m_dir->filePath(u"nowhere"_s), false}}, &problems);
        QVERIFY(problems.isEmpty());
        QVERIFY(catalog.operation(u"midjourney.imagine"_s));
    }

    void addsAnOperation()
    {
        write(u"dreamer.json"_s, GoodFile);
        const Catalog catalog = load();
        QVERIFY2(m_problems.isEmpty(), qPrintable(m_problems.value(0).place + m_problems.value(0).message));
        const Operation *paint = catalog.operation(u"dreamer.paint"_s);
        QVERIFY(paint);
        QCOMPARE(paint->request.method, u"POST"_s);
        QCOMPARE(paint->promptField, u"prompt"_s);
        QCOMPARE(paint->field(u"size"_s)->editor, FieldEditor::Choice);
        QCOMPARE(paint->result.pictures, 1);
        QCOMPARE(paint->prices.rules().constFirst().rows.at(1).amount.milli(), 2500);
        QCOMPARE(paint->followUps.size(), 2);
        QCOMPARE(paint->followUps.constFirst().scope, FollowUp::Scope::Job);
        QCOMPARE(catalog.generators().size(), 13);
        QCOMPARE(catalog.operationsOf(u"dreamer"_s).size(), 1);
        // The rest is untouched.
        QCOMPARE(catalog.operations().size(), 48);
    }

    void aTextBecomesTheInputOfATextField()
    {
        const auto file = [](const QByteArray &followUp) -> QByteArray {
            return QByteArray(
                       "{'generators': [{'id': 'teller', 'title': 'Teller', 'group': 'image', 'mark': 'T'}],"
                       " 'operations': [{'id': 'teller.tell', 'generator': 'teller', 'title': 'Tell', 'form': true,"
                       " 'request': {'path': '/tell'}, 'parameters': {'type': 'object', 'properties': {}},"
                       " 'result': {'kind': 'text', 'family': 'teller.text'}, 'followUps': [")
                       .replace('\'', '"')
                + QByteArray(followUp).replace('\'', '"') + "]}]}";
        };
        write(u"teller.json"_s, file("{'operation': 'suno.imagine', 'label': 'Sing it…', 'input': 'lyrics', "
                                     "'opensForm': true}"));
        QCOMPARE(load().operation(u"teller.tell"_s)->followUps.size(), 1);
        QVERIFY(m_problems.isEmpty());
        // Words do not fit into a file's place, nor are they a parent.
        for (const QByteArray &wrong : {QByteArray("{'operation': 'luma.imagine', 'label': 'x', 'input': 'image_url'}"),
                                        QByteArray("{'operation': 'suno.imagine', 'label': 'x', 'input': 'model'}"),
                                        QByteArray("{'operation': 'suno.imagine', 'label': 'x', 'input': 'nothing'}"),
                                        QByteArray("{'operation': 'suno.imagine', 'label': 'x'}")}) {
            write(u"teller.json"_s, file(wrong));
            QCOMPARE(load().operation(u"teller.tell"_s)->followUps.size(), 0);
            QCOMPARE(m_problems.size(), 1);
            QCOMPARE(m_problems.first().place, u"/operations/0/followUps"_s);
        }
    }

    /// The manual's example is what people copy.
    void readmeExampleIsRight()
    {
        QFile readme(QStringLiteral(FRAMELOOM_SOURCE_DIR "/resources/catalog/README.md"));
        QVERIFY(readme.open(QIODevice::ReadOnly));
        const QByteArray text = readme.readAll();
        const qsizetype start = text.indexOf("```json\n") + 8;
        write(u"example.json"_s, text.mid(start, text.indexOf("```", start) - start));
        const Catalog catalog = load();
        QVERIFY2(m_problems.isEmpty(), qPrintable(m_problems.value(0).place + m_problems.value(0).message));
        const Operation *paint = catalog.operation(u"dreamer.paint"_s);
        QVERIFY(paint);
        QCOMPARE(paint->followUps.size(), 3);
        QCOMPARE(paint->prices.rules().size(), 1);
        const Operation *grow = catalog.operation(u"dreamer.grow"_s);
        QVERIFY(grow);
        const Draft draft{grow->id, {{u"factor"_s, 2}}, {7, 2, u"task"_s}};
        QVERIFY(validateDraft(*grow, draft, u"dreamer.pictures"_s).isEmpty());
        QCOMPARE(requestBody(*grow, draft, u"dreamer.pictures"_s)[u"index"_s], QJsonValue(u"2"_s));
        // Where it is not said which families are numbered, all are.
        QVERIFY(grow->parent.takesPicture(u"dreamer.pictures"_s));
    }

    void overridesAnEntryById()
    {
        write(u"mine.json"_s, R"({ "operations": [{
            "id": "midjourney.imagine", "generator": "midjourney", "title": "My imagine", "form": true,
            "request": { "path": "/imagine" }, "parameters": { "type": "object", "properties": {} },
            "result": { "kind": "images", "family": "midjourney.grid" } }] })");
        const Catalog catalog = load();
        QVERIFY2(m_problems.isEmpty(), qPrintable(m_problems.value(0).place + m_problems.value(0).message));
        QCOMPARE(catalog.operations().size(), 47);
        const Operation *imagine = catalog.operation(u"midjourney.imagine"_s);
        QCOMPARE(imagine->title, u"My imagine"_s);
        QVERIFY(imagine->followUps.isEmpty());
        QCOMPARE(imagine->prices.rules().size(), 2); // prices are entries of their own: these stay
    }

    void addsPricesAlone()
    {
        write(u"prices.json"_s, R"({ "prices": {
            "midjourney-pro.imagine": [{ "form": "flat", "amount": 6, "source": "my bill", "confidence": "medium" }],
            "midjourney.imagine": [{ "form": "flat", "amount": 5, "source": "my bill", "confidence": "high" }] } })");
        const Catalog catalog = load();
        QVERIFY(m_problems.isEmpty());
        QCOMPARE(catalog.operation(u"midjourney-pro.imagine"_s)->prices.rules().size(), 1);
        QCOMPARE(catalog.operation(u"midjourney-pro.imagine"_s)->prices.rules().constFirst().confidence, Confidence::Medium);
        // The user's word replaces ours: they saw the bill.
        QCOMPARE(catalog.operation(u"midjourney.imagine"_s)->prices.rules().size(), 1);
        QCOMPARE(catalog.operation(u"midjourney.imagine"_s)->prices.rules().constFirst().amount, Credits::whole(5));
    }

    void laterFilesWin()
    {
        const QByteArray prices =
            R"({ "prices": { "x.y": [{ "form": "flat", "amount": %, "source": "s", "confidence": "low" }] } })";
        write(u"b.json"_s, QByteArray(prices).replace('%', "2"));
        write(u"a.json"_s, QByteArray(prices).replace('%', "1"));
        QCOMPARE(load().pricesOf(u"x.y"_s).constFirst().amount, Credits::whole(2));
    }

    /// Each is reported by file and place, skipped whole, and the file beside it still counts.
    void brokenFiles_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("place");
        const auto edit = [](const char *before, const char *after) {
            QByteArray file(GoodFile);
            if (!file.contains(before))
                qFatal("the good file has no %s", before);
            return file.replace(before, after);
        };
        QTest::newRow("empty") << QByteArray() << u"1:1"_s;
        QTest::newRow("not JSON") << QByteArray("{\n  \"generators\": [}\n") << u"2:18"_s;
        QTest::newRow("not an object") << QByteArray("[]") << u"1:1"_s;
        QTest::newRow("binary") << QByteArray("\0\1\2\377", 4) << u"1:1"_s;
        QTest::newRow("unknown key") << QByteArray(R"({"operation": []})") << u""_s;
        QTest::newRow("wrong type") << QByteArray(R"({"operations": 1})") << u"/operations"_s;
        QTest::newRow("bad group") << edit("\"image\", \"mark\"", "\"picture\", \"mark\"") << u"/generators/0/group"_s;
        QTest::newRow("no title") << edit("\"title\": \"Paint\", ", "") << u"/operations/0"_s;
        QTest::newRow("path to another host")
            << edit("\"/dreamer-paint\"", "\"https://example.org/\"") << u"/operations/0/request/path"_s;
        QTest::newRow("bad editor") << edit("\"editor\": \"prompt\"", "\"editor\": \"essay\"")
                                    << u"/operations/0/fields/0/editor"_s;
        QTest::newRow("negative price") << edit("\"amount\": 1 ", "\"amount\": -1 ")
                                        << u"/operations/0/prices/0/rows/0/amount"_s;
        QTest::newRow("price of no form")
            << edit("\"form\": \"table\"", "\"form\": \"auction\"") << u"/operations/0/prices/0/form"_s;
        QTest::newRow("flat price without an amount")
            << edit("\"form\": \"table\"", "\"form\": \"flat\"") << u"/operations/0/prices/0"_s;
        QTest::newRow("price without a source")
            << edit(",\n                 \"source\": \"the vendor\"", "") << u"/operations/0/prices/0"_s;
        QTest::newRow("row too long") << edit("[\"s\"], \"amount\"", "[\"s\", \"t\"], \"amount\"")
                                      << u"/operations/0/prices/0/rows"_s;
        QTest::newRow("follow-up without a label")
            << edit(", \"label\": \"Again\"", "") << u"/operations/0/followUps/1"_s;
        QTest::newRow("field of no parameter")
            << edit("\"name\": \"size\"", "\"name\": \"colour\"") << u"/operations/0/fields/1/name"_s;
        QTest::newRow("too few labels") << edit("[\"Small\", \"Large\"]", "[\"Small\"]")
                                        << u"/operations/0/fields/1/choiceLabels"_s;
        QTest::newRow("initial value refused")
            << edit("\"initial\": \"s\"", "\"initial\": \"xl\"") << u"/operations/0/fields/1/initial"_s;
        QTest::newRow("parameters are no schema")
            << edit("\"prompt\": { \"type\": \"string\" }", "\"prompt\": { \"type\": \"words\" }")
            << u"/operations/0/parameters"_s;
        QTest::newRow("pattern that is none")
            << edit("\"prompt\": { \"type\": \"string\" }", "\"prompt\": { \"type\": \"string\", \"pattern\": \"[a-\" }")
            << u"/operations/0/parameters/properties/prompt/pattern"_s;
        QTest::newRow("price by no parameter")
            << edit("\"keys\": [\"size\"]", "\"keys\": [\"sizes\"]") << u"/operations/0/prices/0/keys"_s;
    }
    void brokenFiles()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, place);
        const QString path = write(u"broken.json"_s, content);
        write(u"good.json"_s,
              R"({ "prices": { "x.y": [{ "form": "flat", "amount": 1, "source": "s", "confidence": "low" }] } })");
        const Catalog catalog = load();
        QVERIFY(!m_problems.isEmpty());
        for (const CatalogProblem &problem : std::as_const(m_problems)) {
            QCOMPARE(problem.file, path);
            QVERIFY(!problem.message.isEmpty());
        }
        QCOMPARE(m_problems.constFirst().place, place);
        QVERIFY(!catalog.operation(u"dreamer.paint"_s));
        QVERIFY(!catalog.generator(u"dreamer"_s));
        QCOMPARE(catalog.pricesOf(u"x.y"_s).size(), 1);
        QCOMPARE(catalog.operations().size(), 47);
    }

    void unreadableFileIsReported()
    {
        const QString path = write(u"secret.json"_s, "{}");
        QVERIFY(QFile::setPermissions(path, {}));
        if (QFile(path).open(QIODevice::ReadOnly))
            QSKIP("this user may read everything");
        load();
        QCOMPARE(m_problems.size(), 1);
    }

    void namesThatLeadNowhere()
    {
        QByteArray file(GoodFile);
        file.replace("\"midjourney.imagine\"", "\"nobody.knows\"");
        write(u"a.json"_s, file);
        Catalog catalog = load();
        QCOMPARE(m_problems.size(), 1);
        QCOMPARE(m_problems.constFirst().place, u"/operations/0/followUps"_s);
        QCOMPARE(catalog.operation(u"dreamer.paint"_s)->followUps.size(), 1);

        file = GoodFile;
        file.replace("\"generator\": \"dreamer\"", "\"generator\": \"sleeper\"");
        write(u"a.json"_s, file);
        catalog = load();
        QVERIFY(!catalog.operation(u"dreamer.paint"_s));
        QCOMPARE(m_problems.constFirst().place, u"/operations/0/generator"_s);
    }

    /// Trusted files are not checked, so the reader must stand anything.
    void wrongTypesNeverCrash()
    {
        QFile good(u":/catalog/midjourney.json"_s);
        QVERIFY(good.open(QIODevice::ReadOnly));
        const QByteArray original = good.readAll() + QByteArray(GoodFile);
        const QByteArray text = original.left(original.lastIndexOf("{\n  \"generators\""));
        QVERIFY(QJsonDocument::fromJson(text).isObject());
        // Seeded, so that a failure can be repeated.
        QRandomGenerator random(20240501);
        const QList<QByteArray> junk{"null", "-1", "1e300", "\"x\"", "[]", "{}", "true", "[[1]]", "{\"a\":{}}", "\"\""};
        static const QRegularExpression value(u"(?<=: )(\"[^\"\n]*\"|\\d+|true|false|\\[|\\{)"_s);
        for (int round = 0; round < 60; ++round) {
            QString changed = QString::fromUtf8(text);
            QVector<QRegularExpressionMatch> places;
            for (auto it = value.globalMatch(changed); it.hasNext();)
                places.append(it.next());
            for (int i = 0; i < 12; ++i) {
                const auto &place = places.at(random.bounded(static_cast<int>(places.size())));
                const QString captured = place.captured(1);
                if (captured != u"["_s && captured != u"{"_s && place.capturedEnd(1) < changed.size()
                    && changed.mid(place.capturedStart(1), captured.size()) == captured) {
                    const QByteArray &other = junk.at(random.bounded(static_cast<int>(junk.size())));
                    changed.replace(place.capturedStart(1), captured.size(),
                                    QString::fromLatin1(other).leftJustified(captured.size(), u' '));
                }
            }
            m_dir = std::make_unique<QTemporaryDir>();
            write(u"fuzz.json"_s, changed.toUtf8());
            for (const bool trusted : {true, false}) {
                QVector<CatalogProblem> problems;
                const Catalog catalog = Catalog::load({{m_dir->path(), trusted}}, &problems);
                for (const Operation &operation : catalog.operations()) {
                    validateDraft(operation, {operation.id, {}, {}});
                    catalog.parentFit(operation, u"midjourney.grid"_s);
                }
            }
        }
    }

    void wrongShapesNeverCrash_data()
    {
        QTest::addColumn<QByteArray>("json");
        for (const char *value : {"null", "1", "\"x\"", "[]", "{}", "[1]", "[null]", "[[]]", "{\"x\":1}", "[{}]",
                                  "{\"x\":[1,{}]}", "[{\"id\":1,\"parameters\":[],\"fields\":{},\"prices\":[[]]}]",
                                  "[{\"id\":\"x\",\"generator\":\"x\",\"fields\":[1,{}],\"followUps\":[1,{},[]]}]"})
            QTest::newRow(value) << QByteArray(value);
    }
    void wrongShapesNeverCrash()
    {
        QFETCH(QByteArray, json);
        for (const char *key : {"generators", "operations", "prices", "followUpSets"})
            write(QString::fromLatin1(key) + u".json"_s, "{\"" + QByteArray(key) + "\":" + json + "}");
        Catalog::load({{m_dir->path(), true}});
        Catalog::load({{m_dir->path(), false}});
    }
};

QTEST_GUILESS_MAIN(TestUserCatalog)
#include "tst_usercatalog.moc"
