"""Lists of places that go on from posts named before in Chinese, Japanese and Korean, without a noun of their own.

"報告點名的城市包括巴黎、馬德里", "英國有三處：倫敦的亨登…", "荷兰：阿姆斯特丹、鹿特丹", "大阪にも設置された".
"""

from __future__ import annotations

import re

from longarm.read.claims.ground import Ground
from longarm.read.parsed import Sentence

#: Words by which places are told to be on the list, have one, or got one.
_GOES_ON = {
    "zh": re.compile(
        r"名[单單]|[点點]名|[标標]注|分布|遍[布及]|(?:[城都]市|地[点點]|[国國]家)包括|[增加]设|[增加]設|[跟]进|跟進|[试試][点點]|[设設][点點]"
        r"|[一二两兩三四五六七八九十\d]+[处處](?=[，。；：、]|\Z|在|位|[设設]|已|被|也)|另[有一](?:[一]?[处處个個])"
    ),
    "ja": re.compile(
        r"リスト|一覧|名指し|[かカヶケ]所|挙げ(?:た|て|られ)|(?:にも|でも)(?:設置|開設|置か|あ)|試行|第1号|第１号|第一号"
    ),
    "ko": re.compile(
        r"명단|목록|꼽(?:았|혔|은)|지목|(?:[0-9]+|한|두|세|네|다섯) ?(?:곳|개소|군데)"
        r"|에(?:도|서도) (?:있|설치|개설|확인)|시범"
    ),
}
#: A row of a list: the country, a mark, its towns.
_ROW = re.compile(
    r"\s*(?:[•▽▼■●○◆・·*\-–—]|\d{1,2}[.、)])?\s*[^\s：:—–\-，、。,.()（）]{2,8}\s?(?:[：:]|——?|－|　|\s[-–—]\s)"
)
_LONGEST_ROW = 60


def list_goes_on(ground: Ground, sentence: Sentence, *, after: bool) -> str | None:
    """Return how a sentence carries on a list of posts, None where it does not.

    Args:
        ground: the report.
        sentence: a sentence without a word for posts.
        after: whether one of the sentences right before spoke of posts.
    """
    words = _GOES_ON.get(sentence.lang)
    if words is None or not after:
        return None
    places = [one for one in ground.places_in(sentence.span) if one.country is not None]
    if not places:
        return None
    row = _ROW.match(ground.text, sentence.span.start, sentence.span.end)
    short = sentence.span.end - sentence.span.start <= _LONGEST_ROW
    if row is not None and short and places[0].span.end <= row.end() and len(places) > 1:
        return "wide-row"
    return "wide-list" if words.search(ground.text, sentence.span.start, sentence.span.end) else None
