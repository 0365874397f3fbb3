"""Bare days beside a date: two days of one month are a stretch, and never the last of them alone."""

import pytest

from longarm.read.parse import parse_report
from longarm.read.whens import find_whens
from longarm.records.report import Passage, Report, Role
from longarm.records.span import Span
from longarm.records.when import Precision, When

STRETCH = "2023-03-03/2023-03-07"
TOLD = [
    ("en", "Between 3 and 7 March 2023 police searched it.", [STRETCH]),
    ("en", "From 3 to 7 March police searched it.", [STRETCH]),
    ("en", "Police searched it on 3–7 March 2023.", [STRETCH]),
    ("en", "Between the 3rd and the 7th of March 2023 police searched it.", [STRETCH]),
    ("en", "Police searched it from March 3 to 7, 2023.", [STRETCH]),
    ("en", "Police searched it on March 3-7, 2023.", [STRETCH]),
    ("en", "Police searched it between March 3 and 7.", [STRETCH]),
    ("de", "Zwischen dem 3. und dem 7. März 2023 suchte die Polizei dort.", [STRETCH]),
    ("de", "Vom 3. bis zum 7. März suchte die Polizei dort.", [STRETCH]),
    ("nl", "Tussen 3 en 7 maart 2023 zocht de politie daar.", [STRETCH]),
    ("nl", "Van 3 tot en met 7 maart zocht de politie daar.", [STRETCH]),
    ("fr", "Entre le 3 et le 7 mars 2023, la police y a cherché.", [STRETCH]),
    ("fr", "Du 3 au 7 mars 2023, la police y a cherché.", [STRETCH]),
    ("es", "Entre el 3 y el 7 de marzo de 2023 la policía buscó allí.", [STRETCH]),
    ("es", "Del 3 al 7 de marzo la policía buscó allí.", [STRETCH]),
    ("it", "Tra il 3 e il 7 marzo 2023 la polizia ha cercato lì.", [STRETCH]),
    ("it", "Dal 3 al 7 marzo la polizia ha cercato lì.", [STRETCH]),
    ("pt", "Entre 3 e 7 de março de 2023 a polícia procurou ali.", [STRETCH]),
    ("zh", "2023年3月3日至7日，警方搜查了那里。", [STRETCH]),
    ("ja", "2023年3月3日から7日にかけて警察が捜索した。", [STRETCH]),
    # Two days are two, the second in the month of the first.
    ("zh", "3月3日和7日，警方搜查了那里。", ["2023-03-03", "2023-03-07"]),
    # Several days: what holds of them all is their month.
    ("en", "On 3 and 7 March 2023 police searched it.", ["2023-03"]),
    ("en", "On 3, 5 and 7 March police searched it.", ["2023-03"]),
    ("en", "On the 3rd and the 7th of March 2023 police searched it.", ["2023-03"]),
    ("en", "Police searched it on March 3 and 7, 2023.", ["2023-03"]),
    ("en", "Police searched it on March 3rd, 5th and 7th.", ["2023-03"]),
    ("de", "Am 3., 5. und 7. März 2023 suchte die Polizei dort.", ["2023-03"]),
    ("de", "Die Polizei suchte am 3. und am 7. März 2023 dort.", ["2023-03"]),
    ("nl", "Op 3 en 7 maart 2023 zocht de politie daar.", ["2023-03"]),
    ("fr", "La police y a cherché les 3 et 7 mars 2023.", ["2023-03"]),
    ("fr", "Le 3 et le 7 mars 2023, la police y a cherché.", ["2023-03"]),
    ("es", "La policía buscó allí el 3 y el 7 de marzo de 2023.", ["2023-03"]),
    ("es", "La policía buscó allí los días 3, 5 y 7 de marzo de 2023.", ["2023-03"]),
    ("it", "La polizia ha cercato lì il 3 e il 7 marzo 2023.", ["2023-03"]),
    ("pt", "A polícia procurou ali nos dias 3 e 7 de março de 2023.", ["2023-03"]),
    # One day beside something else stays a day.
    ("en", "Police searched rooms 12 and 14, and on 7 March 2023 a third.", ["2023-03-07"]),
    ("en", "They held 3 on March 3 and 7 on March 9.", ["2023-03-03", "2023-03-09"]),
    ("fr", "La police a fouillé 12 pièces et le 7 mars 2023 une autre.", ["2023-03-07"]),
    ("de", "Es waren 12 Leute und am 7. März 2023 noch mehr.", ["2023-03-07"]),
    ("es", "Cerraron 3 y el 7 de marzo de 2023 otra.", ["2023-03-07"]),
    # No days: people, and what is joined to nothing.
    ("en", "It was searched by 3 officers and 7 March was quiet.", ["2023-03-07"]),
    ("en", "It was searched on March 3 and 7 people were held.", ["2023-03-03"]),
    ("en", "Police went from March 3 to 7 houses.", ["2023-03-03"]),
    ("en", "Between 9 and 12 offices closed in March 2023.", ["2023-03"]),
]


@pytest.mark.parametrize(("lang", "text", "wanted"), TOLD, ids=[f"{lang}: {text[:36]}" for lang, text, _ in TOLD])
def test_two_days_of_one_month_are_a_stretch(english, lang, text, wanted):
    passages = (Passage(span=Span(0, len(text)), role=Role.BODY, lang=lang),)
    published = When(value="2023-04-20", precision=Precision.DAY)
    report = Report(id="sha256:" + "0" * 64, file="r.txt", text=text, passages=passages, lang=lang, published=published)
    assert [when.value for _, when in find_whens(parse_report(report, english))] == wanted
