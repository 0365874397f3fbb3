"""Verbs of speech by what stands beside them: a clause, what they blame, a number, or only the words they tell.

One field a list, thought through as a whole, so that a report that jokes, parries or brags is read as one that says.
All are lemmas; British and American spellings both.
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


DENYING = _words("deny reject dismiss refute rebut dispute contest disavow repudiate contradict")
CONCEDING = _words("admit concede acknowledge confess")
#: Verbs whose object is whom they tell, blame or inform.
TELLING = _words("tell inform notify assure reassure remind brief advise")
#: Verbs of blame and praise; their object is what somebody takes a position on.
JUDGING = _words(
    """accuse criticise criticize condemn fault blame denounce deplore decry censure castigate chide rebuke reprimand
    reprove lambast lambaste slam berate assail blast admonish upbraid reproach chastise commend praise applaud hail
    laud welcome lament bemoan regret"""
)
#: Verbs that tie a thing to somebody: "attributes it to", "ties the network to".
TYING = _words("attribute ascribe tie link impute")
#: Verbs whose object is a number, and what is counted.
COUNTING = _words("count tally number put estimate reckon calculate total")
#: Verbs that with a clause, or beside the words they tell, are speech and nothing else.
_PLAIN = _words(
    """say reply respond state declare stress explain note argue warn promise pledge claim report reveal agree insist
    confirm announce answer write add maintain contend allege counter remark comment quip joke jest boast brag crow
    gloat protest complain grumble grouse object retort riposte rejoin parry opine muse observe mention relate recount
    recall exclaim shout whisper mutter murmur mumble proclaim pronounce testify swear vow repeat reiterate emphasise
    emphasize underline underscore clarify specify elaborate hint imply suggest insinuate intimate confide aver avow
    affirm assert attest vouch caution disclose conclude scoff sneer deadpan venture volunteer interject chime
    speculate surmise theorise theorize posit predict forecast lament rue concede profess tweet email text blog lie
    fume rage thunder enthuse marvel gush demur cavil quibble counsel recommend reckon guess suspect believe think
    worry fear hope doubt wonder ask inquire enquire demand urge plead implore beg
    relay blurt stammer snarl bark laugh sigh shrug snort groan chuckle gripe carp hazard"""
)  # fmt: skip
#: Verbs that are speech beside a quotation only.
QUOTING = _words(
    """begin start continue finish end close go sigh laugh smile shrug snap joke read conclude open resume nod grin
    chuckle groan chorus chant sing growl hiss cry call yell scream utter intone interrupt cut press offer"""
)
#: Verbs that tell what somebody found out, where they stand aside from it.
_FINDING = _words("estimate calculate compute establish find discover determine assess judge rule hold")
SAYING = _PLAIN | TELLING | JUDGING | TYING
#: Verbs that may stand aside from the words they tell: "…, a brigadier remarked, …".
ASIDE = _PLAIN | TELLING | CONCEDING | _FINDING | {"deny", "quoth"}
#: Verb and particle that together are such a verb: "points out".
PARTICLED = frozenset(
    {("point", "out"), ("spell", "out"), ("chip", "in"), ("fire", "back"), ("shoot", "back"), ("hit", "back"),
     ("cry", "out"), ("call", "out"), ("let", "on"), ("let", "slip"), ("sum", "up"), ("write", "in"), ("blurt", "out"),
     ("snap", "back"), ("speak", "up"), ("pipe", "up"), ("hold", "forth"), ("strike", "back"), ("cut", "in"),
     ("break", "in"), ("go", "on"), ("give", "out"), ("throw", "in"), ("put", "in")}
)  # fmt: skip
#: Of those, the ones that with a noun behind them ask or order somebody, or tell of him.
DIRECTED = _words(
    """ask urge demand plead implore beg tell inform notify assure reassure remind brief advise warn caution counsel
    recommend report fear doubt believe suspect welcome deny protest mention recall relate lament rue regret state
    announce promise pledge swear agree confirm reveal disclose"""
)
#: Verb and preposition whose object is what is spoken of.
SPOKEN_OF = frozenset(
    {("speak", "of"), ("speak", "about"), ("talk", "of"), ("talk", "about"), ("boast", "of"), ("boast", "about"),
     ("brag", "of"), ("brag", "about"), ("complain", "of"), ("complain", "about"), ("warn", "of"), ("warn", "about"),
     ("warn", "against"), ("joke", "about"), ("hint", "at"), ("allude", "to"), ("call", "for"), ("vouch", "for"),
     ("insist", "on"), ("object", "to"), ("protest", "against"), ("protest", "at"),
     ("grumble", "about"), ("gloat", "over"), ("gloat", "about"), ("apologise", "for"), ("apologize", "for"),
     ("rail", "against"), ("inveigh", "against"), ("marvel", "at"), ("scoff", "at"), ("testify", "to"),
     ("plead", "for"), ("argue", "for"), ("argue", "against"), ("assure", "of"), ("attest", "to"), ("comment", "on")}
)  # fmt: skip
#: Verb and particle that with an object take a position: "waved the report away".
PHRASAL = frozenset(
    {("rule", "out"), ("wave", "away"), ("wave", "aside"), ("wave", "off"), ("shrug", "off"), ("brush", "off"),
     ("brush", "aside"), ("play", "down"), ("laugh", "off"), ("put", "down"), ("write", "off"), ("hit", "out"),
     ("lash", "out"), ("speak", "out"), ("call", "out"), ("talk", "down"), ("explain", "away")}
)  # fmt: skip
#: Verb and object that together are speech: "sounds the alarm".
IDIOMS = frozenset(
    {("sound", "alarm"), ("raise", "alarm"), ("sound", "warning"), ("issue", "warning"), ("issue", "denial"),
     ("issue", "statement"), ("voice", "regret"), ("voice", "concern"), ("voice", "doubt"), ("voice", "alarm"),
     ("express", "regret"), ("express", "concern"), ("express", "doubt"), ("express", "alarm"),
     ("express", "outrage"), ("voice", "outrage"), ("express", "fear"), ("voice", "fear"), ("express", "hope"),
     ("voice", "hope"), ("protest", "innocence"), ("take", "issue"), ("take", "exception"), ("raise", "objection"),
     ("say", "piece"), ("say", "opposite"), ("say", "same"), ("say", "much")}
)  # fmt: skip
#: Verbs that tell speech only beside certain words.
_BESIDE = frozenset({verb for verb, _ in SPOKEN_OF | IDIOMS | PHRASAL} | COUNTING)
#: Verbs whose acts count also inside what somebody else says: an answer or a denial is a position of its own.
NESTED = (
    DENYING
    | CONCEDING
    | _words(
        """accuse inform notify criticise criticize condemn assure attribute say reply respond state declare stress
        explain note argue warn promise pledge claim report reveal agree insist confirm announce answer write add
        maintain contend allege counter estimate speak plead enter"""
    )
)
#: Verbs whose acts are looked for.
VERBS = DENYING | CONCEDING | SAYING | _BESIDE | {"plead", "enter", "cite", "quote"}
