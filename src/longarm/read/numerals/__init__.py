"""Numbers in running text: digits and number words of ten languages, with the words that give them."""

from longarm.read.numerals.finding import Number, find_numbers

__all__ = ["Number", "find_numbers"]
