// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/icons.h"

#include "style/tokens.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr std::array files = {
    "alert-octagon"_L1, "alert-triangle"_L1,
    "arrow-down"_L1,    "arrow-left"_L1,
    "arrow-right"_L1,   "arrow-up"_L1,
    "brush"_L1, "check"_L1,         "chevron-down"_L1,
    "chevron-left"_L1,  "chevron-right"_L1,
    "chevron-up"_L1,    "clock"_L1,
    "close"_L1,         "code"_L1,
    "copy"_L1,
    "create"_L1,        "credits"_L1,
    "download"_L1,      "drag-handle"_L1,
    "eraser"_L1, "external-link"_L1, "eye"_L1,
    "filter"_L1,        "fit"_L1,
    "expand"_L1,        "folder"_L1,
    "frame-next"_L1,    "frame-previous"_L1,
    "history"_L1,       "image"_L1,
    "info"_L1,          "invert"_L1,
    "key"_L1,           "lasso"_L1,
    "link"_L1,          "loop"_L1,
    "lyrics"_L1,        "mask"_L1,
    "menu"_L1,          "minus"_L1,
    "moon"_L1,          "more"_L1,
    "music"_L1,         "muted"_L1,
    "offline"_L1,
    "pan-down"_L1,      "pan-left"_L1,
    "pan-right"_L1,     "pan-up"_L1,
    "pause"_L1,         "play"_L1,
    "plus"_L1,          "rectangle"_L1, "redo"_L1, "remix"_L1,
    "reroll"_L1,        "retry"_L1,
    "sandbox"_L1,       "save"_L1,
    "search"_L1,        "settings"_L1,
    "skip-next"_L1,     "skip-previous"_L1,
    "sliders"_L1,       "star"_L1,
    "stop"_L1,          "sun"_L1,
    "theme"_L1,         "trash"_L1,
    "undo"_L1,          "upscale"_L1,
    "user"_L1,
    "vary"_L1,          "video"_L1,
    "volume"_L1,
    "zoom-in"_L1,       "zoom-out"_L1,
};
static_assert(files.size() == static_cast<std::size_t>(IconName::ZoomOut) + 1);

QColor toneColor(const Tokens &t, IconTone tone)
{
    switch (tone) {
    case IconTone::Text:
        return t.text;
    case IconTone::Dim:
        return t.dim;
    case IconTone::Accent:
        return t.accent;
    case IconTone::OnAccent:
        return t.onAccent;
    case IconTone::Ok:
        return t.ok;
    case IconTone::Warn:
        return t.warn;
    case IconTone::Bad:
        return t.bad;
    }
    return t.text;
}

/// Draws into pixmaps of the asked-for physical size and keeps them by colour, so that a theme
/// change needs nobody to set icons again.
class PaletteEngine : public QIconEngine
{
public:
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
        QPixmap pm = pixmapFor(rect.size() * ratio, mode, state);
        pm.setDevicePixelRatio(ratio);
        painter->drawPixmap(rect, pm);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return pixmapFor(size, mode, state);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal) override
    {
        return pixmapFor(size, mode, state);
    }

    bool isNull() override { return false; }

protected:
    virtual QString id() const = 0;
    virtual QColor color(const Tokens &tokens, QIcon::State state) const = 0;
    virtual void draw(QPainter &painter, const QRectF &rect, const QColor &color, const Tokens &tokens) = 0;

private:
    QPixmap pixmapFor(const QSize &size, QIcon::Mode mode, QIcon::State state)
    {
        if (size.isEmpty())
            return {};
        const QPalette palette = QGuiApplication::palette();
        const Tokens tokens = Tokens::from(palette);
        const QColor ink =
            mode == QIcon::Disabled ? palette.color(QPalette::Disabled, QPalette::WindowText) : color(tokens, state);
        const QString cacheKey = "frameloom/%1/%2x%3/%4/%5"_L1.arg(
            id(), QString::number(size.width()), QString::number(size.height()), ink.name(), tokens.raised.name());
        QPixmap pm;
        if (QPixmapCache::find(cacheKey, &pm))
            return pm;
        pm = QPixmap(size);
        pm.fill(Qt::transparent);
        QPainter painter(&pm);
        painter.setRenderHint(QPainter::Antialiasing);
        const int side = std::min(size.width(), size.height());
        const QRectF square((size.width() - side) / 2, (size.height() - side) / 2, side, side);
        draw(painter, square, ink, tokens);
        painter.end();
        QPixmapCache::insert(cacheKey, pm);
        return pm;
    }
};

class LineIconEngine : public PaletteEngine
{
public:
    LineIconEngine(IconName name, IconTone tone) : m_name(name), m_tone(tone) {}

    QIconEngine *clone() const override { return new LineIconEngine(*this); }
    QString key() const override { return u"frameloom-line"_s; }

protected:
    QString id() const override { return iconFile(m_name); }

    QColor color(const Tokens &tokens, QIcon::State state) const override
    {
        const bool on = state == QIcon::On && m_tone != IconTone::OnAccent;
        return on ? tokens.accent : toneColor(tokens, m_tone);
    }

    void draw(QPainter &painter, const QRectF &rect, const QColor &color, const Tokens &) override
    {
        QFile file(":/icons/%1.svg"_L1.arg(iconFile(m_name)));
        if (!file.open(QIODevice::ReadOnly))
            return;
        QSvgRenderer renderer(file.readAll().replace("currentColor", color.name().toLatin1()));
        renderer.render(&painter, rect);
    }

private:
    IconName m_name;
    IconTone m_tone;
};

class MarkEngine : public PaletteEngine
{
public:
    explicit MarkEngine(const QString &mark) : m_mark(mark.left(2)) {}

    QIconEngine *clone() const override { return new MarkEngine(*this); }
    QString key() const override { return u"frameloom-mark"_s; }

protected:
    QString id() const override { return u"mark:" + m_mark; }

    QColor color(const Tokens &tokens, QIcon::State state) const override
    {
        return state == QIcon::On ? tokens.accent : tokens.dim;
    }

    void draw(QPainter &painter, const QRectF &rect, const QColor &color, const Tokens &tokens) override
    {
        const qreal unit = rect.width() / 20.0;
        // Whole pixels: a line between two of them is grey in both.
        const int line = std::max(1, qRound(1.3 * unit));
        painter.setPen(QPen(color, line));
        painter.setBrush(tokens.raised);
        const qreal inset = line / 2.0;
        const QRectF box = rect.adjusted(inset, inset, -inset, -inset);
        painter.drawRoundedRect(box, 5 * unit, 5 * unit);
        QFont font = QGuiApplication::font();
        font.setWeight(QFont::DemiBold);
        font.setPixelSize(std::max(1, qRound((m_mark.size() > 1 ? 8.5 : 11) * unit)));
        painter.setFont(font);
        painter.drawText(rect, Qt::AlignCenter, m_mark);
    }

private:
    QString m_mark;
};

} // namespace

QString iconFile(IconName name)
{
    return files.at(static_cast<std::size_t>(name));
}

QIcon themedIcon(IconName name, IconTone tone)
{
    return QIcon(new LineIconEngine(name, tone));
}

QIcon applicationIcon()
{
    return QIcon(u":/icons/frameloom-app.svg"_s);
}

QIcon generatorMark(const QString &mark)
{
    return QIcon(new MarkEngine(mark));
}

} // namespace frameloom
