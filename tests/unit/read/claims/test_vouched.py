"""What a clause holds that is asked, denied, unproved, only reported, imagined, or what somebody is cleared of."""

import pytest

#: Kind of claim and sentence: nobody tells a claim of that kind in it.
NOBODY_SAYS = [
    ("incident", "A former officer was cleared on Friday of spying on dissidents in London for Hong Kong."),
    ("incident", "The association was cleared of having harassed students in Dublin."),
    ("incident", "The tribunal in Geneva absolved the mission of following Tibetan exiles."),
    ("incident", "The court in Oslo found no proof that the Iranian embassy had threatened the journalist."),
    ("incident", "The judge said the prosecution had not proved that the consul intimidated protesters in Manchester."),
    ("incident", "The court in Vienna did not find it proven that the embassy had watched the dissidents."),
    ("incident", "Investigators lacked evidence that the embassy had threatened the journalist in Oslo."),
    ("incident", "There is little to suggest that the consulate threatened students in Leeds."),
    ("incident", "Charges of stalking dissidents in Dublin against the attaché were dropped."),
    ("incident", "It is untrue that the consulate in Leeds threatened students."),
    ("incident", "A former officer was acquitted on Friday of charges that he had spied on dissidents in London."),
    ("station", "He was acquitted of running a Chinese police station in Dublin."),
    ("station", "A jury in Dublin cleared the association of hosting a Chinese police station in Cork."),
    ("station", "Foreign Minister Simon Coveney said he had seen the report that China runs a police station in Cork."),
    ("station", "The Department said it was alarmed by the allegation that China runs a police station in Cork."),
    ("station", "It was too early to say that China runs a police station in Cork, the Department said."),
    ("station", "The minister said that he had read that China runs a police station in Cork."),
    ("station", "Gardai said they were examining whether China runs a police station in Cork."),
    ("station", "The ministry said it had asked the embassy whether a Chinese police station operates in Cork."),
    ("station", "The mayor said she was unaware of whether a Chinese police station existed in Cork."),
    ("station", "In the novel, a Chinese police station in Galway watches students."),
    ("station", "Let us imagine that China opens a police station in Galway."),
    ("station", "The story that Dutch police raided a Chinese police station in Rotterdam is a hoax."),
    ("response", "It is not true that Dutch police arrested four Chinese officers in Amsterdam, the mayor said."),
    ("response", "It is simply not the case that the FBI arrested two Chinese officers in New York, he said."),
    ("response", "The claim that police in Prague expelled two Chinese diplomats is false."),
    ("response", "Claim: Dutch police arrested four Chinese officers in Amsterdam. Verdict: False."),
    ("response", "A video says that German police searched a Chinese post in Frankfurt. This claim is false."),
    ("response", "Had the ministry expelled the two Chinese diplomats, Beijing would have retaliated."),
    ("response", "The Garda denied having closed the Chinese police station in Dublin."),
]
#: The same where no parser reads.
ABROAD = [
    ("de", "station", "Die Polizei prüft, ob China in Wien eine Polizeistation betreibt."),
    ("de", "station", "Der Minister sagte, er kenne den Bericht, dass China in Wien eine Polizeistation betreibt."),
    ("de", "station", "Das Gericht sprach ihn vom Vorwurf frei, in Wien eine Polizeistation betrieben zu haben."),
    ("de", "station", "Stellen Sie sich eine chinesische Polizeistation in Graz vor."),
    ("de", "response", "Es stimmt nicht, dass die niederländische Polizei vier Beamte festgenommen hat, sagte er."),
    ("de", "response", "Die Behauptung, die Polizei habe in Wien eine Polizeistation durchsucht, ist falsch."),
    ("de", "incident", "Das Gericht fand keine Beweise, dass die Botschaft in Wien Studenten bedroht hat."),
    ("fr", "station", "Le ministre ignore si la Chine exploite un poste de police à Paris."),
    ("fr", "response", "Le ministre a nié avoir fermé un poste de police chinois à Paris."),
    ("fr", "response", "Il est faux que la police a fermé un poste de police chinois à Paris."),
    ("es", "station", "La policía investiga si China tiene una comisaría en Madrid."),
    ("es", "response", "Es falso que la policía española detuviera a cuatro agentes chinos en Madrid, dijo él."),
    ("nl", "station", "De politie onderzoekt of China een politiebureau in Rotterdam heeft."),
    ("nl", "response", "Het is niet waar dat de politie in Rotterdam vier Chinese agenten heeft aangehouden."),
    ("it", "station", "La polizia verifica se la Cina gestisce una stazione di polizia a Prato."),
    ("pt", "station", "A polícia investiga se a China tem uma esquadra em Lisboa."),
    ("zh", "station", "荷兰警方正在调查中国是否在鹿特丹设有警察站。"),
    ("zh", "station", "部长说他注意到有关中国在鹿特丹设有警察站的报道。"),
    ("zh", "response", "荷兰警方逮捕四名中国警察的说法不属实，市长说。"),
]
#: Near misses: somebody stands behind the clause.
SOMEBODY_SAYS = [
    ("station", "A jury in New York convicted Lu Jianwang of running a Chinese police station in Manhattan."),
    ("station", "He pleaded guilty to running a Chinese police station in Manhattan for Beijing."),
    ("station", "The minister confirmed the report that China runs a police station in Cork."),
    ("station", "The newspaper stands by its report that China runs a police station in Cork."),
    ("station", "The minister asked whether the Chinese police station in Cork had closed."),
    ("station", "The minister told parliament that a Chinese police station had been found in Cork."),
    ("station", "The report that China runs a police station in Cork is true, the minister said."),
    ("station", "Following reports that China runs a police station in Cork, Gardai opened an investigation."),
    ("station", "He was cleared by the court because China had run a police station in Cork without his knowledge."),
    ("incident", "The court acquitted the consul but found that the consulate had threatened students in Leeds."),
    ("incident", "Police have evidence that the embassy threatened the journalist in Oslo."),
    ("incident", "The court convicted the former officer of spying on dissidents in London."),
    ("response", "Gardai said they were examining whether China runs a police station in Cork."),
    ("response", "It is true that Dutch police closed a Chinese police station in Amsterdam, the mayor said."),
    ("response", "Police had raided the Chinese police station in Amsterdam before they arrested two men."),
    ("response", 'The Dutch government expelled two Chinese diplomats. "That is false," the embassy said.'),
    ("response", "Ob China in Wien eine Polizeistation betreibt, prüft die Polizei."),
    ("station", "Der Minister bestätigte den Bericht, dass China in Wien eine Polizeistation betreibt."),
    ("station", "El tribunal condenó a dos hombres por operar una comisaría china en Madrid."),
    ("station", "La police a confirmé que la Chine exploite un poste de police à Paris."),
    ("station", "荷兰警方证实中国在鹿特丹设有警察站。"),
]
#: What somebody is charged with, and who says so.
CHARGED = [
    ("station", "Two men were charged with running a Chinese police station in Dublin.", None),
    ("station", "Prosecutors charged two men over a Chinese police station in Dublin.", "Prosecutors"),
    ("incident", "Prosecutors charged a former officer with spying on dissidents in London.", "Prosecutors"),
    ("incident", "Ein Mann wurde wegen des Ausspähens von Uiguren in München angeklagt.", None),
]


@pytest.mark.parametrize(("kind", "text"), NOBODY_SAYS)
def test_nobody_tells_what_stands_in_such_a_clause(read, kind, text):
    assert not [one for one in read(text + "\n", kind) if kind != "response" or one.slots.action in _DONE]


_DONE = {"arrested", "closed", "expelled", "investigating", "ordered_closure", "denied_existence"}


@pytest.mark.parametrize(("lang", "kind", "text"), ABROAD)
def test_nor_where_no_parser_reads(read, lang, kind, text):
    assert lang
    assert not [one for one in read(text + "\n", kind) if kind != "response" or one.slots.action in _DONE]


@pytest.mark.parametrize(("kind", "text"), SOMEBODY_SAYS)
def test_what_somebody_stands_behind_is_told(read, kind, text):
    assert read(text + "\n", kind)


@pytest.mark.parametrize(("kind", "text", "who"), CHARGED)
def test_a_charge_is_alleged_by_who_charges(read, kind, text, who):
    found = read(text + "\n", kind)
    assert found
    for one in found:
        assert one.certainty.value == "alleged"
        assert (one.speaker.name if one.speaker else None) == who


@pytest.mark.parametrize(
    "text",
    [
        "A former officer was charged with spying for Hong Kong in London.",
        "Die Staatsanwaltschaft klagte einen Mann wegen des Ausspähens von Uiguren in München an.",
        "The Metropolitan Police charged a former officer with spying on dissidents in London for Hong Kong.",
    ],
)
def test_who_is_charged_is_no_victim_and_who_charges_no_perpetrator(read, text):
    for one in read(text + "\n", "incident"):
        assert "officer" not in (one.slots.victim or "")
        assert one.slots.victim != "Mann"
        assert one.slots.perpetrator is None


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("It is not true that Dutch police arrested four Chinese officers in Amsterdam, the mayor said.", False),
        ("The Garda denied having closed the Chinese police station in Dublin.", False),
        ("Het is niet waar dat de Rotterdamse politie vier Chinese agenten heeft aangehouden, zei de minister.", False),
        ("The embassy denied that China runs a police station in Dublin.", True),
        ("The embassy denied that the Chinese police stations exist, and Gardai are investigating.", True),
    ],
)
def test_who_denies_an_act_denies_no_site(read, text, denied):
    found = read(text + "\n", "statement")
    assert found
    assert any("existence" in one.slots.denies for one in found) is denied
