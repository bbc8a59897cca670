// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stage/resultgrid.h"
#include "style/theme.h"
#include "ui/stagefixture.h"

#include <QTest>

#include <functional>
#include <memory>

namespace frameloom {

inline const QString Heron = QStringLiteral("a heron over a misty lake");

/// A stage that shows a job in a state of the test's choice.
struct StageStateRig
{
    std::unique_ptr<StageFixture> m;
    Theme m_theme;

    StageView &view() { return *m->view; }
    ResultGrid &grid() { return m->view->grid(); }
    void show(const Job &job)
    {
        view().resize(760, 800);
        view().show();
        m->loader->show(job.id);
        QTRY_COMPARE(view().content().job.id, job.id);
    }
    Job inState(JobState state, const std::function<void(Job &)> &edit = {})
    {
        Job job = StageFixture::imagineJob(state, Heron, QStringLiteral("3:2"));
        if (edit)
            edit(job);
        m->add(job);
        show(job);
        return job;
    }
    template<typename T>
    T *child(const char *name)
    {
        return view().findChild<T *>(QString::fromLatin1(name));
    }
};

} // namespace frameloom
