"""The tables, as migrations.  A released migration is never edited: add another.

Content layer (what packs replace): sources, source_lines, cases and what hangs on them, vocabularies.
Personal layer (what no pack writes): tags, notes, highlights, collections, saved_searches, briefings, layout profiles.
The personal layer names cases by `uid` without a foreign key, so that replacing content never deletes from it.
"""

from __future__ import annotations

from types import MappingProxyType

from sqlite_utils import Database, Migrations

MIGRATIONS = Migrations("andian")

TOKENIZER = "ascii tokenchars '%+&#@$=*.,:/~_-'"
"""Splits the index text at blanks only: every character that `search_form` keeps is part of a token."""

SEARCH_COLUMNS = ("title", "place", "organization", "gist", "measures", "results", "card", "original", "notes")
SEARCH_WEIGHTS = (10.0, 4.0, 4.0, 6.0, 3.0, 3.0, 3.0, 1.0, 1.0)
"""What a word counts in each of `SEARCH_COLUMNS`, for bm25."""

PERSONAL_TABLES = (
    "tags",
    "case_tags",
    "notes",
    "highlights",
    "collections",
    "collection_cases",
    "saved_searches",
    "briefings",
    "briefing_items",
    "briefing_versions",
    "stars",
    "case_reviews",
    "reading_history",
    "search_history",
    "layout_profiles",
    "trash",
)
RECORDED_TABLES = (*PERSONAL_TABLES, "case_versions", "import_steps")
"""What undo watches: an import is one row, and what it replaced is kept beside it (`import_undo`)."""
JOURNAL_TABLES = ("reading_history", "search_history")
"""Personal tables that go on being written while a step waits to be undone."""
DERIVED_COLUMNS = MappingProxyType(
    {
        "notes": frozenset({"place", "start", "length", "quote", "before", "after"}),
        "highlights": frozenset({"place", "start", "length", "quote", "before", "after"}),
        "saved_searches": frozenset({"seen"}),
    }
)
"""Columns of personal tables that the program itself brings up to date, outside of any step: undo does not mind them."""


@MIGRATIONS()
def m001_content_layer(db: Database) -> None:
    """Sources, their lines, cases, sections, figures and the vocabularies."""
    _run(
        db,
        """CREATE TABLE sources (
            id TEXT PRIMARY KEY, title TEXT NOT NULL, issuer TEXT NOT NULL, published TEXT NOT NULL,
            year TEXT NOT NULL, script TEXT NOT NULL, declared INTEGER, found INTEGER NOT NULL, state TEXT NOT NULL,
            file_name TEXT NOT NULL, sha256 TEXT NOT NULL, encoding TEXT NOT NULL)""",
        """CREATE TABLE source_files (
            source_id TEXT PRIMARY KEY REFERENCES sources(id) ON DELETE CASCADE, data BLOB NOT NULL)""",
        """CREATE TABLE source_lines (
            source_id TEXT NOT NULL REFERENCES sources(id) ON DELETE CASCADE, number INTEGER NOT NULL,
            text TEXT NOT NULL, repaired TEXT, PRIMARY KEY (source_id, number)) WITHOUT ROWID""",
        """CREATE TABLE repairs (
            source_id TEXT NOT NULL REFERENCES sources(id) ON DELETE CASCADE, line INTEGER NOT NULL,
            position INTEGER NOT NULL, before TEXT NOT NULL, after TEXT NOT NULL, rule TEXT NOT NULL,
            certain INTEGER NOT NULL, revoked INTEGER NOT NULL, PRIMARY KEY (source_id, line, position)) WITHOUT ROWID""",
        """CREATE TABLE cases (
            id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, title TEXT NOT NULL, short_title TEXT NOT NULL,
            gist TEXT NOT NULL, brand_names TEXT NOT NULL, keywords TEXT NOT NULL, province TEXT NOT NULL,
            city TEXT NOT NULL, district TEXT NOT NULL, region_path TEXT NOT NULL, region_code TEXT NOT NULL,
            level TEXT NOT NULL, organization TEXT NOT NULL, partners TEXT NOT NULL, stage TEXT NOT NULL,
            served TEXT NOT NULL, start TEXT NOT NULL, data_as_of TEXT NOT NULL, year TEXT NOT NULL,
            documents TEXT NOT NULL, complete INTEGER NOT NULL, review_state TEXT NOT NULL,
            source_id TEXT NOT NULL REFERENCES sources(id), ordinal INTEGER NOT NULL, has_card INTEGER NOT NULL,
            UNIQUE (source_id, ordinal))""",
        """CREATE TABLE sections (
            case_id INTEGER NOT NULL REFERENCES cases(id) ON DELETE CASCADE, position INTEGER NOT NULL,
            kind TEXT NOT NULL, heading TEXT NOT NULL, body TEXT NOT NULL, line INTEGER,
            PRIMARY KEY (case_id, position)) WITHOUT ROWID""",
        """CREATE TABLE originals (
            case_id INTEGER PRIMARY KEY REFERENCES cases(id) ON DELETE CASCADE,
            source_id TEXT NOT NULL REFERENCES sources(id), start_line INTEGER NOT NULL, end_line INTEGER NOT NULL)""",
        """CREATE TABLE original_sections (
            case_id INTEGER NOT NULL REFERENCES cases(id) ON DELETE CASCADE, position INTEGER NOT NULL,
            kind TEXT NOT NULL, heading TEXT NOT NULL, line INTEGER NOT NULL,
            PRIMARY KEY (case_id, position)) WITHOUT ROWID""",
        """CREATE TABLE figures (
            case_id INTEGER NOT NULL REFERENCES cases(id) ON DELETE CASCADE, position INTEGER NOT NULL,
            metric TEXT NOT NULL, kind TEXT NOT NULL, value TEXT NOT NULL, before TEXT NOT NULL, after TEXT NOT NULL,
            unit TEXT NOT NULL, before_unit TEXT NOT NULL, qualifier TEXT NOT NULL, direction TEXT NOT NULL,
            as_of TEXT NOT NULL, line INTEGER, PRIMARY KEY (case_id, position)) WITHOUT ROWID""",
        "CREATE TABLE indicators (code TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE, name_en TEXT NOT NULL, "
        "b_ready TEXT NOT NULL)",
        "CREATE TABLE instruments (name TEXT PRIMARY KEY, name_en TEXT NOT NULL, position INTEGER NOT NULL)",
        "CREATE TABLE regions (code TEXT PRIMARY KEY, name TEXT NOT NULL, parent TEXT NOT NULL, kind TEXT NOT NULL)",
        """CREATE TABLE case_indicators (
            case_id INTEGER NOT NULL REFERENCES cases(id) ON DELETE CASCADE, position INTEGER NOT NULL,
            indicator TEXT NOT NULL REFERENCES indicators(code), PRIMARY KEY (case_id, position),
            UNIQUE (case_id, indicator)) WITHOUT ROWID""",
        """CREATE TABLE case_instruments (
            case_id INTEGER NOT NULL REFERENCES cases(id) ON DELETE CASCADE, position INTEGER NOT NULL,
            instrument TEXT NOT NULL REFERENCES instruments(name), PRIMARY KEY (case_id, position),
            UNIQUE (case_id, instrument)) WITHOUT ROWID""",
        "CREATE INDEX case_indicators_indicator ON case_indicators(indicator)",
        "CREATE INDEX case_instruments_instrument ON case_instruments(instrument)",
        "CREATE INDEX cases_region_path ON cases(region_path)",
    )


@MIGRATIONS()
def m002_personal_layer(db: Database) -> None:
    """What a person adds."""
    _run(
        db,
        "CREATE TABLE tags (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE)",
        """CREATE TABLE case_tags (
            case_uid TEXT NOT NULL, tag_id INTEGER NOT NULL REFERENCES tags(id) ON DELETE CASCADE,
            PRIMARY KEY (case_uid, tag_id))""",
        "CREATE INDEX case_tags_tag ON case_tags(tag_id)",
        """CREATE TABLE notes (
            id INTEGER PRIMARY KEY, case_uid TEXT NOT NULL, body TEXT NOT NULL, anchor TEXT NOT NULL DEFAULT '',
            created TEXT NOT NULL, updated TEXT NOT NULL)""",
        "CREATE INDEX notes_case ON notes(case_uid)",
        """CREATE TABLE highlights (
            id INTEGER PRIMARY KEY, case_uid TEXT NOT NULL, text_kind TEXT NOT NULL, start INTEGER NOT NULL,
            length INTEGER NOT NULL, quote TEXT NOT NULL, colour TEXT NOT NULL, created TEXT NOT NULL)""",
        "CREATE INDEX highlights_case ON highlights(case_uid)",
        """CREATE TABLE collections (
            id INTEGER PRIMARY KEY, parent_id INTEGER REFERENCES collections(id) ON DELETE CASCADE,
            name TEXT NOT NULL, position INTEGER NOT NULL)""",
        """CREATE TABLE collection_cases (
            collection_id INTEGER NOT NULL REFERENCES collections(id) ON DELETE CASCADE, case_uid TEXT NOT NULL,
            position INTEGER NOT NULL, PRIMARY KEY (collection_id, case_uid))""",
        "CREATE TABLE saved_searches (id INTEGER PRIMARY KEY, name TEXT NOT NULL, query TEXT NOT NULL)",
        """CREATE TABLE briefings (
            id INTEGER PRIMARY KEY, title TEXT NOT NULL, issuer TEXT NOT NULL, date TEXT NOT NULL,
            issue_number TEXT NOT NULL, editor_note TEXT NOT NULL, updated TEXT NOT NULL)""",
        """CREATE TABLE briefing_items (
            briefing_id INTEGER NOT NULL REFERENCES briefings(id) ON DELETE CASCADE, position INTEGER NOT NULL,
            case_uid TEXT NOT NULL, parts TEXT NOT NULL, PRIMARY KEY (briefing_id, position))""",
    )


@MIGRATIONS()
def m003_search_index(db: Database) -> None:
    """The full-text index over folded bigrams: contentless, so a delete hands the old tokens back."""
    columns = ", ".join(SEARCH_COLUMNS)
    _run(
        db,
        f'CREATE VIRTUAL TABLE case_search USING fts5({columns}, content="", tokenize="{TOKENIZER}")',
        f"INSERT INTO case_search(case_search, rank) VALUES('rank', 'bm25({', '.join(map(str, SEARCH_WEIGHTS))})')",
        "CREATE TABLE properties (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    )


@MIGRATIONS()
def m004_import_desks(db: Database) -> None:
    """Documents on the import desk that are not accepted yet, and a row for each import that can be undone."""
    _run(
        db,
        """CREATE TABLE pending_imports (
            id INTEGER PRIMARY KEY, sha256 TEXT NOT NULL UNIQUE, file_name TEXT NOT NULL, data BLOB NOT NULL,
            edits TEXT NOT NULL, undone TEXT NOT NULL, updated TEXT NOT NULL)""",
        "CREATE TABLE import_steps (id INTEGER PRIMARY KEY)",
    )


@MIGRATIONS()
def m005_lineage(db: Database) -> None:
    """Cases that tell the same reform in several compilations: those of one group are versions of one another."""
    _run(
        db,
        "CREATE TABLE case_versions (case_uid TEXT PRIMARY KEY, group_id TEXT NOT NULL)",
        "CREATE INDEX case_versions_group ON case_versions(group_id)",
    )


@MIGRATIONS()
def m006_search_tables(db: Database) -> None:
    """Small indexes beside the large one (titles and brand names, how they sound, characters), and orders by index.

    All contentless: `index` hands the old tokens back.
    """
    _run(
        db,
        f'CREATE VIRTUAL TABLE case_titles USING fts5(title, brands, content="", tokenize="{TOKENIZER}")',
        "INSERT INTO case_titles(case_titles, rank) VALUES('rank', 'bm25(3.0, 2.0)')",
        'CREATE VIRTUAL TABLE case_pinyin USING fts5(keys, content="", detail=none, tokenize="ascii")',
        f"""CREATE VIRTUAL TABLE case_characters USING fts5(
            characters, content="", detail=none, tokenize="{TOKENIZER}")""",
        "CREATE INDEX cases_by_place ON cases(region_code = '', region_code, region_path, source_id, ordinal)",
        "CREATE INDEX cases_by_year ON cases(year DESC, data_as_of DESC, source_id, ordinal)",
        "CREATE INDEX cases_by_state ON cases(review_state)",
        "CREATE INDEX cases_by_stage ON cases(stage)",
    )


@MIGRATIONS()
def m007_keeping(db: Database) -> None:
    """Where notes and highlights stand, stars, reviews, what was read and searched, and the trash."""
    anchors = (
        "place TEXT NOT NULL DEFAULT ''",
        "start INTEGER NOT NULL DEFAULT 0",
        "length INTEGER NOT NULL DEFAULT 0",
        "quote TEXT NOT NULL DEFAULT ''",
        "before TEXT NOT NULL DEFAULT ''",
        "after TEXT NOT NULL DEFAULT ''",
    )
    _run(
        db,
        "ALTER TABLE tags ADD COLUMN colour TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE notes DROP COLUMN anchor",
        *(f"ALTER TABLE notes ADD COLUMN {column}" for column in anchors),
        "ALTER TABLE highlights RENAME COLUMN text_kind TO place",
        *(f"ALTER TABLE highlights ADD COLUMN {column}" for column in anchors[-2:]),
        "ALTER TABLE saved_searches ADD COLUMN position INTEGER NOT NULL DEFAULT 0",
        "ALTER TABLE saved_searches ADD COLUMN seen TEXT NOT NULL DEFAULT ''",
        "CREATE INDEX collection_cases_case ON collection_cases(case_uid)",
        "CREATE INDEX collections_parent ON collections(parent_id)",
        "CREATE TABLE stars (case_uid TEXT PRIMARY KEY, added TEXT NOT NULL)",
        "CREATE TABLE case_reviews (case_uid TEXT PRIMARY KEY, state TEXT NOT NULL)",
        "CREATE TABLE reading_history (case_uid TEXT PRIMARY KEY, read TEXT NOT NULL)",
        "CREATE TABLE search_history (query TEXT PRIMARY KEY, used TEXT NOT NULL)",
        "CREATE INDEX reading_history_read ON reading_history(read)",
        """CREATE TABLE trash (
            id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, name TEXT NOT NULL, deleted TEXT NOT NULL,
            content TEXT NOT NULL)""",
    )


@MIGRATIONS()
def m008_figure_numbers(db: Database) -> None:
    """The numbers of figures as queries compare them; filled with the index, which is therefore made anew."""
    _run(
        db,
        """CREATE TABLE figure_numbers (
            case_id INTEGER NOT NULL REFERENCES cases(id) ON DELETE CASCADE, position INTEGER NOT NULL,
            metric TEXT NOT NULL, value_kind TEXT NOT NULL, value REAL, plain_value REAL, change_kind TEXT NOT NULL,
            change REAL, plain_change REAL, rate REAL, PRIMARY KEY (case_id, position)) WITHOUT ROWID""",
        "DELETE FROM properties WHERE name = 'fold_version'",
    )


@MIGRATIONS()
def m009_briefings(db: Database) -> None:
    """The kind, the settings, the outline and the writer's edits of a briefing, and its earlier versions."""
    _run(
        db,
        "ALTER TABLE briefings ADD COLUMN settings TEXT NOT NULL DEFAULT '{}'",
        "ALTER TABLE briefings ADD COLUMN outline TEXT NOT NULL DEFAULT '[]'",
        "ALTER TABLE briefings ADD COLUMN edits TEXT NOT NULL DEFAULT '[]'",
        """CREATE TABLE briefing_versions (
            briefing_id INTEGER NOT NULL REFERENCES briefings(id) ON DELETE CASCADE, number INTEGER NOT NULL,
            saved TEXT NOT NULL, name TEXT NOT NULL, title TEXT NOT NULL, case_count INTEGER NOT NULL,
            content TEXT NOT NULL, PRIMARY KEY (briefing_id, number))""",
    )


@MIGRATIONS()
def m010_layout_profiles(db: Database) -> None:
    """The office's own layouts, each as the text of its file."""
    _run(
        db,
        "CREATE TABLE layout_profiles (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, content TEXT NOT NULL)",
    )


def _run(db: Database, *statements: str) -> None:
    for statement in statements:
        db.execute(statement)
