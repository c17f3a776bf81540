#!/usr/bin/env python3
"""Puts one mistake at a time into sources and says which of them the tests do not notice.

    run.py [--build BUILD] [--sample N] [--again LOG] [--list] SUITE [FILE...]

SUITE names the sources and the test programs (SUITES below); FILE... keeps to some of its sources. --sample N takes
every mistake whose turn it is when N are spread evenly over all. --again LOG keeps to those that an earlier run said to
survive. --list only says which there are. The sources themselves are not touched: a mistake is compiled beside them, without optimisation, and linked in front of the library that holds
the right one. BUILD (build/dev) has to be built, and not to unite sources. Exits with 1 where a mistake survives.
"""
import argparse
import concurrent.futures
import json
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import threading

TOP = pathlib.Path(__file__).resolve().parents[2]
SUITES = {  # sources -> test programs, the quickest to notice first
    "rules": (["rules/*.cpp", "rules/*/*.cpp"], ["rules/tst_texts", "rules/tst_specification", "rules/tst_rules"]),
    "mail": (["models/mail/HeaderText.cpp", "models/mail/Charsets.cpp", "models/mail/Iso2022Jp.cpp", "models/mail/Repairs.cpp"], ["mail/tst_headers", "mail/tst_charsets", "mail/tst_repairs", "mail/tst_mail", "mail/tst_corpus"]),
    "reading": (["models/reading/Codes.cpp", "models/reading/Courtesy.cpp", "models/reading/English.cpp", "models/reading/FormAssembler.cpp", "models/reading/FormElements.cpp", "models/reading/LabelTail.cpp", "models/reading/LeftOpen.cpp", "models/reading/Opening.cpp", "models/reading/OwnWords.cpp", "models/reading/RowGroups.cpp"], ["reading/tst_literals", "reading/tst_forms", "reading/tst_several_forms", "reading/tst_own_words", "reading/tst_corrections", "rules/tst_rules", "reading/tst_unread"]),
    "desk": (["rules/desk/ApplicationJson.cpp", "rules/desk/CaseFile.cpp", "rules/desk/Intake.cpp", "rules/desk/Layers.cpp"], ["desk/tst_case_file", "desk/tst_printed", "desk/tst_intake", "reading/tst_judged", "mail/tst_mail", "rules/tst_rules", "desk/tst_recorder"]),
    "store": (["models/store/*.cpp"], ["store/tst_store", "store/tst_history", "store/tst_restore", "store/tst_put_in_force", "desk/tst_recorder"]),
    "masking": (["rules/masking/*.cpp"], ["masking/tst_masking"]),
    "reply": (["rules/reply/*.cpp"], ["reply/tst_reply"]),
    "training": (["rules/training/*.cpp"], ["training/tst_lessons", "training/tst_mend", "training/tst_examples", "training/tst_handbook"]),
    "rulebook": (["models/rulebook/Calendar.cpp"], ["rulebook/tst_calendar", "rules/tst_rules"])}
APART = ("rules/desk/", "rules/masking/", "rules/reply/", "rules/training/")  # not of the rules

BALANCED = r"\((?:[^()]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))*\)"
# What is changed, and into what. Each place is one mistake.
MISTAKES = [
    ("comparison", r" == ", " != "), ("comparison", r" != ", " == "), ("comparison", r" < ", " <= "), ("comparison", r" <= ", " < "),
    ("comparison", r" > ", " >= "), ("comparison", r" >= ", " > "), ("condition", r" && ", " || "), ("condition", r" \|\| ", " && "),
    ("condition", rf"\b(if|while) ({BALANCED})", r"\1 (!\2)"), ("condition", r"(?<=[ (])!(?=[a-zA-Z_(*])", ""),
    ("condition", r"\btrue\b", "false"), ("condition", r"\bfalse\b", "true"), ("condition", r" \? ", " && false ? "), ("condition", r" \? ", " || true ? "),
    ("verdict", r"\bnotApplicable\(\)", "satisfied()"), ("verdict", r"\bsatisfied\(\)", "notApplicable()"),
    ("verdict", r"\bviolated\(", "unknown({}, "), ("verdict", r"\bstd::any_of\(", "std::all_of("), ("verdict", r"\bstd::all_of\(", "std::any_of("),
    ("severity", r"(?<=_L1, )Block\b", "Confirm"), ("severity", r"(?<=_L1, )Confirm\b", "Note"), ("severity", r"(?<=_L1, )Note\b", "Confirm"),
    ("field", r"\bF::(?!StartDate)\w+", "F::StartDate"), ("field", r"\bField::(?!StartDate|MasterId)\w+", "Field::StartDate"),
    ("place", rf"\.(?:at|atCodes|about){BALANCED}(?=[.;\n])", ""), ("place", r"\.nowhere\(\)", ""),
    ("step", rf"\.(?:mail|contract|service|administrator|rulebook|header){BALANCED}(?=[.;\n])", ""),
    ("step", r"\.(?:receiptDate|category|commonName|item|licences)\(\)(?=[.;\n])", ""),
    ("argument", r"\{u\"\w+\"_s, (?:[^{}]|\{[^{}]*\})*\}(?:, )?(?=[{}\n ])", ""),
    ("word", r"(?<=[( ?:])u?\"[a-z-]+\"(?=_L1|_s)", '"mistaken"'), ("number", r"(?<![\w.\"'])\d+(?![\w.\"'])", "(1 + \\g<0>)"),
    ("statement", r"(?m)^ +(?:continue|break);$", ";"), ("statement", r"(?m)^ +[a-zA-Z_]\w*(?:\.|->|\[).*;$", ";"),
    ("statement", r"(?m)^ +[a-zA-Z_]\w* (?:\+|-|\|)?= .*;$", ";")]


def without_comments(text):
    """The text, comments blanked, so that offsets stay."""
    return re.sub(r"//[^\n]*", lambda match: " " * len(match[0]), text)


def mistakes(path):
    """Every mistake for a file: (line, kind, what stands there, what is put there, the whole text)."""
    text = path.read_text(encoding="utf-8")
    code = without_comments(text)
    begin = code.index("namespace certlink")
    for kind, pattern, replacement in MISTAKES:
        for match in re.finditer(pattern, code):
            put = match.expand(replacement) if replacement else ""
            if put.startswith('"mistaken"') and match[0].startswith("u"):
                put = "u" + put
            if match.start() < begin or put == match[0] or "#include" in match[0]:
                continue
            yield (code.count("\n", 0, match.start()) + 1, kind, match[0].strip(), put.strip(), text[:match.start()] + put + text[match.end():])


class Workshop:
    """Compiles and links mistakes by the commands of a build."""

    def __init__(self, build):
        self.build = build
        self.headers = tempfile.TemporaryDirectory(prefix="headers")
        self.precompiled = {}  # a library's flags -> its header
        self.compile = {one["file"]: one["command"] for one in json.loads((build / "compile_commands.json").read_text())}

    def precompile(self, sources):
        """What the sources include, in one precompiled header a library: most of a mistake's time would go into it."""
        libraries = {}
        for source in sources:
            libraries.setdefault(self.flags(source), []).append(source)
        for flags, together in libraries.items():
            header = pathlib.Path(self.headers.name) / f"{len(self.precompiled)}.h"
            lines = [line for source in together for line in re.findall(r"(?m)^#include .*$", source.read_text(encoding="utf-8"))]
            header.write_text("\n".join(dict.fromkeys(lines)) + "\n")
            command = self.compile_command(together[0], header, f"{header}.gch")
            subprocess.run(command[:-1] + ["-x", "c++-header", str(header)], cwd=self.build, check=True)
            self.precompiled[flags] = header

    def flags(self, source):
        return " ".join(self.compile_command(source, "", ""))

    def compile_command(self, source, changed, output):
        words = shlex.split(self.compile[str(source)])
        kept, skip = [], False
        for word in words[words.index(next(one for one in words if re.search(r"(\+\+|g\+\+|clang\+\+)[-\d]*$", one))):]:
            drop = skip or word in ("-fpch-preprocess", "-Werror", "-Winvalid-pch") or re.match(r"-(O\d|W)", word) or word.endswith("cmake_pch.hxx")
            if word == "-include":
                continue
            skip = word in ("-MT", "-MF", "-o", "-c")
            if not drop and not skip and word != "-MD":
                kept.append(word)
        return kept + ["-O0", "-w", "-o", str(output), "-c", str(changed)]

    def link_command(self, program, object_file, output):
        line = subprocess.run(["ninja", "-t", "commands", f"tests/{program}"], cwd=self.build, check=True, capture_output=True, text=True).stdout.strip().split("\n")[-1]
        quick = "-fuse-ld=lld " if shutil.which("ld.lld") else ""  # most of a mistake's time would go into linking
        line = re.sub(r" -o \S+ ", f" {quick}{object_file} -o {output} ", line)
        return re.sub(r"^: && | && :$", "", line)

    def survives(self, source, text, programs):
        """True where every test passes, False where one fails, None where it does not compile."""
        with tempfile.TemporaryDirectory(prefix="mutant") as folder:
            changed, output = pathlib.Path(folder) / source.name, pathlib.Path(folder) / "mistake.o"
            changed.write_text(text, encoding="utf-8")
            command = self.compile_command(source, changed, output)
            if subprocess.run(command[:1] + ["-include", str(self.precompiled[self.flags(source)])] + command[1:], cwd=self.build, capture_output=True).returncode:
                return None
            for program in programs:
                binary = pathlib.Path(folder) / "test"
                if subprocess.run(self.link_command(program, output, binary), shell=True, cwd=self.build, capture_output=True).returncode:
                    return None
                if not passes(binary):
                    return False
        return True


def passes(binary):
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C", "TZ": "America/St_Johns", "RC_PARAMS": "seed=1"}
    with subprocess.Popen([binary], env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as run:
        longest = threading.Timer(90, run.kill)  # it goes round in circles: whoever runs the tests notices
        longest.start()
        failed = any(line.startswith(b"FAIL!") for line in run.stdout)
        if failed:  # one is enough
            run.kill()
        run.wait()
        longest.cancel()
        return not failed and run.returncode == 0


def described(source, line, kind, old, new, _):
    old, new = (" ".join(text.split())[:100] or "nothing" for text in (old, new))
    return f"{source.relative_to(TOP)}:{line}: {kind}: {old} -> {new}"


def chosen(sources, count):
    every = [(source, *mistake) for source in sources for mistake in mistakes(source)]
    return every if not count or count >= len(every) else [every[i * len(every) // count] for i in range(count)]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--build", default="build/dev")
    parser.add_argument("--sample", type=int, default=0)
    parser.add_argument("--again")
    parser.add_argument("--list", action="store_true")
    parser.add_argument("suite", choices=SUITES)
    parser.add_argument("files", nargs="*")
    arguments = parser.parse_args()
    patterns, programs = SUITES[arguments.suite]
    sources = [path for pattern in patterns for path in sorted(TOP.glob(pattern)) if arguments.suite != "rules" or not str(path.relative_to(TOP)).startswith(APART)]
    if arguments.files:
        sources = [path for path in sources if str(path.relative_to(TOP)) in arguments.files]
    work = chosen(sources, arguments.sample)
    if arguments.again:
        survivors = set(pathlib.Path(arguments.again).read_text().split("\n"))
        work = [one for one in work if described(*one) in survivors]
    if arguments.list:
        print("\n".join(described(*one) for one in work))
        return 0
    apart = {str(one[0]) for one in work} <= {one["file"] for one in json.loads((TOP / arguments.build / "compile_commands.json").read_text())}
    if not apart:
        sys.exit(f"{arguments.build} compiles the sources of a folder at once (CERTLINK_UNITE): cmake --preset dev && cmake --build --preset dev")
    shop = Workshop((TOP / arguments.build).resolve())
    shop.precompile(sorted({one[0] for one in work}))
    counts = {}
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        answers = pool.map(lambda one: shop.survives(one[0], one[5], programs), work)
        for (source, line, kind, old, new, _), survives in zip(work, answers):
            if survives is None:
                continue
            found, all_of_kind = counts.get(kind, (0, 0))
            counts[kind] = (found + (not survives), all_of_kind + 1)
            if survives:
                print(described(source, line, kind, old, new, ""), flush=True)
    for kind, (found, all_of_kind) in sorted(counts.items()):
        print(f"{kind}: {found} of {all_of_kind} found")
    found, made = (sum(one[i] for one in counts.values()) for i in (0, 1))
    print(f"all: {found} of {made} found; {len(work) - made} more do not compile")
    return 0 if found == made else 1


if __name__ == "__main__":
    sys.exit(main())
