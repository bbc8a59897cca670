// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stage/stagecontent.h"

#include <QWidget>

class QVBoxLayout;

namespace frameloom {

/// Results that are words: descriptions and shortened prompts as cards with "Use as prompt", or a seed.
class TextResults : public QWidget
{
    Q_OBJECT
public:
    explicit TextResults(QWidget *parent = nullptr);

    void setContent(const Job &job);

Q_SIGNALS:
    void usePromptRequested(const QString &text);
    void copyRequested(const QString &text);

private:
    void addCard(int number, const QString &text, bool isSeed);

    QVBoxLayout *m_layout = nullptr;
    QStringList m_shown;
    QString m_title;
};

} // namespace frameloom
