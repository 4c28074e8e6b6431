"""More invented matters, as long and as uneven as what offices publish: titles with mottos, paragraphs of several sentences."""

from __future__ import annotations

from dataclasses import dataclass

_BEFORES = (
    (
        "往年一到旺季，{who}总要在几个窗口之间来回跑，带齐材料的人不到三成。有人天不亮就来排队，轮到时却被告"
        "知还缺一张证明，只好改天再来。窗口的同志也觉得委屈，各家的系统互不相通，同一份材料要录三遍。"
    ),
    (
        "前年秋天的一次座谈会上，{who}把难处一条一条摆了出来：规矩写得太笼统，找谁问都有道理，真正动手办的时"
        "候又都说不归自己管。会后，{office}把这些话原样记在本子上，挂到了办公室的墙上。"
    ),
    (
        "随着来往的人越来越多，原先那一套慢慢跟不上了。{who}反映，最怕的不是收费，而是不晓得什么时候能办完；"
        "一等就是个把月，季节过去，生意也就过去了。"
    ),
)
_STEPS = (
    (
        "先摸清家底，再动手改",
        (
            "{office}用两个月时间走访了{count}家经营户，把{thing}涉及的每一张表、每一个章都画在"
            "一张图上，凡是重复的、谁也说不清来历的，一律先停用。图贴在大厅里，谁都可以上前添上一笔。"
        ),
    ),
    (
        "把几扇门并成一扇门",
        (
            "设立{thing}专柜，由熟悉门道的老同志坐堂，收下材料后在内部流转，缺件的当场列出清单，能从系统里调取"
            "的不再让人提供。专柜每周三延时到晚上八点，方便白天走不开的人。"
        ),
    ),
    (
        "请用的人来打分",
        (
            "每办完一件，隔三天回一次电话，只问两句话：哪一步最慢，哪一步多余。答案按月汇总，排在前面的三条，下个月必"
            "须拿出办法来，拿不出的在例会上说明原因。"
        ),
    ),
    (
        "让数据替人跑腿",
        (
            "会同{partner}打通两套系统，登记、核验、缴费的信息自动带出，原来要填的{many}个栏目减到{f"
            "ew}个。遇到网络不好的乡镇，由驻点人员代为上传，纸质材料月底统一归档。"
        ),
    ),
)
_AFTERS = (
    (
        "到去年底，{thing}的办理时间从{long}个工作日压减到{short}个工作日，材料由{many}"
        "份减为{few}份，共有{count}户受益，没有发生一起投诉。附近几个县听说以后，也派人来看过两回。"
    ),
    (
        "改了以后，{who}一趟就能办妥，全年少跑路{count}多次，省下费用约{few}万元。满意的占到百分"
        "之九十八，提意见的也大多是盼着再快一点。"
    ),
)


@dataclass(frozen=True, slots=True)
class Story:
    """An invented case: `motto` and `title` make its heading, `place` and `office` are who did it."""

    place: str
    office: str
    motto: str
    title: str
    thing: str
    who: str
    partner: str
    seed: int

    @property
    def whole(self) -> str:
        """Motto and title on one line."""
        return f"{self.motto} {self.title}"

    @property
    def before(self) -> str:
        """How it was."""
        return self._fill(_BEFORES[self.seed % len(_BEFORES)])

    @property
    def steps(self) -> tuple[tuple[str, str], ...]:
        """What was done: three or four leads, each with its paragraph."""
        kept = _STEPS if self.seed % 3 == 0 else _STEPS[self.seed % 2 :][:3]
        return tuple((lead, self._fill(text)) for lead, text in kept)

    @property
    def after(self) -> str:
        """What came of it."""
        return self._fill(_AFTERS[self.seed % len(_AFTERS)])

    def told(self, mark: str = "") -> list[str]:
        """Everything as paragraphs; `mark` stands before each step (`{han}`, `{number}`)."""
        return [self.before, *self.measures(mark), self.after]

    def measures(self, mark: str = "") -> list[str]:
        """The steps, each in one paragraph."""
        return [
            mark.format(han="一二三四"[at], number=at + 1) + f"{lead}。{text}"
            for at, (lead, text) in enumerate(self.steps)
        ]

    def _fill(self, text: str) -> str:
        return text.format(
            who=self.who,
            office=self.office,
            thing=self.thing,
            partner=self.partner,
            count=self.seed * 37 + 118,
            many=self.seed % 5 + 11,
            few=self.seed % 4 + 3,
            long=self.seed % 7 + 15,
            short=self.seed % 3 + 1,
        )


def _story(row: str, seed: int) -> Story:
    place, office, motto, title, thing, who, partner = row.split("|")
    return Story(place, office, motto, title, thing, who, partner, seed)


_ROWS = """舟山市普陀区|普陀区海洋与渔业局|一张网捞起整船事|探索渔船进出港报告“一键通”|渔船进出港报告|船老大|海事处
玉溪市澄江市|澄江市住房城乡建设局|门面装修不再等|推行小型商铺装修“承诺即开工”|商铺装修备案|开店的人|消防救援大队
恩施州利川市|利川市自然资源局|山里木屋有了身份证|民宿用房确权登记改革|民宿用房登记|民宿主|农业农村局
湘西州凤凰县|凤凰县税务局|夜市摊主的“错峰税厅”|办税服务跟着灯火走|夜市摊位办税|夜市摊主|商务局
烟台市莱州市|莱州海关|石材出海快一步|实行石材出口“远程查看、货到即放”|石材出口查验|石材商|港务公司
延边州敦化市|敦化市供电公司|大豆烘干不误时|季节性用电“报停随到随复”|烘干用电|种粮大户|气象局
三亚市崖州区|崖州区人民法院|果季纠纷地头解|“巡回一张桌”化解采收用工争议|采收用工争议|瓜果收购商|司法所
榆林市神木市|神木市行政审批服务局|三张许可合成一本|煤炭物流站场“一本证照管到底”|物流站场许可|跑车的师傅|交通运输局
金华市永康市|永康市知识产权保护中心|五金新品当天拿证|外观设计预审“早交早看晚出”|外观设计预审|五金厂主|行业协会
喀什地区莎车县|莎车县金融办|巴旦木入库即放款|以仓单为凭的“果仁贷”|仓单融资|果仁合作社|农商银行
黔东南州雷山县|雷山县文体广电旅游局|银饰工坊挂牌经营|传统手工作坊登记与审验合并办理|手工作坊登记|银匠|市场监管局
盘锦市大洼区|大洼区人力资源和社会保障局|蟹田用工不慌张|建立季节工“村头对接、镇上签约”制度|季节工招用|养蟹的农户|总工会
银川市贺兰县|贺兰县水务局|葡萄酒庄用水先用后批|取水许可告知承诺改革|酒庄取水许可|酒庄庄主|生态环境分局
赣州市南康区|南康区公共资源交易中心|家具厂投标零跑腿|“不见面评标”进园区|园区工程投标|家具厂负责人|财政局"""
STORIES = tuple(_story(row, seed) for seed, row in enumerate(_ROWS.split("\n")))


@dataclass(frozen=True, slots=True)
class Suit:
    """An invented lawsuit: a `point` in the words of the court, the `parties`, and four parts."""

    point: str
    parties: str
    facts: str
    ruling: str
    reason: str
    meaning: str


_SUITS = (
    ("依法认定口头改约，护住诚信一方", "某制茶厂诉某包装公司加工合同纠纷案", "茶罐"),
    ("善用先行调解，让老字号不因诉讼停工", "某酱园与某粮油商行买卖合同纠纷案", "黄豆"),
    ("查明经营实情，慎用保全措施", "某花卉基地诉某物流公司运输合同纠纷案", "鲜花"),
    ("纠正以罚代管，引导执法更有温度", "李某诉某县城市管理局行政处罚纠纷案", "早点摊"),
    ("重整盘活厂房，守住百人饭碗", "某陶瓷公司破产重整案", "窑炉"),
)
SUITS = tuple(
    Suit(
        point,
        parties,
        f"双方为{thing}的事打了三年交道，起初账目清楚，后来换了经手人，交货的日子和数目便对不上了。一方说早已打过电话改期，"
        f"另一方不认，货款约{number + 21}万元一直挂着。协商不成，原告诉至法院，请求判令对方付清余款并承担违约金。",
        f"一审法院认为，{thing}的交付已经实际发生，对方收下以后没有提出异议，应当付款；违约金过高，酌情减去一半。"
        f"宣判后双方都没有上诉，判决已经生效，余款在当月付清。",
        f"做生意讲究一个信字。{thing}虽小，牵着上下游好几家。承办法官先到现场看货，再请懂行的人说明惯例，才下判断。",
        f"本案把话说在明处，把账算在明处，既没有让守约的人吃亏，也没有把犯了糊涂的一方逼到绝路，对同类{thing}生意有提醒的作用。",
    )
    for number, (point, parties, thing) in enumerate(_SUITS)
)
