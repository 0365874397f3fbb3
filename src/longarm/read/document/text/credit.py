"""Words of credit: picture lines, bylines and the names of news agencies."""

from __future__ import annotations

import re


def _has(*words: str) -> re.Pattern[str]:
    return re.compile("|".join(words), re.IGNORECASE)


#: A picture's line.
CAPTION = _has(
    r"^\W*(?:image|photo|picture|video|graphic)\s?(?:caption|credit|source)?\s*[:,]\s",
    r"^\W*(?:image caption|photo caption|image source|media caption)\b",
    r"^\W*(?:foto|bild|fotograf(?:ie|ía|ia)|photographie|imagen|imagem|immagine|beeld|crédit|crédito|kredit)\s*:",
    r"^\W*(?:圖|图|写真|圖片|图片|사진)\s*[:\uff1a]",
    r"^圖中所示",
    r"\b(?:photo|photograph|picture|image|credit|foto|beeld|bild|crédits?|crédito|copyright|screenshot|illustration)\s*:\s*\S.{0,60}$",
    r"\((?:photo|image|picture|file photo|foto|ap photo|wechat|screenshot)\b[^()]{0,80}\)?\W*$",
    r"\bpicture date:",
    r"^\W*(?:file (?:image|photo|picture)|header image|screen ?shot|archive photo)\b",
    r"\b(?:getty images|shutterstock|istock|pixabay|unsplash|wikimedia commons|via reuters|afp via getty)"
    r"\W*(?:photo)?\W*$",
    r"\bap photo\b",
    r"\bfile photo\b",
    r"\([^()]{3,60}/(?:twitter|facebook|reuters|afp|ap|x)\s*\)\W*$",
    r"[.)]\s+(?:AP|AFP|EPA|ANP|DPA|PA|Reuters|REUTERS|Getty|EFE|ANSA|Keystone)$",
    r"\bcopyright\s+[A-Z]{2,}",
    r"\s-\s+copyright\b",
)

#: Who wrote it; case matters, since a name tells a byline from a sentence.
BYLINE = re.compile(
    r"^[\W_]*(?:"
    + "|".join(
        (
            r"(?:(?i:written|reported|posted|story) )?(?:[Bb]y|BY):?\s+(?:(?:a|an|the|our) )?[A-ZÀ-Þ]",
            r"(?i:by (?:a |an |our )?[\w .]{0,30}(?:correspondent|reporter|staff|editor|desk)\b)",
            r"(?:[Vv]on|VON|[Dd]oor|DOOR|[Pp]ar|PAR|[Pp]or|POR|[Dd]i|[Oo]d|[Aa]v|[Aa]f)\s+[A-ZÀ-Þ][\w.'-]+"
            r"(?:\s+(?:de|da|van|von|der|den|y|e|et|und|en|and|[A-ZÀ-Þ][\w.'-]+)){0,6}\W*$",
            r"(?i:from .{0,40}\bstaff\s*$|staff (?:writer|reporter|correspondent)s?\b)",
            r"(?i:da reportagem\s*$|da redação\s*$|colunista d[oa]\b)",
            r"(?i:redacción\s*$|redaktion\s*$|redactie\s*$)",
            r"[A-ZÀ-Þ][\w.'-]+(?: [A-ZÀ-Þ][\w.'-]+){1,3}, (?:para|für|pour|voor|for|per) [A-ZÀ-Þ]",
            r"記者\s?\S{2,8}\s*(?:報[導道])?\s*$",
            r"文/",
        )
    )
    + ")"
)

#: Wire agencies and their marks, for credits and lone lines.
AGENCIES = (
    "AFP",
    "AP",
    "ANI",
    "ANP",
    "ANSA",
    "AAP",
    "BNS",
    "Bloomberg",
    "CNA",
    "CP",
    "CTK",
    "ČTK",
    "DPA",
    "dpa",
    "dpa-AFX",
    "EFE",
    "Europa Press",
    "IANS",
    "Interfax",
    "Jiji",
    "Kyodo",
    "LUSA",
    "Lusa",
    "NTB",
    "PA",
    "PTI",
    "Reuters",
    "RITZAU",
    "STT",
    "TASS",
    "TT",
    "UNI",
    "UPI",
    "Xinhua",
    "Yonhap",
    "The Associated Press",
    "Associated Press",
    "The Canadian Press",
    "Canadian Press",
    "Press Association",
    "PA Media",
    "Agence France-Presse",
    "Deutsche Presse-Agentur",
    "Nexstar",
    "NEXSTAR",
    "中央社",
    "新華社",
    "新华社",
    "法新社",
    "路透社",
    "美聯社",
    "共同通信",
    "時事通信",
)
