"""Names of persons that are sure to be such, by given name, title or form: what speakers are resolved with."""

from __future__ import annotations

import re
from collections.abc import Iterator

from longarm.read.given_names import GIVEN_NAMES, HAN_FAMILY
from longarm.records.span import Span

_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞĢĪĮİĶŁĻŃŅŇŐŒŘŚŞŠŢŤŪŮŰŲŹŻŽ"
_WORD = rf"[{_UPPER}][\w’'\-]*[\w]"
_PARTICLE = r"(?:van|von|der|den|de|del|della|di|da|dos|ter|ten|el|al|bin|la|le|zu)"
_RUN = re.compile(rf"(?<!\w){_WORD}(?:\s(?:{_PARTICLE}\s){{0,3}}{_WORD}){{1,3}}")
_TITLES = {
    "de": "herr frau minister ministerin sprecher sprecherin außenminister außenministerin innenminister "
    "innenministerin abgeordnete abgeordneter präsident präsidentin kanzler richter staatsanwalt direktor direktorin "
    "professor botschafter aktivist aktivistin dissident",
    "nl": "heer mevrouw minister woordvoerder woordvoerster kamerlid president premier rechter directeur hoogleraar "
    "ambassadeur dissident activist onderzoeker",
    "fr": "m. mme monsieur madame ministre porte-parole député députée président présidente juge directeur directrice "
    "ambassadeur dissident journaliste",
    "es": "señor señora ministro ministra portavoz diputado diputada presidente presidenta juez director directora "
    "embajador disidente periodista",
    "pt": "senhor senhora ministro ministra porta-voz deputado deputada presidente juiz diretor diretora embaixador "
    "jornalista",
    "it": "signor signora ministro ministra portavoce deputato deputata presidente giudice direttore direttrice "
    "ambasciatore giornalista",
    "cs": "pan paní ministr ministryně mluvčí poslanec poslankyně senátor senátorka prezident prezidentka premiér "
    "premiérka velvyslanec velvyslankyně ředitel ředitelka soudce novinář novinářka profesor profesorka",
    "sk": "pán pani minister ministerka hovorca hovorkyňa poslanec poslankyňa prezident prezidentka premiér premiérka "
    "veľvyslanec veľvyslankyňa riaditeľ riaditeľka sudca novinár novinárka profesor profesorka",
}
_TITLE_WORDS = {lang: frozenset(words.split()) for lang, words in _TITLES.items()}
_PUBLIC = re.compile(
    r"minist|sprecher|woordvoerd|porte-parole|portavo|porta-voz|abgeordnet|kamerlid|déput|diputad|deputa|pr[eäé]sid|"
    r"kanzler|premier|richter|rechter|juge|juez|juiz|giudice|staatsanwalt|direc?t|botschaft|ambas|embaj|embaix|journ|"
    r"giorn|period"
)
_HAN = "\u3400-\u4dbf\u4e00-\u9fff"
_KANA = "\u30a0-\u30fa\u30fc"
_DOTTED = re.compile(rf"[{_HAN}]{{1,5}}(?:[·‧・•][{_HAN}]{{1,5}})+|[{_KANA}]{{2,}}(?:[・＝][{_KANA}]{{2,}})+")
_HAN_OFFICES = (
    "发言人 發言人 部长 部長 主席 总统 總統 总理 總理 外长 外長 议员 議員 大使 书记 書記 市长 市長 局长 局長 警官 法官 "
    "检察官 檢察官 记者 記者 报道官 報道官 外相 首相 長官"
)
_HAN_OTHERS = "学者 學者 教授 律师 律師 异见人士 異見人士 活动人士 活動人士 被告"
_HAN_SAYS = (
    "说|說|表示|称|稱|指出|强调|強調|告诉|告訴|认为|認為|先生|女士|氏|さん|は述べ|回应|回應|否认|否認|在|于|於|对|對|向"
)
_FAMILY = "".join(sorted(HAN_FAMILY))
_HAN_FORM = rf"[{_FAMILY}][{_HAN}](?:(?!{_HAN_SAYS})[{_HAN}])?"
_HAN_NAME = re.compile(
    rf"(?P<role>{'|'.join((_HAN_OFFICES + ' ' + _HAN_OTHERS).split())})(?P<after>{_HAN_FORM})"
    rf"|(?<![{_HAN}])(?P<before>{_HAN_FORM})(?={_HAN_SAYS})"
)
_HAN_PUBLIC = frozenset(_HAN_OFFICES.split())


def find_titled_names(text: str, within: Span, lang: str) -> Iterator[tuple[str, Span, str | None]]:
    """Yield (name, span, role) of the persons named in a passage.

    Args:
        text: the report's text.
        within: the passage.
        lang: its language; decides which titles are known.
    """
    if lang in {"zh", "ja", "ko"}:
        yield from _han(text, within)
        return
    titles = _TITLE_WORDS.get(lang, frozenset())
    for found in _RUN.finditer(text, within.start, within.end):
        words = found[0].split()
        start = found.start()
        role = _word_before(text, start, within.start)
        while len(words) > 1 and words[0].lower() in titles:
            role = words[0]
            start += len(words[0]) + (len(found[0]) - len(found[0].lstrip()) or 1)
            words = words[1:]
        titled = role is not None and role.lower() in titles
        if words and (titled or (len(words) > 1 and words[0].lower() in GIVEN_NAMES)):
            told = role if titled and role is not None and _PUBLIC.search(role.lower()) else None
            yield " ".join(words), Span(start, found.end()), f"official ({told})" if told else None


def _word_before(text: str, start: int, floor: int) -> str | None:
    before = text[max(floor, start - 24) : start].split()
    return before[-1] if before else None


def _han(text: str, within: Span) -> Iterator[tuple[str, Span, str | None]]:
    for found in _DOTTED.finditer(text, within.start, within.end):
        yield found[0], Span(found.start(), found.end()), None
    for found in _HAN_NAME.finditer(text, within.start, within.end):
        group = "after" if found["after"] else "before"
        role = found["role"]
        public = role if role in _HAN_PUBLIC else None
        yield found[group], Span(found.start(group), found.end(group)), f"official ({public})" if public else None
