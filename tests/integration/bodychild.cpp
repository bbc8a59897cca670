// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A Frameloom without a window that sends every file of a folder in one body and tells what memory that took, in KiB:
// bodychild FOLDER URL

#include "catalog/mediavalue.h"
#include "jobs/jobengine.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QObject>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace frameloom;

namespace {

/// A line of /proc/self/status, in KiB; -1 where there is none.
qint64 status(const QByteArray &name)
{
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith(QByteArray(name + ':')))
            return line.mid(name.size() + 1).trimmed().split(' ').value(0).toLongLong();
    }
    return -1;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.size() != 3)
        return 2;
    const QString folder = arguments.at(1);
    const auto catalog = std::make_shared<const Catalog>(Catalog::load(
        {Catalog::builtIn(), {QStringLiteral(FRAMELOOM_SOURCE_DIR "/tests/data/catalog"), false}}));
    const SystemClock clock;
    Store store(folder + u"/child.db"_s);
    const Profile profile = Profile::forUrl(QUrl(arguments.at(2)), ApiGeneration::Classic);
    ApiClient client(profile, makeDialect(profile.generation));
    client.setKey(u"key"_s);
    JobSettings settings;
    settings.libraryFolder = folder + u"/library"_s;
    settings.outboxFolder = folder + u"/outbox"_s;
    JobEngine engine(catalog, client, store, clock, settings);

    QJsonArray images;
    const QDir pictures(folder + u"/pictures"_s);
    for (const QString &name : pictures.entryList(QDir::Files, QDir::Name))
        images.append(MediaValue{0, pictures.filePath(name), {}}.toJson());

    qint64 before = -1;
    QObject::connect(&store, &Store::jobsChanged, &app, [&](const QVector<Job> &jobs) {
        for (const Job &job : jobs) {
            if (isOpen(job.state) && job.state != JobState::Accepted && job.state != JobState::Running)
                continue;
            QTextStream(stdout) << jobStateName(job.state) << ' ' << status("VmHWM") - before << Qt::endl;
            app.quit();
            return;
        }
    });
    store.open();
    engine.start();
    if (QFile reset(u"/proc/self/clear_refs"_s); reset.open(QIODevice::WriteOnly))
        reset.write("5"); // the peak begins anew
    before = status("VmRSS");
    engine.submit(1, planChain(*catalog, {u"probe.embed"_s, {{u"images"_s, images}}, {}}, {}, {}), u"x"_s);
    return app.exec();
}
