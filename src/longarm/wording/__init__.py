"""What the program says of a case: each sentence made in one place, as a message with what stands in its places."""
