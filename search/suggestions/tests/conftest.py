"""What tests of the search share."""

from search.tests.conftest import engine, home, index, projects

__all__ = ["engine", "home", "index", "projects"]
