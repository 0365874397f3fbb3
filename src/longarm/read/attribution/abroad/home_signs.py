"""Words that tell in which country a report is at home: bodies that only one country of a language has, and towns."""

from __future__ import annotations

#: Language -> adjective of a country, in English -> words that are said of no other.
SIGNS: dict[str, dict[str, tuple[str, ...]]] = {
    "nl": {
        "Dutch": ("tweede kamer", "eerste kamer", "aivd", "nctv", "openbaar ministerie", "binnenhof"),
        "Belgian": ("staatsveiligheid", "veiligheid van de staat", "federaal parket", "wetstraat"),
    },
    "de": {
        "German": ("bundestag", "bundesinnenministerium", "verfassungsschutz", "bundeskriminalamt", "auswärtige amt"),
        "Austrian": ("dsn", "ballhausplatz", "staatspolizeiliche"),
        "Swiss": ("fedpol", "nachrichtendienst des bundes", "eidgenössische"),
    },
    "fr": {
        "French": (
            "dgsi", "dgse", "quai d'orsay", "quai d’orsay", "beauvau", "matignon", "élysée", "hexagone", "paris",
            "lyon",
            "marseille", "île-de-france", "seine-saint-denis", "préfecture de police", "aubervilliers",
        ),
        "Belgian": (
            "sûreté de l'état", "sûreté de l’état", "vsse", "bruxelles", "anvers", "liège", "parquet fédéral",
            "bourgmestre",
            "ecolo", "wallonie",
        ),
        "Swiss": ("fedpol", "conseil fédéral", "berne", "genève", "zurich", "lausanne", "confédération", "dfae",
        "dfjp"),
        "Canadian": ("grc", "ottawa", "montréal", "scrs", "québec", "toronto", "brossard", "vancouver", "québécois"),
    },
    "es": {
        "Spanish": (
            "moncloa", "guardia civil", "audiencia nacional", "mossos", "madrid", "barcelona", "valencia", "sevilla",
            "congreso de los diputados", "xunta", "generalitat", "ertzaintza", "galicia", "delegación del gobierno",
            "subdelegación",
        ),
        "Chilean": ("la moneda", "pdi", "carabineros", "santiago de chile", "policía de investigaciones", "patronato"),
        "Argentine": ("casa rosada", "buenos aires", "policía federal argentina", "porteño", "porteños", "bonaerense"),
        "Peruvian": ("torre tagle", "lima", "limeño", "miraflores"),
        "Mexican": ("ciudad de méxico", "segob", "cdmx", "tlatelolco", "guadalajara", "monterrey"),
        "Colombian": ("bogotá", "casa de nariño", "medellín"),
        "Ecuadorian": ("quito", "guayaquil", "carondelet"),
        "Uruguayan": ("montevideo",),
        "Venezuelan": ("caracas", "miraflores"),
        "Bolivian": ("la paz",),
        "Paraguayan": ("asunción",),
        "Panamanian": ("ciudad de panamá",),
        "Costa Rican": ("san josé",),
    },
    "pt": {
        "Portuguese": (
            "polícia judiciária", "pj", "lisboa", "porto", "funchal", "coimbra", "assembleia da república", "são bento",
            "psp", "gnr", "sef", "administração interna", "negócios estrangeiros", "lusa", "dciap",
        ),
        "Brazilian": (
            "itamaraty", "polícia federal", "planalto", "brasília", "são paulo", "rio de janeiro",
            "câmara dos deputados",
            "stf", "abin", "pf", "campinas", "delegacia",
        ),
    },
    "it": {
        "Italian": (
            "viminale", "farnesina", "questura", "digos", "roma", "milano", "prato", "firenze", "copasir",
            "carabinieri",
            "palazzo chigi", "montecitorio", "carabinieri", "bolzano",
        ),
        "Swiss": ("fedpol", "consiglio federale", "berna", "lugano", "ticino", "confederazione", "dfae"),
    },
}  # fmt: skip
