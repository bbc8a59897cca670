#!/usr/bin/env bash
# SPDX-FileCopyrightText: The Frameloom authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# tour.sh PROGRAM   the tour ends well, and each of its pictures shows something.
set -euo pipefail

program=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() {
    echo "tour: $*" >&2
    exit 1
}

mkdir -p -m 700 "$work/home" "$work/run"
unset DISPLAY WAYLAND_DISPLAY QT_QPA_PLATFORM DBUS_SESSION_BUS_ADDRESS XDG_CONFIG_HOME XDG_DATA_HOME XDG_CACHE_HOME
HOME="$work/home" XDG_RUNTIME_DIR="$work/run" xvfb-run --auto-servernum --server-args="-screen 0 1600x1000x24" \
    "$program" --tour "$work/tour" || fail "the program left with $?"

pictures=("$work"/tour/[0-9]*.png)
[ "${#pictures[@]}" -ge 34 ] || fail "${#pictures[@]} pictures are too few"
for name in four-pictures lightbox mask-painter mask-form redrawn described clip clip-frame clip-whole-window songs \
    unconfirmed history settings light light-song small-window right-to-left unified unified-light \
    unified-small unified-mask unified-redrawn; do
    compgen -G "$work/tour/[0-9]*-$name.png" >/dev/null || fail "there is no picture of $name"
done
# What was sought in the clip is another frame than its first.
! cmp -s "$work"/tour/[0-9]*-clip.png "$work"/tour/[0-9]*-clip-frame.png || fail "the clip stands still"
for picture in "${pictures[@]}"; do
    # Number of colours: a blank window has one; the plainest page, with its smooth edges of letters, many hundreds.
    read -r width height colours < <(identify -format '%w %h %k\n' "$picture")
    echo "$(basename "$picture") ${width}x$height, $colours colours"
    if [ "$width" -lt 900 ] || [ "$height" -lt 600 ]; then
        fail "$(basename "$picture") is too small"
    fi
    [ "$colours" -ge 300 ] || fail "$(basename "$picture") is blank"
done
[ ! -e "$work/tour/failed.png" ] || fail "the tour saved failed.png"
[ -z "$(find "$work/home" -type f -not -path '*/.cache/*' -print -quit)" ] ||
    fail "the tour wrote outside its folder: $(find "$work/home" -type f)"
