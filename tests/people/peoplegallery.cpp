// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Not a test: the people page in its states, dark and light, as pictures.   peoplegallery FOLDER [trainings]

#include "create/fields/medialistfield.h"
#include "people/newperson.h"
#include "people/people.h"
#include "people/peoplelist.h"
#include "people/peoplepage.h"
#include "people/peoplerepository.h"
#include "people/portraits.h"
#include "style/theme.h"
#include "ui/windowfixture.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDateTime>
#include <QDir>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>

using namespace Qt::StringLiterals;
using namespace frameloom;

namespace {

Job step(const char *operation, const char *family, JobState state, const QStringList &pictures = {})
{
    Job job;
    job.operationId = QString::fromLatin1(operation);
    job.generatorId = u"ai-photos"_s;
    job.resultFamily = QString::fromLatin1(family);
    job.resultKind = ResultKind::Nothing;
    job.profileId = u"sandbox"_s;
    job.state = state;
    job.createdAt = QDateTime::currentMSecsSinceEpoch() - 3'600'000;
    QJsonArray list;
    for (const QString &path : pictures)
        list.append(QJsonObject{{u"file"_s, path}});
    if (!list.isEmpty())
        job.params = {{u"images"_s, list}};
    return job;
}

/// One of each kind that a list may show.
void fillList(test::Program &program, const QStringList &pictures, const QString &profile)
{
    const auto add = [&](const QString &name, int from, int count, JobState upload, JobState train, auto change) {
        program.workspace.client().ask(
            &program.window,
            [=](Database &database) {
                JobRepository jobs(database);
                Job first = step("ai-photos.upload", "ai-photos.prepared", upload, pictures.mid(from, count));
                Job second = step("ai-photos.train", "ai-photos.trained", train);
                first.profileId = second.profileId = profile;
                change(first, second);
                jobs.insert(first);
                second.parent.jobId = first.id;
                first.chainId = second.chainId = first.id;
                jobs.insert(second);
                jobs.update(first);
                return PeopleRepository(database).begin(0, name, {first, second});
            },
            [](bool) {});
    };
    const auto done = [](Job &first, Job &second, const QString &word) {
        first.taskId = u"7c1e0f52"_s;
        first.facts = {{u"expires_at"_s, QDateTime::currentDateTimeUtc().addDays(6).toString(Qt::ISODateWithMs)}};
        second.taskId = u"9d2f1a63"_s + word;
        second.facts = {{u"trigger_word"_s, word}};
        second.finishedAt = QDateTime::currentMSecsSinceEpoch() - 600'000;
    };
    add(u"Bo, winter pictures"_s, 4, 5, JobState::Failed, JobState::Failed, [](Job &first, Job &second) {
        first.failure.kind = FailureKind::TaskFailed;
        first.failure.words = u"no face was found in two of the pictures"_s;
        first.price = Price::exact(Credits::whole(2));
        second.failure.kind = FailureKind::ParentFailed;
        second.price = Price::exact(Credits::whole(40));
    });
    add(u"Anna"_s, 0, 10, JobState::Done, JobState::Done, [done](Job &a, Job &b) { done(a, b, u"ANNA7"_s); });
    add(u"Grandfather"_s, 7, 3, JobState::Done, JobState::Running, [done](Job &a, Job &b) {
        done(a, b, QString());
        b.percent = 40;
        b.finishedAt = 0;
        b.params = {{u"trigger_word"_s, u"TOKMSN"_s}};
    });
}

void save(QWidget &widget, const QString &folder, const QString &name)
{
    QTest::qWait(500);
    widget.grab().save(folder + u'/' + name + u".png"_s);
}

/// One of each kind that the list of the Unified API may show.
void fillTrainings(test::Program &program, const QStringList &pictures, const QString &profile)
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const auto listed = [&](const QString &name, PersonKind kind, const QString &status, const QString &cover = {}) {
        Person person;
        person.profileId = profile;
        person.service = u"unified"_s;
        person.kind = kind;
        person.name = name;
        person.trainTask = u"lora_"_s + name;
        person.remoteStatus = status;
        person.pictureCount = 20;
        person.coverPath = cover;
        person.createdAt = now - 3'600'000;
        if (status == "READY"_L1) {
            person.triggerWord = u"QXZVB"_s;
            person.trainedAt = now - 600'000;
        }
        if (status == "FAILED"_L1)
            person.remoteError = u"The subject was not found in enough of the pictures"_s;
        program.workspace.client().ask(
            &program.window, [person](Database &database) mutable { return PeopleRepository(database).insert(person); },
            [](bool) {});
    };
    const auto ours = [&](const QString &name, JobState state, auto change) {
        Job job = step("unified.lora-training", "unified.trained", state, pictures);
        job.profileId = profile;
        job.params.insert(u"name"_s, name);
        job.params.insert(u"subjectKind"_s, u"person"_s);
        job.price = Price::exact(Credits::whole(2));
        change(job);
        program.workspace.client().ask(
            &program.window,
            [job, name](Database &database) mutable {
                JobRepository(database).insert(job);
                return PeopleRepository(database).begin(0, name, {job});
            },
            [](bool) {});
    };
    listed(u"Watch"_s, PersonKind::Object, goneStatus);
    listed(u"Etching"_s, PersonKind::Style, u"FAILED"_s);
    ours(u"Bo"_s, JobState::Unconfirmed, [](Job &job) { job.failure.kind = FailureKind::ConnectionLost; });
    ours(u"Cleo"_s, JobState::Failed, [](Job &job) {
        job.failure.kind = FailureKind::Rejected;
        job.failure.words = u"Validation failed\nimages.3: The file is not a picture\nname: Too long"_s;
    });
    listed(u"Ink"_s, PersonKind::Style, u"TRAINING"_s);
    listed(u"Chair"_s, PersonKind::Object, u"READY"_s, pictures.value(5));
    ours(u"Grandfather"_s, JobState::Running, [](Job &job) {
        job.taskId = u"lora_grandfather"_s;
        job.remoteStatus = u"PENDING"_s;
    });
    ours(u"Anna"_s, JobState::Done, [now](Job &job) {
        job.taskId = u"lora_anna"_s;
        job.facts = {{u"trigger_word"_s, u"KWNDT"_s}};
        job.finishedAt = now - 60'000;
    });
}

void showTrainings(const QStringList &paths, const QString &folder, const QString &suffix)
{
    QTemporaryDir data;
    test::Program program(data.path());
    program.show();
    program.studio.openSandbox(ApiGeneration::Unified);
    QTest::qWait(1500);
    program.click(u"generator.trained"_s);
    save(program.window, folder, u"trained-empty"_s + suffix);
    program.click(u"firstPerson"_s);
    save(program.window, folder, u"trained-new"_s + suffix);
    auto *mime = new QMimeData;
    QList<QUrl> urls;
    for (const QString &path : paths)
        urls.append(QUrl::fromLocalFile(path));
    mime->setUrls(urls);
    QGuiApplication::clipboard()->setMimeData(mime);
    program.click(u"field.images.paste"_s);
    QTest::qWait(1500);
    program.click(u"advancedFold"_s);
    program.click(u"startTraining"_s);
    save(program.window, folder, u"trained-missing"_s + suffix);
    program.click(u"field.subjectKind.style"_s);
    program.window.resize(1024, 640);
    save(program.window, folder, u"trained-narrow"_s + suffix);
    program.window.resize(1440, 900);
    fillTrainings(program, paths, program.studio.session()->profile().id);
    PeoplePage *page = program.window.createPage()->people();
    page->people()->reload();
    page->showList();
    QTest::qWait(500);
    save(program.window, folder, u"trained-list"_s + suffix);
    program.window.resize(800, 600);
    save(program.window, folder, u"trained-list-narrow"_s + suffix);
    program.window.resize(1440, 900);
    for (const PersonEntry &entry : page->people()->entries()) {
        if (entry.person.name == "Cleo"_L1)
            program.click(u"person.%1.action"_s.arg(entry.person.id));
    }
    save(program.window, folder, u"trained-refused"_s + suffix);
    for (const auto &[name, shot] : {std::pair{u"Bo"_s, u"trained-doubt"_s}, {u"Grandfather"_s, u"trained-job"_s}}) {
        program.click(u"generator.trained"_s);
        QTest::qWait(200);
        for (const PersonEntry &entry : page->people()->entries()) {
            if (entry.person.name == name)
                program.click(u"person.%1.action"_s.arg(entry.person.id));
        }
        save(program.window, folder, shot + suffix);
    }
    program.click(u"generator.trained"_s);
    page->showList();
    for (const PersonEntry &entry : page->people()->entries()) {
        if (entry.person.name == "Anna"_L1)
            program.click(u"person.%1.action"_s.arg(entry.person.id));
    }
    save(program.window, folder, u"trained-use"_s + suffix);
    if (auto *combo = program.find<QComboBox>(u"field.loraId"_s)) {
        combo->showPopup();
        QTest::qWait(500);
        if (QWidget *list = QApplication::activePopupWidget())
            save(*list, folder, u"trained-chooser"_s + suffix);
        combo->hidePopup();
    }
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const QString folder = app.arguments().value(1, QDir::tempPath());
    QDir().mkpath(folder);
    QTemporaryDir pictures;
    const QStringList paths = test::savePortraits(pictures.path(), 16);
    const bool onlyTrainings = app.arguments().contains(u"trainings"_s);
    Theme theme;
    for (const bool dark : {true, false}) {
        theme.apply(app, dark ? ThemeMode::Dark : ThemeMode::Light);
        const QString suffix = dark ? u"-dark"_s : u"-light"_s;
        showTrainings(paths, folder, suffix);
        if (onlyTrainings)
            continue;
        QTemporaryDir data;
        test::Program program(data.path());
        program.show();
        program.studio.openSandbox();
        QTest::qWait(1500);
        program.click(u"generator.ai-photos"_s);
        save(program.window, folder, u"people-empty"_s + suffix);
        program.click(u"firstPerson"_s);
        save(program.window, folder, u"people-new"_s + suffix);
        PeoplePage *page = program.window.createPage()->people();
        QTest::keyClicks(program.find<QLineEdit>(u"person.name"_s), u"Anna"_s);
        auto *mime = new QMimeData;
        QList<QUrl> urls;
        for (const QString &path : paths)
            urls.append(QUrl::fromLocalFile(path));
        urls.append(urls.at(2));
        test::portrait(20, {300, 400}).save(pictures.path() + u"/small.jpg"_s);
        urls.append(QUrl::fromLocalFile(pictures.path() + u"/small.jpg"_s));
        mime->setUrls(urls);
        QGuiApplication::clipboard()->setMimeData(mime);
        program.click(u"field.images.paste"_s);
        QTest::qWait(1500);
        program.click(u"field.gender.female"_s);
        if (auto *prompt = program.find<QPlainTextEdit>(u"field.prompt"_s))
            prompt->setPlainText(u"reading in a garden in spring, portrait"_s);
        save(program.window, folder, u"people-pictures"_s + suffix);
        if (auto *scroll = page->newPerson()->findChild<QScrollArea *>()) {
            scroll->verticalScrollBar()->setValue(scroll->verticalScrollBar()->maximum());
            save(program.window, folder, u"people-pictures-below"_s + suffix);
        }
        program.click(u"startTraining"_s);
        save(program.window, folder, u"people-missing"_s + suffix);
        program.window.resize(1024, 640);
        save(program.window, folder, u"people-narrow"_s + suffix);
        program.window.resize(800, 600);
        save(program.window, folder, u"people-narrowest"_s + suffix);
        program.window.resize(1440, 900);
        fillList(program, paths, program.studio.session()->profile().id);
        page->people()->rename(0, {});
        page->showList();
        QTest::qWait(500);
        save(program.window, folder, u"people-list"_s + suffix);
        program.window.resize(800, 600);
        save(program.window, folder, u"people-list-narrow"_s + suffix);
    }
    return 0;
}
