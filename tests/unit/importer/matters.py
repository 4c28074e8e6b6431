"""What invented compilations are about: cases of many places and bodies, in words of our own."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Matter:
    """An invented case; `group` is an indicator, `place` where it is, `body` who leads it."""

    place: str
    body: str
    title: str
    group: str
    thing: str
    brand: str
    seed: int

    @property
    def background(self) -> str:
        """Two sentences on how it was before."""
        forms = (
            f"过去办{self.thing}要跑三个地方，窗口之间互不通气，老百姓常常走到下班还没有办完。",
            f"{self.place}的{self.thing}一年比一年多，柜台还是老样子，排队的人从早到晚没有断过。",
            f"做小生意的人反映，{self.thing}手续太碎，材料交来交去，问谁都说不归自己管。",
            f"去年春天的一次走访里，十几家店主都提到{self.thing}这件事，说最怕的是白跑。",
        )
        return forms[self.seed % 4] + f"{self.body}听了以后，决定换一种办法，从头到尾自己先走一遍。"

    @property
    def measures(self) -> tuple[tuple[str, str], ...]:
        """Three steps, each a short lead and a paragraph."""
        sets = (
            ("把单子合起来", "让熟手坐前台", "请旁人来挑刺"),
            ("厘清谁来管", "打通两头的系统", "留下可查的底账"),
            ("先办后补", "上门问一问", "月底对一次账"),
        )
        leads = sets[self.seed % 3]
        return (
            (leads[0], f"与{self.thing}有关的表格逐张摊开，重复的栏目划掉，剩下的印在一张纸上，谁来都用这一张。"),
            (leads[1], f"挂出“{self.brand}”的牌子，两位干了十年的师傅轮流值守，缺什么当面写清楚，补来接着办。"),
            (leads[2], "每个月请办过事的人回来坐一坐，说说哪一步还嫌慢，记下来的话第二个月要有着落。"),
        )

    @property
    def results(self) -> str:
        """A paragraph with figures."""
        return (
            f"截至年底，{self.thing}的平均时间由{self.seed + 7}天缩短至{self.seed + 1}天，"
            f"累计服务企业{self.seed * 211 + 96}家，办事的人不再为几张纸来回奔走。"
        )

    @property
    def lessons(self) -> str:
        """A paragraph on what it teaches."""
        return f"把难处放在台面上讲，{self.thing}就没有想的那样难；关键在于有人愿意先走一遍，再把走通的路画给别人看。"


def _matter(row: str, seed: int) -> Matter:
    place, body, verb, group, thing, brand = row.split("|")
    return Matter(place, body, f"{place}{verb}", group, thing, brand, seed)


_ROWS = """荆门市|荆门市行政审批局|推行粮油加工“一张纸开门”|开办企业|粮油作坊登记|一张纸
宜都市|宜都市市场监督管理局|试点餐馆证照“同日领”|开办企业|餐馆领证|同日领
遵义市|遵义供电局|实施酒坊用电“零等候”|获得电力|酒坊接电|零等候
赤水市|赤水市水务局|开展竹器厂供水“先通后结”|获得用水用气|竹器厂接水|先通后结
桐乡市|桐乡市税务局|打造蚕农“田头办税点”|纳税|蚕茧收购开票|田头办税
曲靖市|曲靖市自然资源和规划局|创新厂房“半日过户”服务|登记财产|厂房过户|半日过户
个旧市|中国人民银行红河州分行|探索锡艺作坊“手艺贷”|获得信贷|手艺人借款|手艺贷
凭祥市|友谊关海关|建立水果车队“随到随验”机制|跨境贸易|水果过关|随到随验
兰考县|兰考县人民法院|构建乐器厂纠纷“上门评理”模式|执行合同|乐器买卖纠纷|上门评理
德令哈市|德令哈市住房和城乡建设局|优化光伏厂房“分段验收”|办理建筑许可|光伏厂房验收|分段验收
满洲里市|满洲里市商务局|开通木材商人“一口清”热线|政务服务|木材商人问事|一口清
敦煌市|敦煌市文化广电和旅游局|培育民宿主人“互助课堂”|包容普惠创新|民宿办证|互助课堂
青铜峡市|青铜峡市公共资源交易中心|推进渠道修补“远程开标”|招标投标|渠道工程投标|远程开标
景德镇市|景德镇市知识产权局|首创陶瓷花样“当日存证”|知识产权|花样存证|当日存证
牙克石市|牙克石市信用办|建立小店“改好就销”信用修复机制|市场监管|信用修复|改好就销
万宁市|万宁市人力资源和社会保障局|设立咖啡工人“村口招工站”|劳动力市场监管|咖啡园招工|村口招工"""
MATTERS = tuple(_matter(row, seed) for seed, row in enumerate(_ROWS.split("\n")))


@dataclass(frozen=True, slots=True)
class Lawsuit:
    """An invented case of a court or procuratorate."""

    title: str
    facts: str
    outcome: str
    meaning: str


_PARTIES = (
    ("某纸业公司诉某书店买卖合同纠纷案", "纸张受潮"),
    ("某果蔬专业合作社与某冷链公司仓储合同纠纷案", "柑橘腐坏"),
    ("王某某诉某区城市管理局行政处罚案", "摊位摆放"),
    ("某渔具厂申请破产重整案", "渔具滞销"),
    ("李某甲、赵某乙拒不支付劳动报酬案", "工钱拖欠"),
    ("某软件公司与某钟表行著作权侵权纠纷案", "界面雷同"),
)
LAWSUITS = tuple(
    Lawsuit(
        title,
        f"双方因{matter}的事争了大半年，先找行会评理，又写了两封信，都没有说拢，一方便递了状子。其间损失约{number + 3}万元。",
        f"承办人先去现场看了一回，再把两边的账本放在一处核对，最后认定{matter}各有责任，按七三分担，双方都没有再争。",
        f"遇到{matter}一类的争执，先看实物再看字据，往往比只听两边说话来得准，也给同行提了醒。",
    )
    for number, (title, matter) in enumerate(_PARTIES)
)
