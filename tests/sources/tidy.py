#!/usr/bin/env python3
"""Runs clang-tidy with the project's checks over its sources: warnings are errors.

    tidy.py BUILD [FOLDER...]     BUILD: a configured build; FOLDER: models rules app ui unless named

A build with g++ leaves precompiled headers that clang cannot read: the commands are handed on without.
"""
import concurrent.futures
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time

TOP = pathlib.Path(__file__).resolve().parents[2]


def commands(build):
    """The compile commands of the project's own sources, as clang takes them."""
    for one in json.loads((build / "compile_commands.json").read_text()):
        path = pathlib.Path(one["file"])
        if path.is_relative_to(TOP) and not path.is_relative_to(build):
            one["command"] = re.sub(r" (?:-Winvalid-pch|-fpch-preprocess|-include \S*cmake_pch\.hxx)", "", one["command"])
            yield one


def main():
    build, folders = pathlib.Path(sys.argv[1]).resolve(), sys.argv[2:] or ["models", "rules", "app", "ui"]
    begin = time.monotonic()
    with tempfile.TemporaryDirectory() as database:
        known = list(commands(build))
        (pathlib.Path(database) / "compile_commands.json").write_text(json.dumps(known))
        files = sorted({one["file"] for one in known if any(pathlib.Path(one["file"]).is_relative_to(TOP / folder) for folder in folders)})
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            runs = list(pool.map(lambda file: subprocess.run(["clang-tidy-14", "-p", database, "--quiet", file], capture_output=True, text=True), files))
    said = sorted({line for run in runs for line in re.findall(r"^\S+?: (?:warning|error): .*|^error: .*", run.stdout, re.M)})
    print("\n".join(said))
    print(f"clang-tidy: {len(files)} files in {time.monotonic() - begin:.0f} s, {len(said)} warnings")
    return 1 if said or any(run.returncode for run in runs) else 0


if __name__ == "__main__":
    sys.exit(main())
