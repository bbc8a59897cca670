// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "create/fields/fieldeditor.h"
#include "create/prompts/promptaids.h"

#include <QJsonObject>
#include <QPointer>

#include <functional>

namespace frameloom {

class PromptEdit;
class PromptHighlighter;
class SnippetMenu;
class TextCounter;

/// FieldEditor::Prompt. With PromptAids it marks what is more than words and says under the input what is to be known
/// before it is sent; it warns and never forbids.
class PromptField : public FieldEditorWidget
{
    Q_OBJECT
public:
    explicit PromptField(const Field &field, QWidget *parent = nullptr);

    QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    /// A wildcard file is being read: expansion() is not known yet.
    bool isBusy() const override { return m_expansion.isPending; }
    void setHistory(const QStringList &prompts);

    struct Help
    {
        bool templates = false;                                      ///< it may stand for several prompts
        bool flags = false;                                          ///< Midjourney reads parameters in it
        std::function<QString(const QString &name)> fieldLabel = {}; ///< of the form's other fields
    };
    void setAids(PromptAids *aids, const Help &help);
    /// What the form says beside the prompt.
    void setFormParams(const QJsonObject &params);
    /// What the text stands for; without templates the text itself.
    const PromptAids::Expansion &expansion() const { return m_expansion; }

Q_SIGNALS:
    void submitRequested();

protected:
    QString spokenContent() const override;
    void changeEvent(QEvent *event) override;

private:
    void textChanged();
    void expand();
    void note();
    void mark();

    PromptEdit *m_edit = nullptr;
    PromptHighlighter *m_marks = nullptr;
    SnippetMenu *m_snippets = nullptr;
    TextCounter *m_counter = nullptr;
    NoteLine *m_about = nullptr;
    NoteLine *m_warning = nullptr;
    QPointer<PromptAids> m_aids;
    Help m_help;
    QJsonObject m_params;
    QString m_text;
    PromptAids::Expansion m_expansion;
    bool m_silent = false;
};

} // namespace frameloom
