"""Review: a person's decision becomes a judgement."""
