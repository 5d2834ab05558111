"""The search index, built anew."""

from argparse import ArgumentParser
from collections.abc import Callable

from django.core.management.base import BaseCommand, CommandError
from elasticsearch import ApiError, TransportError

from search.client import index_languages, indexing_client, is_configured
from search.indexing import is_current, rebuild
from search.indexing.builds import BeingBuiltError, LostBuildError
from search.indexing.rebuilding import RebuildError, discard_broken_off

CLEAR_LINE = "\r\x1b[K"
BAR = 30


class Command(BaseCommand):
    """Builds the index of each language from the database and puts it in use; searches go on meanwhile."""

    help = (
        "Build the search index anew from the database, while the site is read, searched and edited. "
        "What was broken off goes on where it was."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--if-stale",
            action="store_true",
            help="only what is missing, of an earlier version of the program, or built from another database",
        )
        parser.add_argument("--restart", action="store_true", help="from the beginning, whatever was broken off")
        parser.add_argument("--language", action="append", choices=index_languages(), help="only this language")

    def handle(self, *, if_stale: bool, restart: bool, language: list[str] | None, **options: object) -> None:
        if not is_configured():
            raise CommandError("Set ELASTICSEARCH_URL to the address of an Elasticsearch 9.")
        try:
            for code in language or index_languages():
                if if_stale and is_current(indexing_client(), code):
                    discard_broken_off(language=code)
                    self.stdout.write(f"Search index ({code}): up to date")
                else:
                    self._rebuild(code, restart)
        except BeingBuiltError as error:
            raise CommandError(str(error)) from error
        except (ApiError, TransportError, RebuildError, LostBuildError) as error:
            raise CommandError(
                "The search index could not be built; the earlier one stays in use. Run the command again to go on "
                f"where it was. {error}"
            ) from error

    def _rebuild(self, code: str, restart: bool) -> None:
        built = rebuild(language=code, restart=restart, progress=self._progress(code))
        start = CLEAR_LINE if self._on_terminal else ""
        after = f", {built.resumed_at} of them by the build that was broken off" if built.resumed_at else ""
        self.stdout.write(f"{start}Search index ({code}): {built.total} documents{after}")
        if built.refused:
            self.stderr.write(f"Search index ({code}): {built.refused} documents were refused and wait in the outbox")

    @property
    def _on_terminal(self) -> bool:
        return bool(self.stdout.isatty())

    def _progress(self, code: str) -> Callable[[int, int], None]:
        """A bar on a terminal; elsewhere a line for each tenth."""
        told = 0

        def show(done: int, total: int) -> None:
            nonlocal told
            tenths = done * 10 // max(total, 1)
            if self._on_terminal:
                bar = "█" * (done * BAR // max(total, 1))
                self.stdout.write(f"{CLEAR_LINE}Search index ({code}) {bar:·<{BAR}} {done} of {total}", ending="")
                self.stdout.flush()
            elif tenths > told and done < total:
                told = tenths
                self.stdout.write(f"Search index ({code}): {done} of {total} documents …")

        return show
