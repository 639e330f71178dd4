"""The page's modules and how they are joined."""

import re
from pathlib import Path

import pytest

from diplograph.explorer.network import WEB
from diplograph.explorer.scripts import joined, script


def write(folder: Path, **modules: str) -> Path:
    for name, text in modules.items():
        (folder / f"{name}.js").write_text(text)
    return folder


def test_every_module_stands_once_after_those_it_needs(tmp_path: Path) -> None:
    write(
        tmp_path,
        main='import { two } from "./a.js";\nimport { one } from "./b.js";\ntwo(one);\n',
        a='import { one } from "./b.js";\nexport const two = () => one;\n',
        b="export const one = 1;\n",
    )
    assert list(joined(tmp_path, "main.js")) == ["b.js", "a.js", "main.js"]
    assert "import" not in "".join(joined(tmp_path, "main.js").values())


def test_a_circle_of_imports_is_refused(tmp_path: Path) -> None:
    write(tmp_path, a='import { b } from "./b.js";\n', b='import { a } from "./a.js";\n')
    with pytest.raises(ValueError, match=r"a\.js → b\.js → a\.js"):
        joined(tmp_path, "a.js")


def test_every_module_of_the_page_is_used_and_every_import_is_exported() -> None:
    found = joined(WEB / "js", "main.js")
    assert set(found) == {str(path.relative_to(WEB / "js")) for path in (WEB / "js").rglob("*.js")}
    for name, text in found.items():
        for names, module in re.findall(r"^const \{([^}]*)\} = (\$\w+);$", text, re.MULTILINE):
            exports = re.search(rf"^const {re.escape(module)} = .*?^return \{{ ([^}}]*) \}};$", script(), re.M | re.S)
            assert exports, module
            missing = (
                {each.strip() for each in names.split(",")} - {each.strip() for each in exports[1].split(",")} - {""}
            )
            assert not missing, (name, module, missing)


def test_every_imported_name_is_used() -> None:
    for path in (WEB / "js").rglob("*.js"):
        text = path.read_text()
        body = re.sub(r"^import .*$", "", text, flags=re.MULTILINE)
        for names in re.findall(r"^import \{([^}]*)\}", text, re.MULTILINE):
            for name in names.split(","):
                assert re.search(rf"\b{name.strip()}\b", body), (path.name, name)


def test_scripts_put_no_text_where_it_would_be_html() -> None:
    assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function", script())


def test_modules_stay_short() -> None:
    assert max(path.read_text().count("\n") for path in (WEB / "js").rglob("*.js")) < 230
