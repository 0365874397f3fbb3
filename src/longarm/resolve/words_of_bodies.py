"""Words that tell what kind of body a name means; data of :mod:`longarm.resolve.bodies`."""

from __future__ import annotations

import re

_KINDS = """\
embassy: embass, botschaft, ambassad, embajad, ambasciat, consul, konsul, ambasad, velvyslan, charge d affaires
foreign: foreign, external affairs, global affairs, buitenland, auswartig, auswaertig, auseenminist, aussenminist,
 aussenamt, exterior, affaires etrang, etranger, esteri, zagranic, negocios estrang, state department, department of
 state, overseas affairs, wai jiao bu, waijiaobu, minister of foreign
intelligence: intelligence, geheimdienst, verfassungsschutz, protection of the constitution, state security, bfv,
 dgsi, csis, asio, mi5, mi6, aivd, mivd, nis, sapo, sis, bis, inteligencia, renseignement, security service,
 security intelligence, secret service, committee for national security, committee of national security, gknb, =kgb,
 =fsb
court: court, judge, jury, gericht, tribunal, rechtbank, tribunale, juez
prosecutor: prosecut, attorney, staatsanwalt, procur, fiscal, openbaar ministerie, dciap, parquet, department of
 justice, justice department, justice ministry, ministry of justice, doj
police: police, politie, polizei, polic, gendarm, carabinier, rcmp, mounties, grc, fbi, lka, afp, mpd, pdi,
 landeskriminal, kriminalamt, guardia civil, scotland yard, public security bureau, constab, met office police,
 bureau of investigation, sheriff, gardai, garda, questura, detective
interior: interior, innenminist, home office, home secretary, home affairs, homeland, interno, interieur,
 binnenland, public safety, security minister, minister for security, minister of security, vnitr, inneres, public
 security, security ministry
justice: justice, justiz, justitie, giustizia, justicia
parliament: parliament, senate, senado, bundestag, dail, house of, commons, congress, committee, kamer, assembl,
 parlement, parlament, cortes, riksdag
government: government, regierung, regering, gouvernement, gobierno, governo, cabinet, prime minister, president,
 white house, chancellor, authorit, behord, autorit, ministr, minister, officials, state council, federal council,
 bundesrat, taoiseach, downing, =state, =states"""
_PLAIN = """\
a agencies agency an and at authorities authority branch bureau central chief command commissioner constabulary
corps counter counterterrorism court criminal da das de del dem den department departments deputy der des detectives
di die director district du e een el en et federal fiscalia for force forces general head headquarters her het his
il in intelligence investigation investigators its judge jury la las le les lo local los members minister ministerie
ministers ministry national nationale of office officer officers official officials on openbaar parole parquet
police policia policie policing politie polizei polizia porte presiding procuratie procureur prosecuting prosecution
prosecutor prosecutorial prosecutors public regional royal s secret security service services special spokesman
spokesperson spokespersons spokeswoman sprecher sprecherin staatsanwaltschaft state team terror terrorism the
tribunal und unit van woordvoerder y"""
_ALIASES = """\
gendarmerie royale du canada = rcmp; royal canadian mounted police = rcmp; grc = rcmp; mounties = rcmp;
scotland yard = metropolitan;
met = metropolitan; federal bureau of investigation = fbi; australian federal police = afp; landeskriminalamt = lka;
state criminal police office = lka; state criminal police = lka; bundesamt fur verfassungsschutz = bfv; federal
office for the protection of the constitution = bfv; national intelligence service = nis; direction generale de la
securite interieure = dgsi; garda siochana = garda; gardai = garda"""
_PARTS = """\
hess bavari bayer scot wales welsh quebec ontario catal ulster fuzhou qingtian lishui wenzhou nantong changle fujian
zhejiang jiangsu london beijing shanghai queensland"""


def _kinds() -> tuple[tuple[str, tuple[str, ...]], ...]:
    rows = re.sub(r"\n ", " ", _KINDS).split("\n")
    pairs = (row.partition(": ") for row in rows)
    return tuple((kind, tuple(one.strip() for one in words.split(","))) for kind, _, words in pairs)


def _pairs() -> dict[str, str]:
    rows = (row.partition(" = ") for row in _ALIASES.replace("\n", " ").split("; "))
    return {name.strip(): short.strip() for name, _, short in rows}


#: Kind -> beginnings of folded words or runs of words that tell it, ``=`` asks for the whole word ("statement" is no
#: state); the first kind that fits counts.
KINDS = _kinds()
#: Words that do not tell one police force or service from another.
PLAIN = frozenset(_PLAIN.split())
#: Long name of a force or service -> its short name.
ALIASES = _pairs()
#: Beginnings of words for parts of states that have bodies of their own, and of the Chinese bureaus that reports name.
PARTS = tuple(_PARTS.split())
OUTLET = re.compile(
    r"\b(news|nieuws|times|post|herald|gazette|journal|tribune|chronicle|courier|observer|guardian|telegraph|wire"
    r"|agency|press|radio|tv|television|broadcast\w*|media|magazine|daily|zeitung|bote|presse|bbc|cnn|abc|nbc|cbs|npr"
    r"|afp|ap|dpa|reuters|xinhua|bloomberg|volkskrant|nos|rtl|follow the money|ftm|monde|figaro|pais|mundo|spiegel"
    r"|globe|mail|weekly|digest|bulletin|dispatch|nikkei|yomiuri|asahi|kyodo|jiji|yonhap|newspaper|courrier|periodico"
    r"|diario|correo|heraldo|corriere|giornale|gazzetta|gazeta|jornal|correio|dagblad|nieuwsblad|tageblatt|tagblatt"
    r"|voix d[eu]|voz d[aeo]|fil du|echos? d[eu]|eco di|faro de|depeche|telegramme|mattino|messaggero|gazet|gaceta)\b"
)
NGO = re.compile(
    r"\b(defenders?|watch|rights|amnesty|institut\w*|think ?tank|foundation|campaign|freedom house|ngo|observatory"
    r"|university|jamestown|researchers?|transparency|ecpr|aspi|sinopsis|tchrd|stichting|project)\b"
)
DOCUMENT = re.compile(
    r"\b(document|documents|papers|filing|filings|complaint|indictment|report|study|statement|written answer|letter"
    r"|record|records|ruling|judg?ment|memo|sign|website|notice)\b"
)
