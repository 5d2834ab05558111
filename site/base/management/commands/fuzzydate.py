from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import translation

from base.fuzzy_dates import AmbiguousError, NotUnderstoodError, parse, render
from base.fuzzy_dates.explain import ask
from base.fuzzy_dates.words import LANGUAGES


class Command(BaseCommand):
    """Shows how a date is understood; exit status 2 for what is not understood, or is ambiguous."""

    help = "Show how a date, written as people write it, is understood, stored and shown in each language."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("text", help="the date, such as “høsten 2020”")
        parser.add_argument("--language", choices=LANGUAGES, default=settings.LANGUAGE_CODE, help="of the text")

    def handle(self, *args: Any, text: str, language: str, **options: Any) -> None:
        with translation.override(language):
            try:
                value = parse(text, language)
            except AmbiguousError as error:
                raise CommandError(ask(error), returncode=2) from error
            except NotUnderstoodError as error:
                raise CommandError(str(error), returncode=2) from error
        lines = {
            "edtf": value.edtf,
            "form": value.form,
            "earliest": value.earliest,
            "latest": value.latest,
            **{code: render(value, code) for code in LANGUAGES},
        }
        for name, shown in lines.items():
            self.stdout.write(f"{name}: {shown or '-'}")
