"""What tests of the search share."""

from search.tests.answers import answers
from search.tests.conftest import home, projects

__all__ = ["answers", "home", "projects"]
