#!/usr/bin/env python3
"""Compares every #include with what its target declares to link, and every link with the layers.

    includes.py LINKS FOLDER   LINKS: links.json, which CMake writes into the build folder; FOLDER: the project
    includes.py --self         shows that it finds what it looks for

A source may include what its target links, and what those libraries hand on (PUBLIC); a header that
another library includes only what its own hands on itself, because whoever includes it needs that too.
"""
import json
import pathlib
import re
import sys
import tempfile

INCLUDE = re.compile(r'^\s*#\s*include\s*(<[^>]+>|"[^"]+")')
FOLDERS = ("models", "rules", "ui", "app", "tests")
LAYERS = ("models", "rules", "ui", "app", "tests")

# Headers of libraries that stand in /usr/include beside each other: how they begin, who brings them.
BRINGS = {
    "gmime/": "PkgConfig::GMIME", "unicode/": "PkgConfig::ICU", "gumbo.h": "PkgConfig::GUMBO", "gsf/": "PkgConfig::GSF",
    "ytnef.h": "PkgConfig::YTNEF", "archive": "PkgConfig::ARCHIVE", "csv.h": "csv", "xlsxwriter.h": "PkgConfig::XLSXWRITER", "rapidjson/": "PkgConfig::RAPIDJSON",
    "tl/": "tl::expected", "CLI/": "CLI11::CLI11", "rapidcheck": "rapidcheck", "benchmark/": "benchmark::benchmark",
    "sqlite3.h": "SQLite::SQLite3"}
# Of Qt, a layer knows no more than this; ui, app and tests know what they link.
QT_OF_LAYER = {"models": {"Qt6::Core"}, "models/store": {"Qt6::Core", "Qt6::Sql"}, "rules": {"Qt6::Core"}}
# The operating system's own: models/platform alone speaks to it, and tests.
SYSTEM = {"unistd.h", "time.h", "sys/resource.h", "sys/stat.h", "pwd.h", "langinfo.h", "fcntl.h"}
SPEAKS_TO_SYSTEM = ("models/platform", "tests")


def below(path, folder):
    return path == folder or path.startswith(folder + "/")


class Project:
    def __init__(self, links, top):
        self.top = pathlib.Path(top).resolve()
        self.aliases = links["aliases"]
        self.whole = links["whole"]
        self.targets = {}
        self.owners = {}  # a file's path from the top -> the targets it belongs to
        self._shown = None
        self.qt = []  # (folder of headers, module)
        for name, target in links["targets"].items():
            public = [self.real(one) for one in target["public"] if not one.startswith("$<")]
            if target.get("imported"):
                self.targets[name] = {"public": public}
                self.qt += [(pathlib.Path(folder), name) for folder in target["includes"]
                            if name.startswith("Qt6::") and folder.endswith("/Qt" + name[5:])]
                continue
            folder = pathlib.Path(target["folder"]).resolve()
            self.targets[name] = {"public": public, "links": [self.real(one) for one in target["links"]],
                                  "folder": self.relative(folder), "is_program": target["type"] == "EXECUTABLE"}
            for source in target["sources"]:
                path = self.relative((folder / source).resolve())
                if path:
                    self.owners.setdefault(path, []).append(name)

    def real(self, library):
        if "/" in library:  # a library by its file: /usr/lib/libcsv.so
            return re.sub(r"^lib|\..*$", "", library.rsplit("/", 1)[1])
        return self.aliases.get(library, library)

    def relative(self, path):
        """The path from the top; nothing for what a build made."""
        return str(path.relative_to(self.top)) if path.is_relative_to(self.top) else None

    def handed_on(self, libraries):
        reached, waiting = set(), list(libraries)
        while waiting:
            one = waiting.pop()
            if one not in reached:
                reached.add(one)
                waiting += self.targets.get(one, {}).get("public", [])
        return reached

    def may_include(self, name, path):
        target = self.targets[name]
        is_shown = path.endswith(".h") and not target["is_program"] and path in self.shown()
        return self.handed_on(target["public"] if is_shown else target["links"] + target["public"]) | {name}

    def shown(self):
        """The headers that a file of another target includes."""
        if self._shown is None:
            self._shown = set()
            for path, owners in self.owners.items():
                text = (self.top / path).read_text(encoding="utf-8") if (self.top / path).is_file() else ""
                for header in re.findall(r'^\s*#\s*include\s*"([^"]+)"', text, re.M):
                    if header in self.owners and set(self.owners[header]).isdisjoint(owners):
                        self._shown.add(header)
        return self._shown

    def brings(self, header):
        """Who brings a header of others: a library's name, "" for the language's own, None if nobody knows."""
        for beginning, library in BRINGS.items():
            if header.startswith(beginning):
                return library
        for folder, module in self.qt:
            if (folder / header).exists() or header.startswith(folder.name + "/"):
                return module
        is_standard = re.fullmatch(r"[a-z_]+", header) or header in SYSTEM
        return "" if is_standard else None

    def wrong(self, name, path, include):
        """What is wrong with an #include in a file of a target; nothing where all is well."""
        may = self.may_include(name, path)
        text = include[1:-1]
        if include[0] == "<":
            if text in SYSTEM and not any(below(path, folder) for folder in SPEAKS_TO_SYSTEM):
                return f"{include} is the operating system's, which only {SPEAKS_TO_SYSTEM[0]} speaks to"
            library = self.brings(text)
            if library is None:
                return f"nobody knows which library brings {include}"
            return f"{include} is of {library}, which {name} does not link" if library and library not in may else None
        if text.endswith(".moc"):
            return None
        beside = self.relative((self.top / path).parent / text)
        header = beside if beside in self.owners else text
        owners = self.owners.get(header)
        if not owners:
            return f"{include} belongs to no target"
        if may.isdisjoint(owners):
            return f"{include} is of {owners[0]}, which {name} does not {'hand on (PUBLIC)' if path.endswith('.h') else 'link'}"
        return None

    def wrong_includes(self):
        for folder in FOLDERS:
            for file in sorted((self.top / folder).rglob("*")):
                path = self.relative(file)
                if file.suffix not in (".cpp", ".h"):
                    continue
                if path not in self.owners and self.whole:
                    yield f"{path}:1: belongs to no target"
                for number, line in enumerate(file.read_text(encoding="utf-8").split("\n"), 1):
                    match = INCLUDE.match(line)
                    for name in self.owners.get(path, []) if match else []:
                        reason = self.wrong(name, path, match[1])
                        if reason:
                            yield f"{path}:{number}: {reason}"

    def wrong_links(self):
        for name, target in self.targets.items():
            folder = target.get("folder")
            layer = next((i for i, one in enumerate(LAYERS) if folder and below(folder, one)), None)
            if layer is None:
                continue
            for library in target["links"]:
                other = self.targets.get(library, {}).get("folder")
                if other and any(below(other, right) for right in LAYERS[layer + 1:]):
                    yield f"{folder}/CMakeLists.txt:1: {name} links {library}, which stands to its right"
            known = [modules for one, modules in QT_OF_LAYER.items() if below(folder, one)]
            for module in self.handed_on(target["links"]) if known else []:
                foreign = module.startswith("Qt6::") and module not in ("Qt6::Platform",)
                if foreign and not any(module in modules for modules in known):
                    yield f"{folder}/CMakeLists.txt:1: {name} reaches {module}, which this layer must not know"


def check(links, top):
    project = Project(links, top)
    return sorted(set(project.wrong_includes()) | set(project.wrong_links()))


def show_that_it_finds():
    def library(top, name, sources, links, public, kind="STATIC_LIBRARY"):
        return {"folder": str(top / name), "sources": sources, "links": links, "public": public, "includes": [], "type": kind}

    with tempfile.TemporaryDirectory() as folder:
        top = pathlib.Path(folder).resolve()
        files = {
            "models/value.h": "#include <optional>\n#include <gmime/gmime.h>\n",
            "models/value.cpp": '#include "models/value.h"\n#include <gmime/gmime.h>\n#include "rules/rule.h"\n',
            "rules/rule.h": '#include "models/value.h"\n',
            "rules/rule.cpp": "#include <gmime/gmime.h>\n#include <strange.hpp>\n#include <QThing>\n#include <QButton>\n#include <fcntl.h>\n",
            "rules/lost.cpp": "",
            "ui/pane.cpp": '#include "rules/rule.h"\n#include "models/value.h"\n#include "models/nowhere.h"\n#include <QButton>\n'}
        for path, text in list(files.items()) + [("qt/QtCore/QThing", ""), ("qt/QtWidgets/QButton", "")]:
            (top / path).parent.mkdir(parents=True, exist_ok=True)
            (top / path).write_text(text)
        qt = {name: {"imported": True, "public": [], "includes": [f"{top}/qt/Qt{name[5:]}"]} for name in ("Qt6::Core", "Qt6::Widgets")}
        links = {"whole": True, "aliases": {"x::models": "models", "x::rules": "rules"}, "targets": qt | {
            "models": library(top, "models", ["value.h", "value.cpp"], ["PkgConfig::GMIME", "Qt6::Core"], ["Qt6::Core", "$<LINK_ONLY:PkgConfig::GMIME>"]),
            "rules": library(top, "rules", ["rule.h", "rule.cpp"], ["x::models", "Qt6::Widgets", "pane"], ["x::models"]),
            "pane": library(top, "ui", ["pane.cpp"], ["x::rules"], [], "EXECUTABLE")}}
        found = check(links, top)
        expected = [
            "models/value.cpp:3: \"rules/rule.h\" is of rules", "models/value.h:2: <gmime/gmime.h> is of PkgConfig::GMIME",
            "rules/CMakeLists.txt:1: rules links pane", "rules/CMakeLists.txt:1: rules reaches Qt6::Widgets",
            "rules/lost.cpp:1: belongs to no target", "rules/rule.cpp:1: <gmime/gmime.h> is of PkgConfig::GMIME",
            "rules/rule.cpp:2: nobody knows", "rules/rule.cpp:5: <fcntl.h> is the operating system's", "ui/pane.cpp:3: \"models/nowhere.h\" belongs to no target",
            "ui/pane.cpp:4: <QButton> is of Qt6::Widgets"]
        assert len(found) == len(expected) and all(map(str.startswith, found, expected)), "\n".join(found)


def main():
    if sys.argv[1:] == ["--self"]:
        show_that_it_finds()
        return 0
    found = check(json.loads(pathlib.Path(sys.argv[1]).read_text()), sys.argv[2])
    print("\n".join(found) or "every include is of a library its target links")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
