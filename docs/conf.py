"""Sphinx settings of Longarm's documentation; `make docs` builds it."""

project = "Longarm"
author = "The Longarm authors"
project_copyright = "2026, The Longarm authors"
extensions = ["myst_parser"]
html_theme = "furo"
html_title = "Longarm"
exclude_patterns = ["_build"]
myst_heading_anchors = 3
suppress_warnings = ["myst.xref_missing"]
