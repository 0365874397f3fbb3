"""Words that can mark an attribution, by class; lemmas of English verbs, nouns, adjectives and prepositions.

The classes follow the kinds of reporting verb in Quirk et al. (1985, section 16.31) and the attribution types of
PARC (Pareti 2012): assertion, belief, fact, eventuality. A word here is only a candidate; the tagger decides.
"""

from __future__ import annotations

_CLASSES = {
    "say": """say tell state add note remark comment declare announce explain write tweet post reply respond answer
        continue recount recall relate mention observe exclaim shout whisper mutter quip joke text email blog proclaim
        pronounce utter voice testify swear repeat reiterate elaborate summarize summarise stress emphasize emphasise
        underline underscore inform notify brief remind speak talk discuss describe characterize characterise depict
        portray term dub call label paraphrase quote cite refer point interject chime volunteer phrase put opine muse
        narrate preach lecture address outline detail spell convey signal hint imply intimate suggest insinuate retort
        counter rejoin begin conclude go read bellow holler yell scream murmur mumble grunt snap drawl chant chuckle
        allude reference invoke compare liken equate brand nickname echo reassure chat chronicle recap recite broach
        rhapsodize editorialize""",
    "claim": """claim allege contend argue maintain assert insist aver posit purport affirm attest vouch boast brag
        protest complain charge accuse blame rumor rumour speculate theorize hypothesize postulate profess attribute
        ascribe implicate theorise bet wager warrant""",
    "deny": """deny dismiss reject refute rebut dispute disavow disown disclaim contradict repudiate decline refuse
        gainsay rebuff scoff""",
    "concede": """concede admit acknowledge confess allow grant recognize recognise own accept agree confirm""",
    "demand": """demand order command instruct direct require urge exhort implore beg plead appeal petition request
        ask call advise recommend counsel propose press push lobby warn caution threaten invite summon forbid ban
        encourage suggest insist advocate mandate""",
    "promise": """promise pledge vow commit guarantee assure undertake offer swear""",
    "question": """ask question wonder inquire enquire query quiz doubt challenge ponder""",
    "think": """think believe feel consider regard deem reckon suppose assume presume suspect guess imagine expect
        anticipate predict forecast estimate project foresee judge figure view see perceive hold find understand
        realize realise know remember forget learn discover conclude infer deduce determine envision envisage sense
        surmise gather mean calculate value treat rate appraise assess evaluate interpret construe overestimate
        underestimate misjudge mistake equate recall recollect dread""",
    "want": """want wish hope intend plan aim seek desire prefer like love hate dislike mind long aspire mull weigh
        contemplate decide resolve vote support oppose favor favour back endorse welcome need try choose opt dream
        hesitate strive yearn covet crave fancy agree elect""",
    "feel": """fear worry regret lament bemoan decry deplore mourn rue grumble fret resent celebrate cheer applaud
        hail praise laud commend thank congratulate credit trumpet tout condemn denounce criticize criticise blast
        slam rip attack assail mock ridicule deride lambaste lash excoriate scold chide rebuke berate bash insult
        disparage castigate censure vilify defend apologize apologise object marvel rejoice gloat enthuse gush rail
        vent sympathize sympathise admire respect trust distrust care despair seethe fume bristle chafe gripe grouse
        moan whine boo heckle jeer sneer chastise upbraid admonish lambast skewer pillory savage salute revere extol
        eulogize adore relish envy pity agonize agonise panic""",
    "show": """show reveal report indicate demonstrate disclose document find confirm prove establish record publish
        release leak divulge expose highlight illustrate reflect uncover claim list chronicle certify rule specify
        stipulate allege identify name detect verify corroborate substantiate rank rate score attest project detail
        underscore testify""",
    "according": """according per accord""",
    "said_noun": """claim statement allegation accusation assertion report rumor rumour suggestion belief view opinion
        fear hope doubt concern question demand promise pledge vow threat warning denial admission confession
        announcement prediction forecast estimate comment remark argument notion idea theory suspicion conviction
        complaint charge call request plea appeal proposal plan intention desire wish decision conclusion finding
        assessment message tweet letter memo testimony word insistence acknowledgment acknowledgement assurance
        commitment criticism praise condemnation contention expectation feeling sense thought understanding
        realization knowledge impression assumption recommendation order ruling reminder description reference answer
        response reply objection mind telling reckoning eye stance position account version narrative verdict
        pronouncement declaration disclosure revelation rhetoric outrage anger dismay frustration misgiving
        reservation support opposition disapproval approval faith trust confidence certainty skepticism scepticism
        consensus agreement disagreement insult joke quip boast lie excuse apology explanation justification
        definition oath invitation offer bid refusal reluctance willingness readiness eagerness ambition aim goal
        hypothesis calculation projection outlook guess hunch sentiment worry anxiety dread regret enthusiasm interest
        curiosity preference preference vision analysis study poll survey speech interview post brief""",
    "said_adj": """sure certain confident aware convinced afraid hopeful concerned worried skeptical sceptical
        doubtful adamant optimistic pessimistic clear proud glad happy sorry surprised shocked angry unaware uncertain
        unsure wary critical fearful determined keen eager willing ready unwilling reluctant supportive furious
        outraged upset nervous anxious alarmed dismayed disappointed frustrated disgusted baffled puzzled bewildered
        grateful thankful delighted pleased thrilled excited relieved satisfied content uncomfortable bullish bearish
        upbeat sanguine resigned committed opposed interested dubious suspicious mindful conscious emphatic insistent
        outspoken silent mum dismissive""",
}

#: Cue class of each lemma; a lemma in several classes has the first.
CUE_CLASS: dict[str, str] = {}
for _name, _words in _CLASSES.items():
    for _word in _words.split():
        CUE_CLASS.setdefault(_word, _name)

#: Order of the classes, so that a class can be written as a small number; 0 is "not a cue word".
CLASS_CODE = {name: code for code, name in enumerate(_CLASSES, start=1)}

#: Lemmas that may be nouns or adjectives when they mark an attribution.
NOMINAL = frozenset(_CLASSES["said_noun"].split()) | frozenset(_CLASSES["said_adj"].split())
VERBAL = frozenset(CUE_CLASS) - (
    frozenset(_CLASSES["said_adj"].split())
    | (
        frozenset(_CLASSES["said_noun"].split())
        - frozenset(word for name, words in _CLASSES.items() if not name.startswith("said_") for word in words.split())
    )
)


def cue_class(lemma: str, pos: str) -> str | None:
    """Return the cue class of a lemma used as ``pos`` (a Universal POS tag), None when it is no cue word."""
    if pos in {"NOUN", "PROPN", "ADJ"}:
        if lemma not in NOMINAL:
            return None
        return "said_adj" if pos == "ADJ" else "said_noun"
    if lemma in VERBAL and pos in {"VERB", "AUX", "ADP", "SCONJ", "ADV"}:
        return CUE_CLASS[lemma]
    return None


_FELT = frozenset(
    """fear worry regret lament rue fret resent object marvel rejoice gloat gush sympathize sympathise admire respect
    trust distrust care despair seethe fume bristle chafe revere adore relish envy pity agonize agonise
    panic""".split()  # noqa: SIM905
)
_MIND_NOUNS = frozenset(
    """belief view opinion fear hope doubt concern prediction idea theory suspicion conviction intention desire wish
    expectation feeling sense thought understanding realization knowledge impression assumption mind eye stance anger
    dismay frustration misgiving reservation skepticism scepticism faith trust confidence certainty reluctance
    willingness readiness eagerness ambition aim goal outlook guess hunch sentiment worry anxiety dread regret
    enthusiasm interest curiosity preference vision""".split()  # noqa: SIM905
)
#: Adjectives and verbs in the classes of the mind by which something is said or done in the open.
_OPEN = frozenset(
    "adamant critical emphatic insistent outspoken dismissive committed clear vote endorse welcome".split()  # noqa: SIM905
)


def is_mental(lemma: str, pos: str) -> bool:
    """Say whether a cue tells a state of mind, such as believing, fearing or wanting, rather than an act of speech.

    Args:
        lemma: of the cue's head.
        pos: its Universal POS tag.
    """
    named = cue_class(lemma, pos)
    if named == "said_noun":
        return lemma in _MIND_NOUNS
    if named == "feel":
        return lemma in _FELT
    return named in {"think", "want", "said_adj"} and lemma not in _OPEN
