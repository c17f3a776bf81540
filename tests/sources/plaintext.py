#!/usr/bin/env python3
"""Finds widgets that are given text past the helpers of ui/plain: Qt guesses whether such a text is HTML.

    plaintext.py FOLDER   names each with its file and line and exits with 1 where there are any
    plaintext.py --self   shows that it finds what it looks for
"""
import pathlib
import re
import sys

# What is looked for, and what to write instead.
PAST_THE_HELPERS = [
    (re.compile(r"(?:->|\.|^\s*|[({;]\s*)setToolTip\s*\("), "setPlainToolTip()"),
    (re.compile(r"\bToolTipRole\b"), "toolTipText(), named here beside its place"),
    (re.compile(r"\bQToolTip::showText\s*\((?!.*toolTipText\()"), "toolTipText()"),
    (re.compile(r"\bnew QLabel\b|\bQLabel \w+[({;]"), "plainLabel()"),
    (re.compile(r"\bQt::(?:RichText|AutoText|MarkdownText)\b"), "showHtmlIn()"),
    (re.compile(r"\bnew Q(?:TextBrowser|TextEdit)\b"), "htmlPage()"),
    (re.compile(r"\bQMessageBox::(?:about|critical|information|question|warning)\s*\("), "a QMessageBox with Qt::PlainText"),
    (re.compile(r"\bset(?:StatusTip|WhatsThis)\s*\("), "toolTipText(), named here beside its place"),
]


def findings(text):
    for number, line in enumerate(text.split("\n"), 1):
        for pattern, instead in PAST_THE_HELPERS:
            if match := pattern.search(line):
                yield number, match.group().strip(), instead


def main():
    if sys.argv[1:] == ["--self"]:
        wrong = ["m_sign->setToolTip(text);", "    setToolTip(text);", "QToolTip::showText(at, text, this);", "m(new QLabel(this))", "QLabel label;",
                 "label->setTextFormat(Qt::RichText);", "new QTextBrowser(this)", "QMessageBox::warning(this, a, b);", "case Qt::ToolTipRole:"]
        right = ["setPlainToolTip(m_sign, text);", "QToolTip::showText(at, toolTipText(text), this);", "plainLabel(this)", "QLabel *m_label;",
                 "QMessageBox box(m_window);", "label->setTextFormat(Qt::PlainText);"]
        assert all(list(findings(one)) for one in wrong) and not any(list(findings(one)) for one in right)
        return 0
    top = pathlib.Path(sys.argv[1])
    found = [f"{path.relative_to(top)}:{number}: {what} guesses what a text is; write {instead}"
             for folder in ("ui", "app", "models/items") for path in sorted((top / folder).rglob("*"))
             if path.suffix in (".cpp", ".h") and path.parent.name != "plain"
             for number, what, instead in findings(path.read_text(encoding="utf-8"))]
    print("\n".join(found) or "every text goes through ui/plain")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
