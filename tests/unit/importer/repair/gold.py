"""What damaged spans of two compilations say, by careful reading: line, column, length, C or I, text.

C: every visible character comes from bytes that survive.  I: at least one is chosen.
"""

from __future__ import annotations

from dataclasses import dataclass

GOLD_000 = """
19 1 7 C (一)知識
21 1 7 C (二)知識
23 1 12 I (三)交易模式便利化
25 1 12 I (四)金融支撐便捷化
27 1 12 I (五)安全防控多元化
31 1 7 C (一)實現
33 1 9 C (二)推動知識
35 1 7 C (三)實現
111 277 5 I 粒化梳理
115 1 11 C (一)聚焦準入準營
117 115 5 I 粒化梳理
119 1 11 I (二)創新服務模式
127 1 11 I (三)聚合優勢服務
131 1 6 C (四)線
163 64 6 I 保”金融產
163 125 8 I 。靠前摸排企業
163 454 3 I 。現
179 1 8 C (一)建立機
183 1 7 C (二)人員
187 1 7 C (三)壓減
191 1 8 C (四)智慧辦
197 95 3 I 保現
201 29 9 I 。”南京某建筑裝
213 1 7 C (一)問題
217 1 9 I (二)優化流程
223 1 8 C (三)數據賦
229 19 4 I 。“無
249 1 7 C (一)平臺
253 12 6 I 粒化”處理
255 1 9 I (二)優化流程
263 1 9 I (三)主動服務
277 107 5 I 。“及時
279 112 5 I 。“及時
293 56 5 I 。“一個
293 152 11 I 。“四張清單”明事項
293 252 10 I 。“七項制度”促長
313 69 9 I 。《南京市優化營
335 1 9 C (一)中小企業
339 1 6 C (二)銀
343 1 6 C (三)關
351 1 9 I (一)信用共建
355 1 6 C (二)資
359 1 9 I (三)制度共創
373 16 5 I 。基于線
375 18 9 I 。基于前期法律風
385 56 10 I 保卡等各類必要手續
389 1 9 C (一)從“多頭
393 1 8 C (二)從“擴
395 465 3 I 保卡
395 611 4 I 保卡郵
397 1 8 C (三)從“進
405 1 9 I (一)“零成本
409 1 9 I (二)“零材料
417 161 6 I 危化品經營
421 1 11 C (一)建立項目推進
425 1 13 I (二)對上對外溝通咨詢
427 300 3 I 。”?
427 399 3 I 。”<
429 1 11 C (三)啟動一事一議
431 82 4 I 。考慮
433 1 7 C (四)出臺
473 92 7 I 。基于“政銀
527 11 7 I 。“全城通辦
529 48 3 I 粒化
537 1 11 C (一)優化工作步驟
537 99 3 I 。“?
539 1 11 I (二)細化事項情形
541 1 8 C (三)規范辦
541 36 3 I 粒化
545 1 7 C (一)實現
547 1 11 I (二)拓寬服務場景
549 1 11 I (三)讓數據多跑路
569 187 7 I 保“僵尸企業
615 96 8 I 。基于此項基礎
619 60 8 I 。基于江北新區
637 16 4 I 。“開
655 1 13 C (一)搭建公共服務平臺
657 1 9 C (二)提供“閉
659 1 8 C (三)落實風
663 1 13 I (一)有效支持跨境電商?
665 1 6 C (二)進
667 1 6 C (三)進
673 1 6 C (一)進
675 1 6 C (二)進
677 1 10 C (三)建立海外倉
679 1 6 C (四)進
"""

GOLD_003 = """
20 15 10 I 。“專窗”工作人員
24 70 5 I 。“五個
25 101 4 I 。“六統
26 51 9 I 。“七幫一”促開
69 25 4 I 。“線
69 113 4 I 。“線
83 94 5 I 保“原地辦
125 93 4 I 模化信貸
"""


@dataclass(frozen=True, slots=True)
class Span:
    """A span: where it stands, whether its bytes survive, and what it says without blanks at the ends."""

    line: int
    column: int
    length: int
    certain: bool
    text: str


def spans(table: str) -> tuple[Span, ...]:
    """The rows of a table."""
    rows = [row.split(" ", 4) for row in table.strip().splitlines()]
    return tuple(Span(int(row[0]), int(row[1]), int(row[2]), row[3] == "C", row[4]) for row in rows)
