"""The search engine of a developer's machine."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from django.conf import settings
from django.core.management.base import OutputWrapper

from operations.steps import step
from search.embedded.errors import EmbeddedError
from search.embedded.node import HOME, running_node


@contextmanager
def search_engine(out: OutputWrapper) -> Iterator[str]:
    """The address of the Elasticsearch to use: the one `ELASTICSEARCH_URL` names, else an embedded one for the context.

    Empty if there is neither: the site then answers searches from its database, and a line says why.
    """
    if settings.ELASTICSEARCH_URL:
        yield settings.ELASTICSEARCH_URL
        return
    with ExitStack() as running:
        url = ""
        try:
            with step(out, "Elasticsearch") as note:
                url = running.enter_context(running_node(home=HOME, progress=note)).url
        except EmbeddedError as reason:
            out.write(f"Searches are answered from the database, for Elasticsearch could not be started: {reason}")
        yield url
