"""Every route asked with what its description allows, and with what it does not: no answer may be a fault of ours."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

schemathesis = pytest.importorskip("schemathesis")

from longarm.bootstrap import PackageAssets  # noqa: E402
from longarm.shelf.seeing import Sight  # noqa: E402
from longarm.web.app import Manners, make_app  # noqa: E402
from longarm.web.people import Person, Power  # noqa: E402
from longarm.web.routes import ROUTES  # noqa: E402
from longarm.web.safety import Door  # noqa: E402


class Everybody:
    """Lets all in as an admin."""

    team = False
    origin = ""

    def person(self, session):
        return Person("Fuzz", Power.ADMIN)

    def sight(self, person, register):
        return Sight()


def test_no_answer_is_a_fault_of_ours(room):
    manners = Manners(port=80, host="testserver", gate=Everybody(), openapi=True)
    app = make_app(room, PackageAssets(), Door(), manners)
    schema = schemathesis.openapi.from_asgi("/schema/openapi.json", app)
    cases = [found.ok().as_strategy() for found in schema.get_all_operations()]
    assert len(cases) >= len(ROUTES)

    @settings(max_examples=150, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
    @given(st.one_of(cases))
    def ask(case):
        case.headers = {**(case.headers or {}), "sec-fetch-site": "same-origin"}
        assert case.call().status_code < 500, case.as_curl_command()

    ask()
