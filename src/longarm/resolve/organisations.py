"""Names of organisations that reports on transnational repression often misspell; a variant is shown as their alias."""

from __future__ import annotations

from longarm.resolve.naming import stems

_NAMES = """\
Safeguard Defenders; Freedom House; Human Rights Watch; Amnesty International; International Campaign for Tibet;
Uyghur Human Rights Project; World Uyghur Congress; Reporters Without Borders; Front Line Defenders; Follow the Money;
Tibetan Centre for Human Rights and Democracy; Hong Kong Democracy Council; Committee to Protect Journalists;
Center for American Progress; Australian Strategic Policy Institute; Campaign for Uyghurs"""
#: Stems of a name -> the name as the organisation writes it.
ORGANISATIONS = {" ".join(stems(name)): name.strip() for name in _NAMES.replace("\n", " ").split(";")}
