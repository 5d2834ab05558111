"""What has changed in the demo content's processes, as the log of a site that has been in use would have it."""

from datetime import date, datetime, time
from typing import Any

from django.utils import timezone

from home.demo import files
from home.demo.dates import day, edtf
from home.demo.identity import identity
from projects.models import ChangeKind, ProcessChange


def add_missing_changes(key: str, today: date) -> None:
    """Log each step of the page's content file that says it was ``moved``, and each answer, unless they are logged."""
    languages = (files.SOURCE_LANGUAGE, files.TARGET_LANGUAGE)
    contents = {language: files.in_language(files.read_page(key), language) for language in languages}
    for position, step in enumerate(contents[files.SOURCE_LANGUAGE].get("steps", [])):
        if "moved" not in step:
            continue
        steps = {language: content["steps"][position] for language, content in contents.items()}
        ProcessChange.objects.get_or_create(
            project_key=identity("page", key),
            row_key=identity(key, "steps", position),
            kind=ChangeKind.MOVED,
            defaults={
                "at": _noon(step["moved"]["day"], today),
                "old_date": edtf(step["moved"]["from"], today),
                "new_date": edtf(step["date"], today),
                "texts": {
                    language: {"title": row["title"], "reason": row["moved"]["reason"]}
                    for language, row in steps.items()
                },
            },
        )
    for position, question in enumerate(contents[files.SOURCE_LANGUAGE].get("questions", [])):
        ProcessChange.objects.get_or_create(
            project_key=identity("page", key),
            row_key=identity(key, "questions", position),
            kind=ChangeKind.ANSWERED,
            defaults={
                "at": _noon(question["answered_on"], today),
                "texts": {
                    language: {"title": content["questions"][position]["question"]}
                    for language, content in contents.items()
                },
            },
        )


def _noon(value: Any, today: date) -> datetime:
    return datetime.combine(day(value, today), time(12), timezone.get_default_timezone())
