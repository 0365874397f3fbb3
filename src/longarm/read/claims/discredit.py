"""Sentences that discredit whom they tell of: "has hyped up its claim", "fabricó", 炒作, "verspreidt geruchten".

Such words are the judgement of who tells, and no words of the one who is judged.
"""

from __future__ import annotations

import re

from longarm.read.claims.ground import Ground
from longarm.read.claims.stretches import stretch_of
from longarm.read.parsed import Sentence
from longarm.records.span import Span

_VERBS = frozenset(
    """hype fabricate concoct smear slander defame vilify malign exaggerate overstate inflate distort sensationalise
    sensationalize misrepresent twist mislead invent falsify embellish dramatise dramatize overblow vilipend
    demonise demonize besmirch""".split()  # noqa: SIM905
)
#: Verbs that discredit by what they take: "spread rumours", "peddle lies", "make up stories".
_TAKING = frozenset(
    "spread peddle circulate propagate disseminate push trump cook dream blow stir churn trot fan sow".split()  # noqa: SIM905
)
_FALSE = re.compile(
    r"\b(?:rumou?rs?|lies|falsehoods?|disinformation|misinformation|hoax(?:es)?|slanders?|nonsense|fictions?"
    r"|fabrications?"
    r"|hysteria|fake|false|groundless|baseless|unfounded|up|out of (?:all )?proportion)\b",
    re.IGNORECASE,
)
_PARTS = re.compile(r"[;,:.!?，；：。！？—–]")
_ASIDE = re.compile(r"\s?[,，(（–—-]\s?[^,，;；.。()（）]{3,120}[,，)）–—-]")
_ABROAD = {
    lang: re.compile(words, re.IGNORECASE)
    for lang, words in {
        "es": r"\b(?:exager|fabric[aóu]|invent(?!ari)|difam|calumni|tergivers|manipul|distorsion|desprestigi"
        r"|infl[aó](?:do|n)?\b)\w*"
        r"|\b(?:difund|propag|esparc|divulg)\w*\s(?:\w+\s){0,2}(?:rumor|mentira|bulo|falsedad|desinformaci)\w*"
        r"|\bmont\w+ un escándalo",
        "pt": r"\b(?:exager|fabric|invent(?!ári|ari)|difam|calunia|calúni|deturp|distorce|distorci|manipul|denegri"
        r"|empolou|empola)\w*"
        r"|\b(?:espalh|difund|propag|divulg)\w*\s(?:\w+\s){0,2}(?:rumor|boato|mentira|falsidade|desinforma)\w*",
        "it": r"\b(?:esager|fabbric|invent(?!ari)|diffam|calunni|distor|travis|gonfia"
        r"|montat[oa] ad arte|denigr|infang)\w*"
        r"|\b(?:diffond|diffus|spars|sparg)\w*\s(?:\w+\s){0,2}(?:voci|menzogn|falsità|bugi|disinforma|fake)\w*",
        "fr": r"\b(?:exagér|fabriqu|invent(?!ori|air)|diffam|calomni|déform|dénigr|dénatur|gonfl|salit|sali\b)\w*"
        r"|\bmont\w* en épingle"
        r"|\b(?:répand|propag|diffus|colport)\w*\s(?:\w+\s){0,2}(?:rumeur|mensonge|fausse|désinforma|intox)\w*",
        "de": r"\b(?:aufgebausch|aufbausch|bausch|erfunden|erfind|erfand|übertr[ie]{1,2}b|übertreib|verleumd"
        r"|diffam|verunglimpf|verzerr|hochgespiel|hochspiel|aufgeblas|fabrizier|verfälsch)\w*"
        r"|\b(?:verbreite|streu)\w*\s(?:\w+\s){0,2}(?:Gerücht|Lüge|Falsch|Unwahr|Desinforma)\w*"
        r"|\b(?:Gerücht|Lüge|Falschmeldung)\w*[^,;.]{0,40}\b(?:verbreitet|gestreut)",
        "nl": r"\b(?:overdr[ei]{1,2}[vf]|overdreef|opgeblaz|opgeklopt|opklop|verzonnen|verzin|verzon\b|belaster"
        r"|zwartgemaakt|zwartmak|verdraai|gefabriceerd|fabricee?r|aangedikt|zwendel)\w*"
        r"|\b(?:verspreid|rondstrooi|rondgestrooid)\w*\s(?:\w+\s){0,2}(?:gerucht|leugen|onwaarhe|desinforma"
        r"|nepnieuws)\w*"
        r"|\b(?:gerucht|leugen)\w*[^,;.]{0,40}\bverspreid",
        "zh": r"炒作|捏造|[编編]造|[杜]撰|[污汙][蔑衊]|抹黑|[诽誹][谤謗]|[夸誇]大|歪曲|[渲]染|[虚虛][构構]"
        r"|造[谣謠]|散布|散播[^，。]{0,4}[谣謠]|妖魔化",
        "ja": r"でっち上げ|捏造|誇張|中傷|誹謗|歪曲|煽り立|騒ぎ立て|デマを|言いふら",
        "ko": r"날조|조작|과장|비방|중상|왜곡|헐뜯|부풀리|유언비어|허위\s?사실",
    }.items()
}


def is_discredited(ground: Ground, sentence: Sentence, at: Span) -> bool:
    """Say whether a sentence discredits the one whom it names ``at``: he does not say what it says.

    Args:
        ground: the report.
        sentence: the sentence.
        at: the words that name him, or the words that are his by a rule.
    """
    if sentence.lang == "en" and sentence.tokens is not None:
        root = sentence.tokens.root
        heads = [root, *root.conjuncts]
        heads += [child for one in heads for child in one.children if child.dep_ in {"xcomp", "advcl"}]
        return any(_discredits(one) for one in heads)
    words = _ABROAD.get(sentence.lang)
    if words is None:
        return False
    start = sentence.span.start
    if sentence.span.holds(at) and at != sentence.span:
        # "Safeguard Defenders, whose founder …, has hyped up": what is set between commas is told beside.
        aside = _ASIDE.match(ground.text, at.end, sentence.span.end)
        start = aside.end() if aside is not None else stretch_of(ground.text, sentence.span, at, _PARTS).start
        found = _PARTS.search(ground.text, max(start, at.end), sentence.span.end)
        return words.search(ground.text, start, found.start() if found is not None else sentence.span.end) is not None
    return words.search(ground.text, start, sentence.span.end) is not None


def _discredits(verb: object) -> bool:
    lemma = str(getattr(verb, "lemma_", "")).lower()
    if lemma in _VERBS:
        return getattr(verb, "pos_", "") in {"VERB", "AUX", "NOUN"}
    if lemma not in _TAKING:
        return False
    taken = [one for one in getattr(verb, "children", ()) if one.dep_ in {"dobj", "prt", "prep", "advmod", "nsubjpass"}]
    return any(_FALSE.search(" ".join(deep.text for deep in one.subtree)) for one in taken)
