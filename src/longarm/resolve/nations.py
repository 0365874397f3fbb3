"""Which state a name speaks of, by the beginnings of country names, adjectives and capitals in many languages."""

from __future__ import annotations

import functools

from longarm.records.fold import words

#: ISO code -> beginnings of folded words. A word must begin with one; ``=`` asks for the whole word.
_STEMS = """\
AE =uae emirat dubai;AL albania albanes;AO angol luanda;AR argentin buenos;AT austria osterreich oesterreich autrich
wien vienna;AU australi canberra =afp;BE belgi belgien belgique brussel;BR brazil brasil;BY belarus minsk;CA canad
kanad ottawa =rcmp =mounties =grc =csis quebec;CD =drc;CH swiss switzerland schweiz suisse svizzer suiza =bern;CL
chile =pdi chilen;CN china chines =chin chinois chino =chinas cinese cines kina kinesisk kinesi cina beijing peking
pekin kitaj kitai zhongguo =prc fuzhou qingtian lishui wenzhou nantong fujian zhejiang shanghai;CO colombi bogota;CU
cuba havana;CY cypr;CZ czech cesk tschech tchequ prague prag praha;DE german deutsch alleman aleman tedesc germania
berlin =bfv duits niemc hess;DK denmark danish dansk danemark;EC ecuad quito;EE estonia;EG egypt cairo;ES spain
spanish espan spanien spagn madrid;ET ethiop;FI finland finnish;FJ fiji;FR france french =francais francais franzos
frankreich franc paris =dgsi;GB britain british =uk kingdom england london londres grossbritann britisch britann brit
scotland scottish =mi5;GE georgia;GR greece greek hellenic griech grec athens;HK hong;HR croat kroat zagreb;HU hungar
ungar hongr magyar budapest;ID indones;IE ireland irish irland irlande dail dublin;IL israel;IN india indian delhi;IR
iran tehran teheran;IT italy italia italien italie =roma =rome;JP japan japon giappon tokyo =mpd nippon;KE kenya;KH
cambod kambod;KI kiribati;KP pyongyang;KR korea =nis seoul;KZ kazakh;LA =laos;LS lesotho;LT lithuan;LU luxemb;LV
latvia;MA morocc;MD moldov;ME montenegr;MK macedon;MM myanmar burma;MN mongol;MT malta;MX mexic;MY malaysia;NG nigeria
abuja;NL netherland dutch nederland niederl holland holand hague haag =aivd niederland;NO norway norweg norge oslo;NZ
zealand wellington;PA panama;PE peru =lima;PH philippin manila;PK pakistan;PL poland polish polen polsk warsaw;PT
portug lisbon lisboa =dciap;RO romania rumani bucharest;RS serbia belgrad srbij;RU russia russi russ moscow kremlin
moskau;RW rwanda kigali;SA saudi riyadh;SE swed sverige svensk schwed sued stockholm =sapo;SG singapor;SI sloveni;SK
slovak bratislav;SY syria damasc;TH thai bangkok;TJ tajik;TM turkmen;TN tunis;TR turkey turkish turk turquie ankara
turkiye;TW taiwan taipei;TZ tanzania dodoma;UA ukrain kyiv kiev;UG uganda kampala;US =us =usa american =america
washington =fbi =doj estadounid;UZ uzbek;VE venezuel caracas;VN vietnam hanoi;ZA =saps pretoria;ZM zambia"""
#: Two-word names whose parts mislead.
_PAIRS = {
    ("south", "africa"): "ZA",
    ("south", "african"): "ZA",
    ("united", "states"): "US",
    ("hong", "kong"): "HK",
    ("estados", "unidos"): "US",
    ("etats", "unis"): "US",
    ("north", "korea"): "KP",
    ("british", "columbia"): "CA",
    ("paesi", "bassi"): "NL",
    ("paises", "bajos"): "NL",
    ("pays", "bas"): "NL",
    ("justice", "department"): "US",
    ("state", "department"): "US",
    ("home", "office"): "GB",
}
#: Words that begin like a country and mean no state.
_NOT_WORDS = """chinatown francisco francesco franchise francs franco frances francis francine indiana britney brittle
russell russet chinook irishman turkic parish parisi"""
_ACTING = """police officers officials authorities station stations service services embassy government agents state
security public overseas citizens community communities nationals residents polizeistationen polizeistation
politiebureaus comisarias postes botschaft ambassade embajada consulate ambassador"""
#: Words behind which a country stands as a place, and articles that stand between.
_IN_WORDS = "in im en au aux nel nella nei na no nos em v ve w within across throughout inside"
_ARTICLE_WORDS = "the der dem den het de le la les el los il"
_IN, _ARTICLES = frozenset(_IN_WORDS.split()), frozenset(_ARTICLE_WORDS.split())
_ACTS = frozenset(_ACTING.split())
#: Towns whose police the reports name as founders of stations; a figure about their list counts the whole world.
BUREAUS = ("fuzhou", "qingtian", "lishui", "wenzhou", "nantong", "changle")
_NOT = frozenset(_NOT_WORDS.split())


def _table() -> tuple[dict[str, str], dict[str, str]]:
    stems: dict[str, str] = {}
    whole: dict[str, str] = {}
    for row in _STEMS.replace("\n", " ").split(";"):
        code, *rest = row.split()
        for stem in rest:
            if stem.startswith("="):
                whole[stem[1:]] = code
            else:
                stems[stem] = code
    return stems, whole


_BEGIN, _WHOLE = _table()
_LONGEST = max(map(len, _BEGIN))


@functools.lru_cache(maxsize=100_000)
def nation_of_word(word: str) -> str | None:
    """Return the ISO code of the state that a folded word names, None when it names none."""
    if word in _WHOLE:
        return _WHOLE[word]
    if word in _NOT:
        return None
    for size in range(min(len(word), _LONGEST), 3, -1):
        code = _BEGIN.get(word[:size])
        if code is not None:
            return code
    return None


def nations_in(text: str, leave_out: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Return the ISO codes of the states that ``text`` names, in order of mention, each once.

    Args:
        text: any text.
        leave_out: beginnings of words that are not looked at.
    """
    found = [word for word in words(text) if not (leave_out and word.startswith(leave_out))]
    codes: list[str] = []
    taken = -1
    for number, word in enumerate(found):
        if number == taken:
            continue
        pair = _PAIRS.get((word, found[number + 1])) if number + 1 < len(found) else None
        if pair is not None:
            taken = number + 1
        code = pair or nation_of_word(word)
        if code is not None:
            codes.append(code)
    return tuple(dict.fromkeys(codes))


def placed_nations(text: str) -> tuple[str, ...]:
    """Return the states in which ``text`` puts something: those behind a word such as "in", with an article or not."""
    found = words(text)
    placed: list[str] = []
    for number, word in enumerate(found):
        if word in _IN:
            near = found[number + 1 : number + 3]
            placed += near if near and near[0] in _ARTICLES else near[:1]
    return tuple(dict.fromkeys(code for word in placed if (code := nation_of_word(word)) is not None))


def acting_nations(text: str) -> tuple[str, ...]:
    """Return the states whose officers, stations or bodies ``text`` speaks of ("Chinese police stations")."""
    found = words(text)
    return tuple(
        code
        for number, word in enumerate(found)
        if (code := nation_of_word(word)) is not None and _ACTS & set(found[number + 1 : number + 3])
    )
