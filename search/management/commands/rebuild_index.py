"""The search index, built anew."""

from argparse import ArgumentParser
from collections.abc import Callable

from django.core.management.base import BaseCommand, CommandError
from elasticsearch import ApiError, TransportError

from search.client import index_languages, indexing_client, is_configured
from search.indexing import is_current, rebuild
from search.indexing.rebuilding import RebuildError

CLEAR_LINE = "\r\x1b[K"


class Command(BaseCommand):
    """Builds the index of each language from the database and puts it in use; searches go on meanwhile."""

    help = "Build the search index anew from the database, while the site is read, searched and edited."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--if-stale",
            action="store_true",
            help="only what is missing, of an earlier version of the program, or built from another database",
        )
        parser.add_argument("--language", action="append", choices=index_languages(), help="only this language")

    def handle(self, *, if_stale: bool, language: list[str] | None, **options: object) -> None:
        if not is_configured():
            raise CommandError("Set ELASTICSEARCH_URL to the address of an Elasticsearch 9.")
        try:
            for code in language or index_languages():
                if if_stale and is_current(indexing_client(), code):
                    self.stdout.write(f"Search index ({code}): up to date")
                else:
                    self._rebuild(code)
        except (ApiError, TransportError, RebuildError) as error:
            raise CommandError(f"The search index could not be built; the earlier one stays in use. {error}") from error

    def _rebuild(self, code: str) -> None:
        pages = rebuild(language=code, progress=self._progress(code))
        self.stdout.write(f"{CLEAR_LINE if self._on_terminal else ''}Search index ({code}): {pages} pages")

    @property
    def _on_terminal(self) -> bool:
        return bool(self.stdout.isatty())

    def _progress(self, code: str) -> Callable[[int, int], None]:
        """A line that counts on a terminal; elsewhere a line for each tenth."""

        def show(done: int, total: int) -> None:
            if self._on_terminal:
                self.stdout.write(f"{CLEAR_LINE}Search index ({code}): {done} of {total} pages …", ending="")
                self.stdout.flush()
            elif done and total >= 100 and done % (total // 10) == 0:
                self.stdout.write(f"Search index ({code}): {done} of {total} pages …")

        return show
