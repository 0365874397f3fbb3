"""What a verb form of hearsay says by what stands beside it, in seven languages: forms, and what is none."""

from __future__ import annotations

import pytest

from longarm.bootstrap import PackageAssets
from longarm.read.certainty import tell_certainty
from longarm.read.codebook import load_codebook
from longarm.records.claim import Certainty
from longarm.records.span import Span

ALLEGED, POSSIBLE, CERTAIN = Certainty.ALLEGED, Certainty.POSSIBLE, Certainty.CERTAIN


@pytest.fixture(scope="module")
def codebook():
    return load_codebook(PackageAssets())


@pytest.fixture
def tell(parse, codebook):
    def telling(lang, text, words=None):
        (sentence, *_) = parse(text, lang).sentences
        at = text.index(words) if words else 0
        return tell_certainty(text, sentence, Span(at, at + len(words or text)), codebook).value

    return telling


FORMS = [
    ("fr", "La Chine abriterait un poste de police à Lyon.", ALLEGED),
    ("fr", "Un autre commissariat se trouverait à Marseille.", ALLEGED),
    ("fr", "Le consulat maintiendrait et soutiendrait trois bureaux à Lille.", ALLEGED),
    ("fr", "Les agents recevraient leurs ordres de Fuzhou et les suivraient.", ALLEGED),
    ("fr", "Ils écriraient leurs rapports au consulat.", ALLEGED),
    ("fr", "L'association aurait ouvert un bureau à Nice.", ALLEGED),
    ("fr", "La police ouvrait le courrier et tirait les rideaux.", CERTAIN),
    ("fr", "L'ambassade gérait, montrait et livrait les passeports.", CERTAIN),
    ("fr", "Le portrait et l'extrait encadraient la porte.", CERTAIN),
    ("es", "China albergaría otra comisaría en Barcelona.", ALLEGED),
    ("es", "Una tercera comisaría se encontraría en Madrid.", ALLEGED),
    ("es", "El consulado dispondría de agentes en Lima y dirigiría una oficina.", ALLEGED),
    ("es", "La comisaría de Madrid quería más agentes.", CERTAIN),
    ("es", "La cancillería abría una cafetería junto a la secretaría.", CERTAIN),
    ("es", "La oficina ocupaba una antigua peletería.", CERTAIN),
    ("pt", "A China albergaria um posto em Lisboa.", ALLEGED),
    ("pt", "O posto encontrar-se-ia vazio; o consulado disporia de agentes.", ALLEGED),
    ("pt", "Um segundo posto ficaria no Porto.", ALLEGED),
    ("pt", "A secretaria geria e queria uma padaria.", CERTAIN),
    ("pt", "O ministro Faria visitou uma ourivesaria.", CERTAIN),
    ("it", "Una stazione di polizia si troverebbe a Prato.", ALLEGED),
    ("it", "La Cina manterrebbe undici stazioni in Italia.", ALLEGED),
    ("it", "I funzionari di Qingtian controllerebbero un ufficio a Venezia.", ALLEGED),
    ("it", "Il numero degli uffici crebbe.", CERTAIN),
    ("de", "China soll in Frankfurt, Berlin und München geheime Polizeistationen betreiben.", ALLEGED),
    ("de", "Peking soll in Wien, wo viele Auslandschinesen leben, seit 2018 eine Wache unterhalten haben.", ALLEGED),
    ("de", "Ein Büro, das Fuzhou in Graz betreiben soll, liegt über einem Laden.", ALLEGED),
    ("de", "Die Polizeistationen in Essen, Köln und Bonn sollen von Qingtian aus gesteuert worden sein.", ALLEGED),
    ("de", "Die Behörden sollen die Station in Bremen schließen.", CERTAIN),
    ("de", "Die Büros in Bonn, Essen und Köln, die umstritten sind, sollen geschlossen werden.", CERTAIN),
    ("de", "Die Vorwürfe sollen von der Staatsanwaltschaft geprüft werden.", CERTAIN),
    ("nl", "China zou in Rotterdam, Amsterdam en Utrecht bureaus hebben.", ALLEGED),
    ("nl", "Twee posten, die leeg staan, zouden vanuit Fuzhou zijn geleid.", ALLEGED),
]
CONDITIONS = [
    ("fr", "Si la Chine ouvrait un poste à Lyon, la police le fermerait.", POSSIBLE),
    ("fr", "La France fermerait le poste s'il existait.", POSSIBLE),
    ("es", "Si China abriera una oficina en Quito, el gobierno la cerraría.", POSSIBLE),
    ("es", "El gobierno la cerraría si China abriese una oficina.", POSSIBLE),
    ("pt", "Se a China abrisse um posto, o governo fecharia o local.", POSSIBLE),
    ("it", "Se la Cina aprisse un ufficio, il governo lo chiuderebbe.", POSSIBLE),
    ("nl", "Als China een bureau opende, zou de politie het sluiten.", POSSIBLE),
    ("nl", "Mocht er een post zijn, dan zou het kabinet ingrijpen.", POSSIBLE),
    ("de", "Sollten sich die Vorwürfe bestätigen, wird die Station geschlossen.", POSSIBLE),
    ("de", "Wenn es dort eine Wache gäbe, hätten die Behörden davon gehört.", CERTAIN),
    ("de", "Es gäbe dort zwei Wachen, und sie hätten Kameras.", ALLEGED),
    # What looks like a condition and is none.
    ("fr", "Si bien installé soit-il, le consulat abriterait aussi un poste.", ALLEGED),
    ("es", "Si bien la embajada calla, China albergaría allí una oficina.", ALLEGED),
    ("pt", "O posto, que se encontra em Lisboa, serviria de base.", ALLEGED),
    ("nl", "China zou in Gent een bureau als dekmantel gebruiken.", ALLEGED),
]
MODALS = [
    ("fr", "Un second poste pourrait exister à Lyon.", POSSIBLE),
    ("fr", "Le gouvernement devrait fermer ce poste.", CERTAIN),
    ("fr", "La police aurait dû fermer ce poste.", CERTAIN),
    ("fr", "La police aurait pu fermer ce poste.", POSSIBLE),
    ("es", "Podría haber otra oficina en Lima.", POSSIBLE),
    ("es", "El gobierno debería cerrar la oficina.", CERTAIN),
    ("es", "El gobierno tendría que cerrar la oficina.", CERTAIN),
    ("es", "China tendría en Lima una oficina que cerró.", ALLEGED),
    ("pt", "O governo deveria fechar o posto.", CERTAIN),
    ("pt", "O governo teria de fechar o posto.", CERTAIN),
    ("pt", "Poderia existir outro posto em Faro.", POSSIBLE),
    ("it", "Il governo dovrebbe chiudere l'ufficio.", CERTAIN),
    ("it", "L'ufficio andrebbe chiuso subito.", CERTAIN),
    ("it", "La polizia avrebbe dovuto chiudere l'ufficio.", CERTAIN),
    ("it", "Potrebbe esistere un altro ufficio a Pisa.", POSSIBLE),
    ("nl", "De regering zou het bureau in Gent moeten sluiten.", CERTAIN),
    ("nl", "In Gent zou een tweede bureau kunnen staan.", POSSIBLE),
    ("nl", "China zou in Gent agenten hebben die vloeiend Nederlands kunnen spreken.", ALLEGED),
]
POLITE = [
    ("fr", "Il serait utile de fermer ce bureau.", POSSIBLE),
    ("fr", "La ministre souhaiterait rencontrer l'ambassadeur.", POSSIBLE),
    ("fr", "Une telle présence serait totalement inacceptable.", POSSIBLE),
    ("fr", "On dirait un commissariat.", CERTAIN),
    ("es", "Sería conveniente cerrar la oficina.", POSSIBLE),
    ("es", "A la ministra le gustaría visitar la oficina.", POSSIBLE),
    ("pt", "Seria melhor fechar o posto.", POSSIBLE),
    ("pt", "A ministra gostaria de visitar o posto.", POSSIBLE),
    ("it", "Sarebbe meglio chiudere l'ufficio.", POSSIBLE),
    ("it", "La ministra vorrebbe visitare l'ufficio.", POSSIBLE),
    ("nl", "De minister zou graag het bureau bezoeken.", POSSIBLE),
    ("nl", "Het zou beter zijn het bureau te sluiten.", POSSIBLE),
]
TO_COME = [
    ("fr", "Le ministre a déclaré que la police fermerait le poste.", CERTAIN),
    ("fr", "La préfecture a annoncé que le bureau serait fermé.", CERTAIN),
    ("fr", "L'ONG a dit que la Chine disposerait de trois postes.", ALLEGED),
    ("fr", "Le ministre a déclaré que la Chine aurait ouvert un poste.", ALLEGED),
    ("fr", "L'ONG affirme que la Chine ouvrirait des postes.", ALLEGED),
    ("fr", "Deux ans plus tard, le bureau fermerait.", CERTAIN),
    ("es", "La ministra dijo que cerraría la oficina.", CERTAIN),
    ("es", "El alcalde prometió ayer en Lima que la oficina sería clausurada.", CERTAIN),
    ("es", "El diario informó que China tendría tres oficinas.", ALLEGED),
    ("es", "El diario afirmó que China habría abierto tres oficinas.", ALLEGED),
    ("es", "La ONG afirma que China gestionaría tres oficinas.", ALLEGED),
    ("es", "Tres meses después, la oficina cerraría.", CERTAIN),
    ("pt", "O ministro disse que fecharia o posto.", CERTAIN),
    ("pt", "O governo garantiu que o posto seria fechado.", CERTAIN),
    ("pt", "O jornal informou que a China teria três postos.", ALLEGED),
    ("it", "Il ministro ha detto che avrebbe chiuso l'ufficio.", CERTAIN),
    ("it", "Il governo ha promesso che la polizia avrebbe indagato.", CERTAIN),
    ("it", "Il giornale ha detto che la Cina avrebbe aperto un ufficio.", ALLEGED),
    ("it", "Il giornale ha scritto che la Cina gestirebbe un ufficio.", ALLEGED),
    ("nl", "De minister zei dat de politie het bureau zou sluiten.", CERTAIN),
    ("nl", "De gemeente beloofde dat het bureau dicht zou gaan.", CERTAIN),
    ("nl", "De krant meldde dat China er een bureau zou hebben.", ALLEGED),
]


@pytest.mark.parametrize(("lang", "text", "value"), [*FORMS, *CONDITIONS, *MODALS, *POLITE, *TO_COME])
def test_a_form_of_hearsay(tell, lang, text, value):
    assert tell(lang, text) is value


@pytest.mark.parametrize(
    ("lang", "text", "words", "value"),
    [
        ("fr", "La police a fermé le local de Lyon, qui dépendrait de Fuzhou.", "a fermé", CERTAIN),
        ("fr", "La police a fermé le local de Lyon, qui dépendrait de Fuzhou.", "dépendrait", ALLEGED),
        ("es", "La policía cerró el local, que pertenecería a Qingtian.", "cerró", CERTAIN),
        ("it", "Il locale, che dipenderebbe da Fuzhou, è stato chiuso.", "è stato chiuso", CERTAIN),
        ("de", "Die Wache, die Fuzhou betreiben soll, wurde 2022 geschlossen.", "geschlossen", CERTAIN),
        ("fr", "La police a perquisitionné un local qui abriterait un poste de police.", "poste", ALLEGED),
    ],
)
def test_a_form_in_an_added_clause_says_nothing_of_the_rest(tell, lang, text, words, value):
    assert tell(lang, text, words) is value
