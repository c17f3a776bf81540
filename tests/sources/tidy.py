#!/usr/bin/env python3
"""Runs clang-tidy with the project's checks over its sources: warnings are errors.

    tidy.py BUILD [FOLDER...]     BUILD: a configured build; FOLDER: models rules app ui unless named

Qt's headers cost more than our sources: the files of a folder that are compiled alike are looked at as one, each
with its own `Texts`. So names without linkage are to differ within a folder. A build with g++ leaves precompiled headers
that clang cannot read: the commands are handed on without.
"""
import collections
import concurrent.futures
import json
import os
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile
import time

TOP = pathlib.Path(__file__).resolve().parents[2]
AT_ONCE = 40  # files in one; more would not fit beside each other in a small machine's memory


def flags_of(command):
    """What stands between the compiler and -o, without the precompiled header."""
    words = shlex.split(re.sub(r" (?:-Winvalid-pch|-fpch-preprocess|-include \S*cmake_pch\.hxx)", "", command))
    compiler = next(i for i, word in enumerate(words) if re.search(r"(?:clang|[cg])\+\+", pathlib.Path(word).name))
    return tuple(words[compiler + 1:words.index("-o")])


def groups(build, folders):
    """The project's own sources that are compiled alike: (working folder, flags) and files."""
    found = collections.defaultdict(list)
    for one in json.loads((build / "compile_commands.json").read_text()):
        path = pathlib.Path(one["file"])
        if not path.is_relative_to(build) and any(path.is_relative_to(TOP / folder) for folder in folders):
            has_qt_before = "cmake_pch" in one["command"]  # where it has not, something wants to stand before Qt
            found[one["directory"], path.parent, has_qt_before, flags_of(one["command"])].append(path)
    for (directory, _, _, flags), paths in sorted(found.items()):
        paths = sorted(set(paths))
        for begin in range(0, len(paths), AT_ONCE):
            yield directory, flags, paths[begin:begin + AT_ONCE]


def look(number, directory, flags, paths, scratch):
    whole = scratch / f"{number}.cpp"
    whole.write_text("".join(f'#define Texts Texts_{path.stem}\n#include "{path}"\n#undef Texts\n' for path in paths))
    command = ["clang-tidy-14", "--quiet", f"--config-file={TOP / '.clang-tidy'}", "--checks=-bugprone-suspicious-include",
               str(whole), "--", *flags, "-Wno-shadow"] # of a name in another file
    return subprocess.run(command, cwd=directory, capture_output=True, text=True)


def main():
    build, folders = pathlib.Path(sys.argv[1]).resolve(), sys.argv[2:] or ["models", "rules", "app", "ui"]
    begin = time.monotonic()
    with tempfile.TemporaryDirectory() as scratch:
        found = list(groups(build, folders))
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            runs = list(pool.map(lambda one: look(one[0], *one[1], pathlib.Path(scratch)), enumerate(found)))
    said = sorted({line for run in runs for line in re.findall(r"^\S+?: (?:warning|error): .*|^error: .*", run.stdout, re.M)})
    print("\n".join(said))
    print(f"clang-tidy: {sum(len(paths) for *_, paths in found)} files in {time.monotonic() - begin:.0f} s, {len(said)} warnings")
    return 1 if said or any(run.returncode for run in runs) else 0


if __name__ == "__main__":
    sys.exit(main())
