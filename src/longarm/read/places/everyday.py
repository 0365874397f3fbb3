"""Everyday words of a language that are names of small towns somewhere: no places in that language.

Months, days, seasons, feasts and numbers of each language that is read by capitals; of German also the nouns that a
report is full of, since it writes every noun with a capital. A town that is known by such a name in its own country
(Essen, Halle, Zug) is not among them: whether it is meant is for its preposition to tell.
"""

from __future__ import annotations

_WORDS = {
    "de": """januar jänner februar feber märz april mai juni juli august september oktober november dezember
        montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag frühling frühjahr sommer herbst winter
        weihnachten ostern pfingsten silvester neujahr zwei drei vier fünf sechs sieben acht neun zehn elf zwölf beide
        alle viele mehrere ihre ihren seit amt angst art auftrag auge augen bahn ball band bank bau bericht bescheid
        bett bild boden bot botschaft brief brot buch büro büros chat chef dame dienst ding dorf druck ende erde fall
        fällen feld feuer folge folgen form foto fotos frage frau freund fuß gang gänse gefahr geld gerät gericht
        gestalt glas gras grund gut haft hals hand händen haus häuser hause heim herz hilfe himmel höhe holz hut
        institut jahr jahre kalender kampf kanal kasse keller kern kiefer kinder kirche klage klasse kleinen köchin
        kopf kraft kreis krieg küche kunst kürze laden land lande landes last leben leute licht liebe linie loch luft
        macht magazin mal mann markt mauer meer meile messe minister mitte monat morgen mund mutter nacht nähe name
        namen netz norden not ort osten paar palais park pass personen pest plan platz post preis presse probe
        prospekt punkt quelle rahmen rand rat rathaus raum recht rede reden reich reihe reise ring rolle ruhe saal
        sache sachen sand satz schuld schule schutz see seele seite sicht sinn sitz sohn sonne sorge spiel spital
        sprache sprecher spur spuren staat stadt stand station stein stelle stellen steuer stimme stock strand straße
        strom stück stunde süden tag tage tat taten teil termin tier tisch titel tochter tod ton tor trainer treffen
        tuch tür türen turm ufer uhr union vater übersee villa wagen wahl wald wand ware wasser weg wege wein welt
        werk wert westen wind woche wort wunsch zahl zeichen zeile zeit zeitung zelle ziel zimmer zoll zukunft zweck""",
    "nl": """januari februari maart april mei juni juli augustus september oktober november december maandag
        dinsdag woensdag donderdag vrijdag zaterdag zondag lente voorjaar zomer herfst najaar winter pasen kerst
        kerstmis pinksteren twee drie vier vijf zes zeven acht negen tien elf twaalf elke alle beide veel sinds""",
    "fr": """janvier février fevrier mars avril mai juin juillet août aout septembre octobre novembre décembre
        decembre lundi mardi mercredi jeudi vendredi samedi dimanche printemps été automne hiver noël pâques deux
        trois quatre cinq six sept huit neuf dix onze douze sur tous chaque plusieurs""",
    "es": """enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre
        lunes martes miércoles jueves viernes sábado domingo primavera verano otoño invierno navidad dos tres cuatro
        cinco seis siete ocho nueve diez once doce justicia hacienda interior exteriores defensa todos""",
    "pt": """janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro segunda
        terça quarta quinta sexta sábado domingo primavera verão outono inverno páscoa dois duas três quatro cinco
        seis sete oito nove dez onze doze justiça assembleia palácio união defesa todos""",
    "it": """gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre lunedì
        martedì mercoledì giovedì venerdì sabato domenica primavera estate autunno inverno pasqua due tre quattro
        cinque sei sette otto nove dieci undici dodici giustizia interno esteri difesa tutti""",
    "sv": """januari februari mars april maj juni juli augusti september oktober november december måndag tisdag
        onsdag torsdag fredag lördag söndag vår sommar höst vinter jul påsk två tre fyra fem sex sju åtta nio tio
        alla""",
    "sk": """január januári február februári marec marci apríl apríli máj máji jún júni júl júli august auguste
        september septembri október októbri november novembri december decembri pondelok utorok stredu štvrtok piatok
        sobotu nedeľu jar jari leto lete jeseň jeseni zima zime dva tri štyri päť šesť sedem osem deväť desať""",
    "cs": """leden ledna lednu únor února únoru březen března březnu duben dubna dubnu květen května květnu
        červen června červnu červenec července červenci srpen srpna srpnu září říjen října říjnu listopad listopadu
        prosinec prosince prosinci pondělí úterý středu čtvrtek pátek sobotu neděli jaro jaře léto létě podzim podzimu
        zima zimě dva tři čtyři pět šest sedm osm devět deset""",
    "en": """january february march april may june july august september october november december monday tuesday
        wednesday thursday friday saturday sunday spring summer autumn winter easter christmas two three four five six
        seven eight nine ten eleven twelve""",
}
_EVERYDAY = {lang: frozenset(words.split()) for lang, words in _WORDS.items()}
_NONE: frozenset[str] = frozenset()
#: Articles, and prepositions that hold one: no town stands behind them, though regions and countries may.
_ARTICLES = {
    "de": frozenset(
        """der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner im am zum zur
        vom beim ins ans dieser diese dieses diesem diesen jeder jede jedes jedem jeden""".split()  # noqa: SIM905
    ),
    "nl": frozenset(("het", "een", "de", "'t", "’t", "dit", "deze")),
}


def is_everyday(low: str, lang: str) -> bool:
    """Say whether a word is an everyday word of a language and so no town's name there.

    Args:
        low: the word in small letters.
        lang: the language of its sentence.
    """
    return low in _EVERYDAY.get(lang, _NONE)


def is_article(low: str, lang: str) -> bool:
    """Say whether a word is an article, or holds one, in a language in which no town has any."""
    return low in _ARTICLES.get(lang, _NONE)
