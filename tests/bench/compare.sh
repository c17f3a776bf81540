#!/usr/bin/env bash
# How fast `check` is, and how much memory a large mbox takes.
#     tests/bench/compare.sh BUILD_FOLDER [MAILS [ROUNDS [MBOX_BYTES]]]
# BUILD_FOLDER was configured with -DCMAKE_BUILD_TYPE=Release -DCERTLINK_BENCH=ON. Everything it makes
# stands in a temporary folder, which it removes. MBOX_BYTES 0 leaves the mbox out.
set -euo pipefail
build=$(cd "$1" && pwd)
mails=${2:-4500}
rounds=${3:-7}
mbox_bytes=${4:-1000000000}
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 mails.py "$mails" "$work"
python3 measure.py "$build" "$work" "$mails" "$rounds"
if [ "$mbox_bytes" -gt 0 ]; then
    python3 mails.py --mbox "$mbox_bytes" "$work/large.mbox"
    python3 measure.py --mbox "$build" "$work"
fi
