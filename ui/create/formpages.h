// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/draft.h"

#include <QHash>
#include <QSet>
#include <QStackedWidget>

class QScrollArea;

namespace frameloom {

class Catalog;
class DraftKeeper;
class NoticePage;
class OperationForm;
class PromptAids;
class Session;
class Workspace;
struct Generator;
struct Operation;

/// The forms of the Create page, one for each operation: made when it is first shown, kept, and filled with what they
/// held when the program was closed. A generator without a form has a notice in their place.
class FormPages : public QStackedWidget
{
    Q_OBJECT
public:
    explicit FormPages(Session &session, QWidget *parent = nullptr);

    /// Null while a notice is shown.
    OperationForm *form() const { return m_form; }
    OperationForm *showForm(const Operation &operation);
    void showNotice(const Generator &generator);
    /// Another document was read: a form that it changes is made anew and keeps what it holds, with keyboard and scrolling;
    /// the others stay. One whose dialog is open waits for that to close. form() may be another one afterwards.
    void takeCatalog(const Catalog &catalog);

    /// Fills the form that is shown; its operation is the draft's.
    void fill(const Draft &draft);
    /// Writes down what the form holds now.
    void keep();
    void addPrompt(const QString &prompt); ///< to the history of prompts
    /// Writes now what waits: when the window is hidden or closed.
    void flush();
    void refreshAids(); ///< wildcard files may have changed

    void focusInput();
    /// The field with the keyboard comes into sight.
    void revealFocus();

Q_SIGNALS:
    void edited();   ///< the form that is shown, by the user; what it holds is kept
    void checked();  ///< the form that is shown knows more, see OperationForm
    void refilled(); ///< what was kept has been read: forms may hold something else
    void left();
    void submitRequested();
    void prepareRequested(const frameloom::Draft &draft);
    void accountWanted(); ///< by the notice of a generator without a form, as NoticePage tells it
    void sandboxWanted();
    void renewable(); ///< the dialog is closed that kept a form as it was: takeCatalog() is worth calling again
    void reachChanged(bool more); ///< there is more of the form below what is in view

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Page
    {
        QScrollArea *scroll = nullptr;
        OperationForm *form = nullptr;
    };
    Page &page(const Operation &operation);
    void renew(const Operation &operation);
    void takeKept();
    void tellReach();

    Session &m_session;
    Workspace &m_workspace;
    DraftKeeper *m_keeper = nullptr;
    PromptAids *m_aids = nullptr;
    NoticePage *m_notice = nullptr;
    QHash<QString, Page> m_pages; ///< by operation
    QSet<QString> m_stale;        ///< made of an older document, with a dialog open
    OperationForm *m_form = nullptr;
};

} // namespace frameloom
