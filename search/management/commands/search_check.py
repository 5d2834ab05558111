"""Whether the search index is right."""

from argparse import ArgumentParser

from django.core.management.base import BaseCommand, CommandError

from search.checking import CheckError, Differences, check_index
from search.client import index_languages
from search.indexing import process_outbox
from search.indexing.aside import set_aside, try_again

SHOWN = 20


class Command(BaseCommand):
    """Compares each index with the database. Ends with status 1 where something is wrong and was not mended."""

    help = "Compare the search index with the database, document by document, and tell what differs."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--mend", action="store_true", help="put right what differs, and try again what was set aside"
        )
        parser.add_argument("--language", action="append", choices=index_languages(), help="only this language")

    def handle(self, *, mend: bool, language: list[str] | None, **options: object) -> None:
        try:
            wrong = sum([self._check(code, mend) for code in language or index_languages()])
        except CheckError as error:
            raise CommandError(str(error)) from error
        aside = set_aside().count()
        if mend and (wrong or aside):
            try_again()
            while process_outbox():
                pass
            aside = set_aside().count()
        if aside:
            self.stdout.write(f"{aside} documents are set aside: see the report in the admin")
        if wrong and not mend:
            raise CommandError(f"{wrong} documents differ: run search_check --mend")
        if aside and not mend:
            raise CommandError("What is set aside is not as it should be in the index: run search_check --mend")

    def _check(self, code: str, mend: bool) -> int:
        found = check_index(language=code, mend=mend)
        state = ("mended" if mend else "wrong") if found.keys else "as in the database"
        self.stdout.write(
            f"Search index ({code}): {found.documents} documents, {len(found.missing)} missing, "
            f"{len(found.superfluous)} superfluous, {len(found.different)} different: {state}"
        )
        self._list(found)
        return len(found.keys)

    def _list(self, found: Differences) -> None:
        for name in ("missing", "superfluous", "different"):
            keys = getattr(found, name)
            more = f" and {len(keys) - SHOWN} more" if len(keys) > SHOWN else ""
            if keys:
                self.stdout.write(f"  {name}: {', '.join(keys[:SHOWN])}{more}")
