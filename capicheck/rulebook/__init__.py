"""The rulebook: what stands in the `rules` folder, as values."""
