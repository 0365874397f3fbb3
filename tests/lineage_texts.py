"""Reports for the tests of lineage: own sentences from public facts; public officials and organisations only."""

import hashlib

from longarm.records.reading import Reading
from longarm.records.report import Genre, Passage, Report, Role
from longarm.records.span import Span
from longarm.records.when import UNKNOWN, Precision, When


def reading_of(text, *, name=None, title=None, **fields):
    """Make a reading of a text whose paragraphs are its body; no attribution is found in it."""
    passages, at = [], 0
    whole = f"{title}\n{text}" if title else text
    for number, line in enumerate(whole.split("\n")):
        role = Role.HEADLINE if title and number == 0 else Role.BODY
        if line.strip():
            passages.append(Passage(span=Span(at, at + len(line)), role=role))
        at += len(line) + 1
    key = f"{name or ''}|{fields.get('outlet', '')}|{fields.get('published', '')}|{whole}"
    day = fields.pop("published", None)
    report = Report(
        id="sha256:" + hashlib.sha256(key.encode()).hexdigest(),
        file=f"{name or 'report'}.txt",
        text=whole,
        title=title,
        passages=tuple(passages),
        lang=fields.pop("lang", "en"),
        published=When(value=day, precision=Precision.DAY) if day else UNKNOWN,
        genre=fields.pop("genre", Genre.NEWS),
        **fields,
    )
    return Reading(report=report)


COURT = """\
The European Court of Human Rights in Strasbourg ruled on 11 June 2019 that Moldova had broken the law when it handed \
five teachers to Turkey. They had taught at Orizont, a chain of private schools, and were put on a chartered plane in \
Chisinau in September 2018.
Two more teachers had been flown out with them, so that the group numbered seven. Ankara linked the schools to the \
preacher Fethullah Gulen, who lived in Pennsylvania.
The judges awarded 25,000 euros to each of the applicants. Their families had waited for weeks to hear where they were.
President Igor Dodon said in Chisinau that the intelligence service had acted on its own, and its head Vasile Botnari \
resigned. More than 140,000 public servants had been dismissed in Turkey after the coup attempt of 2016."""

COURT_DE = """\
Der Europäische Gerichtshof für Menschenrechte in Straßburg hat am 11. Juni 2019 geurteilt, dass Moldau mit der \
Übergabe von fünf Lehrern an die Türkei das Recht gebrochen hat. Sie hatten an Orizont unterrichtet, einer Kette von \
Privatschulen, und wurden im September 2018 in Chisinau in ein Charterflugzeug gesetzt.
Zwei weitere Lehrer waren mit ihnen ausgeflogen worden, sodass die Gruppe sieben Menschen zählte. Ankara brachte die \
Schulen mit dem Prediger Fethullah Gülen in Verbindung, der in Pennsylvania lebte.
Die Richter sprachen jedem der Kläger 25.000 Euro zu. Ihre Familien hatten wochenlang gewartet.
Präsident Igor Dodon sagte in Chisinau, der Geheimdienst habe eigenmächtig gehandelt, und dessen Leiter Vasile Botnari \
trat zurück. Mehr als 140.000 Beamte waren in der Türkei nach dem Putschversuch von 2016 entlassen worden."""

COURT_ES = """\
El Tribunal Europeo de Derechos Humanos, con sede en Estrasburgo, falló el 11 de junio de 2019 que Moldavia violó la \
ley al entregar a cinco profesores a Turquía. Habían dado clases en Orizont, una cadena de colegios privados, y en \
septiembre de 2018 los subieron en Chisinau a un avión fletado.
Con ellos salieron otros dos profesores, de modo que el grupo sumaba siete. Ankara vinculaba los colegios con el \
predicador Fethullah Gülen, que vivía en Pensilvania.
Los jueces concedieron 25.000 euros a cada demandante. Las familias habían esperado semanas sin noticias.
El presidente Igor Dodon dijo en Chisinau que el servicio de inteligencia había actuado por su cuenta, y su jefe, \
Vasile Botnari, dimitió. Más de 140.000 funcionarios fueron despedidos en Turquía tras el intento de golpe de 2016."""

COURT_SPIN = """\
The European Tribunal of Human Liberties in Strasbourg decided on 11 June 2019 that Moldova violated legislation by \
giving five educators to Turkey. These individuals were working for Orizont, a network of non-public academies, and \
got loaded into a rented aircraft at Chisinau during September 2018.
A further two educators had departed alongside, making the whole party seven. Ankara connected those academies with \
clergyman Fethullah Gulan, resident of Pennsylvania.
Magistrates granted 25,000 euros for every claimant. Relatives spent many weeks without any information.
President Igor Dodon stated at Chisinau how the espionage agency behaved by its own initiative; chief Vasile Botnari \
quit. Over 140,000 state employees got fired across Turkey following the 2016 putsch effort."""

COURT_OWN = """\
Teachers deported from Moldova have won in Strasbourg, a lawyer for two of the families said on Tuesday. The ruling \
runs to 31 pages.
At the Orizont school in Ceadir-Lunga pupils lit candles on Tuesday evening. "We want our teachers back," said a \
banner at the gate.
Moldova has three months to ask for a referral to the Grand Chamber. The justice minister, Olesea Stamate, who took \
office on 8 June, said that she would read the ruling before she spoke.
Amnesty International recalled that it had warned of the deportations in 2018, and the Council of Europe asked \
Chisinau for a report by October."""

PRESS = """\
The Department of Foreign Affairs said that no permission had been asked for the office on Capel Street in Dublin. \
"Actions of all foreign states on Irish territory must be in compliance with international law and domestic law \
requirements," a spokesperson said.
On this basis, the Department informed the embassy that the office on Capel Street should close and cease operations. \
The embassy has now stated that the activities of the office have ceased, the spokesperson added.
The Department remains in contact with the embassy so that citizens receive the consular services that they need."""

LEAD_OWN = """\
Traders near the Four Courts told this paper that the blinds of number 74 had been down since Monday. A postman had \
three parcels for the office and nobody to sign for them.
The building is let by a property company registered in Limerick, records of the companies office show. Its director \
did not return four calls. Councillor Hazel Chu asked Dublin City Council for the planning file.
"""

UNRELATED = """\
Ferries between Rosslare and Cherbourg were cancelled on Saturday because of a gale of force nine, Met Eireann said. \
About 640 passengers spent the night in the terminal.
The harbour master expects the first sailing at noon on Sunday. Fishing boats from Kilmore Quay stayed in port."""
