"""The citation of a case in a chosen style; in Chinese, as the sources are.

A citation says what the store knows and nothing else.  GB/T 7714-2015 has a wording for what a document does not name:
[出版地不详] and [出版者不详] (8.4.1, 8.4.2); an unknown author is left out, as with numbered references (8.1).  A case is a
part of a compilation: 析出责任者. 析出题名[G]//汇编责任者. 汇编题名 (8.8, appendix B).  Without a URL no [EB/OL] is claimed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from app.domain.case import CaseDetail, Source
from app.domain.citation import CitationStyle

_UNKNOWN_PLACE = "[出版地不详]: [出版者不详]"


def citation(detail: CaseDetail, style: CitationStyle) -> str:
    """The source of a case in one line."""
    return _CITATIONS[style](detail)


def compilation(source: Source) -> str:
    """Issuer and title, the title's own book marks made single."""
    title = source.title.replace("《", "〈").replace("》", "〉")
    return f"{source.issuer}《{title}》"


def _plain(detail: CaseDetail) -> str:
    parts = [compilation(detail.source), f"案例{detail.case.ordinal}"]
    if detail.original is not None:
        parts.append(f"原文第{detail.original.start_line}—{detail.original.end_line}行")
    return f"{'，'.join(parts)}。"


def _official(detail: CaseDetail) -> str:
    year = detail.source.published[:4]
    return f"来源：{compilation(detail.source)}{f'，{year}年' if year else ''}"


def _gbt_7714(detail: CaseDetail) -> str:
    case, source = detail.case, detail.source
    part = f"{_sentence(case.organization)}{case.title}[G]"
    whole = f"{_sentence(source.issuer)}{_sentence(source.title)}{_UNKNOWN_PLACE}"
    year = source.published[:4]
    return f"{part}//{whole}, {year}." if year else f"{part}//{whole}."


def _sentence(text: str) -> str:
    return f"{text.rstrip('.。')}. " if text else ""


_CITATIONS: Mapping[CitationStyle, Callable[[CaseDetail], str]] = MappingProxyType(
    {CitationStyle.GBT_7714: _gbt_7714, CitationStyle.OFFICIAL: _official, CitationStyle.PLAIN: _plain}
)
