// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace frameloom {

/// One line (or a few) that tells what is the matter and what can be done: icon, words, up to two
/// buttons, and a cross if it may be closed. A screen reader is told when it appears.
class Banner : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { Info, Warning, Error };

    explicit Banner(QWidget *parent = nullptr);

    void setMessage(Kind kind, const QString &text);
    Kind kind() const { return m_kind; }
    QString text() const;

    /// Empty texts hide the buttons.
    void setActions(const QString &first, const QString &second = QString());
    void setClosable(bool closable);

    QPushButton *firstButton() const { return m_first; }
    QPushButton *secondButton() const { return m_second; }

Q_SIGNALS:
    void firstTriggered();
    void secondTriggered();
    /// The user closed it; it is hidden already.
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void announce();

    Kind m_kind = Kind::Info;
    QLabel *m_icon = nullptr;
    QLabel *m_text = nullptr;
    QPushButton *m_first = nullptr;
    QPushButton *m_second = nullptr;
    QToolButton *m_close = nullptr;
};

} // namespace frameloom
