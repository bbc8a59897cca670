#!/usr/bin/env bash
# SPDX-FileCopyrightText: The Frameloom authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# install-packages.sh SET...   installs what is missing of the named sets: build, run, display, test.
# Debian 12 names. Root, or sudo. Says what it does; does nothing (and asks nobody) when all is there.
set -euo pipefail

declare -A sets=(
    # What compiles the program.
    [build]="cmake ninja-build g++ pkg-config qt6-base-dev qt6-svg-dev qt6-multimedia-dev qt6-tools-dev
             qt6-tools-dev-tools qt6-l10n-tools qtkeychain-qt6-dev libcpp-httplib-dev libvalijson-dev"
    # What it loads when it runs and no linker sees.
    [run]="libqt6sql6-sqlite libqt6svg6 qt6-image-formats-plugins qt6-translations-l10n libsecret-1-0
           gstreamer1.0-plugins-good gstreamer1.0-libav"
    # A virtual display with a font that has the usual scripts, for machines without a screen.
    [display]="xvfb xauth fonts-noto-core"
    # What the tests talk to: a keychain, an accessibility bus, a sound server, validators, picture tools; and what runs
    # exported code.
    [test]="dbus gnome-keyring pulseaudio at-spi2-core gir1.2-atspi-2.0 python3-gi xdotool imagemagick sqlite3
            libglib2.0-bin desktop-file-utils appstream appstream-util lintian file
            curl nodejs npm python3-requests python3-jsonschema golang-go"
)

missing=()
for set in "$@"; do
    for package in ${sets[$set]}; do
        # Node.js from elsewhere brings its own npm, and Debian's cannot stand beside it.
        [ "$package" = npm ] && command -v npm >/dev/null && continue
        status=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
        [ "$status" = installed ] || missing+=("$package")
    done
done
if [ ${#missing[@]} -eq 0 ]; then
    echo "All packages are installed."
    exit 0
fi

if [ "$(id -u)" -eq 0 ]; then
    as_root=()
elif command -v sudo >/dev/null; then
    as_root=(sudo)
else
    echo "These packages are missing, and neither root nor sudo is at hand: ${missing[*]}" >&2
    exit 1
fi
echo "Installing ${#missing[@]} packages: ${missing[*]}"
export DEBIAN_FRONTEND=noninteractive
"${as_root[@]}" apt-get update -q
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}"
