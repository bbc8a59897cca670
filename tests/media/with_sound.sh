#!/bin/bash
# SPDX-FileCopyrightText: The Frameloom authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# with_sound.sh PROGRAM...      runs it with a sound server of its own whose only device is a null sink, in a home of its
# own. with_sound.sh --none PROGRAM...   the same without any sound device.
set -eu

home=$(mktemp -d)
server=
cleanup() {
    [ -z "$server" ] || kill "$server" 2>/dev/null || true
    [ -z "$server" ] || wait "$server" 2>/dev/null || true
    rm -rf "$home"
}
trap cleanup EXIT
trap 'exit 1' INT TERM
mkdir -m 700 "$home/run"
export HOME=$home XDG_RUNTIME_DIR=$home/run
unset XDG_CONFIG_HOME XDG_DATA_HOME XDG_CACHE_HOME DBUS_SESSION_BUS_ADDRESS
export PULSE_SERVER=unix:$home/pulse.sock PULSE_LATENCY_MSEC=50

if [ "${1:-}" = --none ]; then
    shift
else
    command -v pulseaudio >/dev/null || { echo "pulseaudio is not installed" >&2; exit 1; }
    pulseaudio -n --daemonize=no --exit-idle-time=-1 --use-pid-file=no \
        -L "module-null-sink sink_name=null" \
        -L "module-native-protocol-unix auth-anonymous=1 socket=$home/pulse.sock" >"$home/pulse.log" 2>&1 &
    server=$!
    for _ in $(seq 300); do
        [ -S "$home/pulse.sock" ] && break
        kill -0 "$server" 2>/dev/null || break
        sleep 0.1
    done
    [ -S "$home/pulse.sock" ] || { cat "$home/pulse.log" >&2; exit 1; }
fi
"$@"
