"""Sealed bytes to text with provenance: plain text, HTML, Markdown, PDF, DOCX and e-mail."""

from longarm.read.document.opening import READABLE, open_document

__all__ = ["READABLE", "open_document"]
