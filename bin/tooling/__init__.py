"""What the make targets are made of: the standard library alone, and Python 3.9, since it runs before anything is installed."""
