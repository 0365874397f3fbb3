"""What a speaker does with what is said, and what a denial denies."""

from __future__ import annotations

from importlib.resources import files

import pytest

from longarm.read.codebook import load_codebook
from longarm.read.stance import stance_of_class, tell_conceded, tell_denied, tell_stance
from longarm.records.claim import Attribution, Stance
from longarm.records.span import Span


class Packaged:
    """The package's own data files."""

    def names(self, folder):
        return tuple(sorted(f"{folder}/{one.name}" for one in files("longarm").joinpath(folder).iterdir()))

    def load(self, name):
        return files("longarm").joinpath(name).read_bytes()


@pytest.fixture(scope="session")
def codebook():
    return load_codebook(Packaged())


def span_of(text, words):
    return Span(text.index(words), text.index(words) + len(words))


@pytest.fixture
def stand(parse, codebook):
    def standing(text, cue, content, lang="en", cue_class="say"):
        (sentence, *_) = parse(text, lang).sentences
        held = Attribution(cue=(span_of(text, cue),), content=(span_of(text, content),), cue_class=cue_class)
        stood = tell_stance(text, held, sentence, codebook)
        return stood.value, stood.span.of(text) if stood.span else None

    return standing


@pytest.mark.parametrize(
    ("lang", "text", "cue", "content", "value"),
    [
        ("en", "The embassy denied the report.", "denied", "the report", Stance.DENIES),
        (
            "en",
            "The embassy said these are not police stations.",
            "said",
            "these are not police stations",
            Stance.DENIES,
        ),
        ("en", "The minister said the offices are illegal.", "said", "the offices are illegal", Stance.CONDEMNS),
        ("en", "The minister condemned the practice.", "condemned", "the practice", Stance.CONDEMNS),
        ("en", "The minister said the offices must close.", "said", "the offices must close", Stance.DEMANDS),
        ("en", "The minister said police will investigate it.", "said", "police will investigate it", Stance.PROMISES),
        ("en", "The embassy said the office has closed.", "said", "the office has closed", Stance.CONCEDES),
        ("en", "The member asked whether it was declared.", "asked", "whether it was declared", Stance.QUESTIONS),
        ("en", "The paper retracted the story.", "retracted", "the story", Stance.RETRACTS),
        ("en", "The embassy declined to comment.", "declined", "to comment", Stance.NO_COMMENT),
        ("en", "The ministry said two offices exist.", "said", "two offices exist", Stance.ASSERTS),
        (
            "en",
            "The ministry said no act violating the law was found.",
            "said",
            "no act violating the law was found",
            Stance.ASSERTS,
        ),
        ("nl", "De minister zei dat zij ‘illegaal’ zijn.", "zei", "dat zij ‘illegaal’ zijn", Stance.CONDEMNS),
        ("nl", "China ontkent de beschuldiging.", "ontkent", "de beschuldiging", Stance.DENIES),
        ("nl", "De minister zegt dat de bureaus moeten sluiten.", "zegt", "de bureaus moeten sluiten", Stance.DEMANDS),
        ("de", "Die Botschaft wies den Vorwurf zurück.", "wies", "den Vorwurf", Stance.DENIES),
        ("de", "Die Ministerin sagte, die Büros sind illegal.", "sagte", "die Büros sind illegal", Stance.CONDEMNS),
        ("fr", "La Chine dément ces accusations.", "dément", "ces accusations", Stance.DENIES),
        ("fr", "Le ministère a refusé de commenter.", "refusé", "de commenter", Stance.NO_COMMENT),
        ("es", "La embajada desmintió la noticia.", "desmintió", "la noticia", Stance.DENIES),
        ("pt", "O governo exige o encerramento.", "exige", "o encerramento", Stance.DEMANDS),
        ("it", "L'ambasciata ha ammesso la chiusura.", "ammesso", "la chiusura", Stance.CONCEDES),
        ("zh", "外交部表示，有关指控完全不属实。", "表示", "有关指控完全不属实", Stance.DENIES),
        ("ja", "報道官は疑惑を否定した。", "否定した", "疑惑", Stance.DENIES),
    ],
)
def test_stance(stand, lang, text, cue, content, value):
    got = stand(text, cue, content, lang)
    assert got[0] is value
    assert (got[1] is None) == (value is Stance.ASSERTS)


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("The embassy did not deny the report.", "deny", "the report"),
        ("The embassy never denied the report.", "denied", "the report"),
    ],
)
def test_a_negated_denial_is_none(stand, text, cue, content):
    assert stand(text, cue, content, cue_class="deny")[0] is Stance.ASSERTS


def test_the_class_of_the_cue_speaks_where_no_cue_of_the_codebook_does(stand):
    assert stand("The embassy pooh-poohed the report.", "pooh-poohed", "the report", cue_class="deny") == (
        Stance.DENIES,
        "pooh-poohed",
    )


def test_a_class_without_its_words_says_nothing():
    assert stance_of_class(Attribution(cue_class="deny")).value is Stance.ASSERTS


@pytest.mark.parametrize(
    ("lang", "words", "denied"),
    [
        ("en", "There are no overseas police stations.", ("existence",)),
        ("en", "They are volunteers, not police officers.", ("police_status",)),
        ("en", "Ireland never gave permission for it.", ("permission",)),
        ("en", "The embassy was not aware of the office.", ("knowledge",)),
        ("en", "No one was forced to return.", ("coercion",)),
        ("en", "They rejected the label.", ("name",)),
        ("en", "The office opened in May.", ()),
        ("nl", "Zulke posten bestaan niet.", ("existence",)),
        ("de", "Der Polizei ist nichts davon bekannt.", ("knowledge",)),
        ("fr", "Ce ne sont pas des postes de police.", ("police_status",)),
        ("es", "España nunca dio permiso.", ("permission",)),
        ("pt", "Esses postos não existem.", ("existence",)),
        ("it", "Nessuno è stato costretto.", ("coercion",)),
        ("zh", "他们不是警察。", ("police_status",)),
        ("ja", "海外警察署は存在しない。", ("existence",)),
    ],
)
def test_what_is_denied(codebook, lang, words, denied):
    told, because = tell_denied(words, lang, codebook)
    assert told == denied
    assert bool(because) == bool(denied)


def test_what_is_conceded(codebook):
    told, because = tell_conceded("It was a service centre, which has closed.", "en", codebook)
    assert told == ("closure", "service_desk")
    assert because == ("en.concedes-closure", "en.concedes-desk")


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", "The service stations were closed."),
        ("en", "All overseas police service stations had closed."),
        ("de", "Die Servicestellen seien geschlossen worden."),
        ("nl", "De servicepunten zijn gesloten."),
    ],
)
def test_what_the_posts_are_called_concedes_no_service_desk(codebook, lang, words):
    assert tell_conceded(words, lang, codebook)[0] == ("closure",)
