#!/bin/bash
# SPDX-FileCopyrightText: The Frameloom authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Runs a test program with an unlocked gnome-keyring of its own, on a session bus and in a home folder of its own, so
# that nobody's real keychain is touched. Exit 77 (skipped) where gnome-keyring or dbus is not installed.
set -eu

if [ -z "${FRAMELOOM_TEST_KEYRING:-}" ]; then
    for tool in dbus-run-session gnome-keyring-daemon; do
        command -v "$tool" >/dev/null || { echo "skipped: $tool is not installed"; exit 77; }
    done
    home=$(mktemp -d)
    trap 'rm -rf "$home"' EXIT
    mkdir -p "$home/.local/share/keyrings" "$home/.cache" "$home/run"
    chmod 700 "$home/run"
    unset DISPLAY WAYLAND_DISPLAY XDG_DATA_HOME XDG_CONFIG_HOME XDG_CACHE_HOME
    HOME=$home XDG_RUNTIME_DIR=$home/run XDG_CURRENT_DESKTOP=GNOME FRAMELOOM_TEST_KEYRING=1 \
        dbus-run-session -- "$0" "$@"
    exit
fi

# In the foreground of the background: the session bus ends when this script does, and the daemon with it.
printf testpass | gnome-keyring-daemon --unlock --components=secrets >/dev/null
# It may take a moment until the daemon has its name; who asks before would start another one, locked.
if command -v gdbus >/dev/null; then
    gdbus wait --session --timeout 60 org.freedesktop.secrets
fi
exec "$@"
