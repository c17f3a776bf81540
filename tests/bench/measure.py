#!/usr/bin/env python3
"""The measuring half of compare.sh: medians over several rounds, the programs taken in turns."""
import os
import statistics
import subprocess
import sys
import time


def run(command):
    """Wall and CPU seconds and peak memory (kB) of a command, with its exit status."""
    begin = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    return time.monotonic() - begin, usage.ru_utime + usage.ru_stime, usage.ru_maxrss, os.waitstatus_to_exitcode(status)


def check(build, work, *arguments):
    return [f"{build}/app/certlink-desk", "check", "--register", f"{work}/register", "--format", "jsonl", *arguments]


def compare(build, work, mails, rounds):
    commands = {
        "decode alone": [f"{build}/tests/bench/decode_alone", f"{work}/mail"],
        "check --jobs 1": check(build, work, "--jobs", "1", f"{work}/mail"),
        "check --jobs 2": check(build, work, "--jobs", "2", f"{work}/mail"),
        "start alone": check(build, work, f"{work}/register/none.txt"),
    }
    open(f"{work}/register/none.txt", "w").close()
    results = {name: [] for name in commands}
    for command in commands.values():
        run(command)  # warms the files
    for _ in range(rounds):
        for name, command in commands.items():
            results[name].append(run(command))
    median = {name: [statistics.median(r[i] for r in runs) for i in range(3)] for name, runs in results.items()}
    print(f"{mails} mails, medians of {rounds} rounds")
    for name, (wall, cpu, memory) in median.items():
        rate = f"  {mails / wall:7.0f} mails/s" if name != "start alone" else ""
        print(f"  {name:15} wall {wall:6.3f} s  CPU {cpu:6.3f} s  peak {memory / 1024:6.1f} MB{rate}")
    alone, one, two = (median[n] for n in ("decode alone", "check --jobs 1", "check --jobs 2"))
    print(f"  CPU of check --jobs 1 to decode alone: {one[1] / alone[1]:.2f} (at most 2)")
    print(f"  wall of --jobs 1 to --jobs 2: {one[0] / two[0]:.2f} (at least 1.8)")


def mbox(build, work):
    path = f"{work}/large.mbox"
    wall, cpu, memory, status = run(check(build, work, "--jobs", "2", path))
    print(f"mbox of {os.path.getsize(path) / 1e6:.0f} MB: wall {wall:.1f} s, CPU {cpu:.1f} s, "
          f"peak {memory / 1024:.1f} MB (below 100), exit status {status}")


if __name__ == "__main__":
    if sys.argv[1] == "--mbox":
        mbox(*sys.argv[2:4])
    else:
        compare(sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
