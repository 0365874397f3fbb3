"""Private persons whom a report names by one name, an initial or a false name, as witnesses mostly are.

``persons`` finds who bears a whole name or an office. Here are those whom a report protects by half of that: "a student
who gave only her first name", "Frau K.", "李某", and whoever speaks or suffers under a single name that is no
place, no known body and nobody's office.
"""

from longarm.read.witnesses.finding import find_witnesses
from longarm.read.witnesses.knowing import Known, know_names
from longarm.read.witnesses.phrases import Phrases, load_phrases

__all__ = ["Known", "Phrases", "find_witnesses", "know_names", "load_phrases"]
