"""Laws of reading without a parser: no text of any language breaks it, and what it gives stands in the text."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from longarm.bootstrap import PackageAssets
from longarm.read.stage import BuiltinReader
from longarm.records.capture import Sealed

READER = BuiltinReader(PackageAssets())
#: Plain sentences of our own, a language each; noise is put between their words.
PLAIN = {
    "nl": "Volgens de minister zijn de twee politiebureaus in Amsterdam gesloten, zei een woordvoerder maandag.",
    "de": "Wie das Innenministerium mitteilte, gibt es in Wien keine Polizeistation; das bestreitet die Botschaft.",
    "fr": "« Ces neuf postes sont fermés », a déclaré le ministère de l’Intérieur, que dément l’ambassade de Chine.",
    "es": "Según informó la policía de Madrid, la ONG cuenta 54 comisarías en 30 países y pide explicaciones.",
    "pt": "O ministro disse que as três esquadras em Lisboa foram encerradas; já o deputado exigiu esclarecimentos.",
    "it": "Lo ha detto il ministro: “Nessuna autorizzazione” per gli undici uffici di polizia a Roma e Milano.",
    "zh": "荷兰外交部表示，已下令关闭“海外警务服务站”，总监卢奇（Brenda Lucki）说共有54个，遍布30个国家。",
    "ja": "外務省は「拠点は2カ所ある」と述べ、中国大使館は存在を否定した。関係者への取材で分かった。",
    "sk": "Povedal to minister vnútra: polícia preveruje stanicu v Bratislave, ambasáda obvinenia odmietla.",
    "ko": "외교부는 사실관계를 파악하고 있다고 밝혔다.",
    "cs": "Velvyslanec ujistil ministra, že obě stanice v Praze byly uzavřeny.",
}
#: No control characters: bytes full of them are no text, and are refused as such.
NOISE = st.text(st.characters(codec="utf-8", exclude_categories=("Cc",)), max_size=12)
QUOTES = st.text("«»„“”‚‘’\"'「」『』《》（）()—–-:;,.，。、：？！\n ", max_size=6)


def read(text):
    data = text.encode("utf-8")
    return READER.read(
        data,
        Sealed(digest="sha256:" + "0" * 64, size=len(data), at="", nonce="", name="r.txt", media_type="text/plain"),
    )


def is_within(span, text):
    return 0 <= span.start < span.end <= len(text)


@pytest.mark.parametrize("lang", sorted(PLAIN))
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_noise_breaks_nothing_and_every_value_stands_in_the_text(lang, data):
    words = re.split(r"(?<= )|(?<=[，。、])", PLAIN[lang])
    mixed = "".join(word + data.draw(st.one_of(st.just(""), QUOTES, NOISE)) for word in words)
    reading = read(f"{PLAIN[lang]}\n\n{mixed}\n\n{PLAIN[lang]}")
    text = reading.report.text
    for one in reading.attributions:
        assert all(is_within(span, text) for span in (*one.source, *one.cue, *one.content))
        assert one.content
    for claim in reading.claims:
        assert is_within(claim.span, text)
        assert all(is_within(span, text) for span in claim.marks.values())
        for name in ("verb", "actor"):
            told, mark = getattr(claim.slots, name, None), claim.marks.get(name)
            if told is not None and mark is not None:
                assert mark.of(text) == told or name == "actor"


@pytest.mark.parametrize("lang", sorted(set(PLAIN) - {"ko", "cs"}))
def test_two_readings_are_one(lang):
    assert read(PLAIN[lang] * 3) == read(PLAIN[lang] * 3)
