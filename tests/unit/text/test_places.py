from __future__ import annotations

import pytest

from app.domain.case import Level
from app.importer.knowledge import bundled_knowledge
from app.text.places import Context, short_name

PLACES = bundled_knowledge().gazetteer
NOWHERE = Context()
JIANGSU, NANJING, FUJIAN = "320000", "320100", "350000"


def chain(name: str, context: Context = NOWHERE) -> tuple[str, ...]:
    mention = PLACES.mentions(name)[0]
    region = PLACES.choose(mention.regions, context)
    return PLACES.place(region).names if region else ()


@pytest.mark.parametrize(
    ("name", "names"),
    [
        ("石狮市", ("福建省", "泉州市", "石狮市")),
        ("石獅市", ("福建省", "泉州市", "石狮市")),
        ("邵武推行", ("福建省", "南平市", "邵武市")),
        ("黄浦区", ("上海市", "黄浦区")),
        ("济源市", ("河南省", "济源市")),
        ("恩施州", ("湖北省", "恩施土家族苗族自治州")),
        ("吉林", ("吉林省",)),
        ("内蒙古", ("内蒙古自治区",)),
        ("平潭综合实验区", ("福建省", "福州市", "平潭综合实验区")),
        ("杨凌示范区", ("陕西省", "杨凌示范区")),
        ("西安高新区", ("陕西省", "西安市", "西安高新技术产业开发区")),
    ],
)
def test_full_chains(name: str, names: tuple[str, ...]) -> None:
    assert chain(name) == names


def test_a_shared_name_is_settled_by_the_context() -> None:
    assert chain("鼓楼区") == ()
    assert chain("鼓楼区", Context(FUJIAN)) == ("福建省", "福州市", "鼓楼区")
    assert chain("鼓楼区", Context(JIANGSU, NANJING)) == ("江苏省", "南京市", "鼓楼区")


def test_codes_and_levels() -> None:
    zone = PLACES.choose(PLACES.mentions("江北新区")[0].regions, Context())
    assert zone is not None
    assert (PLACES.place(zone).region_code, PLACES.place(zone).level) == ("320100", Level.ZONE)
    county = PLACES.choose(PLACES.mentions("石狮市")[0].regions, Context())
    assert county is not None
    assert (PLACES.place(county).region_code, PLACES.place(county).level) == ("350581", Level.DISTRICT)


def test_common_nouns_are_no_places() -> None:
    assert PLACES.mentions("在城区和郊区设点") == ()


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("南湖区", "南湖"),
        ("新疆维吾尔自治区", "新疆"),
        ("积石山保安族东乡族撒拉族自治县", "积石山"),
        ("神农架林区", "神农架"),
        ("巴音郭楞蒙古自治州", "巴音郭楞"),
        ("内蒙古自治区", "内蒙古"),
    ],
)
def test_short_names(name: str, short: str) -> None:
    assert short_name(name) == short
