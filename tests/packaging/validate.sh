#!/bin/sh
# SPDX-FileCopyrightText: The Frameloom authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# validate.sh SOURCE_DIR BUILD_DIR
# The desktop's own validators over what packaging/ generated. A validator that is not there is a failure:
# a check that skips itself is none.
set -u

source=$1
made=$2/packaging
id=io.github.frameloom.Frameloom
bad=0
check() {
    echo "== $*"
    command -v "$1" >/dev/null || {
        echo "$1 is missing" >&2
        bad=1
        return
    }
    "$@" || bad=1
}

check desktop-file-validate --warn-kde "$made/$id.desktop"
check appstreamcli validate --no-net --explain "$made/$id.metainfo.xml"
check appstream-util validate-relax --nonet "$made/$id.metainfo.xml"

if grep -n '@[A-Za-z_]*@' "$made/$id.desktop" "$made/$id.metainfo.xml" "$made/frameloom.1" "$made/changelog"; then
    echo "a variable was not filled in" >&2
    bad=1
fi

# Width and height stand at bytes 16 to 23 of a PNG.
for size in 48 64 128 256 512; do
    hex=$(printf '%08x%08x' "$size" "$size")
    found=$(od -An -tx1 -j16 -N8 "$source/packaging/icons/frameloom-$size.png" | tr -d ' \n')
    if [ "$found" != "$hex" ]; then
        echo "frameloom-$size.png is not $size pixels wide and high" >&2
        bad=1
    fi
done

# Every option of the command line stands in the man page.
for option in sandbox api-url api data-dir profile tour version help; do
    grep -q "\\\\-\\\\-$(printf '%s' "$option" | sed 's/-/\\\\-/')" "$made/frameloom.1" || {
        echo "the man page does not tell of --$option" >&2
        bad=1
    }
done
exit $bad
