// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stage/pictureaccessible.h"

#include "stage/picturearea.h"

#include <QAccessible>
#include <QAccessibleWidget>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

class PictureAccessible : public QAccessibleWidget
{
public:
    explicit PictureAccessible(PictureArea *area) : QAccessibleWidget(area, QAccessible::Graphic), m_area(area) {}

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.selectable = true;
        state.selected = m_area->isSelected();
        return state;
    }
    QStringList actionNames() const override
    {
        QStringList names = QAccessibleWidget::actionNames();
        names.prepend(showMenuAction());
        if (!m_area->face().path.isEmpty())
            names.prepend(pressAction());
        return names;
    }
    void doAction(const QString &name) override
    {
        if (name == pressAction())
            Q_EMIT m_area->opened();
        else if (name == showMenuAction())
            m_area->openMenu(m_area->mapToGlobal(m_area->rect().center()));
        else
            QAccessibleWidget::doAction(name);
    }

private:
    PictureArea *m_area;
};

QAccessibleInterface *makePictureInterface(const QString &, QObject *object)
{
    auto *area = qobject_cast<PictureArea *>(object);
    return area ? new PictureAccessible(area) : nullptr;
}

} // namespace

void installPictureAccessibility()
{
    static const bool done = [] {
        QAccessible::installFactory(makePictureInterface);
        return true;
    }();
    Q_UNUSED(done)
}

} // namespace frameloom
