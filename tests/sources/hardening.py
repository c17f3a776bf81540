#!/usr/bin/env python3
"""Whether the built programs are hardened as Debian's own packages are.

    hardening.py BUILD OPTIMISED PROGRAM...   OPTIMISED: 1 where the build optimises, which _FORTIFY_SOURCE needs

Names what is missing and exits with 1.
"""
import json
import pathlib
import platform
import re
import subprocess
import sys

ENDBR64 = b"\xf3\x0f\x1e\xfa"  # begins whatever may be jumped to


def readelf(option, program):
    return subprocess.run(["readelf", "--wide", option, program], check=True, capture_output=True, text=True).stdout


def missing(program):
    """What the program itself does not show."""
    dynamic = readelf("--dynamic", program)
    if not re.search(r"^\s*Type:\s+DYN", readelf("--file-header", program), re.M) or not re.search(r"FLAGS_1.*\bPIE\b", dynamic):
        yield "it is no position independent executable"
    if "GNU_RELRO" not in readelf("--program-headers", program):
        yield "what the linker fills in stays writable (-z relro)"
    if not re.search(r"FLAGS.*\b(?:BIND_NOW|NOW)\b", dynamic):
        yield "functions are bound when they are first called (-z now)"
    if "__stack_chk_fail" not in readelf("--dyn-syms", program):
        yield "no stack is protected (-fstack-protector-strong)"
    # The program's note says so only where the C library's own start files were compiled like that, which Debian's are not.
    if platform.machine() == "x86_64" and pathlib.Path(program).read_bytes().count(ENDBR64) < 50:
        yield "jumps and returns are not checked (-fcf-protection)"


def unfortified(build):
    """The project's sources that are compiled without; a program that calls nothing to be checked does not show it."""
    for entry in json.loads((pathlib.Path(build) / "compile_commands.json").read_text(encoding="utf-8")):
        made = pathlib.Path(build).resolve() in pathlib.Path(entry["file"]).resolve().parents
        if not made and "-D_FORTIFY_SOURCE=2" not in entry["command"]:
            yield f"{entry['file']}: compiled without _FORTIFY_SOURCE"


def main():
    build, optimised, *programs = sys.argv[1:]
    found = [f"{program}: {what}" for program in programs for what in missing(program)]
    if optimised == "1":
        found += unfortified(build)
    print("\n".join(found) or "hardened")
    return 1 if found or not programs else 0


if __name__ == "__main__":
    sys.exit(main())
