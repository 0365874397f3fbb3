"""Chinese and Japanese names of towns and countries that the gazetteer lacks, or has under a namesake only.

GeoNames knows few towns abroad by their simplified and traditional names, and many only as a small namesake in the
United States. Each row gives the name in the gazetteer, the country, and the names in Chinese and Japanese. The town is
meant that is largest under that name in that country.
"""

from __future__ import annotations

from functools import lru_cache

from longarm.read.gazetteer import Entry, Gazetteer, Kind

_TOWNS = """
Vancouver CA 温哥华 溫哥華
Toronto CA 多伦多 多倫多
Montréal CA 蒙特利尔 蒙特利爾 蒙特婁 满地可 滿地可
Brossard CA 布罗萨尔 布羅薩爾 ブロサール 布罗萨德 布羅薩德 布羅薩 布罗萨 ブロッサール
Markham CA 万锦 萬錦 マーカム
Richmond CA 列治文 烈治文
Mississauga CA 密西沙加 ミシサガ
Ottawa CA 渥太华 渥太華
Calgary CA 卡尔加里 卡加利 卡爾加里
Edmonton CA 埃德蒙顿 愛民頓 埃德蒙頓
New York US 纽约 紐約
Los Angeles US 洛杉矶 洛杉磯
San Francisco US 旧金山 舊金山 三藩市
Houston US 休斯敦 休斯頓 休士頓
Boston US 波士顿 波士頓
Chicago US 芝加哥
Seattle US 西雅图 西雅圖
Miami US 迈阿密 邁阿密
Las Vegas US 拉斯维加斯 拉斯維加斯
Washington US 华盛顿 華盛頓
Philadelphia US 费城 費城
Oakland US 屋崙 屋仑
London GB 伦敦 倫敦
Glasgow GB 格拉斯哥
Manchester GB 曼彻斯特 曼徹斯特
Birmingham GB 伯明翰
Edinburgh GB 爱丁堡 愛丁堡
Belfast GB 贝尔法斯特 貝爾法斯特
Cardiff GB 卡地夫 卡迪夫
Croydon GB 克罗伊登 克羅伊登 克里登
Sheffield GB 谢菲尔德 雪菲爾
Cambridge GB 剑桥 劍橋
Oxford GB 牛津
Dublin IE 都柏林
Tokyo JP 都内 秋葉原 池袋
Paris FR 巴黎
Lyon FR 里昂
Marseille FR 马赛 馬賽
Nice FR 尼斯
Strasbourg FR 斯特拉斯堡
Bordeaux FR 波尔多 波爾多
Madrid ES 马德里 馬德里
Barcelona ES 巴塞罗那 巴塞隆納 巴塞隆拿
Valencia ES 瓦伦西亚 瓦倫西亞
Santiago de Compostela ES 圣地亚哥德孔波斯特拉
Lisbon PT 里斯本
Porto PT 波尔图 波爾圖 波多
Rome IT 罗马 羅馬
Milan IT 米兰 米蘭
Florence IT 佛罗伦萨 佛羅倫斯 翡冷翠
Prato IT 普拉托
Venice IT 威尼斯 ベネチア ヴェネツィア
Naples IT 那不勒斯 拿坡里
Turin IT 都灵 都靈 杜林
Bologna IT 博洛尼亚 波隆那 博洛尼亞
Genoa IT 热那亚 熱那亞
Berlin DE 柏林
Frankfurt am Main DE 法兰克福 法蘭克福 フランクフルト
Munich DE 慕尼黑
Hamburg DE 汉堡 漢堡
Cologne DE 科隆
Düsseldorf DE 杜塞尔多夫 杜塞道夫 杜塞爾多夫
Stuttgart DE 斯图加特 斯圖加特
Vienna AT 维也纳 維也納
Linz AT 林茨
Zürich CH 苏黎世 蘇黎世 チューリヒ チューリッヒ
Geneva CH 日内瓦 日內瓦 ジュネーブ
Bern CH 伯尔尼 伯爾尼
Brussels BE 布鲁塞尔 布魯塞爾
Antwerpen BE 安特卫普 安特衛普
Amsterdam NL 阿姆斯特丹
Rotterdam NL 鹿特丹
The Hague NL 海牙 ハーグ
Utrecht NL 乌得勒支 烏特勒支
Eindhoven NL 埃因霍温 愛因霍芬
Prague CZ 布拉格
Brno CZ 布尔诺 布爾諾
Bratislava SK 布拉迪斯拉发 布拉提斯拉瓦 布拉迪斯拉發 ブラチスラバ
Budapest HU 布达佩斯 布達佩斯
Warsaw PL 华沙 華沙
Belgrade RS 贝尔格莱德 貝爾格萊德 貝爾格勒
Zagreb HR 萨格勒布 薩格勒布 札格瑞布
Bucharest RO 布加勒斯特
Sofia BG 索非亚 索非亞 索菲亞
Athens GR 雅典
Kyiv UA 基辅 基輔
Odesa UA 敖德萨 敖德薩 奧德薩
Moscow RU 莫斯科
Istanbul TR 伊斯坦布尔 伊斯坦堡 伊斯坦布爾
Stockholm SE 斯德哥尔摩 斯德哥爾摩
Copenhagen DK 哥本哈根
Oslo NO 奥斯陆 奧斯陸
Helsinki FI 赫尔辛基 赫爾辛基
Tokyo JP 东京 東京
Osaka JP 大阪
Nagoya JP 名古屋
Fukuoka JP 福冈 福岡
Kobe JP 神户 神戶
Yokohama JP 横滨 橫濱 横浜
Sapporo JP 札幌
Seoul KR 首尔 首爾 漢城
Busan KR 釜山
Jeju City KR 济州 濟州
Sydney AU 悉尼 雪梨
Melbourne AU 墨尔本 墨爾本
Brisbane AU 布里斯班 布里斯本
Perth AU 珀斯
Auckland NZ 奥克兰 奧克蘭
Wellington NZ 惠灵顿 威靈頓
Christchurch NZ 基督城 克赖斯特彻奇
Johannesburg ZA 约翰内斯堡 約翰尼斯堡 約翰內斯堡 ヨハネスブルク 约堡 約堡
Cape Town ZA 开普敦 開普敦
Durban ZA 德班
Lagos NG 拉各斯
Luanda AO 罗安达 羅安達
Dar es Salaam TZ 达累斯萨拉姆 三蘭港
Maseru LS 马塞卢 馬塞魯
São Paulo BR 圣保罗 聖保羅
Rio de Janeiro BR 里约热内卢 里約熱內盧
Buenos Aires AR 布宜诺斯艾利斯 布宜諾斯艾利斯
Santiago CL 圣地亚哥 聖地牙哥 聖地亞哥
Viña del Mar CL 比尼亚德尔马 ビニャデルマル 比尼亞德爾馬
Quito EC 基多
Guayaquil EC 瓜亚基尔 瓜亞基爾
Bangkok TH 曼谷
Phnom Penh KH 金边 金邊
Sihanoukville KH 西哈努克港 施亞努港 西港 シアヌークビル
Kuala Lumpur MY 吉隆坡
Jakarta ID 雅加达 雅加達
Manila PH 马尼拉 馬尼拉
Hanoi VN 河内 河內
Vientiane LA 永珍 萬象市
Yangon MM 仰光
Ulan Bator MN 乌兰巴托 烏蘭巴托
Dubai AE 迪拜 杜拜
Tashkent UZ 塔什干
Scarborough CA 士嘉堡 スカボロー
Hendon GB 亨登 ヘンドン
Brugge BE 布鲁日 布魯日 ブルージュ
Dresden DE 德勒斯登
Bolzano IT 博尔扎诺 波扎諾 ボルツァーノ
Bergen NO 卑尔根 卑爾根
Göteborg SE 哥德堡 イエーテボリ ヨーテボリ
Vilnius LT ビリニュス
Sibiu RO 锡比乌 錫比烏 シビウ
Bishkek KG 比什凯克 比斯凱克
"""
_COUNTRIES = """
CN 内モンゴル 内モンゴル自治区 内蒙古 內蒙古
KR 韓國 韩国 南韓 南韩
NZ 紐西蘭 新西兰 新西蘭
IT 義大利 意大利
HR 克羅埃西亞 克罗地亚 克羅地亞
RS 塞爾維亞 塞尔维亚
SI 斯洛維尼亞 斯洛文尼亚
GR 希臘 希腊
ES 西班牙
PT 葡萄牙
SE 瑞典
CH 瑞士
AT 奧地利 奥地利
HU 匈牙利
CZ 捷克
SK 斯洛伐克
IE 愛爾蘭 爱尔兰
BR 巴西
AR 阿根廷
CL 智利
EC 厄瓜多 厄瓜多尔 厄瓜多爾
ZA 南非
NG 奈及利亞 尼日利亚 尼日利亞
TZ 坦尚尼亞 坦桑尼亚 坦桑尼亞
LS 賴索托 莱索托
AO 安哥拉
KH 柬埔寨
SA 沙烏地阿拉伯 沙特阿拉伯 沙特
"""


@lru_cache(maxsize=1)
def _names() -> dict[str, tuple[str, str]]:
    """Return each name with the gazetteer's name of the town, or nothing for a country, and the country's code."""
    found: dict[str, tuple[str, str]] = {}
    for row in _TOWNS.strip().splitlines():
        words = row.split()
        code = next(at for at, word in enumerate(words) if len(word) == 2 and word.isascii() and word.isupper())
        found |= dict.fromkeys(words[code + 1 :], (" ".join(words[:code]), words[code]))
    for row in _COUNTRIES.strip().splitlines():
        code_of, *names = row.split()
        found |= dict.fromkeys(names, ("", code_of))
    return found


def find_exonym(name: str, gazetteer: Gazetteer) -> tuple[Entry, ...]:
    """Return the one place that a Chinese or Japanese name of a town or country abroad means, empty for others."""
    town, code = _names().get(name, ("", ""))
    if not code:
        return ()
    if not town:
        return gazetteer.country_entry(code)
    within = [one for one in gazetteer.find(town) if one.country == code and one.kind <= Kind.CAPITAL]
    return tuple(sorted(within, key=lambda one: -one.people)[:1])
