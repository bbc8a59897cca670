// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QString>

namespace frameloom {

/// One file in resources/icons for each, in the same order as iconFile() lists them.
enum class IconName {
    AlertOctagon,
    AlertTriangle,
    ArrowDown,
    ArrowLeft,
    ArrowRight,
    ArrowUp,
    Brush,
    Check,
    ChevronDown,
    ChevronLeft,
    ChevronRight,
    ChevronUp,
    Clock,
    Close,
    Code,
    Copy,
    Create,
    Credits,
    Download,
    DragHandle,
    Eraser,
    ExternalLink,
    Eye,
    Filter,
    Fit,
    Expand,
    Folder,
    FrameNext,
    FramePrevious,
    History,
    Image,
    Info,
    Invert,
    Key,
    Lasso,
    Link,
    Loop,
    Lyrics,
    Mask,
    Menu,
    Minus,
    Moon,
    More,
    Music,
    Muted,
    Offline,
    PanDown,
    PanLeft,
    PanRight,
    PanUp,
    Pause,
    Play,
    Plus,
    Rectangle,
    Redo,
    Remix,
    Reroll,
    Retry,
    Sandbox,
    Save,
    Search,
    Settings,
    SkipNext,
    SkipPrevious,
    Sliders,
    Star,
    Stop,
    Sun,
    Theme,
    Trash,
    Undo,
    Upscale,
    User,
    Vary,
    Video,
    Volume,
    ZoomIn,
    ZoomOut,
};

/// Which token colours the icon. Asked for at paint time, so icons follow a theme change by themselves.
enum class IconTone { Text, Dim, Accent, OnAccent, Ok, Warn, Bad };

/// A line icon of the one family, crisp at any scale. Disabled is dimmer, State On is the accent colour
/// (except for OnAccent). GUI thread only.
QIcon themedIcon(IconName name, IconTone tone = IconTone::Text);

/// Our own plain mark for a generator: one or two letters in a rounded square; accent when State On.
QIcon generatorMark(const QString &mark);

/// The program's own icon, the one that the desktop shows too.
QIcon applicationIcon();

/// The file's base name, "alert-octagon" for AlertOctagon.
QString iconFile(IconName name);

} // namespace frameloom
