"""The golden set: pages that are always the same, queries judged over them, and the measures that sum them up."""
