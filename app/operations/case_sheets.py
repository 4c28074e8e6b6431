"""One case as a document of its own, to be printed or kept as a file."""

from __future__ import annotations

from app.db.store import Store
from app.domain.briefing import Briefing, BriefingId, BriefingKind, CasePart, Extent, ItemId, ItemKind, OutlineItem
from app.domain.case import CaseUid
from app.domain.document import Document
from app.operations.briefings import compose
from app.operations.library import load_case

_HEADING = "案例卡"
"""Above the parts; the title of the case is that of the document."""
_PARTS = tuple(part for part in CasePart if part is not CasePart.ORIGINAL)


def case_sheet(store: Store, uid: CaseUid) -> Document:
    """The card of a case in the standard layout.  Raises NotFound."""
    title = load_case(store, uid).case.title
    card = OutlineItem(ItemKind.CASE, ItemId(1), title=_HEADING, case_uid=uid, extent=Extent.CHOSEN, parts=_PARTS)
    return compose(store, Briefing(BriefingId(0), title, kind=BriefingKind.MEMO, outline=(card,)))
