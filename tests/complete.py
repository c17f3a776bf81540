#!/usr/bin/env python3
"""Whether everything that is declared was run: after ctest, which is content with what it was told.

    complete.py BUILD PROJECT     BUILD: holds junit.xml, which ctest wrote with the output of every test

Fails where a registered test was not run, where a test program left out one of its functions (one without
any row of data says nothing, and passes), and where something was skipped that could have run: only what needs
the shared data beside the project may be, where that is absent, and says so. Prints the random seeds.
"""
import json
import os
import pathlib
import re
import subprocess
import sys
import xml.etree.ElementTree as xml

ABSENT = "not beside the project"


def declared(build):
    """The registered tests: name -> command and environment."""
    listing = subprocess.run(["ctest", "--show-only=json-v1"], cwd=build, check=True, capture_output=True, text=True).stdout
    for test in json.loads(listing)["tests"]:
        properties = {one["name"]: one["value"] for one in test.get("properties", [])}
        yield test["name"], test.get("command", []), dict(one.split("=", 1) for one in properties.get("ENVIRONMENT", []))


def functions(command, environment):
    listing = subprocess.run(command + ["-functions"], env=os.environ | environment, check=True, capture_output=True, text=True).stdout
    return re.findall(r"^(\w+)\(\)$", listing, re.M)


def problems(build, project):
    has_shared = (project.parent / "shared").is_dir()
    results = {case.get("name"): case for case in xml.parse(build / "junit.xml").getroot().iter("testcase")}
    for name, command, environment in declared(build):
        case = results.get(name)
        if case is None or case.get("status") not in ("run", "fail"):
            yield f"{name} was not run"
            continue
        output = case.findtext("system-out") or ""
        for line in re.findall(r"^SKIP +: .*", output, re.M):
            if has_shared or ABSENT not in line:
                yield f"{name}: {line}"
        if name.startswith("tst_"):
            run = set(re.findall(r"^(?:PASS|FAIL!|XFAIL|XPASS|SKIP) +: \w+::(\w+)\(", output, re.M))
            for function in functions(command, environment):
                if function not in run and "SKIP   : " not in output:
                    yield f"{name}: {function} was declared and not run"
        for seed in sorted(set(re.findall(r"^Using configuration: .*seed=\d+", output, re.M))):
            print(f"{name}: {seed}")


def main():
    build, project = (pathlib.Path(one).resolve() for one in sys.argv[1:3])
    found = list(problems(build, project))
    print("\n".join(found) or "everything declared was run")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
