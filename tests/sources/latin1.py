#!/usr/bin/env python3
"""Finds literals that are no ASCII and pass through Latin-1: a dash in one reaches people as "â".

    latin1.py FOLDER     names each with its file and line and exits with 1 where there are any
    latin1.py --self     shows that it finds what it looks for
"""
import pathlib
import re
import sys

LITERAL = r'"(?:[^"\\\n]|\\.)*"'
THROUGH_LATIN1 = re.compile(
    rf'(?:QLatin1(?:String(?:View)?|Char)|fromLatin1|latin1)\s*[({{]\s*(?P<a>{LITERAL}|\'[^\'\n]+\')|(?P<b>{LITERAL}|\'[^\'\n]+\')_L1\b')
FOLDERS = ("models", "rules", "ui", "app", "tests")


def findings(text):
    for number, line in enumerate(text.split("\n"), 1):
        for match in THROUGH_LATIN1.finditer(line):
            literal = match["a"] or match["b"]
            if not literal.isascii() or re.search(r"\\x[89a-fA-F][0-9a-fA-F]|\\u(?!00[0-7])", literal):
                yield number, literal


def main():
    if sys.argv[1:] == ["--self"]:
        wrong = ['QLatin1String(" — ")', 'x == "—"_L1', 'QString::fromLatin1("é")', "QLatin1Char('é')", 'QLatin1StringView{"\\u2014"}', '"a\\xE9"_L1']
        right = ['QLatin1String(" - ")', '"-"_L1', 'u"—"_s', 'QStringLiteral("—")', 'QString::fromLatin1(bytes)']
        assert all(list(findings(one)) for one in wrong) and not any(list(findings(one)) for one in right)
        return 0
    top = pathlib.Path(sys.argv[1])
    found = [f"{path.relative_to(top)}:{number}: {literal} passes through Latin-1; write u\"…\"_s"
             for folder in FOLDERS for path in sorted((top / folder).rglob("*")) if path.suffix in (".cpp", ".h")
             for number, literal in findings(path.read_text(encoding="utf-8"))]
    print("\n".join(found) or "no literal passes through Latin-1")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
