#!/usr/bin/env bash
# What the threads of the program share, under ThreadSanitizer: loading, watching, cancelling, closing, writing, judging
# on all cores. Runs the tests that start threads, or those that the arguments, handed on to ctest, choose.
# Takes an hour of a processor the first time.
set -euo pipefail
cd "$(dirname "$0")/../.."
source app/install-packages.sh
install_packages build run test tsan
bash tests/tsan/qtcore.sh
cmake --preset tsan >/dev/null
cmake --build --preset tsan -- --quiet
ctest --preset tsan "$@"
