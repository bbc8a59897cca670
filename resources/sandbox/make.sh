#!/usr/bin/env bash
# SPDX-FileCopyrightText: The Frameloom authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# make.sh [build folder]   makes the sandbox's songs and videos anew. Needs ffmpeg and python3; the build does not.
set -euo pipefail
cd "$(dirname "$0")"
build=${1:-../../build/dev}
cmake --build "$build" --target sandbox_frames
frames="$(realpath "$build")/resources/sandbox_frames"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
quiet=(-hide_banner -loglevel error -y)
plain=(-map_metadata -1 -fflags +bitexact -flags:v +bitexact -flags:a +bitexact)

for piece in lake dawn drift walk; do
    python3 music.py "$piece" 14 "$work/$piece.wav"
    ffmpeg "${quiet[@]}" -i "$work/$piece.wav" "${plain[@]}" -c:a libmp3lame -b:a 56k "song-$piece.mp3"
done
python3 music.py hush 4 "$work/hush.wav"

video() { # NAME SEED RATIO WIDTH HEIGHT WAY PROMPT
    rm -rf "$work/frames"
    mkdir "$work/frames"
    "$frames" "$work/frames" "$2" "$3" "$4" "$5" 96 "$6" "$7"
    ffmpeg "${quiet[@]}" -framerate 24 -i "$work/frames/%04d.png" -i "$work/hush.wav" -shortest "${plain[@]}" \
        -vf "hqdn3d=2:1:4:4,format=yuv420p" -c:v libx264 -profile:v main -preset veryslow -crf 31 \
        -c:a aac -b:a 40k -movflags +faststart "video-$1.mp4"
}
video wide-1 11 16:9 640 360 0.30 "a heron over a misty lake at dawn"
video wide-2 24 16:9 640 360 -0.30 "a meadow with hills on a summer evening"
video wide-3 37 16:9 640 360 0.25 "a sailing boat on a calm sea at sunset"
video wide-4 42 16:9 640 360 -0.25 "a city at night"
video tall-1 53 9:16 360 640 0.16 "mountains above a lake in the evening"
video tall-2 66 9:16 360 640 -0.16 "a forest in autumn"
video square-1 71 1:1 480 480 0.22 "a fox on a hill at sunrise"
video square-2 88 1:1 480 480 -0.22 "desert dunes under the moon"
