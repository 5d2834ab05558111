"""What editors add to searches, for tests."""

import factory
from factory.django import DjangoModelFactory

from search.models import PromotedResult, Synonym


class SynonymFactory(DjangoModelFactory[Synonym]):
    """Two Norwegian words."""

    language = "nb"
    words = "elbil\nladbar bil"

    class Meta:
        model = Synonym


class PromotedResultFactory(DjangoModelFactory[PromotedResult]):
    """Needs a page."""

    language = "nb"
    searches = factory.Sequence(lambda number: f"søk {number}")

    class Meta:
        model = PromotedResult
