"""Two programs on one store: no write is lost, none waits without end, and each notices the other."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from app.db.store import open_store
from app.operations import my_notes, tags, upkeep
from tests.samples import POWER, ROOT, sample_store

_WRITER = """
import sys
from pathlib import Path
from app.db.store import open_store
from app.domain.case import CaseUid
from app.operations import history, notes, tags
store = open_store(Path(sys.argv[1]))
for number in range(25):
    tags.add_tag(store, [CaseUid(sys.argv[3])], f"{sys.argv[2]}/{number}")
    notes.add_note(store, CaseUid(sys.argv[3]), f"{sys.argv[2]} {number}")
    if number % 5 == 0:
        history.undo(store)
store.close()
"""


def _start(code: str, *arguments: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-W", "error", "-c", code, *arguments], cwd=ROOT, stderr=subprocess.PIPE)


def _finish(process: subprocess.Popen[bytes]) -> str:
    _, errors = process.communicate(timeout=50)
    return errors.decode()


def test_what_two_programs_write_is_all_there(tmp_path: Path) -> None:
    path = tmp_path / "andian.db"
    sample_store(path).close()
    watching = open_store(path)
    version = watching.data_version()
    writers = [_start(_WRITER, str(path), name, POWER.uid) for name in ("甲", "乙", "丙")]
    assert [_finish(writer) for writer in writers] == ["", "", ""]
    assert watching.data_version() != version
    assert {each.name: each.count for each in tags.list_tags(watching)}.keys() >= {
        f"{name}/{number}" for name in ("甲", "乙", "丙") for number in range(25)
    }
    assert len(my_notes.list_annotations(watching)) == 3 * 20
    assert upkeep.check(watching).problems == ()
    watching.close()


def test_two_programs_may_make_the_store_at_once(tmp_path: Path) -> None:
    path = tmp_path / "new" / "andian.db"
    code = "import sys; from pathlib import Path; from app.db.store import open_store; open_store(Path(sys.argv[1]))"
    starting = [_start(code + ".close()", str(path)) for _ in range(3)]
    assert [_finish(each) for each in starting] == ["", "", ""]
    store = open_store(path)
    assert upkeep.check(store).problems == ()
    store.close()
