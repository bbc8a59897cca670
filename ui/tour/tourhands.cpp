// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tour/tourhands.h"

#include "create/formpane.h"
#include "createpage.h"
#include "jobs/joblistmodel.h"
#include "mainwindow.h"
#include "stage/stagepane.h"
#include "studio/studio.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDoubleSpinBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMouseEvent>
#include <QPlainTextEdit>
#include <QScrollArea>

#include <utility>

namespace frameloom {

TourHands::TourHands(MainWindow &window, Studio &studio, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_studio(studio)
    , m_jobs(new JobListModel(studio.workspace().client(), this))
{
    m_jobs->setQuery({});
}

QWidget *TourHands::visible(const QString &name) const
{
    for (QWidget *widget : m_window.findChildren<QWidget *>(name)) {
        if (widget->isVisible())
            return widget;
    }
    return nullptr;
}

QMenu *TourHands::visibleMenu() const
{
    return qobject_cast<QMenu *>(QApplication::activePopupWidget());
}

void TourHands::type(const QString &name, const QString &text)
{
    QWidget *field = visible(name);
    if (auto *edit = qobject_cast<QPlainTextEdit *>(field))
        edit->setPlainText(text);
    else if (auto *line = qobject_cast<QLineEdit *>(field))
        line->setText(text);
    else if (auto *number = qobject_cast<QDoubleSpinBox *>(field))
        number->setValue(number->valueFromText(text));
    else
        Q_EMIT failed(tr("There is no field %1 to type into.").arg(name));
}

void TourHands::reveal(const QString &name)
{
    QWidget *target = visible(name);
    for (QWidget *above = target; above; above = above->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(above))
            area->ensureWidgetVisible(target, 0, 40);
    }
}

void TourHands::press(const QString &name)
{
    if (auto *button = qobject_cast<QAbstractButton *>(visible(name)))
        button->click();
}

void TourHands::key(const QString &name, int key)
{
    QWidget *target = visible(name);
    for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease}) {
        QKeyEvent event(type, key, Qt::NoModifier);
        if (target)
            QApplication::sendEvent(target, &event);
    }
}

void TourHands::draw(const QString &name, const QVector<QPointF> &points)
{
    QWidget *target = visible(name);
    if (!target || points.isEmpty())
        return;
    const auto send = [target](QEvent::Type type, const QPointF &point, Qt::MouseButton button) {
        const QPointF at(point.x() * target->width(), point.y() * target->height());
        const Qt::MouseButtons held = type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton;
        QMouseEvent event(type, at, target->mapToGlobal(at), button, held, Qt::NoModifier);
        QApplication::sendEvent(target, &event);
    };
    send(QEvent::MouseButtonPress, points.first(), Qt::LeftButton);
    for (const QPointF &point : points)
        send(QEvent::MouseMove, point, Qt::NoButton);
    send(QEvent::MouseButtonRelease, points.last(), Qt::LeftButton);
}

bool TourHands::opensMenu(const QString &button)
{
    if (!visibleMenu())
        press(button);
    return visibleMenu() != nullptr;
}

bool TourHands::opensSubmenu(const QString &name)
{
    QMenu *menu = visibleMenu();
    if (menu && menu->objectName() == name)
        return true;
    if (auto *submenu = menu ? menu->findChild<QMenu *>(name) : nullptr)
        menu->setActiveAction(submenu->menuAction());
    return false; // until it is seen
}

void TourHands::trigger(const QString &action)
{
    QMenu *menu = visibleMenu();
    if (!menu)
        return;
    while (auto *above = qobject_cast<QMenu *>(menu->parentWidget()))
        menu = above;
    if (auto *entry = menu->findChild<QAction *>(action)) { // in a submenu too
        entry->trigger();
        menu->close();
        return;
    }
    Q_EMIT failed(tr("The menu has no entry %1.").arg(action));
}

void TourHands::resize(const QSize &size)
{
    m_window.resize(size);
}

void TourHands::showPage(TopBar::Page page)
{
    m_window.showPage(page);
}

void TourHands::openForm(const QString &operation)
{
    if (m_window.createPage())
        m_window.createPage()->form()->openOperation(operation);
}

qint64 TourHands::shownJob() const
{
    return m_window.createPage() ? m_window.createPage()->stage()->jobId() : 0;
}

bool TourHands::shownIs(JobState state) const
{
    const int row = m_jobs->rowOf(shownJob());
    return row >= 0 && m_jobs->jobAt(row).state == state;
}

bool TourHands::newestIs(const QString &operation, JobState state) const
{
    return m_jobs->rowCount() > 0 && m_jobs->jobAt(0).operationId == operation && m_jobs->jobAt(0).state == state;
}

qint64 TourHands::firstOf(const QString &operation) const
{
    for (int row = m_jobs->rowCount() - 1; row >= 0; --row) {
        if (m_jobs->jobAt(row).operationId == operation)
            return m_jobs->jobAt(row).id;
    }
    return 0;
}

void TourHands::showJob(qint64 id)
{
    if (m_window.createPage() && id != 0)
        m_window.createPage()->showJob(id);
}

void TourHands::showNewest()
{
    if (m_jobs->rowCount() > 0)
        showJob(m_jobs->jobAt(0).id);
}

} // namespace frameloom
