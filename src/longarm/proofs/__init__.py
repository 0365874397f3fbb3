"""Pure mathematics for seal, publish and verify: canonical bytes, Merkle trees, checkpoints, manifests."""
