#!/usr/bin/env bash
# SPDX-FileCopyrightText: The Frameloom authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# run.sh [ctest arguments]   installs what is missing, builds with warnings as errors, runs every test on a virtual
# display, then the unit tests under AddressSanitizer + UBSan, and the tests of threads under
# ThreadSanitizer. FRAMELOOM_TESTS=quick leaves the sanitizers out.
set -euo pipefail
cd "$(dirname "$0")/.."

step() { printf '\n== %s (%s s)\n' "$1" "$SECONDS"; }

step "Packages"
packaging/install-packages.sh build run display test

launcher=()
if command -v ccache >/dev/null; then
    launcher=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
    CCACHE_DIR=$(ccache --get-config cache_dir) # before HOME changes
    export CCACHE_DIR
fi
cores=$(nproc)

# A fresh home: no test sees this user's settings, keychain or library.
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
export HOME="$home" XDG_RUNTIME_DIR="$home/run" XDG_CONFIG_HOME="$home/.config" XDG_DATA_HOME="$home/.local/share" \
       XDG_CACHE_HOME="$home/.cache"
mkdir -p -m 700 "$XDG_RUNTIME_DIR"
unset APIFRAME_API_KEY DBUS_SESSION_BUS_ADDRESS http_proxy https_proxy HTTP_PROXY HTTPS_PROXY all_proxy ALL_PROXY

build_and_test() { # PRESET TARGET CTEST-ARGUMENTS...
    local preset=$1 target=$2
    shift 2
    step "Build: $preset"
    cmake --preset "$preset" "${launcher[@]}" --log-level=WARNING >/dev/null
    cmake --build --preset "$preset" --target "$target"
    step "Test: $preset"
    ctest --preset "$preset" -j $((cores + 1)) "$@" # the presets choose the tests, many of which wait for an answer
}

build_and_test ci all "$@"
if [ "${FRAMELOOM_TESTS:-all}" != quick ]; then
    build_and_test asan tests_unit "$@"
    build_and_test tsan tests_tsan "$@"
fi
step "All tests passed"
