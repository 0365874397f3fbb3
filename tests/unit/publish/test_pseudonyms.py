"""No private name leaves the case, in no form; public names stay."""

from __future__ import annotations

import msgspec
import pytest

from longarm.errors import CaseError, DamageError
from longarm.publish.folding import Form, FormFinder
from longarm.publish.hiding import UNCLEAR, Hider
from longarm.publish.pseudonyms import Names, find_names, make_pseudonyms
from longarm.publish.public import make_public, own_ids, refuse_names
from longarm.records.judgement import Judged, Judgement, Verb
from longarm.records.reading import Person
from longarm.records.register import Entity
from longarm.records.span import Span
from longarm.records.wire import to_json


def public_text(register, readings, judged=()):
    return to_json(make_public(register, readings, judged, "salt").register).decode()


def test_no_form_of_the_name_is_left_anywhere(register, readings):
    text = public_text(register, readings).casefold()
    assert "exemplar" not in text
    assert "Wang Wenbin" in public_text(register, readings)


def test_address_and_file_that_hold_the_name_are_withheld(register, readings):
    public = make_public(register, readings, (), "salt").register
    assert public.reports[0].url == "address withheld: it holds a private name"
    assert public.reports[1].file.startswith("report-")


def test_ids_that_a_guess_could_confirm_are_replaced(register, readings):
    text = public_text(register, readings)
    assert "c-0000000000000004" not in text
    assert "incident|" not in text
    assert "NL-INC-001" not in text
    assert "FIG-001" in text


def test_an_id_outside_leads_back_to_that_of_the_case(register, readings):
    public = make_public(register, readings, (), "salt").register
    found = own_ids(register, readings, (), "salt")
    outside = [one.id for one in public.entries if one.id not in {own.id for own in register.entries}]
    assert [found[one] for one in outside] == ["NL-INC-001"]
    assert "FIG-001" not in found.values()


def test_pseudonyms_depend_on_the_salt_and_not_on_who_else_is_there():
    assert make_pseudonyms(["Ana Example"], "a") != make_pseudonyms(["Ana Example"], "b")
    alone = make_pseudonyms(["Ana Example"], "a")["Ana Example"]
    assert make_pseudonyms(["Ana Example", "Bo Example"], "a")["Ana Example"] == alone


def test_two_persons_never_share_a_pseudonym():
    names = [f"Person number {n}" for n in range(3000)]
    assert len(set(make_pseudonyms(names, "s").values())) == 3000


def release(target):
    judgement = Judgement(verb=Verb.RELEASE, targets=(target,), reason="asked for it", by="R")
    return Judged(id="j-1", at="", nonce="", judgement=judgement)


@pytest.mark.parametrize("target", ["Wang Exemplar", "e-" + "2" * 16, "w. exemplar"])
def test_release_lifts_the_hiding_and_withdrawal_restores_it(register, readings, target):
    assert "Wang Exemplar" in public_text(register, readings, [release(target)])
    undone = Judgement(verb=Verb.WITHDRAW, targets=("j-1",), reason="changed", by="R")
    leaves = [release(target), Judged(id="j-2", at="", nonce="", judgement=undone)]
    assert "Exemplar" not in public_text(register, readings, leaves)


def test_a_private_role_anywhere_wins(register, readings):
    text = readings[0].report.text
    at = text.index("Wang Wenbin")
    private = Person(name="Wang Wenbin", spans=(Span(at, at + 11),), role="witness", public=False)
    changed = msgspec.structs.replace(readings[0], persons=(*readings[0].persons, private))
    assert "Wenbin" not in public_text(register, [changed, readings[1]])


@pytest.mark.parametrize(
    "text",
    [
        "WANG EXEMPLAR",
        "Wáng Exemplàr",
        "wang-exemplar",
        "Wang\u00a0Exemplar",
        "WangExemplar",
        "Wang\nExemplar's",
        "Wang Ex\u00ademplar",
    ],
)
def test_spellings_do_not_get_past(register, readings, text):
    hider = make_public(register, readings, (), "salt").hider
    assert "emplar" not in hider.hide(f"so {text} said").casefold().replace("\u00ad", "")


def test_a_name_without_spaces_between_words_is_found():
    finder = FormFinder([form for name in ("王小明",) if (form := Form.of(name))])
    assert [hit.start for hit in finder.find("记者王小明说")] == [2]


def test_a_word_that_is_no_name_stays():
    names = Names({"May": "May"}, {}, frozenset(), {"May": "Person A1"})
    assert Hider(names).hide("It may rain in Mayfair; May said so.") == "It may rain in Mayfair; Person A1 said so."


def test_a_short_name_shared_with_an_official_is_given_to_neither():
    of_report = {"r": {"Wang": "Wang Exemplar", "Wang Exemplar": "Wang Exemplar"}}
    names = Names(
        {"Wang Exemplar": "Wang Exemplar"}, of_report, frozenset({"Wang Wenbin"}), {"Wang Exemplar": "Person B2"}
    )
    hidden = Hider(names).hide("Wang Wenbin met Wang Exemplar. Wang left.", ("r",))
    assert hidden == f"Wang Wenbin met Person B2. {UNCLEAR} left."
    assert Hider(names).hide("Wang left.") == "Wang left."


def test_nothing_leaves_while_a_report_waits_to_be_read_again(register, readings):
    with pytest.raises(CaseError) as caught:
        make_public(register, readings[1:], (), "salt")
    assert "longarm build" in caught.value.hint


def test_a_reason_that_names_a_file_does_not_show_the_name_in_it(register, readings):
    told = msgspec.structs.replace(register, warnings=("exemplar-copy.txt names nobody.",))
    public = make_public(told, readings, (), "salt").register
    assert "exemplar" not in public.warnings[0]


def test_an_initial_is_hidden_in_the_report_that_names_it_so():
    names = Names({}, {"r": {"L.": "L."}}, frozenset(), {"L.": "Person C3"})
    hider = Hider(names)
    assert hider.hide("Mr L. said that the U.L. left. L said more.", ("r",)) == (
        "Mr Person C3 said that the U.L. left. Person C3 said more."
    )
    assert hider.hide("L. stands for length.") == "L. stands for length."


def test_a_speaker_of_unknown_kind_is_the_person_whom_a_report_names_so(register, readings):
    text = readings[0].report.text
    at = text.index("Exemplar's")
    person = Person(name="Exemplar", spans=(Span(at, at + 8),))
    changed = msgspec.structs.replace(readings[0], persons=(person,))
    entity = Entity(id="e-" + "3" * 16, name="Exemplar", kind="body", public=True)
    told = msgspec.structs.replace(register, entities=(*register.entities, entity))
    assert "exemplar" not in public_text(told, [changed, readings[1]]).casefold()


def test_what_would_let_a_name_out_is_refused(register, readings):
    hider = Hider(find_names(register, readings, (), "salt"))
    refuse_names("nothing here", hider)
    with pytest.raises(DamageError) as caught:
        refuse_names("<b>Wang Exemplar</b>", hider)
    assert "Exemplar" not in caught.value.message
