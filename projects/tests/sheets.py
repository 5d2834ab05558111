"""Spreadsheets of programmes, and what becomes of them, for tests."""

import io
from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.utils import translation
from openpyxl import Workbook

from projects.models import ConferencePage
from projects.programme_sheets.importing import Reading, import_programme
from projects.programme_sheets.speakers import People
from projects.programme_sheets.writing import write_sheet

HEADINGS = ["Dato", "Starter", "Slutter", "Tittel", "Type", "Spor", "Rom", "Foredragsholdere", "Hva den handler om"]


def workbook(*rows: list[Any], headings: list[str] | None = None) -> io.BytesIO:
    book = Workbook()
    for row in [headings or HEADINGS, *rows]:
        book.worksheets[0].append(row)
    file = io.BytesIO()
    book.save(file)
    file.seek(0)
    return file


def take_in(
    page: ConferencePage,
    file: io.BytesIO,
    user: AbstractBaseUser,
    name: str = "program.xlsx",
    keep_others: bool = False,
) -> Reading:
    with translation.override("nb"):
        return import_programme(page=page, file=file, name=name, user=user, keep_others=keep_others)


def drafted(page: ConferencePage) -> list[Any]:
    return list(ConferencePage.objects.get(pk=page.pk).get_latest_revision_as_object().sessions.all())


def messages(reading: Reading) -> list[tuple[int, str, str]]:
    return [(problem.row, problem.heading, problem.message) for problem in reading.problems]


def exported(page: ConferencePage) -> bytes:
    with translation.override("nb"):
        return write_sheet(page.sessions.all(), People.of_language(page.locale))
