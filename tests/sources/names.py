#!/usr/bin/env python3
"""One name everywhere: whoever greps for a rule finds its function, texts, fixtures and document.

    names.py FOLDER     names what is missing, with its file, and exits with 1 where there is anything
    names.py --self     shows that it finds what it looks for

Also every step a rule takes has its sentence in both languages, and no sentence is left without a step.
"""
import json
import pathlib
import re
import sys
import tempfile

ROW = re.compile(r'\{"(?P<name>[A-Z][A-Z0-9]*-[a-z-]+)"_L1,.*?, (?P<function>\w+)(?:, CanBeUnknown)?\},')
STEPS = {  # what a call writes into the reasoning -> the keys of its sentences
    r'compare\("([a-z-]+)"_L1': ("compare.{}", "compare.{}.fails"),
    r'header\("([a-z-]+)"_L1': ("fact.header.{}",),
    r'rulebook\("([a-z-]+)"_L1': ("fact.rulebook.{}",)}
ALWAYS = {"fact.mail", "fact.mail.none", "fact.register", "fact.register.none", "fact.receipt-date", "fact.header.from.none"}
CELL = re.compile(r'(contract|service|administrator)\((?:[^()"]*, )?"([a-z_]+)"_L1')


def function_name(rule):
    first, *words = rule.split("-")
    return first.lower() + "".join(word.capitalize() for word in words)


def rules_of(top):
    return {match["name"]: match["function"] for match in ROW.finditer((top / "rules/Engine.cpp").read_text(encoding="utf-8"))}


def wrong_rules(top, sources):
    texts = {rule for file in (top / "resources/texts").glob("rules-*.json") for rule in json.loads(file.read_text(encoding="utf-8"))["rules"]}
    document = (top / "resources/spec/rules.md").read_text(encoding="utf-8")
    for rule, function in rules_of(top).items():
        if function != function_name(rule):
            yield f"rules/Engine.cpp: {rule} is done by {function}, not by {function_name(rule)}"
        comment = re.compile(rf"^// {re.escape(rule)}\n(?://.*\n)*RuleResult {function}\(", re.M)
        if not any(comment.search(text) for text in sources.values()):
            yield f"rules: no comment \"// {rule}\" stands above {function}"
        if rule not in texts:
            yield f"resources/texts: {rule} has no texts"
        if f"| {rule} |" not in document:
            yield f"resources/spec/rules.md: {rule} has no row"
        if not list((top / "tests/fixtures/rules" / rule).glob("violated-*.txt")):
            yield f"tests/fixtures/rules: {rule} has no violating fixture"


def steps_taken(sources):
    for text in sources.values():
        for call, keys in STEPS.items():
            for word in re.findall(call, text):
                yield from (key.format(word) for key in keys)


def wrong_steps(top, sources):
    said = json.loads((top / "resources/texts/steps.json").read_text(encoding="utf-8"))["steps"]
    taken = set(steps_taken(sources)) | ALWAYS
    for key in sorted(taken):
        for language in ("ja", "en"):
            if not said.get(key, {}).get(language):
                yield f"resources/texts/steps.json: {key} has no sentence ({language})"
    for key in sorted(set(said) - taken):
        yield f"resources/texts/steps.json: no rule takes the step {key}"
    cells = json.loads((top / "resources/texts/words.json").read_text(encoding="utf-8"))["facts"]
    for name, text in sources.items():
        for table, column in CELL.findall(text):
            if f"{table}s.{column}" not in cells:
                yield f"{name}: resources/texts/words.json has no words for {table}s.{column}"


def check(top):
    sources = {str(path.relative_to(top)): path.read_text(encoding="utf-8") for path in sorted((top / "rules").rglob("*.cpp"))}
    return list(wrong_rules(top, sources)) + list(wrong_steps(top, sources))


def show_that_it_finds():
    with tempfile.TemporaryDirectory() as folder:
        top = pathlib.Path(folder)
        both = {"ja": "x", "en": "x"}
        files = {
            "rules/Engine.cpp": '{"L3-past"_L1, "L3"_L1, Block, {}, ""_L1, l3Past},\n{"L3-time"_L1, "L3"_L1, Block, {}, ""_L1, l3Hour, CanBeUnknown},\n',
            "rules/dates/L3.cpp": '// L3-past\n// Why.\nRuleResult l3Past(\n check.compare("later"_L1, x).contract("moon"_L1, y)\n',
            "resources/texts/rules-a.json": json.dumps({"rules": {"L3-past": {}}}), "resources/spec/rules.md": "| L3-past | L3 |\n",
            "resources/texts/steps.json": json.dumps({"steps": {key: both for key in ALWAYS | {"compare.later", "compare.idle"}}}),
            "resources/texts/words.json": json.dumps({"facts": {}}), "tests/fixtures/rules/L3-past/violated-x.txt": ""}
        for path, text in files.items():
            (top / path).parent.mkdir(parents=True, exist_ok=True)
            (top / path).write_text(text)
        found = "\n".join(check(top))
        for expected in ("is done by l3Hour", '"// L3-time"', "L3-time has no texts", "L3-time has no row", "L3-time has no violating",
                         "compare.later.fails has no sentence (en)", "takes the step compare.idle", "contracts.moon"):
            assert expected in found, (expected, found)
        assert "L3-past " not in found, found


def main():
    if sys.argv[1:] == ["--self"]:
        show_that_it_finds()
        return 0
    found = check(pathlib.Path(sys.argv[1]))
    print("\n".join(found) or "every rule and step is found by its name")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
