#!/usr/bin/env python3
"""Runs clang-tidy with the project's checks over its sources: warnings are errors.

    tidy.py BUILD [FOLDER...]     BUILD: a configured build; FOLDER: models rules app ui unless named

Of a build with CERTLINK_UNITE a folder's sources are looked at together, as they are compiled: Qt's headers cost more
than ours. A build with g++ leaves precompiled headers that clang cannot read: the commands are handed on without.
"""
import concurrent.futures
import json
import os
import pathlib
import re
import shlex
import subprocess
import sys
import time

TOP = pathlib.Path(__file__).resolve().parents[2]


def flags_of(command):
    """What stands between the compiler and -o, without the precompiled header."""
    words = shlex.split(re.sub(r" (?:-Winvalid-pch|-fpch-preprocess|-include \S*cmake_pch\.hxx)", "", command))
    compiler = next(i for i, word in enumerate(words) if re.search(r"(?:clang|[cg])\+\+", pathlib.Path(word).name))
    return words[compiler + 1:words.index("-o")]


def units(build, folders):
    """What is compiled of the folders: working folder, flags, file."""
    for one in json.loads((build / "compile_commands.json").read_text()):
        path = pathlib.Path(one["file"])
        is_united = path.is_relative_to(build) and path.parent.name == "Unity"
        below = path.relative_to(build) if is_united else path.relative_to(TOP) if path.is_relative_to(TOP) else path
        if (is_united or not path.is_relative_to(build)) and below.parts[0] in folders:
            yield one["directory"], flags_of(one["command"]), path


def look(unit):
    directory, flags, path = unit
    command = ["clang-tidy-14", "--quiet", f"--config-file={TOP / '.clang-tidy'}", "--checks=-bugprone-suspicious-include",
               str(path), "--", *flags, "-Wno-shadow"]  # of a name in another file
    return subprocess.run(command, cwd=directory, capture_output=True, text=True)


def main():
    build, folders = pathlib.Path(sys.argv[1]).resolve(), sys.argv[2:] or ["models", "rules", "app", "ui"]
    begin = time.monotonic()
    found = sorted(units(build, folders), key=lambda unit: str(unit[2]))
    if not found:
        sys.exit(f"{build} compiles nothing of {', '.join(folders)}")
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        runs = list(pool.map(look, found))
    said = sorted({line for run in runs for line in re.findall(r"^\S+?: (?:warning|error): .*|^error: .*", run.stdout, re.M)})
    print("\n".join(said))
    print(f"clang-tidy: {len(found)} units in {time.monotonic() - begin:.0f} s, {len(said)} warnings")
    return 1 if said or any(run.returncode for run in runs) else 0


if __name__ == "__main__":
    sys.exit(main())
