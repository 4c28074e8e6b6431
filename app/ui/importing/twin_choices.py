"""What a person can decide about a duplicate, in words."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from app.domain.draft import CaseDraft, DuplicateChoice
from app.ui.importing.commands import Command
from app.ui.translate import QT_TRANSLATE_NOOP

CHOICES: Mapping[DuplicateChoice, Command] = MappingProxyType(
    {
        DuplicateChoice.KEEP_STORED: Command.KEEP_STORED,
        DuplicateChoice.KEEP_NEW: Command.KEEP_NEW,
        DuplicateChoice.KEEP_BOTH: Command.KEEP_BOTH,
        DuplicateChoice.LINK: Command.LINK,
    }
)
"""The choices in the order in which they are offered, each with the command that makes it."""

_NAMES: Mapping[DuplicateChoice, str] = MappingProxyType(
    {
        DuplicateChoice.KEEP_STORED: QT_TRANSLATE_NOOP("Importing", "Keep the stored one"),
        DuplicateChoice.KEEP_NEW: QT_TRANSLATE_NOOP("Importing", "Take the new one"),
        DuplicateChoice.KEEP_BOTH: QT_TRANSLATE_NOOP("Importing", "Keep both"),
        DuplicateChoice.LINK: QT_TRANSLATE_NOOP("Importing", "Link as versions"),
    }
)
_NAMES_WAITING: Mapping[DuplicateChoice, str] = MappingProxyType(
    {
        DuplicateChoice.KEEP_STORED: QT_TRANSLATE_NOOP("Importing", "Keep the earlier one"),
        DuplicateChoice.KEEP_NEW: QT_TRANSLATE_NOOP("Importing", "Take this one"),
    }
)
_MEANINGS: Mapping[DuplicateChoice, str] = MappingProxyType(
    {
        DuplicateChoice.UNDECIDED: QT_TRANSLATE_NOOP(
            "Importing", "Please decide. Until then nothing of this case is stored."
        ),
        DuplicateChoice.KEEP_STORED: QT_TRANSLATE_NOOP(
            "Importing", "The other text stays as it is; this one is not stored."
        ),
        DuplicateChoice.KEEP_NEW: QT_TRANSLATE_NOOP(
            "Importing", "This text takes the place of the other. Number, tags and notes stay; undo brings all back."
        ),
        DuplicateChoice.KEEP_BOTH: QT_TRANSLATE_NOOP(
            "Importing", "Two cases, each on its own, without a link between them."
        ),
        DuplicateChoice.LINK: QT_TRANSLATE_NOOP(
            "Importing", "Two cases; each names the other as its newer or older version."
        ),
    }
)


def choice_name(choice: DuplicateChoice, draft: CaseDraft) -> str:
    """What a choice is called, for a duplicate of a stored case or of one that waits."""
    name = _NAMES_WAITING.get(choice, _NAMES[choice]) if draft.waits_in else _NAMES[choice]
    return QCoreApplication.translate("Importing", name)


def choice_meaning(choice: DuplicateChoice) -> str:
    """What a choice does."""
    return QCoreApplication.translate("Importing", _MEANINGS[choice])
