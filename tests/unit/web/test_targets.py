"""What a form of the desk says a decision is about, as browsers send it."""

import pytest

from longarm.errors import UsageError
from longarm.web.people import Person, Power
from longarm.web.routes.judge import _decision_of

CODER = Person(name="Coder", power=Power.CODER)


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_lines_of_targets_end_as_browsers_end_them(end):
    data = {"verb": "same", "targets": f"NL-RTM-NGJ{end}NL-AMS-Z6H{end}", "reason": "one office"}
    assert _decision_of(data, CODER).targets == ("NL-RTM-NGJ", "NL-AMS-Z6H")


def test_a_decision_about_nothing_is_refused():
    with pytest.raises(UsageError, match="Nothing was chosen"):
        _decision_of({"verb": "same", "targets": "\r\n", "reason": "one office"}, CODER)
