// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "style/elidedlabel.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QHash>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTranslator>

#include <functional>

namespace frameloom::test {

/// "Create" → "Ĉŕéàťé ~~": every text 40 % longer and seen to be translated. Place markers and entities stay.
class PseudoLocale final : public QTranslator
{
public:
    QString translate(const char *, const char *source, const char *, int) const override
    {
        const QString text = QString::fromUtf8(source);
        static const QString plain = QStringLiteral("aceinorsuyACEINORSUY");
        static const QString accented = QStringLiteral("àçéîñöŕšûýÀÇÉÎÑÖŔŠÛÝ");
        QString longer;
        bool marker = false;
        for (const QChar c : text) {
            marker = c == u'%' || (marker && (c == u'L' || c == u'n' || c.isDigit()));
            const qsizetype at = marker ? -1 : plain.indexOf(c);
            longer += at < 0 ? c : accented.at(at);
        }
        const qsizetype more = (text.size() * 4 + 9) / 10;
        if (text.size() > 1)
            longer += u' ' + QString(qMax<qsizetype>(1, more - 1), u'~');
        // A sentence grows by words, not by one that no line can hold.
        constexpr qsizetype longestWord = 20;
        for (qsizetype at = longer.size() - longestWord; at > text.size() + 1; at -= longestWord)
            longer[at] = u' ';
        return longer;
    }
    bool isEmpty() const override { return false; }
};

inline QString nameOf(const QWidget *widget)
{
    QStringList path;
    for (const QWidget *w = widget; w && !w->isWindow(); w = w->parentWidget())
        path.prepend(w->objectName().isEmpty() ? QString::fromLatin1(w->metaObject()->className()) : w->objectName());
    return path.join(u'/');
}

/// Inside a scroll area being out of view is no fault.
inline bool isScrolled(const QWidget *widget)
{
    for (const QWidget *w = widget; w; w = w->parentWidget()) {
        if (w->inherits("QAbstractScrollArea"))
            return true;
    }
    return false;
}

inline QStringList clipped(const QWidget &window)
{
    QStringList faults;
    const auto add = [&faults](const QWidget *widget, const QString &what) {
        faults << QStringLiteral("%1: %2").arg(nameOf(widget), what);
    };
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible())
            continue;
        const auto *label = qobject_cast<const QLabel *>(widget);
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        if (!label && !button)
            continue;
        if (widget->inherits("QLineEditIconButton"))
            continue; // Qt's own, inside the line edit
        if (label && (qobject_cast<const ElidedLabel *>(label) || label->text().isEmpty()))
            continue;
        if (label && label->wordWrap()) {
            if (label->heightForWidth(label->width()) > label->height() + 1)
                add(label, QStringLiteral("needs %1 px of height, has %2: %3").arg(label->heightForWidth(label->width())).arg(label->height()).arg(label->text()));
        } else if (widget->sizePolicy().horizontalPolicy() != QSizePolicy::Ignored
                   && widget->sizeHint().width() > widget->width() + 1) {
            add(widget, QStringLiteral("needs %1 px, has %2: %3").arg(widget->sizeHint().width()).arg(widget->width())
                            .arg(label ? label->text() : button->text()));
        }
        const QRect inWindow(widget->mapTo(&window, QPoint()), widget->size());
        if (!isScrolled(widget) && !window.rect().contains(inWindow))
            add(widget, QStringLiteral("lies outside of the window"));
    }
    return faults;
}

inline QStringList nameless(const QWidget &window)
{
    QStringList faults;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus)
            continue;
        const bool interactive = qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget)
            || qobject_cast<const QComboBox *>(widget) || qobject_cast<const QAbstractSpinBox *>(widget)
            || qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QAbstractItemView *>(widget);
        // Parts of another control are its business.
        const bool part = widget->objectName().startsWith(QLatin1String("qt_")) || qobject_cast<const QAbstractSpinBox *>(widget->parent())
            || qobject_cast<const QComboBox *>(widget->parent()) || qobject_cast<const QLineEdit *>(widget->parent());
        if (!interactive || part)
            continue;
        if (widget->objectName().isEmpty())
            faults << QStringLiteral("no objectName: %1").arg(nameOf(widget));
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        if (!accessible || accessible->text(QAccessible::Name).isEmpty())
            faults << QStringLiteral("no accessible name: %1").arg(nameOf(widget));
    }
    return faults;
}

/// Widgets of one layout that lie on one another.
inline QStringList overlapping(const QWidget &window)
{
    const std::function<void(QLayout *, QList<QWidget *> &)> collect = [&collect](QLayout *layout, QList<QWidget *> &into) {
        for (int i = 0; i < layout->count(); ++i) {
            QLayoutItem *item = layout->itemAt(i);
            if (item->layout())
                collect(item->layout(), into);
            else if (item->widget() && item->widget()->isVisible() && !item->widget()->size().isEmpty())
                into.append(item->widget());
        }
    };
    QStringList faults;
    QList<const QWidget *> parents{&window};
    for (const QWidget *widget : window.findChildren<QWidget *>())
        parents.append(widget);
    for (const QWidget *parent : parents) {
        if (!parent->isVisible() || !parent->layout())
            continue;
        QList<QWidget *> placed;
        collect(parent->layout(), placed);
        for (int i = 0; i < placed.size(); ++i) {
            for (int j = i + 1; j < placed.size(); ++j) {
                const QRect common = placed.at(i)->geometry() & placed.at(j)->geometry();
                if (common.width() > 1 && common.height() > 1)
                    faults << QStringLiteral("%1 lies on %2").arg(nameOf(placed.at(i)), nameOf(placed.at(j)));
            }
        }
    }
    return faults;
}

/// Where everything lies inside of its parent.
inline QHash<const QWidget *, QRect> places(const QWidget &window)
{
    QHash<const QWidget *, QRect> found;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (widget->isVisible() && !widget->isWindow())
            found.insert(widget, widget->geometry());
    }
    return found;
}

/// Outer margins stay where they are in Qt's layouts.
inline constexpr int UnmirroredMargin = 16;

/// What stands in a right-to-left window where it stood before, when all was left-to-right (`before`). Not asked: what
/// has a direction of its own, what scrolls, and the insides of Qt's own controls.
inline QStringList notMirrored(const QWidget &window, const QHash<const QWidget *, QRect> &before)
{
    const auto isAsked = [&window](const QWidget *widget) {
        const auto *area = qobject_cast<const QAbstractScrollArea *>(widget->parentWidget()->parentWidget());
        if (area && area->viewport() == widget->parentWidget())
            return false;
        for (const QWidget *w = widget; w && w != &window; w = w->parentWidget()) {
            if (w->testAttribute(Qt::WA_SetLayoutDirection))
                return false;
        }
        for (const QWidget *w = widget->parentWidget(); w && w != &window; w = w->parentWidget()) {
            if (w->objectName().startsWith(QLatin1String("qt_")) || qobject_cast<const QAbstractItemView *>(w)
                || qobject_cast<const QAbstractSpinBox *>(w) || qobject_cast<const QComboBox *>(w)
                || qobject_cast<const QLineEdit *>(w))
                return false;
        }
        return !qobject_cast<const QAbstractScrollArea *>(widget->parentWidget());
    };
    QStringList faults;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->isWindow() || !before.contains(widget) || !isAsked(widget))
            continue;
        const QRect was = before.value(widget);
        const QRect is = widget->geometry();
        // Twice the middle, and where that is mirrored.
        const int have = is.x() * 2 + is.width();
        const int wanted = widget->parentWidget()->width() * 2 - (was.x() * 2 + was.width());
        if (qAbs(have - wanted) > 2 * UnmirroredMargin + 2 * qAbs(is.width() - was.width()))
            faults << QStringLiteral("%1 is not mirrored: %2 to %3, then %4 to %5 of %6").arg(nameOf(widget))
                          .arg(was.left()).arg(was.right()).arg(is.left()).arg(is.right())
                          .arg(widget->parentWidget()->width());
    }
    return faults;
}

} // namespace frameloom::test
