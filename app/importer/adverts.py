"""Lines that a site or an editor put between the text: adverts, captions of pictures, names of editors.

Below the last case every such line ends it (`ending`).  Between two paragraphs only what can be nothing else is taken
out, as a repair that can be revoked (`repair.adverts`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_ADVERT = re.compile(
    r"更多精彩|(?:敬请|请|欢迎)(?:关注|扫码|扫描|点击|订阅)|扫(?:码|一扫|描).{0,10}关注|^.{0,6}扫(?:码|一扫|描).{0,10}二维码|"
    r"^扫一扫.{0,8}(?:手机|当前页|本页|打开|分享)|长按.{0,6}(?:识别|二维码)|^(?:关注)?.{0,10}(?:微信公众号|公众号|官方微信)[:“]|"
    r"^(?:阅读原文|点击阅读|原文链接|相关阅读|相关链接|延伸阅读|推荐阅读|往期回顾|热门推荐)|"
    r"^[\[【(]?(?:上一篇|下一篇|打印(?:本页|本文|此页)|关闭(?:窗口|本页)|分享到|返回顶部|网站地图)|版权(?:所有|声明)|免责声明|本文(?:转自|来自|来源)|"
    r"^(?:copyright|©)|关于我们.*网站地图|网站地图.*关于我们|icp备|^(?:主办|主管|承办)单位:|"
    r"^(?:[\u4e00-\u9fff]{2,8}\s*\|\s*)+[\u4e00-\u9fff]{2,8}$|^点.{0,3}(?:在看|赞)|^点(?:分享|收藏)|"
    r"^[-—~·\s]*(?:end|the end|完)[-—~·\s]*$|^\((?:完|本文完|全文完)\)$|^往期(?:推荐|精选|精彩)"
)
_TELLS = re.compile(
    r"即可|就能|便可|可以?[查办预申评下了]|后,|\d+(?:\.\d+)?(?:万|亿|余)*(?:家|户|件|人|次|个|项|笔|元|%|天|分钟|小时)"
)
"""A sentence that says what scanning a code is good for, or counts, belongs to its case."""
_CAPTION = re.compile(
    r"^[\w\-() ]{1,60}\.(?:jpe?g|png|gif|bmp|webp|svg)$|^!\[.*\]\(.*\)$|^图(?:片)?\s*\d*:|"
    r"^[(\[【]?(?:图片|照片|资料图|配图|题图|供图|摄影|制图)(?:来源|作者|说明)?[:/][^。]{1,30}$|"
    r"^[(\[【]?资料(?:图|照)片?[)\]】]?$"
)
_PICTURED = re.compile(r"^(?:上|下|左|右)?图为")
_BY_PHOTOGRAPHER = re.compile(
    r"(?:[\s。)]|^)(?:\S{2,8}(?:记者|通讯员)\s*)?[\u4e00-\u9fff]{2,4}\s*(?:摄|供图)[)）]?$|[(（][^()（）]{2,12}(?:摄|供图)[)）]$"
)
_EDITOR = re.compile(
    r"^[(\[【]?(?:责任编辑|责编|编辑|编审|审核|校对|监制|作者|记者|撰稿|供稿|来源|信息来源|文章来源|发布日期|发布时间|浏览次数|阅读量?|点击量?|初审|复审|终审|排版|统筹|策划|文字|图片)\s*[:/丨|]"
)
_NAMES = r"[\u4e00-\u9fff]{2,4}(?:[、\s]+[\u4e00-\u9fff]{2,4}){0,3}"
_ROLE = r"(?:责任|图文|网络|美术)?编辑|责编|美编|编审|审核|校对|初审|复审|终审|监制|排版|统筹|策划"
_EDITOR_ALONE = re.compile(
    rf"^[(\[【]?(?:(?:责任编辑|图文编辑|责编|美编|编审|监制|排版)\s*[:/丨|]\s*{_NAMES}\s*(?:(?:{_ROLE})\s*[:/丨|]\s*{_NAMES}\s*)*|"
    rf"(?:(?:{_ROLE})\s*[:/丨|]\s*{_NAMES}\s*){{2,}}|(?:信息|文章|稿件|图片)来源[:/][^。]{{1,30}}|(?:浏览次数|阅读量|点击量)[:/]\s*\d+)[)\]】]?$"
)
"""审核：窗口 alone may be a step of a case's own."""
_CALL = re.compile(
    r"^[^\u4e00-\u9fff\w]{0,6}(?:(?:点击|戳)(?:上方|下方|右上角)?[^。]{0,6}(?:蓝字|关注|订阅|阅读原文|“)|(?:微信)?(?:扫码|扫一扫|扫描|长按|识别)|"
    r"(?:敬请|请|欢迎|快来|记得)(?:点击|长按|扫码|扫描|识别|关注|订阅|转发|分享|收藏)|关注(?:我们|本(?:公众|微信|网)|微信|“[^”]{2,12}”(?:微信|公众|视频|$))|"
    r"更多(?:精彩|资讯|内容|信息|详情)|(?:阅读原文|相关阅读|延伸阅读|推荐阅读|相关链接|往期回顾|往期推荐|热门推荐|原文链接)|"
    r"(?:分享到|打印本页|关闭窗口|返回顶部|上一篇|下一篇)(?:[:\s]|$)|点(?:个)?(?:赞|在看|分享|收藏))"
)
_FOLLOWED = re.compile(
    r"关注|订阅|公众号|视频号|蓝字|星标|阅读原文|在看|点赞|资讯|精彩|转发|"
    r"^(?:相关阅读|延伸阅读|推荐阅读|相关链接|往期回顾|往期推荐|热门推荐|原文链接|分享到|打印本页|关闭窗口|返回顶部|上一篇|下一篇)"
)
_ABOUT = re.compile(
    r"^\W{0,3}(?:关于(?:我们|本站|[\u4e00-\u9fff]{2,6})|(?:投票|评选|评审|参与)(?:规则|须知|方式|通道|说明))\W{0,3}[:]?$"
)
_OF_THE_SITE = re.compile(r"版权|转载|侵权|免责|本[网站]|联系(?:我们|删除)|备案|公众号")
LONGEST_BETWEEN = 60
_PARAGRAPH = 24
"""So long is a line of text; shorter ones are headings, or belong to what stands around the text."""
_LOOK_BACK = 60


def is_advert(folded: str) -> bool:
    """True for an advert, a caption or a line of editors, where the document may be over."""
    if _CAPTION.search(folded) or _EDITOR.match(folded) or is_between_paragraphs(folded):
        return True
    return _ADVERT.search(folded) is not None and _TELLS.search(folded) is None


def last_paragraph(folded: Sequence[str]) -> int:
    """The place of the last line that is text and not of the site: an advert, a notice, what stands under “About us”.

    -1 when the last lines hold none.
    """
    first = max(len(folded) - _LOOK_BACK, 0)
    about = next((at for at in range(first, len(folded)) if is_about(folded[at])), len(folded))
    return next((at for at in range(about - 1, first - 1, -1) if _is_text(folded[at])), -1)


def is_about(folded: str) -> bool:
    """True for the heading under which a site speaks of itself, or says how to vote for the cases."""
    return _ABOUT.match(folded) is not None


def _is_text(folded: str) -> bool:
    return len(folded) >= _PARAGRAPH and not is_advert(folded) and _OF_THE_SITE.search(folded) is None


def is_between_paragraphs(folded: str) -> bool:
    """True for a line that no text goes on from or to: a call to follow an account, a caption, names of editors."""
    if len(folded) > LONGEST_BETWEEN:
        return False
    if _CAPTION.search(folded) or _EDITOR_ALONE.match(folded) or _is_of_picture(folded):
        return True
    return bool(_CALL.match(folded) and _FOLLOWED.search(folded)) and _TELLS.search(folded) is None


def _is_of_picture(folded: str) -> bool:
    if len(folded) > LONGEST_BETWEEN:
        return False
    return _BY_PHOTOGRAPHER.search(folded) is not None or (
        _PICTURED.match(folded) is not None and _TELLS.search(folded) is None
    )
