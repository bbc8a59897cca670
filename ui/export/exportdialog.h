// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/draft.h"
#include "export/snippet.h"

#include <QDialog>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace frameloom {

class ChipRow;
class CodeHighlighter;
class Session;

/// The current form as a program in one of four languages, kept up to date while the form changes, and the whole
/// catalogue as a Postman collection. Not modal; deletes itself when it is closed.
class ExportDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ExportDialog(Session &session, QWidget *parent = nullptr);

    /// An operation that the catalogue does not have leaves it empty.
    void setDraft(const Draft &draft, const SnippetParent &parent);
    SnippetLanguage language() const { return m_language; }
    void setLanguage(SnippetLanguage language);
    QString code() const;

    /// As chosen in the file dialogs.
    void saveCode(const QString &path);
    void saveCollection(const QString &path);

Q_SIGNALS:
    void saved(const QString &path);

protected:
    bool focusNextPrevChild(bool next) override;

private:
    void showCode();
    void showLibrary();
    void askWhere(bool collection);
    void tell(const QString &text);
    void tellSaved(const QString &path, const QString &error);

    Session &m_session;
    ChipRow *m_languages;
    QLabel *m_title;
    QPlainTextEdit *m_code;
    CodeHighlighter *m_highlighter;
    QLabel *m_library;
    QLabel *m_status;
    QPushButton *m_copy = nullptr;
    QPushButton *m_save = nullptr;
    SnippetLanguage m_language = SnippetLanguage::Curl;
    SnippetRequest m_request;
};

} // namespace frameloom
