"""Build the PDF and the DOCX of the example case, byte for byte the same each time.

Usage: python tools/build_example_documents.py
"""

from __future__ import annotations

import pathlib
import zipfile
from xml.sax.saxutils import escape

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Spacer

FOLDER = pathlib.Path(__file__).parent.parent / "examples" / "overseas-stations" / "reports"

SWISS = (
    "Pressure on Tibetans and Uyghurs in Switzerland: summary of a report",
    (
        "Example text written for Longarm",
        "The Swiss Federal Council published a report on 12 February 2025 on the situation of Tibetans and Uyghurs in "
        "Switzerland. The study behind it rests on 57 interviews.",
        "Members of both communities are very likely watched by Chinese actors, according to the report. The Federal "
        "Council said that Tibetans and Uyghurs in Switzerland are pressed to inform on others.",
    ),
    (
        "Relatives in China are threatened in order to silence people in Switzerland, the report found.",
        "The Federal Council condemned these acts and promised to inform those affected about where they can turn. "
        "The report names no overseas police station in Switzerland.",
    ),
)

AUSTRALIA = (
    "Senate committee, 8 November 2022: overseas police stations (digest)",
    (
        "Example text written for Longarm",
        "An official of the Australian Federal Police told a Senate committee on 8 November 2022 that the police did "
        "not believe a contact point in Sydney was active.",
        "Safeguard Defenders has said that the police of Wenzhou set up a contact point in Sydney in 2018.",
    ),
)


def build_pdf(path: pathlib.Path) -> None:
    title, *pages = SWISS
    styles = getSampleStyleSheet()
    story = [Paragraph(escape(title), styles["Title"])]
    for number, page in enumerate(pages):
        if number:
            story.append(PageBreak())
        for text in page:
            story += [Paragraph(escape(text), styles["BodyText"]), Spacer(1, 8)]
    SimpleDocTemplate(
        str(path), pagesize=A4, title=title, author="Swiss Federal Council (example digest)", invariant=1
    ).build(story)


def build_docx(path: pathlib.Path) -> None:
    title, paragraphs = AUSTRALIA
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    rows = [f'<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>{escape(title)}</w:t></w:r></w:p>']
    rows += [f"<w:p><w:r><w:t>{escape(text)}</w:t></w:r></w:p>" for text in paragraphs]
    package = "http://schemas.openxmlformats.org/package/2006"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>'
        '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>'
        f'<Relationship Id="r2" Type="{package}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>',
        "docProps/core.xml": f'<cp:coreProperties xmlns:cp="{package}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        f'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{escape(title)}</dc:title>'
        '<dcterms:created xsi:type="dcterms:W3CDTF">2022-11-08T00:00:00Z</dcterms:created></cp:coreProperties>',
        "word/document.xml": f'<w:document xmlns:w="{space}"><w:body>{"".join(rows)}</w:body></w:document>',
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, xml in parts.items():
            entry = zipfile.ZipInfo(name, date_time=(2022, 11, 8, 0, 0, 0))
            archive.writestr(entry, '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' + xml)


def main() -> None:
    build_pdf(FOLDER / "ch-2025-02-12-federal-council.pdf")
    build_docx(FOLDER / "au-2022-11-08-senate-digest.docx")


if __name__ == "__main__":
    main()
