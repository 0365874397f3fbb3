"""Attribution: who says what, through whom, in which words; found by a trained tagger and a trained linker."""

from longarm.read.attribution.belonging import with_bodies
from longarm.read.attribution.finding import find_attributions, lay_out
from longarm.read.attribution.model import ASSET, AttributionModel, parse_model

__all__ = ["ASSET", "AttributionModel", "find_attributions", "lay_out", "parse_model", "with_bodies"]
