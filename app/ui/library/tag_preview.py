"""What a change to the tags of many cases would do, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.operations.bulk_tags import TagPreview

MOST_DETAILS = 5
"""Tags that are named one by one."""


def sentence_of(preview: TagPreview, total: int) -> str:
    """Adds 3 tags: 9 of 14 cases change, 5 are so already; nothing else changes."""
    if not preview.cases:
        return QCoreApplication.translate("TagPreview", "Nothing would change.")
    added, removed = len(preview.added), len(preview.removed)
    if added and removed:
        what = QCoreApplication.translate("TagPreview", "Adds {added} tags and takes off {removed}").format(
            added=added, removed=removed
        )
    elif added:
        what = QCoreApplication.translate("TagPreview", "Adds {added} tags").format(added=added)
    else:
        what = QCoreApplication.translate("TagPreview", "Takes off {removed} tags").format(removed=removed)
    changed = len(preview.cases)
    text = QCoreApplication.translate(
        "TagPreview", "{what}: {changed} of {total} cases change, {same} are so already; nothing else changes."
    )
    return text.format(what=what, changed=f"{changed:,}", total=f"{total:,}", same=f"{total - changed:,}")


def details_of(preview: TagPreview, total: int) -> str:
    """One line for each tag, as far as they are few."""
    lines = [
        QCoreApplication.translate("TagPreview", "+ {tag}: {count} cases, {had} have it already").format(
            tag=name, count=f"{count:,}", had=f"{total - count:,}"
        )
        for name, count in preview.added.items()
    ]
    lines += [
        QCoreApplication.translate("TagPreview", "− {tag}: {count} cases").format(tag=name, count=f"{count:,}")
        for name, count in preview.removed.items()
    ]
    left = len(lines) - MOST_DETAILS
    return "\n".join(
        (*lines[:MOST_DETAILS], QCoreApplication.translate("TagPreview", "and {count} more").format(count=left))
        if left > 0
        else lines
    )
