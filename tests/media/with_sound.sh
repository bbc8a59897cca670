#!/bin/bash
# SPDX-FileCopyrightText: The Frameloom authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# with_sound.sh PROGRAM...   runs it in a home of its own, where there is one sound device (the null sink of a private
# sound server), but GStreamer plays to a clock instead of it: its sink for PulseAudio stands still for a second and more
# now and then, and for ever at times on a busy machine, which is not what the tests are about. GStreamer's sinks for
# sound are hidden, so that autoaudiosink, to which Qt turns then, takes its own stand-in (fakesink, sync=true).
# with_sound.sh --heard PROGRAM...   plays to the null sink itself.
# with_sound.sh --none PROGRAM...    there is no sound device.
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
export PULSE_SERVER=unix:$home/pulse.sock

hide_sinks() {
    mkdir "$home/gstreamer"
    for plugin in /usr/lib/*-linux-gnu/gstreamer-1.0/*.so /usr/lib64/gstreamer-1.0/*.so /usr/lib/gstreamer-1.0/*.so; do
        case $(basename "$plugin") in
        libgst*pulse* | libgstalsa* | libgstjack* | libgstoss* | libgstopenal* | libgstpipewire* | libgstsdl*) ;;
        *) [ ! -e "$plugin" ] || ln -sf "$plugin" "$home/gstreamer/" ;;
        esac
    done
    export GST_PLUGIN_SYSTEM_PATH_1_0=$home/gstreamer GST_REGISTRY_1_0=$home/registry.bin
}

kind=${1:-}
case $kind in --none | --heard) shift ;; *) hide_sinks ;; esac
if [ "$kind" != --none ]; then
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
