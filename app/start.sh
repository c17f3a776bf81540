#!/usr/bin/env bash
# Installs what is missing, builds the program and starts it. Without a display: judges the sample
# inbox in the terminal instead. Arguments are handed on to the program.
set -euo pipefail
cd "$(dirname "$0")/.."
source app/install-packages.sh
install_packages build run

cmake --preset release >/dev/null
cmake --build --preset release --target certlink-desk -- --quiet
program=build/release/app/certlink-desk

if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] && [ $# -eq 0 ]; then
    echo "There is no display, so no window can open. The same job on the sample inbox:"
    samples=$(mktemp -d)
    trap 'rm -rf "$samples"' EXIT
    "$program" samples "$samples"
    status=0
    (cd "$samples" && "$OLDPWD/$program" check --register register inbox) || status=$?
    # 1 says that something is to be returned or confirmed, which is what samples are for.
    [ "$status" -le 1 ]
else
    exec "$program" "$@"
fi
