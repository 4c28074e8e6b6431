"""Which named style each kind of block takes."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from app.domain.document import Heading, Role
from app.export.numbering import level_of

PARAGRAPH_STYLE: Mapping[Role, str] = MappingProxyType(
    {
        Role.BODY: "BodyText",
        Role.SUBTITLE: "Subtitle",
        Role.MASTHEAD: "Masthead",
        Role.ISSUE_LINE: "IssueLine",
        Role.IMPRINT: "Imprint",
        Role.EDITOR_NOTE: "EditorNote",
        Role.INFORMATION: "CaseInformation",
        Role.GIST: "CaseGist",
        Role.SOURCE: "CaseSource",
        Role.NOTE: "CaseNote",
        Role.SECRECY: "Secrecy",
        Role.LEAD: "Lead",
        Role.GUIDE: "Guide",
        Role.ATTACHMENT_LABEL: "AttachmentLabel",
        Role.ATTACHMENT_TITLE: "AttachmentTitle",
    }
)


def heading_style(heading: Heading) -> str:
    """Heading 1 to 4, or the one without number."""
    return f"Heading{level_of(heading)}" if heading.numbered else "HeadingUnnumbered"
