"""Words by which documents mark what is not their body, per kind and in ten languages.

General press conventions only, gathered kind by kind; a pattern is tried against one short line at a time,
so none needs to be anchored against runaway matching.
"""

from __future__ import annotations

import re

#: No cue is looked for in a longer line: real furniture is short.
LONGEST_CUE_LINE = 320


def _whole(*words: str) -> re.Pattern[str]:
    return re.compile(r"^[\W_]*(?:" + "|".join(words) + r")[\W_]*$", re.IGNORECASE)


def _opens(*words: str) -> re.Pattern[str]:
    return re.compile(r"^[\W_]*(?:" + "|".join(words) + r")", re.IGNORECASE)


def _has(*words: str) -> re.Pattern[str]:
    return re.compile("|".join(words), re.IGNORECASE)


#: Advertising marks that may stand in the middle of a text.
ADVERT = _opens(
    r"advertisements?\b",
    r"sponsored\s*$",
    r"sponsored (?:content|by)\b",
    r"publicidad\b",
    r"publicidade\b",
    r"publicit[éà]\b",
    r"pubblicità\b",
    r"anzeige\s*$",
    r"werbung\b",
    r"advertentie\b",
    r"story continues below",
    r"article continues (?:after|below)",
    r"continue reading below",
    r"scroll to continue",
    r"remove ads?\b",
    r"広告\s*$",
    r"廣告\s*$",
    r"广告\s*$",
    r"reklama\s*$",
    r"annons\s*$",
)

#: Players, paywalls, sign-up and share lines: the page speaking to its visitor.
VISITOR = _opens(
    r"skip to (?:main )?(?:content|navigation)",
    r"listen to this (?:article|story)",
    r"your browser does not support",
    r"play live radio",
    r"next up:\s*$",
    r"available on air stations",
    r"en lectura:\s*$",
    r"nota completa: \d+",
    r"you.ve read your (?:last )?free",
    r"sign up (?:and|for|to|here|now)\b",
    r"sign in\b",
    r"log ?in (?:or|to|here|now|with)\b",
    r"log ?in\s*$",
    r"subscribe\b",
    r"register (?:for|to|now)\b.{0,40}(?:free|read|account)",
    r"already (?:a )?(?:subscri|registered)",
    r"share (?:this|on|via|with)\b",
    r"(?:share|print|save|email|tweet|like|follow|reply|copy link)\s*$",
    r"follow us\b",
    r"join (?:us|our|the conversation|the discussion)\b",
    r"suggest to a friend",
    r"take part in the conversation",
    r"download (?:the|our) app",
    r"get (?:the|our) (?:latest|newsletter|app|daily)",
    r"assine\b",
    r"receba\b.{0,40}(?:e-?mail|novidades)",
    r"e-?mail inválido",
    r"compartilh[ea]\b",
    r"suscr[íi]b[ae]",
    r"comparte\b",
    r"compartir\s*$",
    r"abonnez-vous",
    r"partager\b",
    r"s'abonner",
    r"iscriviti",
    r"condividi\b",
    r"jetzt (?:abonnieren|anmelden)",
    r"artikel teilen",
    r"newsletter\b",
    r"meld (?:je|u) aan",
    r"schrijf (?:je|u) in\b",
    r"deel (?:dit|op|via)\b",
    r"par e-?mail\b",
    r"imprimer\b",
    r"vytlačiť stránku",
    r"print page",
    r"this article is more than",
    r"(?:click|tap) here\b",
    r"read (?:the )?full (?:story|article)",
    r"access to the comments",
    r"link to this:",
    r"personal and non-commercial use of this copy",
    r"min(?:ute)?s? read\s*$",
    r"\d+ min(?:ute)?s? read\s*$",
    r"loading\b",
    r"please (?:enable|wait|log|sign|subscribe)",
    r"enable javascript",
    r"(?:image|photo) gallery\s*$",
    r"分享(?:到|至)?",
    r"訂閱",
    r"订阅",
    r"登入",
    r"登录",
    r"シェアする",
    r"ツイート",
    r"会員登録",
    r"無料登録",
    r"구독",
    r"追[蹤踪]我[們们]",
    r"加入\s?LINE",
    r"回上一[頁页]",
    r"我要[评評][论論]",
    r"(?:评论区|評論區)",
    r"<?\s?저작권자",
    r"무단\s?전재",
    r"(?:기사)?\s?제보(?:는|하기)",
    r"leestijd\b",
    r"lesezeit\b",
    r"temps de lecture",
    r"tiempo de lectura",
    r"tempo de leitura",
    r"tempo di lettura",
)

COOKIE = _has(
    r"\b(?:we|this (?:web)?site|our partners)\b.{0,40}\bcookies?\b",
    r"\bcookies? (?:policy|settings|notice|preferences)\b",
    r"\baccept (?:all )?cookies\b",
    r"wir verwenden cookies",
    r"wij gebruiken cookies",
    r"nous utilisons des cookies",
    r"utilizamos cookies",
    r"usamos cookies",
    r"questo sito utilizza",
    r"本網站使用",
    r"本网站使用",
    r"クッキー",
    r"privacy policy\b.{0,60}\bterms\b",
    r"\bterms of (?:use|service)\b.{0,60}\bprivacy\b",
)

#: Money asked for by the outlet.
DONATION = _has(
    r"\bsupport (?:my|our|the author's|independent) (?:work|journalism|reporting|site|newsroom)\b",
    r"\bpatreon\b",
    r"\bbuy me a coffee\b",
    r"\bko-fi\b",
    r"\bmake a donation\b",
    r"\bdonate (?:now|today|here|via|to us|to support)\b",
    r"^\W*donate\W*$",
    r"\bbecome a (?:member|patron|supporter|subscriber)\b",
    r"\bvia paypal\b",
    r"unterstützen sie (?:uns|unsere)",
    r"steun (?:ons|onze|ons werk)\b",
    r"soutenez[- ](?:nous|notre)",
    r"faire un don\b",
    r"apoya nuestro",
    r"apoie (?:o nosso|nosso|o jornalismo)",
    r"sostieni(?:ci| il nostro)",
)

#: Boxes about the author, and ways to reach them.
AUTHOR_BOX = _opens(
    r"about the (?:author|writer|reporter|desk)\b",
    r"contact (?:by|via|us|the author)\b",
    r"contact:\s*$",
    r"über den autor",
    r"über die autorin",
    r"over de auteur",
    r"à propos de l'auteur",
    r"sobre (?:el|la) autor",
    r"sobre o autor",
    r"sull'autore",
    r"more (?:by|from) this author",
    r"view all posts",
    r"all posts by",
    r"(?:the )?(?:author|writer) is (?:a|an|the)\b",
    r"avatar\s*$",
    r"關於作者",
    r"关于作者",
    r"this (?:post|article) was written by",
)

#: Comment areas; what follows them is not the report.
COMMENTS = _opens(
    r"(?:no |\d+ |access to the |post a |leave a |add a |view |show )?comments?\s*$",
    r"leave a (?:reply|comment)",
    r"log in or (?:join|register)",
    r"log in to (?:post|comment)",
    r"post (?:a )?comment",
    r"opinions posted here",
    r"\d+ (?:comments|replies|reacties|kommentare|commentaires)\b",
    r"comments are closed",
    r"join the (?:conversation|discussion)",
    r"reacties?\s*$",
    r"kommentare?\s*$",
    r"commentaires?\s*$",
    r"comentarios?\s*$",
    r"comentários?\s*$",
    r"commenti\s*$",
    r"deja (?:un comentario|una respuesta)",
    r"laisser un commentaire",
    r"deixe um comentário",
    r"lascia un commento",
    r"geef een reactie",
    r"schreibe? einen kommentar",
    r"留言",
    r"發表評論",
    r"コメント",
)

#: Links to other articles.
RELATED = _opens(
    r"related\s*(?::|$)",
    r"related (?:topics?|stories|articles?|news|posts?|content|reading|coverage|links?)\b",
    r"read (?:also|more|on|next)\s*(?::|$)",
    r"(?:read|read also|read more|read on|also read|see also|more|watch)\s*:",
    r"must[- ]read\s*$",
    r"(?:most|more) (?:read|viewed|popular|from|on this|stories|news|headlines)\b",
    r"trending\b",
    r"recommended\b",
    r"you (?:may|might) (?:also )?like",
    r"don.t miss\s*(?::|$)",
    r"up next\s*$",
    r"latest (?:news|stories|headlines)\s*$",
    r"in case you missed",
    r"editors?'? (?:picks?|choice)",
    r"lees (?:ook|meer|verder)\b",
    r"meer (?:over|nieuws)\b",
    r"bekijk ook",
    r"lesen sie (?:auch|mehr)",
    r"mehr zum thema",
    r"auch interessant",
    r"(?:lire|à lire|voir) aussi",
    r"lire la suite",
    r"sur le même (?:sujet|thème)",
    r"les plus lus",
    r"(?:lea|lee|ver|leer|mira) (?:también|además|más)\b",
    r"te puede interesar",
    r"más noticias",
    r"lo más leído",
    r"notas? relacionadas?",
    r"noticias relacionadas",
    r"(?:leia|veja|confira) (?:também|mais)\b",
    r"mais lidas",
    r"notícias relacionadas",
    r"leggi (?:anche|tutto)\b",
    r"più letti",
    r"articoli correlati",
    r"potrebbe interessarti",
    r"相關(?:新聞|文章|報道)",
    r"相关(?:新闻|文章|报道)",
    r"延伸閱讀",
    r"推薦閱讀",
    r"関連記事",
    r"あわせて読みたい",
    r"관련\s?기사",
    r"更多(?:新聞|新闻|內容)?\s*$",
    r"(?:previous|next|anterior|próxim[ao]|siguiente|vorige|volgende|précédent|suivant|precedente|successivo) "
    r"(?:article|post|story|entry|artikel|bericht|artículo|artigo)\b",
)

#: A teaser that breaks off and offers the rest behind a link.
TEASER_END = re.compile(
    r"(?:全文|閱讀更多|阅读更多|続きを読む|read more|more »|lees meer|weiterlesen|lire la suite|leer más|leia mais)"
    r"\W*$",
    re.IGNORECASE,
)

#: Legal and technical lines at the foot of a page.
FOOT = _has(
    r"\ball rights reserved\b",
    r"^\W*(?:copyright|©|\(c\))\s*(?:\d{4}|by\b|©|[A-Z])",
    r"\btodos los derechos reservados\b",
    r"\btous droits réservés\b",
    r"\balle rechten voorbehouden\b",
    r"\balle rechte vorbehalten\b",
    r"\btodos os direitos reservados\b",
    r"\btutti i diritti riservati\b",
    r"版權所有",
    r"版权所有",
    r"無断転載",
    r"무단\s?전재",
    r"\bpowered by wordpress\b",
    r"\bterms (?:of use|and conditions)\s*[|·•]",
    r"\bto unsubscribe\b",
    r"\bnon-commercial use (?:of this copy )?only\b",
    r"\bno republication\b",
    r"\bmay not be (?:reproduced|republished|redistributed)\b",
    r"^\W*opinions posted here are those of\b",
    r"^\W*(?:imprint|impressum|privacy(?: policy)?|contact us|about us|advertise(?: with us)?|sitemap)\W*$",
    r"^\W*(?:tags?|topics|filed under|keywords|schlagw[öo]rter|mots[- ]clés|etiquetas|temas)\s*:",
    r"\bfollow (?:us|him|her|me) on (?:twitter|facebook|x|instagram|telegram)\b",
    r"\bfirst published in\b.{0,40}\bissue\b",
    r"powered by\s*$",
)

#: The line that says a different item begins.
OTHER_NEWS = _opens(
    r"in (?:the )?other news\b",
    r"in otro orden de cosas\b",
    r"en otras noticias\b",
    r"em outras notícias\b",
    r"dans d'autres nouvelles\b",
    r"in ander nieuws\b",
    r"in anderen nachrichten\b",
)

WHOLE_MENU = _whole(
    r"home",
    r"menu",
    r"top(?:o)?",
    r"search",
    r"news",
    r"world",
    r"sport",
    r"politics",
    r"business",
    r"culture",
    r"opinion",
    r"back to top",
    r"published",
    r"updated:?",
    r"on",
    r"date:?",
    r"spot_img",
    r"\d+:\d\d(?: \d+:\d\d)*",
    r"/",
)
