"""The vocabularies of the store: read, replaced."""

from __future__ import annotations

import json

from sqlite_utils import Database

from app.domain.vocabulary import Indicator, Instrument, Region, Vocabulary


def replace_all(db: Database, vocabulary: Vocabulary) -> None:
    """Bring the store's vocabularies to `vocabulary`; terms that cases still use are kept."""
    for indicator in vocabulary.indicators:
        db.table("indicators").upsert(
            {
                "code": indicator.code,
                "name": indicator.name,
                "name_en": indicator.name_en,
                "b_ready": json.dumps(indicator.b_ready, ensure_ascii=False),
            },
            pk="code",
        )
    for position, instrument in enumerate(vocabulary.instruments):
        row = {"name": instrument.name, "name_en": instrument.name_en, "position": position}
        db.table("instruments").upsert(row, pk="name")
    db.execute("DELETE FROM regions")
    db.table("regions").insert_all(
        {"code": region.code, "name": region.name, "parent": region.parent, "kind": region.kind}
        for region in vocabulary.regions
    )


def load(db: Database) -> Vocabulary:
    """All vocabularies; indicators in the order of their codes, instruments in their own."""
    indicators = db.execute("SELECT code, name, name_en, b_ready FROM indicators ORDER BY code")
    instruments = db.execute("SELECT name, name_en FROM instruments ORDER BY position")
    regions = db.execute("SELECT code, name, parent, kind FROM regions ORDER BY code")
    return Vocabulary(
        tuple(Indicator(code, name, name_en, tuple(json.loads(topics))) for code, name, name_en, topics in indicators),
        tuple(Instrument(name, name_en) for name, name_en in instruments),
        tuple(Region(*row) for row in regions),
    )
