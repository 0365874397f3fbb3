"""Which second readers a case asks."""

from __future__ import annotations

from importlib.metadata import EntryPoint

import pytest

from longarm.errors import UnsafeAddressError, UsageError
from longarm.plugins.chat import Endpoint, check_local
from longarm.plugins.choosing import choose_readers
from longarm.plugins.registry import find_readers

OPENAI = EntryPoint("openai", "longarm.plugins.openai:make", "longarm.readers")
READERS = find_readers(
    [
        OPENAI,
        EntryPoint("broken", "longarm.plugins.openai:absent", "longarm.readers"),
        EntryPoint("mute", "builtins:dict", "longarm.readers"),
    ]
)
TABLE = '[reader.openai]\nbase_url = "http://localhost:8080/v1/"\nmodel = "m"\n'


def test_no_table_no_reader():
    assert choose_readers('name = "x"\n', READERS) == ()


def test_the_table_makes_the_reader():
    (voice,) = choose_readers(TABLE + "seconds = 7\n", READERS)
    assert voice.name == "openai"
    assert voice.seconds == 7
    assert voice.reader.endpoint == Endpoint("http://localhost:8080/v1", "m", 7)
    assert voice.marks[:2] == ("reader: openai", "model: m")


@pytest.mark.parametrize(
    "table",
    [
        '[reader.openai]\nmodel = "m"\n',
        TABLE + 'key = "secret"\n',
        TABLE + "seconds = 0\n",
        TABLE + 'seconds = "many"\n',
        TABLE + "seconds = true\n",
        "[reader.other]\n",
        "[reader.broken]\n",
        "[reader.builtin]\n",
        '[reader."two words"]\n',
        "[reader.mute]\n",
        'reader = "openai"\n',
        'reader = ["openai"]\n',
        '[reader]\nopenai = "yes"\n',
    ],
)
def test_a_table_that_does_not_suit_is_an_error_with_a_hint(table):
    with pytest.raises(UsageError) as caught:
        choose_readers(table, READERS)
    assert caught.value.hint


@pytest.mark.parametrize(
    "url",
    [
        "https://api.example.org/v1",
        "http://8.8.8.8/v1",
        "file:///etc/passwd",
        "http://169.254.169.254/",
        "http://0.0.0.0/",
        "http://[::]/v1",
        "http://[fe80::1]/v1",
        "http://",
    ],
)
def test_texts_never_leave_this_machine_and_its_network(url):
    with pytest.raises(UnsafeAddressError):
        check_local(url)


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:1/v1", "http://[::1]/v1", "http://192.168.1.4:8080", "https://10.0.0.2"]
)
def test_this_machine_and_its_network_are_allowed(url):
    check_local(url)


def test_the_installation_offers_the_chat_reader():
    assert find_readers()["openai"].value == "longarm.plugins.openai:make"
