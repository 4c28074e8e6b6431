"""What stands after the last case: adverts, captions, editor lines, signatures."""

from __future__ import annotations

import re
from dataclasses import dataclass

from app.importer.outline import Outline

_ADVERT = re.compile(
    r"更多精彩|(?:敬请|请|欢迎)(?:关注|扫码|扫描|点击|订阅)|扫(?:码|一扫|描).{0,10}(?:关注|二维码)|长按.{0,6}(?:识别|二维码)|"
    r"^(?:关注)?.{0,10}(?:微信公众号|公众号|官方微信)[:“]|^(?:阅读原文|点击阅读|原文链接|相关阅读|相关链接|延伸阅读|推荐阅读|往期回顾|热门推荐)|"
    r"^(?:上一篇|下一篇|打印本页|关闭窗口|分享到|返回顶部|网站地图)|版权(?:所有|声明)|免责声明|本文(?:转自|来自|来源)|"
    r"^(?:copyright|©)|关于我们.*网站地图|网站地图.*关于我们|icp备|^(?:主办|主管|承办)单位:|"
    r"^(?:[\u4e00-\u9fff]{2,8}\s*\|\s*)+[\u4e00-\u9fff]{2,8}$|^点.{0,3}(?:在看|赞)|^点(?:分享|收藏)|"
    r"^[-—~·\s]*(?:end|the end|完)[-—~·\s]*$|^\((?:完|本文完|全文完)\)$|^往期(?:推荐|精选|精彩)"
)
_CAPTION = re.compile(r"^[\w\-() ]{1,60}\.(?:jpe?g|png|gif|bmp|webp|svg)$|^!\[.*\]\(.*\)$|^图(?:片)?\s*\d*[::]")
_EDITOR = re.compile(
    r"^[(\[【]?(?:责任编辑|责编|编辑|编审|审核|校对|监制|作者|记者|撰稿|供稿|来源|信息来源|文章来源|发布日期|发布时间|浏览次数|阅读量?|点击量?|初审|复审|终审|排版|统筹|策划|文字|图片)\s*[:/丨|]"
)
_ABOUT = re.compile(r"^关于(?:我们|本站|[\u4e00-\u9fff]{2,6})$")
_DATE = re.compile(
    r"^(?:20\d\d|二[〇零]\S\S)年\d{1,2}月\d{1,2}日$|^二[〇零][一二三四五六七八九〇零]{2}年.{1,3}月.{1,3}日$"
)
_COPIES = re.compile(
    r"^(?:主?报|主?送|抄[报送]|分送|印发|印送|联系人|联系电话|咨询电话)\s*:|^\(?共印\d+份\)?$|^\((?:供稿|撰稿|作者)\s*:"
)
_ATTACHMENT = re.compile(r"^附件?\s*\d*\s*:")
_LOOK_BACK = 60


@dataclass(frozen=True, slots=True)
class Ending:
    """Where the last case ends: the position behind it, and why what follows is left out (`advert`, `closing`)."""

    end: int
    why: str


def find_ending(outline: Outline, body_from: int, end: int) -> Ending | None:
    """Where in the last case, from `body_from` to before `end`, something else begins.

    None when all of it belongs to the case.
    """
    first = max(body_from, end - _LOOK_BACK)
    for position in range(first, end):
        why = _why(outline, position)
        if why and not any(kind is not None for kind in outline.kinds[position:end]):
            return Ending(position, why)
    return None


def _why(outline: Outline, position: int) -> str:
    line = outline.lines[position]
    if line.is_prose and len(line.folded) > _LONGEST_ADVERT:
        return ""
    if _CAPTION.search(line.folded) or _ADVERT.search(line.folded) or _EDITOR.match(line.folded):
        return "advert"
    if _ABOUT.match(line.folded):
        return "advert"
    if (
        _DATE.match(line.squeezed)
        or _is_signature(outline, position)
        or _ATTACHMENT.match(line.folded)
        or _COPIES.match(line.folded)
    ):
        return "closing"
    return ""


_LONGEST_ADVERT = 80


def _is_signature(outline: Outline, position: int) -> bool:
    """A short line right above the date that ends a document."""
    if position + 1 >= len(outline.lines) or not _DATE.match(outline.lines[position + 1].squeezed):
        return False
    line = outline.lines[position]
    return len(line.folded) <= 30 and not line.is_finished
