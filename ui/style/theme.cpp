// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/theme.h"

#include "style/buttonaccessible.h"
#include "style/menuaccessible.h"
#include "style/style.h"

#include <QApplication>
#include <QFontInfo>
#include <QStyleHints>
#include <QToolTip>

#ifdef FRAMELOOM_HAS_DBUS
#include "style/portalcolorscheme.h"
#endif

namespace frameloom {

namespace {

// What the desktop's font would be in the look's scale; a larger one chosen by the user stays.
constexpr int bodyPixels = 13;

} // namespace

Theme::Theme(QObject *parent) : QObject(parent), m_tokens(Tokens::standard(true)) {}

void Theme::apply(QApplication &app, ThemeMode mode)
{
    m_mode = mode;
    if (!m_app) {
        m_app = &app;
        installButtonAccessibility();
        installMenuAccessibility();
        const QPalette start = app.palette();
        const QColor window = start.color(QPalette::Window);
        const QColor text = start.color(QPalette::WindowText);
        auto *style = new Style;
        // Qt's own light palette means that no desktop told its taste: then the look is dark, for pictures.
        const bool told = window != style->standardPalette().color(QPalette::Window);
        m_startDark = !told || window.lightness() < text.lightness();
        m_systemDark = m_startDark;
        m_highContrast = contrastRatio(window, text) > 20.5;
        app.setStyle(style);
        QFont font = app.font();
        if (QFontInfo(font).pixelSize() < bodyPixels) {
            font.setPixelSize(bodyPixels);
            app.setFont(font);
        }
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
        if (const auto scheme = app.styleHints()->colorScheme(); scheme != Qt::ColorScheme::Unknown)
            m_systemDark = scheme == Qt::ColorScheme::Dark;
        connect(app.styleHints(), &QStyleHints::colorSchemeChanged, this,
                [this](Qt::ColorScheme scheme) { setSystemDark(scheme == Qt::ColorScheme::Dark); });
#endif
        update();
        app.installEventFilter(this);
        return;
    }
    update();
}

void Theme::followDesktop()
{
#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0) && defined(FRAMELOOM_HAS_DBUS)
    auto *portal = new PortalColorScheme(this);
    connect(portal, &PortalColorScheme::preferenceChanged, this,
            [this](std::optional<bool> dark) { setSystemDark(dark.value_or(m_startDark)); });
    portal->start();
#endif
}

bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    // A palette that we did not set comes from the desktop: learn from it, then put ours back.
    if (watched == m_app && event->type() == QEvent::ApplicationPaletteChange && !m_updating) {
        const QPalette now = m_app->palette();
        const QColor window = now.color(QPalette::Window);
        if (window != m_tokens.window)
            setSystemDark(window.lightness() < now.color(QPalette::WindowText).lightness());
    }
    return QObject::eventFilter(watched, event);
}

void Theme::setSystemDark(bool dark)
{
    const bool same = dark == m_systemDark && m_app->palette().color(QPalette::Window) == m_tokens.window;
    m_systemDark = dark;
    if (!same)
        update();
}

void Theme::update()
{
    const bool dark = m_mode == ThemeMode::System ? m_systemDark : m_mode == ThemeMode::Dark;
    m_tokens = m_highContrast ? Tokens::highContrast(dark) : Tokens::standard(dark);
    m_updating = true;
    const QPalette palette = m_tokens.toPalette();
    m_app->setPalette(palette);
    QToolTip::setPalette(palette);
    m_updating = false;
    Q_EMIT changed();
}

} // namespace frameloom
