"""The Chinese words of handouts."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from app.domain.handout import Audience

SUBTITLES: Mapping[Audience, str] = MappingProxyType(
    {Audience.CLASS: "课堂讨论材料", Audience.LEADER: "带教提示", Audience.BOTH: "课堂讨论材料与带教提示"}
)
FOR_THE_LEADER = "带教提示（请勿发给学员）"
TO_DISCUSS = "请讨论"
MY_NOTES = "记录"
BEFOREHAND = "课前须知"
ANSWERS = "讨论后讲：实际做法"
METRIC = "数据"
