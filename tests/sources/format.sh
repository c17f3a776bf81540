#!/usr/bin/env bash
# Every C++ file stands as .clang-format lays it out. To lay them out: clang-format-14 -i FILE...
set -euo pipefail
cd "$1"
find app models rules tests ui \( -name '*.cpp' -o -name '*.h' \) -print0 | xargs -0 clang-format-14 --dry-run -Werror
