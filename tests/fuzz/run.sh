#!/usr/bin/env bash
# Fuzzes every reader for so many seconds (default 60), two at a time, and fails where one finds
# something. Finds stand in build/asan/finds/<reader>; mended, they move to tests/fixtures/finds.
#     tests/fuzz/run.sh [SECONDS [READER...]]
# CERTLINK_FUZZ_SEED: where chance begins; the same begins the same way (default 0: anywhere).
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds=${1:-60}
shift || true
readers=("$@")
[ ${#readers[@]} -gt 0 ] || readers=(mail form outlook tnef mbox register archive draft database exercise letters settings)
build=${CERTLINK_FUZZ_BUILD:-build/asan}

cmake --preset asan -B "$build" >/dev/null
cmake --build "$build" --target fuzzers -- --quiet

# libytnef and libgsf forget some memory when a file is damaged, bounded by its size: no find.
export ASAN_OPTIONS=detect_leaks=0

# fuzz READER: grows the corpus of earlier runs; one input may take 10 seconds and 2 GB.
fuzz() {
    local reader=$1 finds=$build/finds/$1 grown=$build/corpus/$1
    mkdir -p "$finds" "$grown" "tests/fixtures/finds/$reader"
    if ! "$build/tests/fuzz/fuzz_$reader" -seed="${CERTLINK_FUZZ_SEED:-0}" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 \
        -max_len=16384 -print_final_stats=1 -dict="tests/fuzz/$reader.dict" -artifact_prefix="$finds/" \
        "$grown" "tests/fuzz/corpus/$reader" "tests/fixtures/finds/$reader" >"$finds.log" 2>&1; then
        echo "fuzz_$reader found something:" && tail -n 40 "$finds.log"
        return 1
    fi
    echo "fuzz_$reader: $(awk '/number_of_executed_units/ {print $2}' "$finds.log") inputs in $seconds s, no finds"
}

status=0
for ((i = 0; i < ${#readers[@]}; i += 2)); do
    jobs=()
    for reader in "${readers[@]:i:2}"; do
        fuzz "$reader" &
        jobs+=($!)
    done
    for job in "${jobs[@]}"; do wait "$job" || status=1; done
done
exit $status
