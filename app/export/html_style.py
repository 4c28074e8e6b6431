"""The style sheet of HTML files: GB/T 9704 on paper, readable measures on a screen; a profile adds what differs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from app.domain.layout_profile import GB_PROFILE, POINTS_A_MILLIMETRE, LayoutProfile, Typeface

STYLE = """\
:root { color-scheme: light; }
body { margin: 0 auto; max-width: 42em; padding: 3em 1.5em 4em; color: #000; background: #fff;
  font: 18px/1.81 "FangSong_GB2312", "仿宋_GB2312", FangSong, "仿宋", STFangsong, "Noto Serif CJK SC", serif; }
h1, h2, h3, h4, h5 { font-size: 1em; font-weight: normal; text-indent: 2em; margin: 0; break-after: avoid; }
h1.title { font: normal 1.375em/1.6 "FZXiaoBiaoSong-B05S", "方正小标宋简体", STZhongsong, "华文中宋",
  "Noto Serif CJK SC", SimSun, serif; text-align: center; text-indent: 0; margin: 1em 0; }
h2 { font-family: SimHei, "黑体", "Noto Sans CJK SC", sans-serif; margin-top: 1em; }
h3, .subtitle, .editor_note, .information, .gist, .source, .note, blockquote {
  font-family: "KaiTi_GB2312", "楷体_GB2312", KaiTi, "楷体", STKaiti, serif; }
h4, h5 { font-family: inherit; }
p { margin: 0; text-indent: 2em; text-align: justify; overflow-wrap: anywhere; }
p.masthead { font: normal 3em/1.4 "FZXiaoBiaoSong-B05S", "方正小标宋简体", STZhongsong, SimSun, serif;
  color: #f00; text-align: center; text-indent: 0; letter-spacing: .1em; }
p.issue_line, p.subtitle { text-align: center; text-indent: 0; }
table.imprint { width: 100%; border: 0; border-bottom: 3px solid #f00; margin: .5em 0 1.5em; }
table.imprint td { padding: 0 1em; border: 0; }
.right { text-align: right; }
.editor_note strong { font-family: SimHei, "黑体", "Noto Sans CJK SC", sans-serif; font-weight: normal; }
.source, .note { font-size: .85em; }
ol, ul { margin: 0; padding-left: 2em; list-style-position: inside; padding: 0; }
li { text-indent: 2em; text-align: justify; overflow-wrap: anywhere; }
blockquote { margin: .5em 2em; }
p.caption { font-family: SimHei, "黑体", "Noto Sans CJK SC", sans-serif; font-size: .875em; text-align: center;
  text-indent: 0; margin-top: .8em; break-after: avoid; }
table.data { width: 100%; border-collapse: collapse; font-size: .8em; line-height: 1.5; margin-bottom: .8em; }
table.data th, table.data td { border: 1px solid #000; padding: .2em .5em; text-align: left; }
table.data th { font-family: SimHei, "黑体", "Noto Sans CJK SC", sans-serif; font-weight: normal; }
table.data td.number { text-align: right; font-variant-numeric: tabular-nums; }
.lead, .guide { font-family: "KaiTi_GB2312", "楷体_GB2312", KaiTi, "楷体", STKaiti, serif; }
.guide strong { font-family: SimHei, "黑体", "Noto Sans CJK SC", sans-serif; font-weight: normal; }
p.secrecy, p.attachment_label { font-family: SimHei, "黑体", "Noto Sans CJK SC", sans-serif; text-indent: 0; }
p.attachment_title { font: normal 1.375em/1.6 "FZXiaoBiaoSong-B05S", "方正小标宋简体", STZhongsong, SimSun, serif;
  text-align: center; text-indent: 0; margin: 1em 0; }
.cover { min-height: 70vh; padding-top: 6em; }
.cover h1.title { font-size: 1.6em; }
p.cover_line { text-align: center; text-indent: 0; margin-top: .5em; }
div.contents { margin: 1.5em 0; }
p.contents-title { font: 1.125em/1.8 SimHei, "黑体", "Noto Sans CJK SC", sans-serif; text-align: center; text-indent: 0; }
p.contents { text-indent: 0; }
p.contents.level-2 { padding-left: 2em; }
p.index-term { font-family: SimHei, "黑体", "Noto Sans CJK SC", sans-serif; text-indent: 0; break-after: avoid; }
p.index-entry { text-indent: 0; padding-left: 1em; }
a { color: inherit; text-decoration: none; }
sup { line-height: 0; font-size: .6em; }
hr.notes { border: 0; border-top: 1px solid #000; width: 30%; margin: 2em 0 .5em; }
p.footnote { font-size: .75em; line-height: 1.6; text-indent: 0; }
table.chart { width: 100%; border-collapse: collapse; font-size: .8em; line-height: 1.5; margin-bottom: .8em; }
table.chart td { padding: .15em .5em; }
table.chart td.label { width: 35%; }
table.chart td.bar span { display: block; height: .9em; background: #888; print-color-adjust: exact; }
table.chart td.number { text-align: right; white-space: nowrap; width: 1%; }
table.colophon { width: 100%; border-collapse: collapse; border-top: 1.5px solid #000; border-bottom: 1.5px solid #000;
  margin-top: 3em; font-size: .875em; line-height: 1.6; }
table.colophon td { padding: .1em 1em; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
hr.page-break { border: 0; border-top: 1px dashed #999; margin: 2em 0; }
@page { size: A4; margin: 37mm 26mm 35mm 28mm; }
@media print {
  body { max-width: none; padding: 0; font-size: 16pt; line-height: 28.95pt; }
  hr.page-break { border: 0; margin: 0; break-after: page; }
}
"""

_FAMILIES: Mapping[Typeface, str] = MappingProxyType(
    {
        Typeface.TITLE: '"FZXiaoBiaoSong-B05S", "方正小标宋简体", STZhongsong, "华文中宋", "Noto Serif CJK SC", SimSun, serif',
        Typeface.SONG: 'SimSun, "宋体", STSong, "Noto Serif CJK SC", serif',
        Typeface.HEI: 'SimHei, "黑体", "Noto Sans CJK SC", sans-serif',
        Typeface.KAI: '"KaiTi_GB2312", "楷体_GB2312", KaiTi, "楷体", STKaiti, serif',
        Typeface.FANG: '"FangSong_GB2312", "仿宋_GB2312", FangSong, "仿宋", STFangsong, "Noto Serif CJK SC", serif',
    }
)
_ROLES = (
    ("heading_1", "h2, p.index-term, p.contents-title"),
    ("heading_2", "h3"),
    ("heading_3", "h4"),
    ("heading_4", "h5"),
    ("title", "h1.title, p.attachment_title"),
    ("letterhead", "p.masthead"),
    ("note", ".subtitle, .editor_note, .information, .gist, .source, .note, blockquote, .lead, .guide"),
    ("caption", "p.caption, table.data th"),
    ("table", "table.data, table.data td"),
)
_ROOT = 18
"""Pixels of body text on a screen."""


def style_of(profile: LayoutProfile) -> str:
    """The style sheet of a profile, whose names of fonts and colours were checked when it was read."""
    return STYLE if profile == GB_PROFILE else STYLE + "".join(f"{rule}\n" for rule in _rules(profile))


def _rules(profile: LayoutProfile) -> Iterator[str]:
    """What a profile says in the place of the standard."""
    page, sizes = profile.page, profile.sizes
    pitch = profile.line_pitch or page.text_height * POINTS_A_MILLIMETRE / profile.lines
    yield f"body {{ font: {_ROOT}px/{pitch / sizes.body:.3f} {_family(profile, profile.faces.body)}; color: #{profile.text_colour}; }}"
    for role, selector in _ROLES:
        yield f"{selector} {{ font-family: {_family(profile, getattr(profile.faces, role))}; }}"
    yield f"h4 {{ font-weight: {'bold' if profile.third_level_bold else 'normal'}; }}"
    yield f"h1.title, p.attachment_title {{ font-size: {sizes.title / sizes.body:.3f}em; line-height: {profile.title_pitch / sizes.title:.3f}; }}"
    yield f"p.masthead {{ color: #{profile.letterhead_colour}; }}"
    rule = f"{profile.rule_width:g}pt solid #{profile.rule_colour}" if profile.rule_width else "0"
    yield f"table.imprint {{ border-bottom: {rule}; }}"
    yield f"table.data {{ font-size: {sizes.table / sizes.body:.3f}em; }}"
    margins = " ".join(f"{side:g}mm" for side in (page.top, page.right, page.bottom, page.left))
    yield f"@page {{ size: {page.width:g}mm {page.height:g}mm; margin: {margins}; }}"
    yield f"@media print {{ body {{ font-size: {sizes.body:g}pt; line-height: {pitch:.2f}pt; }} }}"


def _family(profile: LayoutProfile, face: Typeface) -> str:
    own = profile.families.of(face)
    return f'"{own}", {_FAMILIES[face]}' if own else _FAMILIES[face]
