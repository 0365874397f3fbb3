"""A reading is known by the rules that made it: another rule, word list, model or library, another version."""

from __future__ import annotations

from dataclasses import dataclass, field

from longarm.bootstrap import PackageAssets, make_reader, make_readers, read_settings
from longarm.read.fingerprint import take_fingerprint


@dataclass
class Files:
    """Assets in memory."""

    held: dict[str, bytes] = field(default_factory=dict)

    def load(self, name: str) -> bytes:
        return self.held[name]

    def names(self, folder: str) -> tuple[str, ...]:
        return tuple(name for name in self.held if name.startswith(f"{folder}/"))


FILES = {
    "read/stage.py": b"one\ntwo\n",
    "codebooks/tnr-1/cues/en.yaml": b"- id: en.a\n",
    "assets/attribution.bin": b"\x00\r\n",
    "records/claim.py": b"three\n",
}


def test_every_file_counts():
    whole = take_fingerprint(Files(FILES))
    for name in FILES:
        assert take_fingerprint(Files(FILES | {name: b"another"})) != whole
        assert take_fingerprint(Files({one: data for one, data in FILES.items() if one != name})) != whole
    assert take_fingerprint(Files(FILES), ["spacy 3.8.18"]) != whole


def test_what_decides_nothing_does_not_count():
    whole = take_fingerprint(Files(FILES))
    others = {"read/__pycache__/stage.pyc": b"1", "web/app.py": b"2", "codebooks/tnr-1/NOTES.md": b"3"}
    assert take_fingerprint(Files(FILES | others)) == whole
    assert take_fingerprint(Files(dict(reversed(FILES.items())))) == whole


def test_line_ends_of_text_do_not_count_and_those_of_data_do():
    whole = take_fingerprint(Files(FILES))
    assert take_fingerprint(Files(FILES | {"read/stage.py": b"one\r\ntwo\r\n"})) == whole
    assert take_fingerprint(Files(FILES | {"assets/attribution.bin": b"\x00\n"})) != whole


def test_the_order_of_libraries_does_not_count():
    libraries = ["spacy 3.8.18", "lxml 6.0.0"]
    assert take_fingerprint(Files(), libraries) == take_fingerprint(Files(), reversed(libraries))


def test_the_reader_carries_it():
    version, _, digest = make_reader().version.partition("+")
    assert version.isdecimal()
    assert len(digest) == 12
    assert make_readers(read_settings()).version == f"builtin {version}+{digest}"
    names = [name for folder in ("read", "codebooks", "assets") for name in PackageAssets().names(folder)]
    assert {"read/stage.py", "codebooks/tnr-1/cues/en.yaml", "assets/gazetteer.bin"} <= set(names)
