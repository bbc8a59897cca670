#!/bin/sh
# SPDX-FileCopyrightText: The Frameloom authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# check-deb.sh BUILD_DIR
# Packs the build as a deb, lints it, installs it, starts the installed program, removes it again and looks for
# anything left behind. Without root, or where a Frameloom is installed already, it unpacks into a folder instead.
set -eu

build=${1:?usage: check-deb.sh BUILD_DIR}
build=$(cd "$build" && pwd)
work=$(mktemp -d)
installed=no
window=
cleanup() {
    if [ -n "$window" ]; then
        kill -KILL "$window" 2>/dev/null || true
    fi
    if [ "$installed" = yes ]; then
        dpkg --purge frameloom >/dev/null 2>&1 || true
    fi
    rm -rf "$work"
}
trap cleanup EXIT
trap 'exit 1' INT TERM
fail() {
    echo "check-deb: $*" >&2
    exit 1
}

# The program must not need a display or touch the home folder to tell its version.
run_version() {
    HOME="$work/home" XDG_RUNTIME_DIR="$work/run" QT_QPA_PLATFORM=offscreen "$1" --version >"$work/version" ||
        fail "$1 --version failed"
    cat "$work/version"
    grep -q "$version" "$work/version" || fail "$1 --version does not say $version"
}
# The window opens in the sandbox, makes its library and stays until it is told to go.
run_window() {
    HOME="$work/window" XDG_RUNTIME_DIR="$work/run" QT_QPA_PLATFORM=offscreen \
        "$1" --sandbox --data-dir "$work/window/data" &
    window=$!
    seconds=0
    until [ -s "$work/window/data/frameloom.sqlite" ]; do
        kill -0 "$window" 2>/dev/null || fail "$1 --sandbox ended by itself"
        [ "$seconds" -lt 120 ] || fail "$1 --sandbox made no library"
        sleep 1
        seconds=$((seconds + 1))
    done
    sleep 8
    kill "$window" 2>/dev/null || fail "$1 --sandbox ended by itself"
    wait "$window" || true
    window=
}
mkdir -p "$work/home" "$work/window"
mkdir -m 700 "$work/run"

echo "== pack"
(cd "$build" && cpack -G DEB -B "$work/out" >"$work/cpack.log" 2>&1) || {
    cat "$work/cpack.log"
    fail "cpack failed"
}
deb=$(ls "$work"/out/frameloom_*.deb)
version=$(dpkg-deb -f "$deb" Version)
dpkg-deb -f "$deb" Package Version Architecture Installed-Size Depends

echo "== lint"
command -v lintian >/dev/null || fail "lintian is missing"
lintian --fail-on error --allow-root "$deb"

echo "== contents"
dpkg-deb -x "$deb" "$work/root"
for file in \
    usr/bin/frameloom \
    usr/share/applications/io.github.frameloom.Frameloom.desktop \
    usr/share/metainfo/io.github.frameloom.Frameloom.metainfo.xml \
    usr/share/icons/hicolor/scalable/apps/io.github.frameloom.Frameloom.svg \
    usr/share/icons/hicolor/48x48/apps/io.github.frameloom.Frameloom.png \
    usr/share/man/man1/frameloom.1.gz \
    usr/share/doc/frameloom/copyright \
    usr/share/doc/frameloom/changelog.gz; do
    [ -f "$work/root/$file" ] || fail "$file is not in the package"
done
# The set "run" of install-packages.sh, which no linker sees, and one that it does see.
for package in libqt6sql6-sqlite libqt6svg6 qt6-image-formats-plugins qt6-translations-l10n libsecret-1-0 \
    gstreamer1.0-plugins-good gstreamer1.0-libav libqt6widgets6; do
    dpkg-deb -f "$deb" Depends | grep -q "$package" || fail "the package does not depend on $package"
done

if [ "$(id -u)" != 0 ] || dpkg-query -W -f '${Status}' frameloom 2>/dev/null | grep -q ' installed$'; then
    echo "== run from a folder (not root, or a Frameloom is installed already)"
    run_version "$work/root/usr/bin/frameloom"
    run_window "$work/root/usr/bin/frameloom"
    echo "== good"
    exit 0
fi

echo "== install"
# apt would fetch what is missing; where everything is there already, dpkg alone is enough and needs no network.
installed=yes
if ! dpkg -i "$deb" >"$work/install.log" 2>&1; then
    DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=120 install -y --no-install-recommends "$deb" ||
        { cat "$work/install.log"; fail "cannot install"; }
fi
dpkg -L frameloom >"$work/files"
run_version /usr/bin/frameloom
run_window /usr/bin/frameloom

echo "== remove"
dpkg --purge frameloom
installed=no
dpkg-query -W -f '${Status}\n' frameloom 2>/dev/null | grep -q ' installed$' && fail "still installed"
left=
while read -r path; do
    if [ -f "$path" ] || [ -L "$path" ]; then
        left="$left $path"
    fi
done <"$work/files"
[ -z "$left" ] || fail "left behind:$left"
[ ! -e /usr/share/doc/frameloom ] || fail "left behind: /usr/share/doc/frameloom"
# --version may not have made anything at home either.
[ -z "$(ls -A "$work/home")" ] || fail "--version wrote into the home folder: $(ls -A "$work/home")"
echo "== good"
