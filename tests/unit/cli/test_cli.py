"""The command line as a person or a script uses it: output, JSON, exit codes, one sentence for each fault."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
import pytest

from app.cli.main import COMMANDS, Commands, root, run
from app.operations import library
from tests.samples import PAUSE, POWER, ROOT, TAX, sample_content, sample_store

COMPILATION = "\n".join(
    [
        "关于印发优化营商环境典型案例的通知",
        "现将2个典型案例印发给你们。",
        *(
            line
            for number, name in (("一", "甲市推行“拿地即开工”改革"), ("二", "乙县上线惠企政策“计算器”"))
            for line in (
                f"案例{number}：{name}",
                "一、背景情况",
                "当地企业反映事项多、跑动多，希望少交材料。" * 4,
                "二、主要做法",
                "一是把事项放到一个窗口办理，二是用数据替代纸质材料。" * 4,
                "三、取得成效",
                "办理时间由12天缩短至5天，满意度达98%。" * 2,
            )
        ),
    ]
)

Cli = Callable[..., tuple[int, str, str]]


@pytest.fixture(autouse=True)
def sample_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(library, "load_content", lambda _: sample_content())
    monkeypatch.setattr(library, "content_digest", lambda _: "sample")
    monkeypatch.setattr(library, "bundled_store", lambda: Path("none"))


@pytest.fixture
def cli(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Cli:
    def call(*arguments: str) -> tuple[int, str, str]:
        code = run(["--store", str(tmp_path / "andian.db"), *arguments])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return call


def _json(answer: tuple[int, str, str]) -> Any:
    code, output, _ = answer
    assert code == 0
    assert output.count("\n") == 1
    return json.loads(output)


def test_search_answers_in_the_agreed_form(cli: Cli) -> None:
    value = _json(cli("search", "歇业", "--json", "--facets", "--limit", "1"))
    assert (value["query"], value["total"], len(value["hits"])) == ("歇业", 2, 1)
    hit = value["hits"][0]
    assert set(hit) >= {"uid", "title", "province", "city", "indicators", "score", "snippet", "marks"}
    assert hit["uid"] == PAUSE.uid
    assert value["facets"]["region"][0] == {"value": "江苏省", "label": "江苏省", "count": 1}
    assert isinstance(value["took_ms"], float)


def test_search_uses_synonyms_as_the_window_does_and_says_so(
    cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.operations.synonyms.config_folder", lambda: tmp_path)
    monkeypatch.setattr("app.cli.cases.settings_file", lambda: tmp_path / "settings.json")
    own = tmp_path / "synonyms.txt"
    own.write_text("便民税 = 税易办\n", encoding="utf-8")
    value = _json(cli("search", "便民税", "--json", "--explain"))
    assert (value["total"], value["synonyms"]) == (1, [{"word": "便民税", "names": ["税易办"]}])
    assert (value["explanation"]["used"], value["explanation"]["synonyms"]) == (value["synonyms"], [])
    _, _, messages = cli("search", "便民税")
    assert "“便民税”也按同义词查找：税易办。" in messages
    value = _json(cli("search", "便民税", "--json", "--explain", "--no-synonyms"))
    assert (value["total"], value["synonyms"]) == (0, [])
    assert value["explanation"]["synonyms"][0]["total"] == 1
    (tmp_path / "settings.json").write_text('{"use_synonyms": false}', encoding="utf-8")
    assert _json(cli("search", "便民税", "--json"))["total"] == 0
    assert _json(cli("search", "便民税", "--json", "--synonyms"))["total"] == 1
    own.write_text("便民税\n", encoding="utf-8")
    code, _, messages = cli("search", "便民税", "--synonyms")
    assert (code, "synonyms.txt" in messages) == (0, True)


def test_search_prints_for_people(cli: Cli) -> None:
    code, output, messages = cli("search", "企业暂停经营怎么办")
    assert code == 0
    assert PAUSE.title in output
    assert "相近案例" in messages


def test_a_search_that_finds_nothing_names_what_may_be_meant(cli: Cli) -> None:
    code, output, messages = cli("search", "xieye")
    assert (code, output) == (0, "")
    assert "相近写法：歇业（2 个）" in messages
    _, _, messages = cli("search", "歇业")
    assert "相近写法" not in messages


def test_show_gives_the_whole_case(cli: Cli) -> None:
    value = _json(cli("show", POWER.uid, "--json"))
    assert value["title"] == POWER.title
    assert value["province"] == "江苏省"
    assert value["figures"][0]["before"] == "9"
    assert value["source"]["title"] == "样例汇编一"
    assert value["original"] is None
    assert POWER.sections[1].body in cli("show", POWER.uid)[1]


def test_tags(cli: Cli) -> None:
    assert _json(cli("tag", "add", "重点/电力", POWER.uid, TAX.uid, "--json")) == {
        "tags": ["重点/电力"],
        "cases": sorted([POWER.uid, TAX.uid]),
    }
    assert cli("tag", "rename", "重点", "年度重点")[0] == 0
    assert cli("tag", "remove", "年度重点/电力", TAX.uid)[0] == 0
    assert cli("tag", "add", "旧", TAX.uid)[0] == 0
    assert cli("tag", "merge", "旧", "--into", "年度重点")[0] == 0
    tags = _json(cli("tag", "list", "--json"))["tags"]
    assert [(tag["name"], tag["count"]) for tag in tags] == [("年度重点", 2), ("年度重点/电力", 1)]
    assert "2\t年度重点" in cli("tag", "list")[1]
    assert cli("tag", "delete", "年度重点")[0] == 0
    assert _json(cli("tag", "list", "--json")) == {"tags": []}


def test_a_briefing_from_beginning_to_file(cli: Cli, tmp_path: Path) -> None:
    code, number, _ = cli("briefing", "new", "接电提速", "--issuer", "样例办", "--date", "2026-03-08")
    assert code == 0
    assert cli("briefing", "add", number.strip(), POWER.uid, PAUSE.uid)[0] == 0
    shown = _json(cli("briefing", "show", number.strip(), "--json"))
    assert [item["case_uid"] for item in shown["items"]] == [POWER.uid, PAUSE.uid]
    target = tmp_path / "简报.md"
    value = _json(cli("briefing", "export", number.strip(), "--format", "md", "-o", str(target), "--json"))
    assert (value["file"], value["cases"]) == (str(target), 2)
    text = target.read_text(encoding="utf-8")
    assert "开门接电" in text
    assert "样例汇编一" in text
    assert _json(cli("briefing", "list", "--json"))["briefings"][0]["title"] == "接电提速"
    direct = tmp_path / "direct.docx"
    assert cli("briefing", "export", "--cases", f"{TAX.uid},{POWER.uid}", "-o", str(direct))[0] == 0
    assert direct.read_bytes()[:2] == b"PK"


def test_import_proposes_stores_and_then_changes_nothing(cli: Cli, tmp_path: Path) -> None:
    file = tmp_path / "甲省案例.txt"
    file.write_text(COMPILATION, encoding="utf-8")
    dry = _json(cli("import", str(file), "--dry-run", "--json"))["documents"][0]
    assert (dry["declared"], dry["found"]) == (2, 2)
    assert [case["status"] for case in dry["cases"]] == ["new", "new"]
    assert _json(cli("search", "拿地即开工", "--json"))["total"] == 0
    stored = _json(cli("import", str(file), "--json"))["documents"][0]
    uid = stored["cases"][0]["uid"]
    assert _json(cli("search", "拿地即开工", "--json"))["hits"][0]["uid"] == uid
    original = _json(cli("show", uid, "--json"))["original"]
    lines = COMPILATION.split("\n")
    assert original["text"] == "\n".join(lines[original["start_line"] - 1 : original["end_line"]])
    again = _json(cli("import", str(file), "--json"))["documents"][0]
    assert {case["status"] for case in again["cases"]} == {"unchanged"}


def test_duplicates_are_treated_as_the_option_says(cli: Cli, tmp_path: Path) -> None:
    first, second = tmp_path / "甲省案例.txt", tmp_path / "乙省案例.txt"
    first.write_text(COMPILATION, encoding="utf-8")
    second.write_text(COMPILATION.replace("12天", "11天"), encoding="utf-8")
    dry = _json(cli("import", str(first), str(second), "--dry-run", "--json"))["documents"]
    uids = [case["uid"] for case in dry[0]["cases"]]
    told = [(case["status"], case["duplicate_of"], case["choice"]) for case in dry[1]["cases"]]
    assert told == [("duplicate", uid, "keep_stored") for uid in uids]
    assert cli("import", str(first))[0] == 0
    before = _json(cli("search", "", "--json"))["total"]
    assert "duplicate" in cli("import", str(second))[1]
    assert _json(cli("search", "", "--json"))["total"] == before
    assert cli("import", str(second), "--duplicates", "link")[0] == 0
    assert _json(cli("search", "", "--json"))["total"] == before + 2
    versions = _json(cli("show", uids[0], "--json"))["versions"]
    assert [version["title"] for version in versions] == [dry[1]["cases"][0]["title"]]
    third = tmp_path / "丙省案例.txt"
    third.write_text(COMPILATION.replace("12天", "10天"), encoding="utf-8")
    taken = _json(cli("import", str(third), "--duplicates", "keep-new", "--json"))["documents"][0]["cases"][0]
    assert "10天" in _json(cli("show", taken["duplicate_of"], "--json"))["original"]["text"]
    assert cli("import", str(third), "--duplicates", "both")[0] == 2


def test_what_was_left_out_and_what_is_there_already_is_said(cli: Cli, tmp_path: Path) -> None:
    first, second = tmp_path / "甲省案例.txt", tmp_path / "乙省案例.txt"
    call, editors = "长按识别二维码关注本网", "责任编辑：阿禾　审核：老丁"
    lines = [*COMPILATION.rstrip().split("\n"), editors]
    lines.insert(len(lines) - 2, call)
    first.write_text("\n".join(lines), encoding="utf-8")
    second.write_text(COMPILATION.replace("12天", "11天"), encoding="utf-8")
    code, output, messages = cli("import", str(first))
    assert code == 0
    assert [row.split("\t")[1] for row in output.splitlines()] == ["new", "new"]
    assert f"第 {len(lines) - 2} 行未收入（广告、图注或编辑署名）：{call}" in messages
    assert f"第 {len(lines)} 行未收入（广告、图注或编辑署名）：{editors.replace('　', ' ')}" in messages
    assert "第 1 行至" in messages
    assert "写入 0 个，未变 0 个，与已有案例相同 2 个（其中未写入 2 个）" in cli("import", str(second))[2]
    told = cli("import", str(second), "--dry-run", "--duplicates", "keep-both")[2]
    assert "将写入 2 个，未变 0 个，与已有案例相同 2 个（其中不写入 0 个）" in told


def test_one_bad_file_does_not_keep_the_others_out(cli: Cli, tmp_path: Path) -> None:
    good = tmp_path / "good.txt"
    good.write_text(COMPILATION, encoding="utf-8")
    code, output, messages = cli("import", str(tmp_path / "missing.txt"), str(good), "--json")
    assert code == 1
    assert len(json.loads(output)["documents"]) == 1
    assert messages.count("\n") == 1
    assert _json(cli("search", "拿地即开工", "--json"))["total"] == 1


def _bad_files(folder: Path) -> dict[str, Path]:
    files = {name: folder / name for name in ("missing.txt", "empty.txt", "binary.txt", "folder")}
    files["empty.txt"].write_bytes(b"")
    files["binary.txt"].write_bytes(bytes(range(256)) * 40)
    files["folder"].mkdir()
    return files


@pytest.mark.parametrize("name", ["missing.txt", "empty.txt", "binary.txt", "folder"])
def test_a_file_that_is_no_compilation_gets_one_sentence(cli: Cli, tmp_path: Path, name: str) -> None:
    code, output, messages = cli("import", str(_bad_files(tmp_path)[name]))
    assert code == 1
    assert output == ""
    assert messages.count("\n") == 1
    assert name in messages
    assert _json(cli("search", "", "--json"))["total"] == 3


@pytest.mark.parametrize(
    "arguments",
    [
        ("show", "gone-01"),
        ("tag", "add", "/", POWER.uid),
        ("tag", "add", "重点", "gone-01"),
        ("tag", "delete", "无"),
        ("briefing", "show", "99"),
        ("briefing", "export", "99", "-o", "x.docx"),
        ("briefing", "export", "--cases", "gone-01", "-o", "x.docx"),
        ("search", '"没有右引号'),
        ("search", "(甲"),
    ],
)
def test_what_is_not_there_gets_one_sentence(cli: Cli, arguments: tuple[str, ...]) -> None:
    code, output, messages = cli(*arguments)
    assert (code, output, messages.count("\n")) == (1, "", 1)


def test_a_target_that_cannot_be_written_gets_one_sentence(cli: Cli, tmp_path: Path) -> None:
    for target in (tmp_path, tmp_path / "missing" / "x.docx"):
        code, output, messages = cli("briefing", "export", "--cases", POWER.uid, "-o", str(target))
        assert (code, output, messages.count("\n")) == (1, "", 1)


def test_a_damaged_store_gets_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "letter.db"
    path.write_bytes("不是存储文件".encode() * 100)
    assert run(["--store", str(path), "search", "歇业"]) == 1
    captured = capsys.readouterr()
    assert captured.err.count("\n") == 1
    assert str(path) in captured.err


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (("fly",), "没有这个命令"),
        (("search",), "QUERY"),
        (("search", "a", "--loud"), "--loud"),
        (("tag", "fly"), "没有这个命令"),
        (("briefing", "export", "-o", "x.docx"), "BRIEFING_ID"),
        (("briefing", "export", "1", "--format", "wps", "-o", "x"), "--help"),
    ],
)
def test_wrong_usage_is_explained(cli: Cli, arguments: tuple[str, ...], word: str) -> None:
    code, output, messages = cli(*arguments)
    assert (code, output, messages.count("\n")) == (2, "", 1)
    assert word in messages


def test_messages_speak_the_chosen_language(cli: Cli, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--language", "en", "--store", str(tmp_path / "andian.db"), "show", "gone-01"]) == 1
    assert "There is no case" in capsys.readouterr().err


def test_the_store_may_be_named_after_the_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sample_store(tmp_path / "andian.db").close()
    for arguments in (["search", "歇业", "--json", "--store", str(tmp_path / "andian.db")],):
        assert run(arguments) == 0
        assert json.loads(capsys.readouterr().out)["total"] == 2
    assert run(["show", "gone-01", f"--store={tmp_path / 'andian.db'}", "--language", "en"]) == 1
    assert "There is no case" in capsys.readouterr().err


def test_check_and_backup(cli: Cli, tmp_path: Path) -> None:
    value = _json(cli("check", "--json"))
    assert (value["cases"], value["ok"]) == (3, True)
    assert cli("check", "--repair")[0] == 0
    assert cli("backup", str(tmp_path / "copy.db"))[0] == 0
    assert (tmp_path / "copy.db").exists()


def test_every_command_has_help(cli: Cli) -> None:
    for command in COMMANDS:
        code, output, _ = cli(command, "--help")
        assert code == 0
        assert "Usage" in output


def test_the_command_line_never_imports_qt(tmp_path: Path) -> None:
    sample_store(tmp_path / "andian.db").close()
    program = (
        "import sys; from app.cli.main import run; "
        f"code = run(['--store', {str(tmp_path / 'andian.db')!r}, 'search', '', '--json']); "
        "sys.exit(code or any(name.startswith('PySide6') for name in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, check=False, timeout=50)
    assert done.returncode == 0, done.stderr.decode()


def test_the_list_of_commands_says_what_each_says_itself() -> None:
    for name, place in COMMANDS.items():
        command = Commands("root").get_command(click.Context(root), name)
        assert command is not None
        assert (command.help or "").startswith(place.help.removesuffix("."))


@pytest.mark.parametrize(
    ("code", "loaded"),
    [
        ("from app.cli.main import run; run(['--help'])", []),
        ("import app.cli.cases", ["sqlite_utils"]),
        ("import app.cli.briefings", ["sqlite_utils"]),
        ("import app.export.registry, app.importer.readers.registry", []),
        ("from app.importer.readers.registry import read_bytes; read_bytes('a.txt', '一二三'.encode())", []),
    ],
)
def test_what_is_not_used_is_not_loaded(code: str, loaded: list[str]) -> None:
    heavy = ("docx", "lxml", "pypdfium2", "selectolax", "sqlite_utils", "typst", "xlsxwriter")
    told = f"import sys; {code}; print([name for name in {heavy} if name in sys.modules], file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", told], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stderr.strip() == str(loaded)
