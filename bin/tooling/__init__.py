"""What the make targets are made of: the standard library alone, as it was in Python 3.9."""
