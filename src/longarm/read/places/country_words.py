"""Countries by name and adjective in languages that the gazetteer has no list for: Slovak, Czech, Swedish.

Slovak and Czech inflect both, so their words are stems with a few letters after them; Swedish gives whole words.
"""

from __future__ import annotations

import re

#: Letters that a Slovak or Czech ending has at most.
_LONGEST_ENDING = 4
_STEMS = {
    "sk": """CN čín čínsk|SK slovensk|CZ česk|HU maďarsk|PL poľsk|AT rakúsk|DE nemeck|NL holandsk holanďan|IE
        írsk|GB britán britsk|FR francúzsk|ES španielsk|PT portugalsk|IT taliansk|US americk|CA
        kanad kanadsk|RU rusk|UA ukrajin|TR tureck |GR gréck|RS srbsk|HR chorvátsk|RO rumunsk|BG
        bulharsk|SE švédsk|DK dánsk|NO nórsk|FI fínsk|CH švajčiarsk|BE belgick |JP japonsk|KR
        juhokórejsk|AU austráli austrálsk|IN indick|VN vietnam|IR irán|BY bielorusk|TW taiwan|TH
        thajsk |IL izrael|LT litov|LV lotyš|EE estón|SI slovinsk|LU luxembursk|ZA juhoafrick|BR
        brazíl|NZ novozéland|SA saudsk|LV lotyšsk|TJ tadžic tadžick|UZ uzbec uzbeck|KZ kazašsk
        kazach|AZ azerbajdžan|GE gruzín|AM armén|MD moldav|EG egypt|SY sýri sýrsk|IQ irak irack|PK
        pakistan|AF afganistan afgánsk|MN mongol|NP nepál|KE keň|NG nigéri|TZ tanzán|UG ugand|RW
        rwand|ET etióp|ER eritre|QA katar|IS island|MT malt|CY cyp|AL albán|BA bosn |MK macedón|ME
        čiernohor|XK kosov|AR argentín|CL čile čilsk|CO kolumb|EC ekvádor|PE peruán|MX mexi|VE
        venezuel|CU kub|PH filipín|ID indonéz|MY malajz|SG singapur|LA laos|KH kambodž|MM mjanmar|KP
        severokórejsk|HK hongkong|AO angol|FJ fidži""",
    "cs": """CN čín čínsk|SK slovensk|CZ česk|HU maďarsk|PL polsk|AT rakousk|DE německ|NL nizozem nizozemsk
        holandsk|IE irsk |GB británi britsk|FR franci francouzsk|ES španělsk|PT portugalsk|IT itáli
        italsk|US americk|CA kanad kanadsk|RU rusk |UA ukrajin|TR tureck|GR řeck|RS srbsk|HR
        chorvatsk|RO rumunsk|BG bulharsk|SE švédsk|DK dánsk|NO norsk|FI finsk |CH švýcarsk|BE belgi
        belgick|JP japonsk|KR jihokorejsk|AU austráli australsk|IN indick|VN vietnam|IR írán |BY
        bělorusk|TW tchaj-wan tchajwan taiwan|TH thajsk|IL izrael|LT litevsk|LV lotyš|EE eston|SI
        slovinsk|LU lucembursk |ZA jihoafrick|BR brazíli brazilsk|NZ novozéland|SA saúdsk|LT litv|TJ
        tádžik tádžic|UZ uzbe|KZ kazaš kazach|AZ ázerbájdžán|GE gruzi gruzín|AM armén|MD moldav|EG
        egypt|SY sýri syrsk|IQ irák iráck|PK pákistán|AF afghánistán afghán|MN mongol|NP nepál|KE
        keň|NG nigéri|TZ tanzan|UG ugand|RW rwand|ET etiop|ER eritre|QA katar|IS island|MT malt|CY
        kyp|AL albán|BA bosn|MK makedon|ME černohor|XK kosov|AR argentin|CL chile chilsk|CO kolumbi
        kolumbij|EC ekvádor|PE peruán|MX mexi|VE venezuel|CU kub|PH filipín|ID indoné|MY malajsi|SG
        singapur|LA laos|KH kambodž|MM myanmar barm|KP severokorejsk|HK hongkong|AO angol|FJ fidž""",
}
_WORDS = {
    "sv": """CN kina kinas kinesisk kinesiska kinesiskt|SE sverige sveriges svensk svenska svenskt|NL
        nederländerna nederländernas nederländsk nederländska nederländskt holland|IE irland irlands
        irländsk irländska|GB storbritannien storbritanniens brittisk brittiska brittiskt england|DE
        tyskland tysklands tysk tyska tyskt|FR frankrike frankrikes fransk franska|ES spanien
        spaniens spansk spanska|IT italien italiens italiensk italienska|PT portugal portugals
        portugisisk portugisiska|US usa usas amerikansk amerikanska|CA kanada kanadas kanadensisk
        kanadensiska|RU ryssland rysslands rysk ryska ryskt|UA ukraina ukrainsk ukrainska|TR turkiet
        turkiets turkisk turkiska|GR grekland grekisk grekiska|RS serbien serbisk serbiska|HR
        kroatien kroatisk kroatiska|RO rumänien rumänsk rumänska|BG bulgarien bulgarisk
        bulgariska|DK danmark danmarks dansk danska|NO norge norges norsk norska|FI finland finlands
        finsk finska finländsk finländska|CH schweiz schweizisk schweiziska|BE belgien belgisk
        belgiska|AT österrike österrikes österrikisk österrikiska|HU ungern ungersk ungerska|CZ
        tjeckien tjeckiens tjeckisk tjeckiska|SK slovakien slovakisk slovakiska|PL polen polens
        polsk polska|JP japan japans japansk japanska|KR sydkorea sydkoreas sydkoreansk
        sydkoreanska|AU australien australiens australisk australiska|IN indien indisk indiska|VN
        vietnam vietnamesisk vietnamesiska|IR iran irans iransk iranska|BY belarus belarusisk
        belarusiska|TW taiwan taiwanesisk taiwanesiska |TH thailand thailändsk thailändska|IL israel
        israelisk israeliska|EE estland estnisk estniska|LV lettland lettisk lettiska|LT litauen
        litauisk litauiska|SA saudiarabien saudisk saudiska|ZA sydafrika|BR brasilien|IS island
        isländsk isländska|SI slovenien slovensk slovenska|LU luxemburg luxemburgsk|MD moldavien
        moldavisk|TJ tadzjikistan tadzjikisk tadzjikiska|UZ uzbekistan uzbekisk uzbekiska|KZ
        kazakstan kazakisk kazakiska|AZ azerbajdzjan azerbajdzjansk azerbajdzjanska|GE georgien
        georgisk georgiska|AM armenien armenisk armeniska|EG egypten egyptisk egyptiska|SY syrien
        syrisk syriska|IQ irak irakisk irakiska|PK pakistan pakistansk pakistanska|AF afghanistan
        afghansk afghanska|MN mongoliet mongolisk mongoliska|NP nepal|KE kenya kenyansk|NG
        nigeria|TZ tanzania|UG uganda|RW rwanda rwandisk rwandiska|ET etiopien etiopisk etiopiska|ER
        eritrea eritreansk eritreanska|QA qatar|CY cypern|MT malta|AL albanien|BA bosnien|AR
        argentina argentinsk|CL chile chilensk chilenska|CO colombia|EC ecuador ecuadoriansk|PE
        peru|MX mexiko|VE venezuela|CU kuba|PH filippinerna|ID indonesien|MY malaysia|SG
        singapore|KH kambodja kambodjansk|MM myanmar burma|KP nordkorea nordkoreansk
        nordkoreanska|HK hongkong|NZ nyzeeländsk nyzeeländska|AO angola|FJ fiji""",
}
#: Countries of two words, declined in both, and lands that tell their country.
_PHRASES = {
    # Lands that the gazetteer lacks, or knows as a namesake's: there is a Moravia in Costa Rica.
    "en": (("CZ", r"(?:(?:North|South|Central)(?:ern)? )?(?:Moravia|Bohemia)\b"), ("RO", r"Transylvania\b")),
    "cs": (
        ("US", r"[Ss]pojen\w+ stát\w+(?: americk\w+)?"),
        ("GB", r"[Ss]pojen\w+ královstv\w+|[Vv]elk\w+ británi\w+"),
        ("NZ", r"[Nn]ov\w+ [Zz]éland\w*"),
        ("KR", r"[Jj]ižní(?:ch|m|mi|ho|mu)? [Kk]ore\w+"),
        ("SA", r"[Ss]aúdsk\w+ [Aa]rábi\w+"),
        ("ZA", r"[Jj]ihoafrick\w+ republi\w+|JAR\b"),
        ("CZ", r"[Čč]esk\w+ republi\w+"),
        ("HK", r"[Hh]ongkong\w*"),
    ),
    "sk": (
        ("US", r"[Ss]pojen\w+ štát\w+(?: americk\w+)?"),
        ("GB", r"[Ss]pojen\w+ kráľovstv\w+|[Vv]eľk\w+ [Bb]ritáni\w+"),
        ("NZ", r"[Nn]ov\w+ [Zz]éland\w*"),
        ("KR", r"[Jj]užn\w+ [Kk]óre\w+"),
        ("SA", r"[Ss]audsk\w+ [Aa]rábi\w+"),
        ("ZA", r"[Jj]uhoafrick\w+ republi\w+|JAR\b"),
        ("CZ", r"[Čč]esk\w+ republi\w+"),
        ("SK", r"[Ss]lovensk\w+ republi\w+"),
    ),
}  # fmt: skip
_BY_PHRASE = {
    lang: re.compile("|".join(f"(?P<{code}>{words})" for code, words in rows)) for lang, rows in _PHRASES.items()
}


def country_phrase(text: str, at: int, limit: int, lang: str) -> tuple[int, str] | None:
    """Return where a country's name of two words ends that begins at ``at``, and its code; None where none does."""
    phrases = _BY_PHRASE.get(lang)
    found = phrases.match(text, at, limit) if phrases is not None else None
    return (found.end(), str(found.lastgroup)) if found is not None else None


def _rows(table: str) -> dict[str, str]:
    rows = (row.split() for row in table.split("|"))
    return {word: row[0] for row in rows for word in row[1:]}


_BY_STEM = {lang: _rows(table) for lang, table in _STEMS.items()}
_BY_WORD = {lang: _rows(table) for lang, table in _WORDS.items()}


def country_by_word(word: str, lang: str) -> str | None:
    """Return the country (ISO 3166-1 alpha-2) that a word names or is the adjective of, None where it is neither."""
    low = word.lower()
    whole = _BY_WORD.get(lang)
    if whole is not None:
        return whole.get(low)
    stems = _BY_STEM.get(lang)
    if stems is None:
        return None
    ends = range(len(low), max(2, len(low) - _LONGEST_ENDING) - 1, -1)
    return next((stems[low[:end]] for end in ends if low[:end] in stems), None)


def has_country_words(lang: str) -> bool:
    """Say whether the countries of a language are told here."""
    return lang in _BY_STEM or lang in _BY_WORD
