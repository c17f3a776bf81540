#!/usr/bin/env python3
"""How long it takes from start to the first painted window, beside a bare window of the toolkit and beside one with a
menu and a line of Japanese text.

    start.py PROGRAM [RUNS] [DATABASE]

PROGRAM is tests/bench/start as it was built. The desk begins with an empty database where none is named. They are started in turns; the medians and their ratios are printed.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time


def milliseconds(command):
    began = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                          env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}) as program:
        program.stdout.readline()
        return (time.perf_counter() - began) * 1000


def main():
    program = sys.argv[1]
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 15
    with tempfile.TemporaryDirectory() as folder:
        desk = [program, "desk", sys.argv[3] if len(sys.argv) > 3 else os.path.join(folder, "desk.sqlite")]
        commands = ([program, "bare"], [program, "text"], desk)
        for command in commands:
            milliseconds(command)  # the files come into memory, the database is made
        times = [[milliseconds(command) for command in commands] for _ in range(runs)]
    bare, text, own = (statistics.median(column) for column in zip(*times))
    print(f"bare window {bare:.0f} ms, with a menu and a text {text:.0f} ms, desk {own:.0f} ms: "
          f"ratios {own / bare:.2f} and {own / text:.2f}")


main()
