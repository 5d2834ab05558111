"""The home page and plain pages."""

from home.models.home_page import HomeFeature, HomePage
from home.models.information_page import InformationPage

__all__ = ["HomeFeature", "HomePage", "InformationPage"]
