"""Words before a clause, by language, by which it is asked, denied, unproved, only reported, charged or imagined."""

from __future__ import annotations

import re

from longarm.read.claims.vouched_kinds import Kind

#: What may stand between those words and the site, act or deed: the rest of the clause, no turn in it.
_REST = {
    "de": r"(?:(?!,?\s(?:und|aber|sondern|doch|obwohl|während)\s(?!dass))[^.;:!?]){0,140}\Z",
    "nl": r"(?:(?!,?\s(?:en|maar|terwijl|hoewel)\s(?!dat))[^.;:!?]){0,140}\Z",
    "fr": r"(?:(?!,?\s(?:mais|alors que|tandis que)\s|,\s(?:et|où)\s)[^.;:!?]){0,140}\Z",
    "es": r"(?:(?!,?\s(?:pero|sino|aunque|mientras)\s|,\s(?:y|donde)\s)[^.;:!?]){0,140}\Z",
    "pt": r"(?:(?!,?\s(?:mas|embora|enquanto)\s|,\s(?:e|onde)\s)[^.;:!?]){0,140}\Z",
    "it": r"(?:(?!,?\s(?:ma|però|mentre)\s|,\s(?:e|dove)\s)[^.;:!?]){0,140}\Z",
    "sv": r"(?:(?!,?\s(?:men|och att)\s)[^.;:!?]){0,120}\Z",
    "cs": r"(?:(?!,?\s(?:ale|avšak)\s)[^.;:!?]){0,120}\Z",
    "sk": r"(?:(?!,?\s(?:ale|avšak)\s)[^.;:!?]){0,120}\Z",
    "zh": r"(?:(?!，(?:但|而|不过))[^。；：！？]){0,60}\Z",
}
#: The same where the clause ends at a comma: "ob China eine betreibt, prüft die Polizei".
_UP_TO_COMMA = r"[^.;:,，。；：!?！？]{0,140}\Z"
_ENDS_AT_COMMA = frozenset({Kind.ASKED, Kind.REPORTED})
_BEFORE: dict[Kind, dict[str, str]] = {
    Kind.ASKED: {
        "de": r"(?:\A\W*|[,\s(])ob\s",
        "nl": r"\b(?:onderzoek\w*|onderzocht\w*|nagaan|na te gaan|gaat na|ging na|nagegaan|weet|weten|wist\w*"
        r"|vra?ag\w*|vroeg\w*|gevraagd"
        r"|(?:on)?duidelijk|(?:on)?bekend|bekijk\w*|bekeken|kijk\w*|controle\w*|check\w*|verifi\w*|zeggen|bepalen"
        r"|navraag)"
        r"(?:\s[\w-]+){0,4}?,?\sof\s",
        "fr": r"\b(?:demand\w*|ignor\w*|sai[ts]|savent|savait|savoir|vérifi\w*|enquêt\w*|examin\w*|cherch\w*"
        r"|détermin\w*|clair|question\w*|interrog\w*"
        r"|établir|dire|confirmer|étudi\w*|préciser)(?:\s[\w’'-]+){0,5}?,?\s(?:si\s|s[’'](?=ils?\b))",
        "es": r"\b(?:investig\w*|pregunt\w*|sab\w+|averigu\w*|verific\w*|comprueb\w*|comprob\w*|examin\w*|estudi\w*"
        r"|determin\w*|aclar\w*|analiz\w*"
        r"|consult\w*|ignor\w*|desconoc\w*|claro|confirmar|decir|indag\w*|precisar)(?:\s[\w-]+){0,5}?,?\ssi\s",
        "pt": r"\b(?:investig\w*|pergunt\w*|sab\w+|averigu\w*|apur\w*|verific\w*|examin\w*|determin\w*|esclarec\w*"
        r"|analis\w*|ignor\w*|desconhec\w*"
        r"|questionad\w*|claro|confirmar|dizer)(?:\s[\w-]+){0,5}?,?\sse\s",
        "it": r"\b(?:verific\w*|indag\w*|chied\w*|chiest\w*|sa|sapp\w*|sapeva\w*|sapere|accert\w*|domand\w*"
        r"|valut\w*|esamin\w*|not[oa]|chiar[oi]\w*"
        r"|stabili\w*|ignor\w*|controll\w*|confermare|dire)(?:\s[\w’'-]+){0,5}?,?\sse\s",
        "sv": r"\bhuruvida\s|\b(?:fråga\w*|utred\w*|undersök\w*|vet|visste|veta|kontrollera\w*|kollar"
        r"|oklart)(?:\s[\w-]+){0,4}?\som\s",
        "cs": r"\b(?:zda|jestli)\s",
        "sk": r",\s?či\s|\b(?:vedel\w*|vie|zisťuj\w*|preveruj\w*|pýta\w*|skúma\w*)(?:\s\w+){0,3},?\sči\s",
        "zh": r"(?:是否|有没有|有沒有|有无|有無|会否|會否)",
    },
    Kind.DENIED: {
        "de": r"\b(?:(?:es|das) (?:stimmt|stimme|trifft|treffe)(?: \w+){0,2} nicht(?: zu)?|nicht(?: zu)?treff\w*"
        r"|(?:falsch|unwahr|nicht wahr"
        r"|nicht richtig|unzutreffend|nicht der Fall|(?:eine |glatt )?(?:Lüge|gelogen)|erfunden)(?: ist| sei| war"
        r"| es)?),? dass?\s"
        r"|\b(?:bestreit\w*|bestritt\w*|dementier\w*|leugne\w*)\b(?! nicht)",
        "nl": r"\b(?:niet waar|onwaar|onjuist|niet juist|niet zo|(?:een )?leugen|gelogen"
        r"|klopt(?: het)?(?: \w+)? niet|verzonnen),? dat\s"
        r"|\b(?:ontken\w*|ontkracht\w*)\b(?! niet)",
        "fr": r"\b(?:il est |c[’']est |est )(?:totalement |complètement |tout à fait )?(?:faux|inexact|mensonger"
        r"|un mensonge) (?:que\s|qu[’']|de (?:dire|prétendre))"
        r"|\bn[’']est pas (?:vrai|exact) (?:que\s|qu[’'])|\b(?:nie|nié|niait|nient|dément|démenti|démentait"
        r"|démentent)\s(?:que\s|qu[’']|avoir\s|formellement)",
        "es": r"\bno es (?:cierto|verdad|correcto) que\s|\bes (?:totalmente |rotundamente )?(?:falso|mentira"
        r"|incierto|un bulo|incorrecto) que\s"
        r"|(?<!no )\b(?:niega|negó|negaron|niegan|negaba|desmiente\w*|desmintió|desmintieron)\s(?:que\s|haber\s)",
        "pt": r"\bnão é (?:verdade|certo|correto|correcto) que\s|\bé (?:totalmente )?(?:falso|mentira"
        r"|incorreto) que\s"
        r"|(?<!não )\b(?:nega|negou|negaram|negam|negava|desmente|desmentiu|desmentiram)\s(?:que\s|ter\s)",
        "it": r"\bnon è (?:vero|esatto) che\s|\bè (?:del tutto |totalmente )?(?:falso|una bufala"
        r"|una menzogna) che\s|\bnon corrisponde al vero che\s"
        r"|(?<!non )\b(?:nega|ha negato|negano|negava|hanno negato|smentisce|ha smentito|smentiscono)\s(?:che\s"
        r"|di aver\w*\s)",
        "sv": r"\b(?:det (?:är|var) (?:inte sant|falskt|osant|fel)|det stämmer inte)(?: \w+)? att\s",
        "cs": r"\b(?:není pravda|je nepravda|není pravdou|je lež|popřel\w*|popírá),? že\s",
        "sk": r"\b(?:nie je pravda|je nepravda|nie je pravdou|je lož|popiera|poprel\w*),? že\s",
        "zh": r"(?:谣传|謠傳|误传|誤傳|讹传)",
    },
    Kind.UNPROVED: {
        "de": r"\bkeine?n?\s(?:\w+\s){0,2}?(?:Beweise?|Hinweise?|Belege?|Anhaltspunkte?|Anzeichen"
        r"|Indizien)\b[^.;:]{0,20}\bdass\s"
        r"|\bnicht (?:\w+ )?(?:erwiesen|bewiesen|nachgewiesen|belegt|bestätigen|bestätigt|feststellen|festgestellt"
        r"|sagen),? dass\s",
        "nl": r"\bgeen\s(?:\w+\s){0,2}?(?:bewijs|bewijzen|aanwijzing\w*|indicaties?)\b[^.;:]{0,20}\bdat\s"
        r"|\bniet (?:\w+ )?(?:bewezen|aangetoond|vast(?:gesteld)?|bevestigen|bevestigd"
        r"|zeggen),? (?:komen te staan )?dat\s",
        "fr": r"\b(?:aucune? (?:preuve|élément|indice|indication)|pas de preuves?)\b[^.;:]{0,20}\b(?:que\s|qu[’'])"
        r"|\b(?:pas|ni|jamais) (?:\w+ )?(?:prouvé|démontré|établi|confirm\w+|dire) (?:que\s|qu[’'])",
        "es": r"\b(?:ninguna?|no (?:\w+ ){1,3}?)\s?(?:pruebas?|indicios?|evidencias?"
        r"|constancia)\b[^.;:]{0,20}\bde que\s"
        r"|\bno (?:\w+ ){0,3}?(?:prob\w+|demostr\w+|acredit\w+|confirm\w+|decir) que\s",
        "pt": r"\b(?:nenhuma?|não (?:\w+ ){1,3}?)\s?(?:provas?|indícios?|evidências?)\b[^.;:]{0,20}\bde que\s"
        r"|\bnão (?:\w+ ){0,3}?(?:prov\w+|demonstr\w+|confirm\w+|dizer) que\s",
        "it": r"\b(?:nessun[ao]?|non (?:\w+ ){1,3}?)\s?(?:prov[ae]|indizi\w*|elementi)\b[^.;:]{0,20}\bche\s"
        r"|\bnon (?:\w+ ){0,3}?(?:provat\w+|dimostrat\w+|conferm\w+|dire) che\s",
    },
    Kind.REPORTED: {
        "de": r"\b(?:Berichte?n?|Meldung(?:en)?|Behauptung(?:en)?|Gerüchte?n?|Vorw[uü]rfe?n?),? (?:dass|wonach"
        r"|denen zufolge|demzufolge)\s",
        "nl": r"\b(?:bericht(?:en)?|melding(?:en)?|bewering(?:en)?|beschuldiging(?:en)?|gerucht(?:en)?"
        r"|rapport(?:en)?),? dat\s",
        "fr": r"\b(?:rapports?|informations?|allégations?|accusations?|rumeurs?) (?:selon l\w+\s|que\s|qu[’'])",
        "es": r"\b(?:informes?|informaci[oó]n(?:es)?|noticias?|rumor(?:es)?|acusaci[oó]n(?:es)?|alegaci[oó]n(?:es)?"
        r"|denuncias?) (?:de que|según l\w+)\s",
        "pt": r"\b(?:relatórios?|notícias?|rumor(?:es)?|acusaç(?:ão|ões)|alegaç(?:ão|ões)|denúncias?|informaç(?:ão"
        r"|ões)) (?:de que|segundo [ao]s? qua\w+)\s",
        "it": r"\b(?:rapport[oi]|notizi[ae]|voc[ei]|accus[ae]|segnalazion[ei]) (?:secondo cui|che)\s",
    },
    Kind.CHARGED: {
        "de": r"\b(?:angeklag\w*|Anklage\w*|beschuldig\w*|verdächtig\w*|vorgeworfen|Vorwurf|wegen des (?:Verdachts"
        r"|Betriebs|Betreibens|Ausspähens)"
        r"|Verdacht|wirft\b[^.;]{0,60}\bvor)\b",
        "nl": r"\b(?:aangeklaagd\w*|aanklacht|beschuldig\w*|verdacht(?:e|en)? van|verdenking|vervolgd)\b",
        "fr": r"\b(?:accus\w+ d|inculp\w+|mis(?:es?)? en examen|soupçonn\w+ d|poursuivi\w* pour)",
        "es": r"\b(?:acusad[oa]s? de|acus\w+ (?:a|al)\s[^.;,]{1,40}? de|imputad[oa]s?|procesad[oa]s? por"
        r"|sospechos[oa]s? de|investigad[oa]s? por)\b",
        "pt": r"\b(?:acusad[oa]s? de|acus\w+ [^.;,]{1,40}? de|indiciad[oa]s?|arguid[oa]s?|suspeit[oa]s? de)\b",
        "it": r"\b(?:accusat[oaie] di|imputat[oaie]|indagat[oaie] per|sospettat[oaie] di"
        r"|accusa\w* [^.;,]{1,40}? di)\b",
        "zh": r"(?:被控|被指控|涉嫌|被起诉|被起訴|被诉)",
    },
    Kind.IMAGINED: {
        "de": r"\A\W*(?:stell(?:en sie|en wir|t|e?)? (?:sich|euch|dir|uns)|angenommen|man stelle sich|stell dir vor"
        r"|(?:in|im) (?:dem |einem |seinem |ihrem )?"
        r"(?:Roman|Thriller|Hörspiel))\b",
        "nl": r"\A\W*(?:stel (?:je|u)(?: \w+)? voor|stel,? dat|in (?:de|een|zijn|haar) (?:roman|thriller))\b",
        "fr": r"\A\W*(?:imagin(?:ez|ons|e)|supposons|supposez|dans (?:le|un|son) (?:roman|thriller))\b",
        "es": r"\A\W*(?:imagin(?:e|en|emos|a|ad)|supong\w+|en (?:la|una|su) novela)\b",
        "pt": r"\A\W*(?:imagin(?:e|em|emos)|suponh\w+|(?:no|num|em um|em seu) romance)\b",
        "it": r"\A\W*(?:immagin(?:i|a|ate|iamo)|suppon\w+|(?:nel|in un|nel suo) romanzo)\b",
        "zh": r"(?:\A\W*(?:想象一下|试想|設想|设想|假想)|小说(?:中|里))",
    },
}
#: What stands behind the site, act or deed.
_BEHIND: dict[Kind, dict[str, str]] = {
    Kind.ASKED: {
        "ja": r"[^。]{0,24}?(?:かどうか|か否か|の有無|のか[をはに、])",
        "ko": r"[^.]{0,24}?(?:는지|은지|인지|여부)",
    },
    Kind.DENIED: {
        "de": r"[^.;:]{0,80}?,\s?(?:ist|sind|war|waren|sei|seien)\s(?:\w+\s){0,2}?(?:falsch|unwahr|erfunden|haltlos"
        r"|nicht wahr|unzutreffend|eine Falschmeldung)",
        "zh": r"[^。；]{0,24}?(?:说法|說法|消息|传言|傳言|报道|報道|指控|言论)[^。；，]{0,6}(?:不属实|不屬實"
        r"|不实|不是事实|不真实|虚假|假的|假新闻|纯属|并非事实|子虚乌有"
        r"|毫无根据|没有根据)",
        "ja": r"[^。]{0,24}?(?:という|との)?(?:の|報道|情報|主張|噂|うわさ|話)?(?:は|が)[^。]{0,6}(?:事実ではな"
        r"|事実でな|事実無根|誤り|虚偽|デマ|うそ|嘘)",
        "ko": r"[^.]{0,24}?(?:다는|라는|했다는)[^.]{0,14}(?:사실이 아니|사실무근|허위|거짓|가짜)",
    },
    Kind.REPORTED: {
        "zh": r"[^，。；]{0,10}?的(?:报道|報道|报告|報告|传闻|傳聞|指控)",
    },
    Kind.CHARGED: {
        "ja": r"[^。]{0,12}?(?:(?:し|い)?た)?(?:疑い|容疑|罪)で",
        "ko": r"[^.]{0,12}?혐의",
    },
}
#: Words of a conviction, which make what stands beside them told.
GUILTY = re.compile(
    r"\b(?:verurteil\w+|schuldig|veroordeeld\w*|schuldig bevonden|condamn\w+|coupables?|condenad\w+|conden[óo]u?"
    r"|culpables?|culpad\w+"
    r"|condannat\w+|colpevol\w+)\b|(?:判处|判處|判罪|定罪|有罪|罪成|判刑)|(?:有罪|유죄)",
    re.IGNORECASE,
)
#: Words by which a report is said to be true.
CONFIRMS = re.compile(r"(?:bestätig\w*|bevestig\w*|confirm\w*|conferm\w*|corrobor\w*|证实|證實|확인)", re.IGNORECASE)


def _made(table: dict[Kind, dict[str, str]], *, before: bool) -> dict[str, list[tuple[Kind, re.Pattern[str]]]]:
    made: dict[str, list[tuple[Kind, re.Pattern[str]]]] = {}
    for kind, words in table.items():
        for lang, pattern in words.items():
            rest = _UP_TO_COMMA if kind in _ENDS_AT_COMMA else _REST.get(lang, "")
            rest = f"(?P<said>{pattern}){rest}" if before else pattern
            made.setdefault(lang, []).append((kind, re.compile(rest, re.IGNORECASE)))
    return made


#: By language: kinds with what stands before or behind the words judged, in the order in which they count.
BEFORE, BEHIND = _made(_BEFORE, before=True), _made(_BEHIND, before=False)
