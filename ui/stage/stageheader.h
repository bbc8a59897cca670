// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stage/stagecontent.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace frameloom {

class ElidedLabel;

/// The stage's first line: what it is, how it was made and what it cost, and what can be done with its words.
class StageHeader : public QWidget
{
    Q_OBJECT
public:
    explicit StageHeader(QWidget *parent = nullptr);

    void setContent(const StageContent &content, const Operation *operation);
    /// "Imagine · 1:1 · today 14:28 · 4 credits · 38 s"
    static QString factsOf(const StageContent &content, const Operation *operation);

Q_SIGNALS:
    void remixRequested();
    void copyPromptRequested();
    void revealRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QToolButton *addButton(const QString &name, const QString &text, int icon);
    void place();

    ElidedLabel *m_title = nullptr;
    ElidedLabel *m_facts = nullptr;
    QToolButton *m_remix = nullptr;
    QToolButton *m_copy = nullptr;
    QToolButton *m_reveal = nullptr;
};

} // namespace frameloom
