#!/usr/bin/env bash
# SPDX-FileCopyrightText: The Frameloom authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# run.sh [ARGUMENTS]   installs what is missing, builds, and starts Frameloom in the sandbox (or with the given
# arguments). Without a display it runs the tour on a virtual one and leaves pictures of the window in tour/.
set -euo pipefail
cd "$(dirname "$0")/.."

have_display=no
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    have_display=yes
fi

echo "== Packages"
if [ $have_display = yes ]; then
    packaging/install-packages.sh build run
else
    packaging/install-packages.sh build run display
fi

echo "== Build"
launcher=()
if command -v ccache >/dev/null; then
    launcher=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
fi
cmake --preset release "${launcher[@]}" --log-level=WARNING
cmake --build --preset release --target frameloom

program=build/release/app/frameloom
if [ $have_display = yes ]; then
    echo "== Frameloom"
    if [ $# -eq 0 ]; then
        set -- --sandbox
    fi
    exec "$program" "$@"
fi

echo "== Tour (no display here, so on a virtual one)"
rm -rf tour
status=0
xvfb-run --auto-servernum --server-args="-screen 0 1600x1000x24" "$program" --tour tour || status=$?
echo
echo "Pictures of the window and the files it made are in $PWD/tour"
ls tour
exit $status
