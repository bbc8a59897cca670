// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPushButton>
#include <QVector>
#include <QWidget>

namespace frameloom {

/// A few options as chips that wrap like words; one of them, or none, is chosen. Arrow keys walk, a screen reader
/// hears radio buttons.
class ChipRow : public QWidget
{
    Q_OBJECT
public:
    struct Option
    {
        QString key;   ///< what chosen() says; the chip's objectName is "<row's objectName>.<key>"
        QString label; ///< translated
        QString help;
        bool operator==(const Option &) const = default;
    };

    explicit ChipRow(QWidget *parent = nullptr);

    void setOptions(const QVector<Option> &options);
    const QVector<Option> &options() const { return m_options; }
    /// An unknown key leaves none chosen.
    void setCurrent(const QString &key);
    QString current() const { return m_current; }
    /// The chips, in order of the options.
    const QVector<QPushButton *> &chips() const { return m_chips; }
    /// The chosen chip, or the first.
    void focusCurrent(Qt::FocusReason reason);
    /// No more lines than this: what does not fit goes into a menu behind the last chip, the chosen one never. 0: no limit.
    void setLineLimit(int lines);

Q_SIGNALS:
    /// By the user only.
    void chosen(const QString &key);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void mark();
    void choose(const QString &key);
    void fold();
    bool fits(const QVector<int> &shown, bool withMore) const;
    void fillMenu();

    QVector<Option> m_options;
    QVector<QPushButton *> m_chips;
    QString m_current;
    QPushButton *m_more = nullptr;
    int m_lineLimit = 0;
};

} // namespace frameloom
