// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/mask/maskaccessible.h"

#include "create/mask/maskcanvas.h"

#include <QAccessible>
#include <QAccessibleWidget>

namespace frameloom {

namespace {

class MaskAccessible : public QAccessibleWidget
{
public:
    explicit MaskAccessible(MaskCanvas *canvas) : QAccessibleWidget(canvas, QAccessible::Canvas), m_canvas(canvas) {}

    QStringList actionNames() const override
    {
        QStringList names = QAccessibleWidget::actionNames();
        if (!m_canvas->document().isNull())
            names.prepend(pressAction());
        return names;
    }
    void doAction(const QString &name) override
    {
        if (name == pressAction())
            m_canvas->paintAtKeyCursor();
        else
            QAccessibleWidget::doAction(name);
    }

private:
    MaskCanvas *m_canvas;
};

QAccessibleInterface *makeMaskInterface(const QString &, QObject *object)
{
    auto *canvas = qobject_cast<MaskCanvas *>(object);
    return canvas ? new MaskAccessible(canvas) : nullptr;
}

} // namespace

void installMaskAccessibility()
{
    static const bool done = [] {
        QAccessible::installFactory(makeMaskInterface);
        return true;
    }();
    Q_UNUSED(done)
}

} // namespace frameloom
