"""Not told is not denied: who says that he was not informed of a site denies neither it nor a leave."""

import pytest

UNTOLD = [
    "The mayor of Rotterdam said he had not been informed about the Chinese police station in Rotterdam.",
    "The ministry said it had not been told of the Chinese police station in Dublin.",
    "Dutch authorities were never formally notified about the Chinese police station in Rotterdam.",
    "De minister zei dat Nederland niet op de hoogte is gesteld van het Chinese politiebureau in Rotterdam.",
    "Der Bürgermeister von Wien sagte, er sei über die chinesische Polizeistation in Wien nicht informiert worden.",
    "El alcalde de Madrid dijo que no había sido informado de la comisaría china en Madrid.",
    "Le maire de Paris a dit ne pas avoir été informé du poste de police chinois à Paris.",
    "Il sindaco di Prato ha detto di non essere stato informato della stazione di polizia cinese a Prato.",
    "荷兰外交部表示没有收到有关鹿特丹警察站的通报。",
]
DENIED = [
    ("The Department said China had not asked for permission to open the police station in Dublin.", "permission"),
    ("The mayor said she knew nothing of a Chinese police station in Rotterdam.", "knowledge"),
    ("The ministry said the Chinese police station in Dublin was not permitted.", "permission"),
]


@pytest.mark.parametrize("text", UNTOLD)
def test_not_told_is_no_denial_and_no_leave_refused(read, text):
    acts = {claim.slots.action for claim in read(text + "\n", "response")}
    assert not acts & {"denied_permission", "denied_existence"}
    for claim in read(text + "\n", "statement"):
        assert not set(claim.slots.denies) & {"knowledge", "permission", "existence"}
        assert claim.stance.value != "denies"


@pytest.mark.parametrize(("text", "what"), DENIED)
def test_what_is_denied_stays_denied(read, text, what):
    assert any(what in claim.slots.denies for claim in read(text + "\n", "statement"))
