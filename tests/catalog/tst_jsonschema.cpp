// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/jsonschema.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <atomic>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;
using namespace frameloom;

namespace {

/// JSON with ' for ", since moc loses its way in raw strings.
QJsonValue json(const char *text)
{
    const QJsonDocument document = QJsonDocument::fromJson("[" + QByteArray(text).replace('\'', '"') + "]");
    return document.array().at(0);
}

} // namespace

/// Not valijson's own tests: what we lean on, and the places our wrapper adds.
class TestJsonSchema : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void validate_data()
    {
        QTest::addColumn<QByteArray>("schema");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("pointer"); // of the first violation; "-": none
        const auto row = [](const char *name, const char *schema, const char *value, const char *pointer) {
            QTest::newRow(name) << QByteArray(schema) << QByteArray(value) << QString::fromLatin1(pointer);
        };
        row("fits", "{'type':'string'}", "'a'", "-");
        row("wrong type", "{'type':'string'}", "1", "");
        row("number as text", "{'type':'number'}", "'1'", "");
        row("whole double is an integer", "{'type':'integer'}", "5.0", "-");
        row("half is not", "{'type':'integer'}", "5.5", "");
        row("enum", "{'enum':['1','2']}", "'2'", "-");
        row("enum minds the type", "{'enum':['1','2']}", "2", "");
        row("pattern", "{'pattern':'^[1-9]:[1-9]$'}", "'3:2'", "-");
        row("pattern refuses", "{'pattern':'^[1-9]:[1-9]$'}", "'3x2'", "");
        row("property", "{'properties':{'a':{'type':'string'}}}", "{'a':1}", "/a");
        row("slash and tilde in a name", "{'properties':{'a/b~c':{'type':'string'}}}", "{'a/b~c':1}", "/a~1b~0c");
        row("item", "{'properties':{'a':{'items':{'type':'string'}}}}", "{'a':['x',1]}", "/a/1");
        row("required", "{'required':['a']}", "{}", "");
        row("closed object", "{'additionalProperties':false}", "{'a':1}", "");
        row("const", "{'const':'x'}", "'y'", "");
        row("if then", "{'if':{'required':['a']},'then':{'required':['b']}}", "{'a':1}", "");
        row("if not", "{'if':{'required':['a']},'then':{'required':['b']}}", "{}", "-");
        row("parameters may have a keyword's name",
            "{'properties':{'multipleOf':{'type':'string'},'enum':{'type':'string'}}}", "{'multipleOf':'a','enum':'b'}",
            "-");
        row("exclusiveMinimum", "{'exclusiveMinimum':1}", "1", "");
        row("definitions", "{'$ref':'#/definitions/d','definitions':{'d':{'type':'string'}}}", "1", "");
    }
    void validate()
    {
        QFETCH(QByteArray, schema);
        QFETCH(QByteArray, value);
        QFETCH(QString, pointer);
        QString error;
        const auto compiled = JsonSchema::compile(json(schema.constData()).toObject(), &error);
        QVERIFY2(compiled, qPrintable(error));
        const QVector<SchemaViolation> violations = compiled->validate(json(value.constData()));
        if (pointer == u"-"_s) {
            QVERIFY2(violations.isEmpty(), qPrintable(violations.value(0).message));
        } else {
            QVERIFY(!violations.isEmpty());
            QCOMPARE(violations.constFirst().pointer, pointer);
            QVERIFY(!violations.constFirst().message.isEmpty());
        }
    }

    void brokenSchemas_data()
    {
        QTest::addColumn<QByteArray>("schema");
        QTest::newRow("unknown type") << QByteArray("{'type':'nonsense'}");
        QTest::newRow("required is no list") << QByteArray("{'required':1}");
        // Each of these would take valijson, and so the program, down.
        QTest::newRow("refers to itself") << QByteArray("{'$ref':'#'}");
        QTest::newRow("refers in a circle") << QByteArray(
            "{'definitions':{'a':{'$ref':'#/definitions/b'},'b':{'$ref':'#/definitions/a'}},'$ref':'#/definitions/a'}");
        QTest::newRow("property refers to itself") << QByteArray("{'properties':{'a':{'$ref':'#/properties/a'}}}");
        QTest::newRow("all of itself") << QByteArray("{'allOf':[{'$ref':'#'}]}");
        QTest::newRow("very deep") << QByteArray("{'not':").repeated(500) + "{}" + QByteArray("}").repeated(500);
        QTest::newRow("multiple of nothing") << QByteArray("{'properties':{'a':{'multipleOf':0}}}");
        QTest::newRow("remote reference") << QByteArray("{'$ref':'https://example.org/schema.json'}");
        QTest::newRow("negative length") << QByteArray("{'minLength':-1}");
        QTest::newRow("reference to nothing") << QByteArray("{'$ref':'#/definitions/nothing'}");
    }
    void brokenSchemas()
    {
        QFETCH(QByteArray, schema);
        QString error;
        QVERIFY(!JsonSchema::compile(json(schema.constData()).toObject(), &error));
        QVERIFY(!error.isEmpty());
    }

    /// std::regex throws only when a value is tried.
    void brokenPatternRefuses()
    {
        const auto compiled = JsonSchema::compile({{u"pattern"_s, u"("_s}});
        QVERIFY(compiled);
        QVERIFY(!compiled->validate(u"x"_s).isEmpty());
    }

    void manyThreads()
    {
        const auto compiled = JsonSchema::compile({{u"pattern"_s, u"^[a-z]+$"_s}});
        std::atomic<int> wrong = 0;
        std::vector<std::thread> threads;
        for (int t = 0; t < 4; ++t) {
            threads.emplace_back([&] {
                for (int i = 0; i < 500; ++i) {
                    const bool even = i % 2 == 0;
                    if (compiled->validate(even ? u"abc"_s : u"123"_s).isEmpty() != even)
                        ++wrong;
                }
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(wrong.load(), 0);
    }

    void lazySchema()
    {
        const LazySchema good({{u"type"_s, u"string"_s}});
        QVERIFY(good.get());
        QCOMPARE(good.get(), good.get());
        const LazySchema bad({{u"type"_s, u"nonsense"_s}});
        QVERIFY(!bad.get());
    }
};

QTEST_GUILESS_MAIN(TestJsonSchema)
#include "tst_jsonschema.moc"
