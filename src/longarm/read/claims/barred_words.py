"""Words by which a clause bars a post, in each language: no leave, a ban, a search in vain, a question."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Words:
    """The words of a language by which a clause bars a post.

    Attributes:
        known: ends right before a post that is told as known.
        free: ends right before a post of which only is said that it may be any one: "any police station".
        barred: ends right before a post that is not allowed, not asked for, or forbidden.
        tied: ends right before a post that is only what is set up; what bars it stands elsewhere in the clause.
        bars: words that bar what is set up, anywhere in the clause.
        behind: begins right behind a post, or a post and its place, and bars it.
    """

    known: re.Pattern[str]
    free: re.Pattern[str] | None = None
    barred: re.Pattern[str] | None = None
    tied: re.Pattern[str] | None = None
    bars: re.Pattern[str] | None = None
    behind: re.Pattern[str] | None = None


def _re(words: str) -> re.Pattern[str]:
    return re.compile(words, re.IGNORECASE)


#: Adjectives and numbers between an article and a Romance post.
_FEW = (
    r"(?:(?:supuest|presunt|pretend|prétend|supost|alegad|llamad|denominad|chamad|mencionad|citad|sedicent"
    r"|cosiddett|soi-disant"
    r"|présum|dos|tres|cuatro|duas|dois|três|deux|trois|quatre|due|tre|quattro|propi|próprio|nuev|nouv|nov|ilegal"
    r"|clandestin"
    r"|secret|segret)\w*\s)*"
)
_SET_EN = (
    r"(?:opening|establishment|creation|setting[ -]up|operation|running|existence|presence|installation|placement"
    r"|licensing"
    r"|hosting|formation|maintenance)"
)
_SET_ES = (
    r"(?:apertura|instalaci[oó]n|creaci[oó]n|establecimiento|funcionamiento|operaci[oó]n|existencia|presencia"
    r"|implantaci[oó]n|puesta en marcha|actividad(?:es)?)"
)
_SET_PT = (
    r"(?:abertura|instalação|criação|estabelecimento|funcionamento|operação|existência|presença|implantação|atividade)"
)
_SET_FR = (
    r"(?:ouverture|installation|création|établissement|fonctionnement|exploitation|existence|présence|implantation"
    r"|mise en place|activité)"
)
_SET_IT = (
    r"(?:apertura|installazione|creazione|istituzione|funzionamento|esistenza|presenza|attivazione|costituzione"
    r"|attività)"
)
_SET_DE = (
    r"(?:Einrichtung|Eröffnung|Errichtung|Betrieb\w*|Betreiben|Aufbau\w*|Gründung|Existenz|Bestehen|Ansiedlung"
    r"|Schaffung)"
)
_SET_NL = r"(?:opening|oprichting|vestiging|inrichting|opzetten|exploitatie|bestaan|aanwezigheid|openen|komst)"
#: Words between that and the post; a conjunction begins what was done for all that: "no pidió permiso y abrió …".
_MORE = r"(?:\s(?!(?:y|e|ed|et|pero|mas|ma|mais)\s)[\w’'-]+){0,2}"

WORDS = {
    "en": Words(
        known=_re(
            r"\b(?:the|this|these|those|that|its|their|both|his|her|said)\s(?:(?!of\b|to\b|in\b"
            r"|for\b)[\w’'-]+\s){0,4}\Z"
        ),
        free=_re(r"(?<!if )\bany\s(?!of\b)(?:[\w’'-]+\s){0,3}\Z"),
        barred=_re(
            r"(?:\b(?:not|never|no|nor|nobody|neither|without)\b|n[’']t\b)[^.;:]{0,60}?\b(?:authori[sz]|approv"
            r"|permi[ts]|allow"
            r"|licen[cs]|consent|sanction|leave|accredit|agree|applicat|request|find|found|identif|detect|locat"
            r"|confirm|discover)\w*(?:[^.;:]{0,60}?"
            rf"\b(?:{_SET_EN} of|to (?:open|set up|run|operate|establish|host|have|create|maintain|keep)|for|to|of))?"
            rf"(?:\s(?!the\b|this\b|these\b|its\b|their\b)[\w’'-]+){{0,3}}\s\Z"
            r"|\b(?:prohibit|forbid|ban|outlaw|bar|refus|reject|disallow|preclud)\w*\s(?:[\w’'-]+\s){0,4}?"
            rf"(?:{_SET_EN} of|to (?:open|set up|run|operate|establish|host|have)|from (?:opening|setting up|running"
            rf"|operating|establishing))(?:\s(?!the\b|this\b|these\b|its\b|their\b)[\w’'-]+){{0,3}}\s\Z"
        ),
        tied=_re(rf"\b{_SET_EN} of(?:\s(?!the\b|these\b|its\b)[\w’'-]+){{0,3}}\s\Z"),
        bars=_re(
            r"\bwould (?:\w+ )?be (?:\w+ )?(?:unlawful|illegal|a (?:breach|violation)|contrary|unacceptable|against)"
            r"|\b(?:is|are) (?:not|never) (?:\w+ )?(?:allowed|permitted|lawful|legal|authori[sz]ed|tolerated"
            r"|acceptable)"
            r"|\b(?:is|are) (?:forbidden|prohibited|banned|subject to|unlawful|illegal)"
            r"|\b(?:would |does |do )?requires? (?:\w+ ){0,3}(?:approval|consent|permission|agreement)"
        ),
        behind=_re(
            r"[^.;:,]{0,40}?\b(?:(?:is|are) (?:not|never) (?:allowed|permitted|tolerated)|may not (?:operate|exist|be)"
            r"|would (?:not be|be (?:unlawful|illegal|unacceptable)))\b"
        ),
    ),
    "es": Words(
        known=_re(rf"\b(?:las?|los|el|est[ao]s?|es[ao]s?|aquell[ao]s|dich[ao]s|sus?|amb[ao]s|al|del)\s{_FEW}\Z"),
        free=_re(r"\b(?:cualquier|tod[ao](?!s)|algun[ao]|eventual(?:es)?|posibles?|hipotétic[ao]s?)\s(?:\w+\s)?\Z"),
        barred=_re(
            r"\b(?:no|nunca|jamás|ningun[ao]|ningún|nadie|tampoco)\b[^.;:]{0,60}?\b(?:autori[zc]|permi[ts]|permiso"
            r"|conced|aprob"
            r"|aprueb|licenci|consent|acept|tolera|solicit|encontr|hall|detect|identific|localiz"
            r"|confirm)\w*(?:[^.;:]{0,60}?"
            rf"\b(?:{_SET_ES} de|abr(?:ir|an?|ier\w+)|instal(?:ar|en?|ar[ae]n?)|establec(?:er|ier\w+)|establezcan?"
            rf"|crear|cree[n]?|montar|mantener|para|de))?{_MORE}\s\Z"
            r"|\b(?:proh[ií]b\w+|rechaz\w+|deneg\w+|deniega|imped\w+|impid\w+|vet[aó]\w*)\s[^.;:]{0,30}?"
            rf"\b(?:{_SET_ES} de|abrir|instalar|establecer|crear){_MORE}\s\Z"
        ),
        tied=_re(rf"\b{_SET_ES} de{_MORE}\s\Z"),
        bars=_re(
            r"\b(?:sería|constituiría|supondría|vulneraría|contravendría)\b|\b(?:no|nunca) (?:está|están"
            r"|estaría) (?:permiti|autoriz)"
            r"|\bno (?:es|son) (?:legal|lícit|posible|admisible)\w*|\brequ(?:iere|eriría)\b|\bestá prohibid"
        ),
    ),
    "pt": Words(
        known=_re(
            rf"\b(?:as?|os?|est[ae]s?|ess[ae]s?|aquel[ae]s|dit[ao]s|suas?|seus?|amb[ao]s|d[ao]s?|n[ao]s?)\s{_FEW}\Z"
        ),
        free=_re(r"\b(?:qualquer|quaisquer|tod[ao](?!s)|eventua(?:l|is)|possíve(?:l|is))\s(?:\w+\s)?\Z"),
        barred=_re(
            r"\b(?:não|nunca|jamais|nenhuma?|ninguém)\b[^.;:]{0,60}?\b(?:autori[zs]|permi[ts]|licença|conced|aprov"
            r"|consent|aceit"
            r"|tolera|solicit|pedid|encontr|dete[ct]|identific|localiz|confirm)\w*(?:[^.;:]{0,60}?"
            rf"\b(?:{_SET_PT} de|abr(?:ir|am?|iss\w+)|instal(?:ar|em?|ass\w+)|estabele(?:cer|ça\w*|cess\w+)"
            rf"|cri(?:ar|em?)|montar|manter|para|de))?{_MORE}\s\Z"
            r"|\b(?:pro[ií]b\w+|rejeit\w+|recus\w+|imped\w+|vet[ao]\w*)\s[^.;:]{0,30}?"
            rf"\b(?:{_SET_PT} de|abrir|instalar|estabelecer|criar){_MORE}\s\Z"
        ),
        tied=_re(rf"\b{_SET_PT} de{_MORE}\s\Z"),
        bars=_re(
            r"\b(?:seria|constituiria|violaria|infringiria)\b|\b(?:não|nunca) (?:está|estão|estaria) (?:permiti"
            r"|autoriz)"
            r"|\bnão (?:é|são) (?:legal|lícit|possível|admissível)\w*|\brequer(?:eria)?\b|\bestá proibid"
        ),
    ),
    "it": Words(
        known=_re(
            rf"(?:\b(?:le|la|gli|i|il|lo|quest[eaio]|quell[eaio]|dett[eaio]|sue?|loro|entrambe|dell[ae]|de[il]"
            rf"|degli|all[ae]|ai)\s|\b(?:l|dell|all)[’']){_FEW}\Z"
        ),
        free=_re(r"\b(?:qualsiasi|qualunque|ogni|eventual[ei]|possibil[ei])\s(?:\w+\s)?\Z"),
        barred=_re(
            r"\b(?:non|mai|nessun[ao]?|né|neppure)\b[^.;:]{0,60}?\b(?:autorizz|permess|permett|permesso|concess"
            r"|conced|approv"
            r"|consent|accett|tollera|richiest|rilasciat|trovat|individuat|riscontrat|rilevat"
            r"|conferm)\w*(?:[^.;:]{0,60}?"
            rf"\b(?:{_SET_IT} di|apr(?:ire|an?o?|iss\w+)|installare|istituire|creare|per|di|a))?{_MORE}\s\Z"
            r"|\b(?:viet\w+|proibi\w+|respin\w+|rifiut\w+|neg\w+|imped\w+)\s[^.;:]{0,30}?"
            rf"(?:\b|l[’']){_SET_IT} di{_MORE}\s\Z"
        ),
        tied=_re(rf"{_SET_IT} di{_MORE}\s\Z"),
        bars=_re(
            r"\b(?:sarebbe|costituirebbe|violerebbe)\b|\bnon (?:è|sono|sarebbe) (?:consentit|permess|autorizzat"
            r"|legal|lecit"
            r"|possibil|ammiss)\w*|\brichied(?:e|erebbe)\b|\bè (?:vietat|proibit)\w*"
        ),
    ),
    "fr": Words(
        known=_re(
            rf"(?:\b(?:les?|la|ces?|cette|cet|ses|leurs?|aux?|du|lesdits?|des deux|deux)\s|\b[ld][’'](?=ex)){_FEW}\Z"
        ),
        free=_re(r"\b(?:tout|toute|n[’']importe quel(?:le)?|éventuel(?:le)?s?|hypothétiques?)\s(?:\w+\s)?\Z"),
        barred=_re(
            r"(?:\bn[’']|\bne\s|\b(?:aucune?|jamais|nul(?:le)?|personne)\s)[^.;:]{0,60}?\b(?:autoris|permi[ts]"
            r"|permett|accord|approuv"
            r"|agré|licence|consent|accept|tolér|donné|demand|trouv|détect|identifi|décel|confirm"
            r"|constat)\w*(?:[^.;:]{0,60}?"
            rf"(?:\b|[dl][’'])(?:{_SET_FR} (?:de|d[’']un)|ouvrir|installer|établir|créer|pour|de|des|à))?{_MORE}\s\Z"
            r"|\b(?:interdi\w+|refus\w+|rejet\w+|empêch\w+)\s[^.;:]{0,30}?"
            rf"(?:\b|[dl][’'])(?:{_SET_FR} (?:de|d[’']un)|ouvrir|installer|établir|créer){_MORE}\s\Z"
        ),
        tied=_re(rf"(?:\b|[dl][’']){_SET_FR} (?:de|d[’']un){_MORE}\s\Z"),
        bars=_re(
            r"\b(?:serait|constituerait|violerait|contreviendrait)\b|\bn[’'](?:est|était) (?:pas"
            r"|nullement) (?:permis|autoris|légal"
            r"|licite|possible|admissible)\w*|\b(?:nécessite|exige|requi(?:ert|èrerait))\b|\best interdit"
        ),
    ),
    "de": Words(
        known=re.compile(
            r"\b(?:[Dd](?:ie|er|en|em|as|es)|[Dd]iese\w*|[Jj]ene\w*|[Ii]hre\w*|[Ss]eine\w*|[Bb]eide\w*|[Zz]u[rm]"
            r"|[Ii]m|[Vv]om)\s(?:[a-zäöüß-]+\s){0,3}\Z"
        ),
        free=_re(r"\b(?:jede[rsnm]?|jegliche\w*|etwaige\w*|mögliche\w*|allfällige\w*)\s(?:\w+\s)?\Z"),
        tied=_re(
            rf"\b(?:{_SET_DE}|für|zu|von|dass China|dass Peking|erlaubt\w*|genehmigt\w*|gestattet\w*"
            rf"|keine(?! einzige)|keinerlei|hat|haben|wurden)(?:\s(?!de[rnms]\b|die\b|das\b|diese)[\w-]+){{0,3}}\s\Z"
        ),
        bars=_re(
            r"\b(?:nicht|nie(?:mals)?|keine[rsnm]?|kein|keinerlei|weder)\b[^.;:]{0,50}?\b(?:genehmig|erlaub"
            r"|zugelassen|gestatte|zuläss"
            r"|zugestimm|bewillig|Zustimmung|geduld|statthaft|rechtmäßig|hinnehmbar|gefunden|entdeckt|festgestellt"
            r"|bestätig|angetroffen)\w*"
            r"|\b(?:wäre|wären|würde|würden)\b[^.;:]{0,40}\b(?:rechtswidrig|illegal|unzulässig|Verstoß|verstoßen"
            r"|verboten)"
            r"|\b(?:untersagt|verbietet|verboten|unzulässig|genehmigungspflichtig)\b"
        ),
        behind=_re(
            r"[^.;:,]{0,40}?\b(?:sind|ist|wären|wäre)\s(?:[\w-]+\s)?(?:nicht (?:zulässig|erlaubt|gestattet)"
            r"|unzulässig|verboten)"
        ),
    ),
    "nl": Words(
        known=_re(
            r"\b(?:de|het|deze|dit|die|beide|hun|haar|zijn|dat)\s(?:(?!van\b|voor\b|in\b|om\b|China\b"
            r"|er\b)[\w-]+(?:e|se)\s){0,3}\Z"
        ),
        free=_re(r"\b(?:elke?|ieder|iedere|enig|enige|eventuele?|mogelijke?|willekeurige?)\s(?:\w+\s)?\Z"),
        tied=_re(
            rf"\b(?:{_SET_NL} van|voor|tot|om|dat China|dat Peking|toegestaan|goedgekeurd|geen|heeft"
            rf"|hebben)(?:\s(?!de\b|het\b|deze\b|die\b)[\w-]+){{0,3}}\s\Z"
        ),
        bars=_re(
            r"\b(?:niet|nooit|geen|nimmer|evenmin|noch)\b[^.;:]{0,60}?\b(?:toestemming|toegestaan|goedgekeurd"
            r"|goedkeuring|vergunning"
            r"|ingestemd|toegelaten|geoorloofd|akkoord|gemachtigd|getolereerd|gevonden|aangetroffen|vastgesteld"
            r"|bevestigd|ontdekt)"
            r"|\b(?:zou(?:den)?)\b[^.;:]{0,40}\b(?:onwettig|illegaal|in strijd|verboten|ontoelaatbaar)"
            r"|\b(?:verbiedt|verboden|weigerde?)\b"
        ),
        behind=_re(
            r"[^.;:,]{0,40}?\b(?:zijn|is|mogen|mag)\s(?:[\w-]+\s)?(?:niet (?:toegestaan|geoorloofd|zijn|bestaan"
            r"|opereren)|verboden)"
        ),
    ),
    "zh": Words(
        known=_re(r"(?:该|这些|那些|有关|相关|上述|这两|两个|的)[^，。；的]{0,4}\Z"),
        free=_re(r"任何[^，。；]{0,8}\Z"),
        barred=_re(
            r"(?:[从]未|没有|未曾|不曾|并未|并没有|从没|未(?![经获])|不|绝不|没)[^，。；]{0,10}?(?:批准|允许|许可"
            r"|授权|同意|核准|准许|容许|容忍|认可)"
            r"[^，。；]{0,24}?(?:设立|开设|设置|建立|开办|运营|成立|设有|设)(?!的|于)[^，。；的]{0,10}\Z"
            r"|(?:没有|未(?![经获])|并未|从未|没)[^，。；]{0,6}?(?:发现|找到|查到|证实"
            r"|查获)(?!.{0,20}的[^，。；]{0,4}\Z)[^，。；]{0,20}\Z"
            r"|(?:禁止|拒绝|不得|严禁)[^，。；]{0,24}?(?:设立|开设|设置|建立|开办|运营|成立)(?!的)[^，。；的]{0,10}\Z"
        ),
    ),
    "ja": Words(
        known=_re(r"(?:この|その|これらの|それらの|当該|同|両|上記の|にある[^、。]{0,8})\Z"),
        free=_re(r"(?:いかなる|どのような|一切の)[^、。]{0,8}\Z"),
        behind=_re(
            r"(?:等)?(?:の|を)?(?:新たな)?(?:設置|開設|設立|運営|活動)[^。]{0,16}?(?:許可|承認|認可|同意|容認|認め"
            r"|許さ|許容|許し)[^。]{0,8}?(?:な[いか]|ず|おらず|ません)"
            r"|(?:など|等)?(?:を|は|が|の存在[をは])[^。、]{0,6}?(?:発見|確認|把握|見つ)[^。]{0,6}?(?:な[いか]|ず"
            r"|おらず|ません)"
            r"|(?:の|を)?(?:設置|開設|設立|運営)[^。]{0,10}?(?:禁止|禁じ|違法|違反)"
            r"|[^。、]{0,10}?(?:かどうか|か否か|の有無)"
        ),
    ),
    "ko": Words(
        known=_re(r"(?:이|그|저|해당|두|이들|상기)\s(?:[가-힣]+\s)?\Z"),
        free=_re(r"(?:어떠한|어떤|그 어떤|모든)\s(?:[가-힣]+\s)?\Z"),
        behind=_re(
            r"(?:의|를|을)?\s?(?:설치|개설|설립|운영|활동)[^.]{0,16}?(?:허가|허용|승인|동의|인가|허락"
            r"|용납)[^.]{0,8}?(?:않|없|못)"
            r"|(?:를|을|가|이)?\s?(?:발견|확인|찾)[^.]{0,6}?(?:않|없|못)"
            r"|(?:의|를|을)?\s?(?:설치|개설|설립|운영)[^.]{0,12}?(?:금지|불법|위법)"
            r"|[^.]{0,12}?(?:는지|여부)"
        ),
    ),
}
