// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Not a test: the people page in its states, dark and light, as pictures.   peoplegallery FOLDER

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

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const QString folder = app.arguments().value(1, QDir::tempPath());
    QDir().mkpath(folder);
    QTemporaryDir pictures;
    const QStringList paths = test::savePortraits(pictures.path(), 12);
    Theme theme;
    for (const bool dark : {true, false}) {
        theme.apply(app, dark ? ThemeMode::Dark : ThemeMode::Light);
        const QString suffix = dark ? u"-dark"_s : u"-light"_s;
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
