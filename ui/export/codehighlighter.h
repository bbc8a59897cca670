// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "export/snippet.h"

#include <QSyntaxHighlighter>

class QPlainTextEdit;

namespace frameloom {

/// Comments and strings of a snippet in their own colours; what matters is easier to find. Follows the theme.
class CodeHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT
public:
    explicit CodeHighlighter(QPlainTextEdit *edit);

    void setLanguage(SnippetLanguage language);

protected:
    void highlightBlock(const QString &text) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QPlainTextEdit *m_edit;
    SnippetLanguage m_language = SnippetLanguage::Curl;
};

} // namespace frameloom
