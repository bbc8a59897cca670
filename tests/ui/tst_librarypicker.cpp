// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/mediavalue.h"
#include "create/fields/mediafield.h"
#include "create/media/librarymodel.h"
#include "create/media/librarypicker.h"
#include "ui/mediacatalog.h"
#include "ui/studiofixture.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace frameloom;
using namespace frameloom::test;

/// The picker of a field offers what can go into that field.
class TestLibraryPicker : public QObject
{
    Q_OBJECT

    std::unique_ptr<StudioFixture> m_studio;

    Workspace *workspace() { return &m_studio->workspace(); }
    qint64 addResult(const QString &title, AssetKind kind, const QSize &size, const QUrl &url = {})
    {
        Job job;
        job.operationId = u"dreamer.remix"_s;
        job.generatorId = u"dreamer"_s;
        job.title = title;
        job.state = JobState::Done;
        Asset asset;
        asset.number = 1;
        asset.kind = kind;
        asset.state = AssetState::Saved;
        asset.path = title + u".png"_s;
        asset.mime = kind == AssetKind::Video ? u"video/mp4"_s : u"image/png"_s;
        asset.size = size;
        asset.url = url;
        return m_studio->add(job, {asset});
    }
    /// Pressed in the well of that field; the titles that are offered, newest first.
    QStringList offered(MediaField &w, LibraryPicker **picker)
    {
        w.findChild<QPushButton *>(u"field.%1.library"_s.arg(w.field().name))->click();
        *picker = w.findChild<LibraryPicker *>();
        if (!*picker)
            return {u"no picker"_s};
        auto *model = (*picker)->findChild<LibraryModel *>();
        [model] { QTRY_VERIFY(!model->isLoading()); }();
        QStringList titles;
        for (int row = 0; row < model->rowCount(); ++row)
            titles << model->index(row).data().toString();
        return titles;
    }
    static bool saysThatSomeAreLeftOut(const LibraryPicker &picker)
    {
        return picker.findChild<QLabel *>(u"libraryPicker.leftOut"_s)->isVisible();
    }
    const Field &field(const QString &operation, const QString &name)
    {
        return *workspace()->catalog()->operation(operation)->field(name);
    }

private Q_SLOTS:
    void init() { m_studio = std::make_unique<StudioFixture>(mediaCatalog()); }
    void cleanup() { m_studio.reset(); }

    void onlyWhatFitsOrCanBeMadeToFit()
    {
        addResult(u"fits"_s, AssetKind::Picture, {96, 96});
        addResult(u"too small"_s, AssetKind::Picture, {10, 8});
        addResult(u"shrinks"_s, AssetKind::Picture, {3000, 2000});
        addResult(u"a strip"_s, AssetKind::Picture, {9000, 17}); // shrunk it would be too thin
        addResult(u"nobody knows"_s, AssetKind::Picture, {});
        addResult(u"a clip"_s, AssetKind::Video, {640, 360});
        MediaField w(field(u"dreamer.flux"_s, u"image_prompt"_s), workspace()); // sides of 16 to 1440
        w.show();
        LibraryPicker *picker = nullptr;
        QCOMPARE(offered(w, &picker), QStringList({u"nobody knows"_s, u"shrinks"_s, u"fits"_s}));
        QVERIFY(saysThatSomeAreLeftOut(*picker));
        auto *view = picker->findChild<QListView *>(u"libraryPicker.list"_s);
        view->setCurrentIndex(view->model()->index(2, 0));
        picker->findChild<QPushButton *>(u"libraryPicker.use"_s)->click();
        QCOMPARE(MediaValue::fromJson(w.value()).file, u"fits.png"_s);
    }

    void nothingIsLeftOutWithoutAWord()
    {
        addResult(u"fits"_s, AssetKind::Picture, {96, 96});
        MediaField w(field(u"dreamer.flux"_s, u"image_prompt"_s), workspace());
        w.show();
        LibraryPicker *picker = nullptr;
        QCOMPARE(offered(w, &picker), QStringList({u"fits"_s}));
        QVERIFY(!saysThatSomeAreLeftOut(*picker));
        picker->close();
        QTRY_VERIFY(!w.findChild<LibraryPicker *>());
        m_studio = std::make_unique<StudioFixture>(mediaCatalog());
        addResult(u"too small"_s, AssetKind::Picture, {10, 8});
        MediaField other(field(u"dreamer.flux"_s, u"image_prompt"_s), workspace());
        other.show();
        QCOMPARE(offered(other, &picker), QStringList());
        QVERIFY(picker->findChild<QLabel *>(u"libraryPicker.nothing"_s)->isVisible());
        QCOMPARE(picker->findChild<QLabel *>(u"libraryPicker.nothing"_s)->text(), u"Nothing here fits."_s);
        QVERIFY(!picker->findChild<QPushButton *>(u"libraryPicker.use"_s)->isEnabled());
    }

    void whereNothingUploadsOnlyWhatHasAnAddress()
    {
        addResult(u"with"_s, AssetKind::Video, {640, 360}, QUrl(u"https://example.org/a.mp4"_s));
        addResult(u"without"_s, AssetKind::Video, {640, 360});
        addResult(u"a picture"_s, AssetKind::Picture, {96, 96}, QUrl(u"https://example.org/a.png"_s));
        MediaField w(field(u"dreamer.video"_s, u"video_url"_s), workspace());
        w.show();
        LibraryPicker *picker = nullptr;
        QCOMPARE(offered(w, &picker), QStringList({u"with"_s}));
    }

    void filesOfOneJobCanBeToldApart()
    {
        Job job;
        job.title = u"a heron"_s;
        job.state = JobState::Done;
        const auto file = [](AssetKind kind, int number) {
            Asset asset;
            asset.kind = kind;
            asset.number = number;
            asset.state = AssetState::Saved;
            asset.path = u"%1-%2.png"_s.arg(int(kind)).arg(number);
            asset.size = {96, 96};
            return asset;
        };
        m_studio->add(job, {file(AssetKind::Picture, 1)});
        m_studio->add(job, {file(AssetKind::Cover, 1), file(AssetKind::Audio, 1)});
        m_studio->add(job, {file(AssetKind::Picture, 1), file(AssetKind::Picture, 2), file(AssetKind::Grid, 0)});
        LibraryModel model(*workspace(), MediaKind::Image);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setWords({});
        QTRY_COMPARE(model.rowCount(), 5);
        QStringList labels;
        for (int row = 0; row < model.rowCount(); ++row) {
            const QString label = model.index(row).data(LibraryModel::WhatRole).toString();
            QVERIFY(model.index(row).data(Qt::AccessibleTextRole).toString().contains(label));
            labels.append(label);
        }
        labels.sort();
        QCOMPARE(labels, QStringList({QString(), u"All in one"_s, u"Cover"_s, u"Picture 1"_s, u"Picture 2"_s}));
    }

    void aPageThatHasNothingThatFitsIsNotTheEnd()
    {
        addResult(u"fits"_s, AssetKind::Picture, {96, 96});
        for (int i = 0; i < 65; ++i) // more than a page
            addResult(u"small %1"_s.arg(i), AssetKind::Picture, {10, 8});
        LibraryModel model(*workspace(), MediaKind::Image, [](const Asset &asset) { return asset.size.width() > 50; });
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setWords({});
        QTRY_COMPARE(model.rowCount(), 1);
        QVERIFY(model.leftSomeOut());
    }
};

QTEST_MAIN(TestLibraryPicker)
#include "tst_librarypicker.moc"
