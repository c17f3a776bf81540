#!/usr/bin/env bash
# Writes the golden record of every rule fixture anew, from what the rules say today. Read the diff
# before you believe it: git diff tests/fixtures/rules
#     tests/rules/remake-golden.sh [BUILD]     BUILD: a configured build folder, build/ci unless named
set -euo pipefail
cd "$(dirname "$0")/../.."
build=${1:-build/ci}
[ -f "$build/build.ninja" ] || cmake --preset ci -B "$build" >/dev/null
cmake --build "$build" --target tst_rules -- --quiet
find tests/fixtures/rules -name '*.golden' -delete
"$build/tests/rules/tst_rules" --remake-golden
git diff --stat -- tests/fixtures/rules
