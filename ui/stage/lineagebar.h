// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/catalog.h"
#include "stage/stagecontent.h"

#include <QWidget>

namespace frameloom {

class FlowLayout;

/// Where a job comes from and what was made of it: "from: a heron… → this → Upscale 2 ✓". Every name is a link.
class LineageBar : public QWidget
{
    Q_OBJECT
public:
    explicit LineageBar(QWidget *parent = nullptr);

    void setContent(const StageContent &content, const Catalog &catalog);

Q_SIGNALS:
    void jobRequested(qint64 jobId);

protected:
    void changeEvent(QEvent *event) override;

private:
    void addWord(const QString &text, bool strong = false);
    void addArrow(); ///< in reading direction
    void addLink(const Job &job, const QString &text);

    FlowLayout *m_layout = nullptr;
};

} // namespace frameloom
