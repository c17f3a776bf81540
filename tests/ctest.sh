# Sourced: run_all_tests PRESET runs every test of build/PRESET and sees to it that none was left out.
run_all_tests() {
    ctest --preset "$1" -j 2 --output-junit junit.xml --test-output-size-passed 100000000 --test-output-size-failed 100000000
    python3 tests/complete.py "build/$1" .
}
