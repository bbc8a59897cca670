// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A Frameloom without a window that is killed by tst_crash: crashchild FOLDER URL POINT
// At the points upload and embed its job has files: FOLDER/a.png, FOLDER/big.png.

#include "catalog/mediavalue.h"
#include "jobs/jobengine.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QObject>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace frameloom;

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.size() != 4)
        return 2;
    const QString folder = arguments.at(1);
    const QString point = arguments.at(3);

    const auto catalog = std::make_shared<const Catalog>(Catalog::load(
        {Catalog::builtIn(), {QStringLiteral(FRAMELOOM_SOURCE_DIR "/tests/data/catalog"), false}}));
    const SystemClock clock;
    Store store(folder + u"/frameloom.db"_s);
    const Profile profile = Profile::forUrl(QUrl(arguments.at(2)), ApiGeneration::Classic);
    ApiClient client(profile, makeDialect(profile.generation));
    client.setKey(u"key"_s);
    JobSettings settings;
    settings.libraryFolder = folder + u"/library"_s;
    settings.outboxFolder = folder + u"/outbox"_s;
    JobEngine engine(catalog, client, store, clock, settings);
    store.open();

    if (point == "before-commit"_L1) {
        store.post([](Database &) { std::raise(SIGKILL); });
    } else if (point == "after-commit"_L1) {
        QObject::connect(&store, &Store::jobsChanged, &store, [](const QVector<Job> &jobs) {
            for (const Job &job : jobs) {
                if (job.state == JobState::Submitting)
                    std::raise(SIGKILL); // on the store thread, right after the commit
            }
        }, Qt::DirectConnection);
    }
    engine.start();
    Draft draft{u"midjourney.imagine"_s, {{u"prompt"_s, u"a red fox"_s}}, {}};
    const auto file = [&folder](const QString &name) { return MediaValue{0, folder + u'/' + name, {}}.toJson(); };
    if (point == "upload"_L1)
        draft = {u"probe.url"_s, {{u"prompt"_s, u"x"_s}, {u"image"_s, file(u"a.png"_s)}}, {}};
    else if (point == "embed"_L1)
        draft = {u"probe.embed"_s, {{u"images"_s, QJsonArray{file(u"big.png"_s)}}}, {}};
    engine.submit(1, planChain(*catalog, draft, {}, {}), u"a red fox"_s);
    return app.exec();
}
