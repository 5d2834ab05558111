"""Comparing an index with the database, and mending what is wrong."""

from search.checking.check import CheckError, check_index
from search.checking.differences import Differences

__all__ = ["CheckError", "Differences", "check_index"]
