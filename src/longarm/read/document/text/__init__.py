"""Running text without markup: roles of lines, headline, extent of the body."""
