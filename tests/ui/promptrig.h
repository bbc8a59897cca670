// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "create/formpane.h"
#include "create/noteline.h"
#include "ui/studiofixture.h"

#include <QApplication>
#include <QDialog>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

#include <memory>

namespace frameloom::test {

inline QPlainTextEdit *prompt(FormPane &pane)
{
    for (auto *edit : pane.findChildren<QPlainTextEdit *>(QStringLiteral("field.prompt"))) {
        if (edit->isVisibleTo(&pane))
            return edit;
    }
    return nullptr;
}

/// What stands below the prompt that is shown: "promptAbout", "promptWarning".
inline QString noteText(FormPane &pane, const QString &name)
{
    for (auto *line : pane.findChildren<NoteLine *>(name)) {
        if (line->isVisibleTo(&pane))
            return line->text();
    }
    return {};
}

inline QStringList sentPrompts(const QSignalSpy &asked)
{
    QStringList prompts;
    for (const QVariantList &call : asked)
        prompts.append(call.at(0).value<ChainPlan>().steps.constLast().draft.params.value(QStringLiteral("prompt")).toString());
    return prompts;
}

/// A form with a prompt, in a session whose network is scripted.
class PromptRig
{
protected:
    void setUp()
    {
        QApplication::setDoubleClickInterval(0);
        m_studio = std::make_unique<StudioFixture>();
        openPane();
        QCOMPARE(m_pane->operationId(), QStringLiteral("midjourney.imagine"));
    }
    void tearDown()
    {
        m_pane.reset();
        m_studio.reset();
    }
    void openPane()
    {
        m_pane = std::make_unique<FormPane>(m_studio->session());
        m_pane->resize(340, 760);
        m_pane->show();
        QVERIFY(QTest::qWaitForWindowActive(m_pane.get(), PatienceMs));
    }
    void start(double balance = 800)
    {
        m_studio->setBalance(balance);
        m_studio->session().start(QStringLiteral("key"));
        QTRY_VERIFY_WITH_TIMEOUT(m_studio->session().balance().known, PatienceMs);
    }
    void write(const QString &text)
    {
        prompt(*m_pane)->selectAll();
        prompt(*m_pane)->insertPlainText(text);
    }
    Settings &settings() { return m_studio->workspace().settings(); }
    QPushButton *generate() { return m_pane->findChild<QPushButton *>(QStringLiteral("submitButton")); }
    QDialog *list() { return m_pane->findChild<QDialog *>(QStringLiteral("promptList")); }
    QPushButton *yes() { return list()->findChild<QPushButton *>(QStringLiteral("promptListGenerate")); }
    QListWidget *rows() { return list()->findChild<QListWidget *>(QStringLiteral("promptListPrompts")); }
    QSpinBox *times() { return m_pane->findChild<QSpinBox *>(QStringLiteral("repeatCount")); }

    std::unique_ptr<StudioFixture> m_studio;
    std::unique_ptr<FormPane> m_pane;
};

} // namespace frameloom::test
