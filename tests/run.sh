#!/usr/bin/env bash
# Installs what is missing, builds everything and runs every test, or those that the arguments, handed
# on to ctest, choose (-R NAME).
set -euo pipefail
cd "$(dirname "$0")/.."
source app/install-packages.sh
source tests/ctest.sh
install_packages build run test

cmake --preset ci >/dev/null
cmake --build --preset ci -- --quiet
if [ $# -gt 0 ]; then
    ctest --preset ci -j 2 "$@"
else
    run_all_tests ci
fi
