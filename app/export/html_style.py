"""The style sheet of HTML files: GB/T 9704 on paper, readable measures on a screen."""

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
thead { display: table-header-group; }
tr { break-inside: avoid; }
hr.page-break { border: 0; border-top: 1px dashed #999; margin: 2em 0; }
@page { size: A4; margin: 37mm 26mm 35mm 28mm; }
@media print {
  body { max-width: none; padding: 0; font-size: 16pt; line-height: 28.95pt; }
  hr.page-break { border: 0; margin: 0; break-after: page; }
}
"""
