#!/usr/bin/env bash
# SPDX-FileCopyrightText: The Frameloom authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# make.sh   makes the sandbox's songs anew. Needs ffmpeg and python3; the build does not.
set -euo pipefail
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
quiet=(-hide_banner -loglevel error -y)
plain=(-map_metadata -1 -fflags +bitexact -flags:a +bitexact)

for piece in lake dawn drift walk; do
    python3 music.py "$piece" 14 "$work/$piece.wav"
    ffmpeg "${quiet[@]}" -i "$work/$piece.wav" "${plain[@]}" -c:a libmp3lame -b:a 56k "song-$piece.mp3"
done
