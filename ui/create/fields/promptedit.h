// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPlainTextEdit>
#include <QStringList>

namespace frameloom {

/// Several lines for a prompt. Ctrl+Enter submits, Alt+Up and Alt+Down walk through earlier prompts and back to what
/// was being written, Tab leaves. Grows with its text.
class PromptEdit : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit PromptEdit(QWidget *parent = nullptr);

    /// How high it is with little and with much text, in lines.
    void setLines(int fewest, int most);
    /// Newest first. A walk that has begun goes on with the old list.
    void setHistory(const QStringList &prompts);
    /// Replaces the text; a walk through the history ends. Can be undone with Ctrl+Z.
    void setText(const QString &text);
    /// What is written, exactly: toPlainText() makes plain spaces of those that do not break.
    QString text() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void submitRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    void walk(int step);
    void replace(const QString &text);
    void fitHeight();
    int heightOfLines(int lines) const;

    QStringList m_history;
    QStringList m_walk; ///< [0] is what was being written, then the history; with the edits made on the way
    int m_place = 0;
    int m_lines = 0;
    int m_fewest = 5;
    int m_most = 14;
};

} // namespace frameloom
