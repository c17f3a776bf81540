#!/usr/bin/env bash
# Installs what is missing, builds everything and runs every test. Arguments are handed on to ctest.
set -euo pipefail
cd "$(dirname "$0")/.."
source app/install-packages.sh
install_packages build run test

cmake --preset ci >/dev/null
cmake --build --preset ci -- --quiet
ctest --preset ci -j 2 "$@"
