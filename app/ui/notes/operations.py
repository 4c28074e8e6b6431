"""What the page with all notes asks its workers for, imported there at the first call."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.changes import Changes
from app.domain.document import Document
from app.domain.notes import Annotation, AnnotationFilter, Highlight, Note
from app.domain.progress import Report
from app.late import late

if TYPE_CHECKING:
    from app.db.store import Store
    from app.operations.briefings import ExportResult

list_annotations: Callable[[Store, AnnotationFilter], tuple[Annotation, ...]] = late(
    "app.operations.my_notes", "list_annotations"
)
delete_annotations: Callable[[Store, Sequence[Note | Highlight]], Changes] = late(
    "app.operations.my_notes", "delete_annotations"
)
annotations_document: Callable[[Iterable[Annotation], str], Document] = late(
    "app.operations.my_notes", "annotations_document"
)
write_document: Callable[[Document, str, Path, Report], ExportResult] = late(
    "app.operations.briefings", "write_document"
)
