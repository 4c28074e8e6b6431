"""The library as a whole: opened, filled with the bundled content, read case by case."""

from __future__ import annotations

import os
import shutil
from dataclasses import replace
from pathlib import Path

from app.db import cases, index, lineage, properties, report, reviews, sources, tags, vocabularies
from app.db.cases import Origin
from app.db.faults import store_faults
from app.db.store import Store, open_store, pack_down
from app.domain.case import Case, CaseDetail, CaseUid, Source
from app.domain.report import LibraryReport
from app.domain.vocabulary import Vocabulary
from app.errors import NotFound
from app.library.content import BundledSource, Content, content_digest, load_content
from app.paths import resource, store_path

_DIGEST = "content_digest"


def bundled_store() -> Path:
    """The prebuilt store that a first start copies; set-up and packaging make it."""
    return resource("library", "andian.db")


def open_library(path: Path | None = None) -> Store:
    """Open the person's store, made from the bundled one on first use, with the content of this program's version.

    Without `path`, `ANDIAN_STORE` or the per-user folder names it.  Content that an older version of the program
    bundled is brought up to date; the personal layer is never touched.  Raises StoreError.
    """
    target = store_path(path)
    if not target.exists() and bundled_store().exists():
        with store_faults(target):
            _copy_bundled(target)
    store = open_store(target)
    try:
        if properties.read_property(store.db, _DIGEST) != content_digest(resource()):
            apply_content(store, load_content(resource()))
    except BaseException:
        store.close()
        raise
    return store


def _copy_bundled(target: Path) -> None:
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        unfinished = target.with_name(f"{target.name}.{os.getpid()}.part")
        shutil.copyfile(bundled_store(), unfinished)
        # Another window may have made the store meanwhile, and a person may have written into it.
        if target.exists():
            unfinished.unlink()
        else:
            unfinished.replace(target)
    except OSError:
        # A store that cannot be made at all is reported by opening it; a failed copy is made up for by building.
        return


def apply_content(store: Store, content: Content) -> None:
    """Bring the content layer to `content`, in one transaction; originals that were imported stay attached."""
    with store.writing() as db:
        vocabularies.replace_all(db, content.vocabulary)
        for bundled in content.sources:
            sources.save(db, _with_file(sources.load(db, bundled.source.id), bundled), bundled.year)
            with index.updating(db, bundled.source.id):
                for case in content.cases:
                    if case.source_id == bundled.source.id and not _gave_way(store, case):
                        cases.save(db, case, content.year_of(case), Origin.CARD)
        properties.write_property(db, _DIGEST, content.digest)


def _gave_way(store: Store, case: Case) -> bool:
    """True when a person let the text of another compilation take the place of the card."""
    there = cases.case_ids(store.db, [case.uid])
    return bool(there) and cases.source_of(store.db, case.uid) != case.source_id


def _with_file(stored: Source | None, bundled: BundledSource) -> Source:
    if stored is None:
        return bundled.source
    return replace(bundled.source, file_name=stored.file_name, sha256=stored.sha256, encoding=stored.encoding)


def build_bundled_store(target: Path) -> int:
    """Make the bundled store from the cards: the same input gives the same logical content.  The number of cases.

    Raises CardError, and then what stood at `target` stays.
    """
    content = load_content(resource())
    target.parent.mkdir(parents=True, exist_ok=True)
    unfinished = target.with_name(target.name + ".part")
    for leftover in (unfinished, *target.parent.glob(unfinished.name + "-*")):
        leftover.unlink(missing_ok=True)
    store = open_store(unfinished)
    try:
        apply_content(store, content)
        pack_down(store.db)
    finally:
        store.close()
    unfinished.replace(target)
    return len(content.cases)


def load_case(store: Store, uid: CaseUid) -> CaseDetail:
    """Everything the reader shows of a case, with the review state that a person set; raises NotFound."""
    with store.reading() as db:
        stored = cases.load(db, uid)
        case = replace(stored, review_state=reviews.load(db, uid) or stored.review_state)
        source = sources.load(db, case.source_id)
        if source is None:
            raise NotFound("store.no_such_case", uid=uid)
        original, versions = cases.load_original(db, uid), lineage.versions_of(db, uid)
        return CaseDetail(case, source, original, tags.of_case(db, uid), versions)


def vocabulary(store: Store) -> Vocabulary:
    """The locked vocabularies."""
    with store.reading() as db:
        return vocabularies.load(db)


def library_report(store: Store) -> LibraryReport:
    """What the store holds, in numbers."""
    with store.reading() as db:
        return report.make(db)
