"""What the desk says: states of documents and cases, doubts, counts, kinds of sections."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from app import wording
from app.domain.case import SectionKind
from app.domain.draft import DraftStatus, DuplicateChoice, ImportIssue
from app.domain.repair import Repair
from app.importer.desk.edits import Field
from app.importer.desk.values import DeskCase
from app.importer.desk.verdict import Light, Summary, status_of
from app.ui.importing.twin_choices import choice_name
from app.ui.importing.view_model import Document, Phase
from app.ui.theme import Role
from app.ui.translate import QT_TRANSLATE_NOOP

CONTEXT = "Importing"

_STATUS: Mapping[DraftStatus, str] = MappingProxyType(
    {
        DraftStatus.NEW: QT_TRANSLATE_NOOP("Importing", "New case"),
        DraftStatus.ATTACHED: QT_TRANSLATE_NOOP("Importing", "Original for its card"),
        DraftStatus.CHANGED: QT_TRANSLATE_NOOP("Importing", "Differs from the store"),
        DraftStatus.UNCHANGED: QT_TRANSLATE_NOOP("Importing", "Already in the store"),
        DraftStatus.DUPLICATE: QT_TRANSLATE_NOOP("Importing", "Same as another case"),
    }
)
_PHASE: Mapping[Phase, str] = MappingProxyType(
    {
        Phase.WAITING: QT_TRANSLATE_NOOP("Importing", "Waiting"),
        Phase.READING: QT_TRANSLATE_NOOP("Importing", "Reading…"),
        Phase.COMPARING: QT_TRANSLATE_NOOP("Importing", "Comparing with the store…"),
        Phase.FAILED: QT_TRANSLATE_NOOP("Importing", "Could not be read"),
        Phase.STORED: QT_TRANSLATE_NOOP("Importing", "Stored"),
    }
)
_LIGHT: Mapping[Light, tuple[str, str, Role]] = MappingProxyType(
    {
        Light.GOOD: (QT_TRANSLATE_NOOP("Importing", "Good"), "check", Role.GOOD),
        Light.DOUBT: (QT_TRANSLATE_NOOP("Importing", "Please check"), "warning", Role.WARNING),
        Light.DECIDE: (QT_TRANSLATE_NOOP("Importing", "Please decide"), "info", Role.DANGER),
        Light.SKIPPED: (QT_TRANSLATE_NOOP("Importing", "Left out"), "minus", Role.TEXT_FAINT),
    }
)
_KIND: Mapping[SectionKind, str] = MappingProxyType(
    {
        SectionKind.OVERVIEW: QT_TRANSLATE_NOOP("Importing", "Overview"),
        SectionKind.BACKGROUND: QT_TRANSLATE_NOOP("Importing", "Background"),
        SectionKind.MEASURES: QT_TRANSLATE_NOOP("Importing", "Measures"),
        SectionKind.RESULTS: QT_TRANSLATE_NOOP("Importing", "Results"),
        SectionKind.LESSONS: QT_TRANSLATE_NOOP("Importing", "Lessons"),
        SectionKind.NEXT_STEPS: QT_TRANSLATE_NOOP("Importing", "Next steps"),
        SectionKind.QUESTIONS: QT_TRANSLATE_NOOP("Importing", "Questions"),
    }
)
_LEFT_OUT: Mapping[str, str] = MappingProxyType(
    {
        "preface": QT_TRANSLATE_NOOP("Importing", "Preface, belongs to no case"),
        "contents": QT_TRANSLATE_NOOP("Importing", "List of contents, belongs to no case"),
        "heading": QT_TRANSLATE_NOOP("Importing", "Group heading, belongs to no case"),
        "advert": QT_TRANSLATE_NOOP("Importing", "Advert or caption, belongs to no case"),
        "closing": QT_TRANSLATE_NOOP("Importing", "Closing lines, belong to no case"),
    }
)


_USES: Mapping[Field, str] = MappingProxyType(
    {
        Field.TITLE: QT_TRANSLATE_NOOP("Importing", "&Title"),
        Field.ORGANIZATION: QT_TRANSLATE_NOOP("Importing", "&Lead body"),
        Field.PARTNERS: QT_TRANSLATE_NOOP("Importing", "&Partner"),
        Field.BRAND_NAMES: QT_TRANSLATE_NOOP("Importing", "&Brand name"),
        Field.DOCUMENTS: QT_TRANSLATE_NOOP("Importing", "&Document cited"),
        Field.FIGURES: QT_TRANSLATE_NOOP("Importing", "&Figure"),
    }
)


def use_word(field: Field) -> str:
    """What words of the text can be used as."""
    return _translate(_USES[field])


def status_word(case: DeskCase) -> str:
    """How a case stands to the store, of a duplicate what was decided."""
    draft = case.draft
    if draft.status is DraftStatus.DUPLICATE and draft.settled_choice is not DuplicateChoice.UNDECIDED:
        return choice_name(draft.settled_choice, draft)
    return _translate(_STATUS[status_of(case)])


def phase_word(phase: Phase) -> str:
    """How far a document is; empty when it is ready."""
    return _translate(_PHASE[phase]) if phase in _PHASE else ""


def light_word(light: Light) -> str:
    """What a light says."""
    return _translate(_LIGHT[light][0])


def light_sign(light: Light) -> tuple[str, Role]:
    """The icon of a light and its colour."""
    return _LIGHT[light][1:]


def kind_word(kind: SectionKind) -> str:
    """What a kind of section is called."""
    return _translate(_KIND[kind])


def left_out_word(why: str) -> str:
    """Why lines belong to no case."""
    return _translate(_LEFT_OUT.get(why, QT_TRANSLATE_NOOP("Importing", "Belongs to no case")))


def accept_words(count: int, documents: int) -> str:
    """What the button says that stores so many cases of so many documents."""
    if not count:
        return _translate(QT_TRANSLATE_NOOP("Importing", "Nothing to accept"))
    if count == 1:
        return _translate(QT_TRANSLATE_NOOP("Importing", "Accept 1 case"))
    if documents == 1:
        return _translate(QT_TRANSLATE_NOOP("Importing", "Accept {count} cases")).format(count=count)
    text = _translate(QT_TRANSLATE_NOOP("Importing", "Accept {count} cases of {documents} documents"))
    return text.format(count=count, documents=documents)


def summary_line(counts: Summary) -> str:
    """Declared against found, what breaks off, what is left out."""
    values = {"declared": counts.declared, "found": counts.found}
    if counts.declared is None:
        parts = [_translate(QT_TRANSLATE_NOOP("Importing", "{found} cases found")).format(**values)]
    else:
        parts = [_translate(QT_TRANSLATE_NOOP("Importing", "{declared} declared, {found} found")).format(**values)]
    if counts.cut_off == (counts.last,):
        parts.append(_translate(QT_TRANSLATE_NOOP("Importing", "the last one breaks off")))
    elif counts.cut_off:
        numbers = _translate(QT_TRANSLATE_NOOP("Importing", ", ")).join(map(str, counts.cut_off))
        parts.append(_translate(QT_TRANSLATE_NOOP("Importing", "case {numbers} breaks off")).format(numbers=numbers))
    if counts.left_out:
        parts.append(_translate(QT_TRANSLATE_NOOP("Importing", "{count} left out")).format(count=counts.left_out))
    return _translate(QT_TRANSLATE_NOOP("Importing", ", ")).join(parts)


def document_line(document: Document) -> str:
    """How far a document is, and what it holds, in a few words."""
    if document.outlook is None or document.phase is Phase.COMPARING:
        return phase_word(document.phase)
    line = summary_line(document.outlook.summary)
    return f"{phase_word(Phase.STORED)} · {line}" if document.phase is Phase.STORED else line


def issue_sentence(issue: ImportIssue, language: str) -> str:
    """A doubt in one sentence, with its line."""
    sentence = wording.phrase(f"import.{issue.code}", language, **dict(issue.parameters))
    if not issue.line:
        return sentence
    return _translate(QT_TRANSLATE_NOOP("Importing", "Line {line}: {sentence}")).format(
        line=issue.line, sentence=sentence
    )


_WHY_REPAIRED: Mapping[str, str] = MappingProxyType(
    {
        "advert": QT_TRANSLATE_NOOP("Importing", "Taken out: an advert, a caption or the name of an editor"),
        "invisible": QT_TRANSLATE_NOOP("Importing", "Mended: a character that nobody sees"),
    }
)
"""Why, for rules that say more than how sure a repair is."""


def repair_words(repair: Repair, is_revoked: bool) -> str:
    """A repair in three lines: what changed, how sure it is, what a click does."""
    before, after = (_shown(text) for text in (repair.before, repair.after))
    inferred = QT_TRANSLATE_NOOP("Importing", "Inferred: from the words around it")
    certain = QT_TRANSLATE_NOOP("Importing", "Certain: the bytes say so")
    sure = _WHY_REPAIRED.get(repair.rule, certain if repair.certain else inferred)
    action = (
        QT_TRANSLATE_NOOP("Importing", "Taken back · click to repair again")
        if is_revoked
        else QT_TRANSLATE_NOOP("Importing", "Click to take the repair back")
    )
    return f"{before} → {after}\n{_translate(sure)}\n{_translate(action)}"


def step_words(code: str, language: str) -> str:
    """What is being worked on: the sentence of a code, else the code itself, which is the name of a file."""
    return wording.messages(language).get(code, code)


def _shown(text: str) -> str:
    if not text.strip():
        return _translate(QT_TRANSLATE_NOOP("Importing", "(nothing)"))
    return "".join(each if each.isprintable() else f"U+{ord(each):04X}" for each in text)


def _translate(text: str) -> str:
    return QCoreApplication.translate(CONTEXT, text)
