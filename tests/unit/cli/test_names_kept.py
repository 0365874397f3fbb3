"""No name of a private person in any byte that leaves a case: names of one word, initials, family names, false names.

The persons are invented, and so are their names; the officials are not.
"""

from __future__ import annotations

import io
import zipfile

import pytest

from longarm.cli.main import run

TEXTS = {
    "sun.txt": (
        "---\noutlet: Harbour Sun\npublished: 2023-03-10\n---\n\n"
        "A student who asked to be identified only as Mirelle told the Harbour Sun that she received calls from Chinese"
        " police. Mirelle's mother was visited in Fuzhou, and her brother, Jorin, was questioned there. Wopke Hoekstra,"
        " the Dutch foreign minister, said that the offices must close.\n"
    ),
    "herald-orlanda.txt": (
        "---\noutlet: St Herald\npublished: 2023-03-09\nurl: https://example.org/2023/orlanda-was-followed\n---\n\n"
        '"They phoned my parents in Fuzhou," said Orlanda, a student in Montreal who did not want her surname printed.'
        " Orlanda was followed by two men outside her home in Montreal. Orlanda’s roommate saw it too.\n"
    ),
    "courier.txt": (
        "---\noutlet: Coast Courier\npublished: 2023-03-11\n---\n\n"
        "Teodolinda, a nurse in Vancouver, was followed by two men outside her home. Chinese police threatened"
        " Jaqueline X., who lives in Dublin. Mr. Q. said that he was told to return to China. B. de V. received threats"
        " from the consulate.\n"
    ),
    "post.txt": (
        "---\noutlet: Quay Post\npublished: 2023-03-12\n---\n\n"
        '"Lilibet" (not her real name) said that police officers in China threatened her family. A woman surnamed Zhuo'
        " said that she was followed in London. Wang Wenbin, a spokesman for the Chinese foreign ministry, denied that"
        " there are police stations abroad.\n"
    ),
    "bote.txt": (
        "---\noutlet: Strombote\npublished: 2023-03-13\n---\n\n"
        "Eine Studentin, die nur ihren Vornamen Sidonie nennen will, sagte dem Strombote, sie habe Anrufe der"
        " chinesischen Polizei erhalten. Sidonies Mutter wurde in Fuzhou bedroht. Frau Q. bestätigte das. Auch Wunibald"
        " (Name geändert) wurde bedroht.\n"
    ),
    "polder.txt": (
        "---\noutlet: Polderbode\npublished: 2023-03-14\n---\n\n"
        "Een studente die alleen met haar voornaam Fenneke in de krant wil, zei dat de Chinese politie haar belde. De"
        " ouders van Fenneke werden in Fuzhou bedreigd. Haar vriendin Jikke werd gevolgd.\n"
    ),
    "courrier.txt": (
        "---\noutlet: Courrier du Quai\npublished: 2023-03-15\n---\n\n"
        "Une étudiante, que nous appellerons Solveige, a déclaré avoir reçu des appels de la police chinoise."
        " La mère de"
        " Solveige a été menacée à Fuzhou. Ombeline (le prénom a été modifié) a été suivie à Paris.\n"
    ),
    "faro.txt": (
        "---\noutlet: Faro del Muelle\npublished: 2023-03-16\n---\n\n"
        "Una estudiante que pide ser identificada solo como Eufrasia dijo que la policía china la llamó. La madre de"
        " Eufrasia fue amenazada en Fuzhou.\n"
    ),
    "molo.txt": (
        "---\noutlet: Il Molo\npublished: 2023-03-17\n---\n\n"
        "Una studentessa, che chiameremo Gelsomina, ha detto che la polizia cinese l'ha chiamata. La madre di"
        " Gelsomina è stata minacciata a Fuzhou.\n"
    ),
    "cais.txt": (
        "---\noutlet: Jornal do Cais\npublished: 2023-03-18\n---\n\n"
        "Uma estudante, identificada apenas como Doroteia, disse que a polícia chinesa lhe telefonou. A mãe de Doroteia"
        " foi ameaçada em Fuzhou.\n"
    ),
    "gang.txt": (
        "---\noutlet: 港口日报\npublished: 2023-03-19\n---\n\n"
        "化名小美的留学生说，她接到中国警方的电话。卓女士表示，她的父母受到威胁。李某说，警察要求他回国。"
        "一名姓阮的女子在伦敦被跟踪。外交部发言人汪文斌说，这不是事实。\n"
    ),
    "minato.txt": (
        "---\noutlet: 港新聞\npublished: 2023-03-20\n---\n\n"
        "留学生のQさんは、中国の警察から電話を受けたと話した。劉さんの母親が福州で脅された。春美さん（仮名）は帰国を迫られた。"
        "林芳正外相は調査すると述べた。\n"
    ),
    "hangu.txt": (
        "---\noutlet: 항구일보\npublished: 2023-03-21\n---\n\n"
        "유학생 표씨는 중국 경찰의 전화를 받았다고 말했다. 하늘빛(가명) 씨는 귀국을 강요받았다."
        " 박진 외교부 장관은 부인했다.\n"
    ),
    "retold.txt": (
        "---\noutlet: Far Gazette\npublished: 2023-03-22\n---\n\n"
        "Chinese police phoned a student, the Harbour Sun reported. Mirelle said that the calls had gone on for a year."
        " According to the Strombote, Chinese police threatened the family of Sidonie in Fuzhou.\n"
    ),
}  # fmt: skip
#: In small letters; each of the forms that the reports give.
NAMES = [
    "mirelle", "jorin", "orlanda", "teodolinda", "jaqueline", "mr. q", "b. de v", "lilibet", "zhuo", "sidonie",
    "frau q", "wunibald", "fenneke", "jikke", "solveige", "ombeline", "eufrasia", "gelsomina", "doroteia", "小美",
    "卓女士", "李某", "姓阮", "qさん", "劉さん", "春美", "표씨", "하늘빛",
]  # fmt: skip
OFFICIALS = ["Wopke Hoekstra", "Wang Wenbin"]


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """A case of the reports above."""
    folder = tmp_path_factory.mktemp("kept")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LONGARM_HOME", str(folder / "home"))
        patch.setenv("LONGARM_NOW", "2026-11-24T09:00:00Z")
        patch.setenv("LONGARM_BY", "Reviewer")
        patch.setenv("LONGARM_WORKERS", "1")
        for name, text in TEXTS.items():
            (folder / name).write_text(text, "utf-8")
        case = str(folder / "case")
        assert run(["new", case, "--name", "Calls"]) == 0
        assert run(["add", case, *(str(folder / name) for name in TEXTS)]) == 0
        assert run(["build", case]) == 0
        yield folder


def left_in(text):
    """Return the private names that stand in a text, in any case."""
    low = text.casefold()
    return [name for name in NAMES if name in low]


def test_the_reader_sees_them_all_in_the_case_itself(built, verb):
    told = verb("register", built / "case", "--json").out
    assert {"mirelle", "orlanda", "teodolinda", "李某"} <= set(left_in(told))


@pytest.mark.parametrize("form", [(), ("--json",)])
def test_no_name_in_the_public_register(built, verb, form):
    done = verb("register", built / "case", "--public", *form)
    assert done.code == 0
    assert left_in(done.out + done.err) == []
    assert all(name in done.out for name in OFFICIALS)


def test_no_name_in_the_page(built, verb):
    target = built / "page.html"
    done = verb("publish", built / "case", "-o", target)
    assert done.code == 0
    assert left_in(target.read_text("utf-8") + done.out + done.err) == []
    assert all(name in target.read_text("utf-8") for name in OFFICIALS)


def test_no_name_in_a_bundle_that_hides_them(built, verb):
    target = built / "hidden.zip"
    done = verb("bundle", built / "case", "-o", target, "--hide-names")
    assert done.code == 0
    assert left_in(done.out + done.err) == []
    with zipfile.ZipFile(io.BytesIO(target.read_bytes())) as archive:
        for name in archive.namelist():
            assert left_in(name) == []
            assert left_in(archive.read(name).decode("utf-8", "replace")) == [], name
