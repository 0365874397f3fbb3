"""Attribution where no parser reads: cue lists, quotation marks and the phrases that name a speaker."""

from longarm.read.attribution.abroad.finding import find_attributions_abroad
from longarm.read.attribution.abroad.lexicon import Lexicon, load_lexicons

__all__ = ["Lexicon", "find_attributions_abroad", "load_lexicons"]
