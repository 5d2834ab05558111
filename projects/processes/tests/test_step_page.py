"""What readers see of steps that did not go as planned, and of decisions."""

import re
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from django.utils.formats import date_format

from projects.models import ProjectPage
from projects.processes.tests.publishing import fresh, publish, publish_step, publish_translation, translated
from projects.tests.factories import ProcessStepFactory, ProjectPageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def project() -> ProjectPage:
    page: ProjectPage = ProjectPageFactory(title="Ombruk")
    ProcessStepFactory(page=page, title="Dialog", date="2097-03-04")
    publish(fresh(page))
    return fresh(page)


def process(client: Client, page: ProjectPage) -> str:
    """The text of the process, in one line; struck text between tildes."""
    html = client.get(fresh(page).url).content.decode()
    section = html[html.index('id="process"') : html.index('class="process-timeline__legend"')]
    return " ".join(re.sub(r"<[^>]+>", " ", re.sub(r"</?s>", "~", section)).split()).replace(" .", ".")


def test_a_moved_step_tells_what_it_was_when_it_changed_and_why(project: ProjectPage, client: Client) -> None:
    publish_step(project, "Dialog", date="2097-05-06", change_reason="Lokalet var opptatt.")
    text = process(client, project)
    assert "6. mai 2097" in text
    assert "~ 4. mars 2097 ~" in text or "~4. mars 2097~" in text
    assert date_format(timezone.localdate(), "DATE_FORMAT", use_l10n=True)[-4:] in text
    assert "Lokalet var opptatt." in text
    assert "<details" not in client.get(project.url).content.decode().split('id="process"')[1].split("legend")[0]


def test_where_words_stand_for_the_date_the_move_tells_both_dates(project: ProjectPage, client: Client) -> None:
    publish_step(
        project, "Dialog", date="2097-05-06", date_label="Når snøen er borte", change_reason="Lokalet var opptatt."
    )
    assert "fra 4. mars 2097 til 6. mai 2097." in process(client, project)


def test_all_moves_stay_the_newest_first_and_the_older_open(project: ProjectPage, client: Client) -> None:
    publish_step(project, "Dialog", date="2097-05-06", change_reason="Lokalet var opptatt.")
    publish_step(project, "Dialog", date="2097-07-08", change_reason="Flere ville være med.")
    html = client.get(project.url).content.decode()
    newest, older = html.index("Flere ville være med."), html.index("Lokalet var opptatt.")
    assert newest < html.index('<details class="date-moves__earlier"') < older


def test_a_reason_that_waits_for_its_translator_is_marked_as_norwegian(project: ProjectPage, client: Client) -> None:
    in_english = translated(project, Dialog="Dialogue")
    publish_step(project, "Dialog", date="2097-05-06", change_reason="Lokalet var opptatt.")
    html = client.get(in_english.url).content.decode()
    assert re.search(r'lang="nb">\s*Lokalet var opptatt\.', html)
    assert "4 March 2097" in html
    publish_step(in_english, "Dialogue", change_reason="The hall was taken.")
    html = client.get(in_english.url).content.decode()
    assert "The hall was taken." in html
    assert "Lokalet" not in html


def test_a_cancelled_step_stays_struck_and_explained_in_each_language(project: ProjectPage, client: Client) -> None:
    in_english = translated(project, Dialog="Dialogue")
    publish_step(project, "Dialog", cancelled=True, cancellation_reason="Ingen meldte seg.")
    html = client.get(project.url).content.decode()
    assert "<s>Dialog</s>" in html
    assert "Ingen meldte seg." in html
    html = client.get(in_english.url).content.decode()
    assert "<s>Dialogue</s>" in html
    assert re.search(r'lang="nb">\s*Ingen meldte seg\.', html)


def test_a_published_translation_keeps_its_words_when_its_source_moves_again(project: ProjectPage) -> None:
    in_english = translated(project, Dialog="Dialogue")
    publish_step(project, "Dialog", date="2097-05-06", change_reason="Lokalet var opptatt.")
    publish_translation(project)
    assert fresh(in_english).steps.get().date.edtf == "2097-05-06"


def test_a_decision_shows_every_outcome_and_which_was_taken_in_words(client: Client) -> None:
    page = ProjectPageFactory()
    outcomes = [("outcome", {"title": "Kunngjøre", "taken": True}), ("outcome", {"title": "Avslutte", "taken": False})]
    ProcessStepFactory(page=page, title="Valg", kind="decision", date="2020", outcomes=outcomes)
    html = client.get(page.url).content.decode()
    taken, other = html.index("Kunngjøre"), html.index("Avslutte")
    before = html[html.index("process-step__outcomes") : taken]
    assert "<b>" in before
    assert "<b>" not in html[taken:other]


def test_every_step_tells_its_state_in_words(client: Client) -> None:
    page = ProjectPageFactory()
    steps: list[dict[str, Any]] = [
        {"date": "2020", "completed_confirmed": True},
        {"date": "2020"},
        {"date": "2020/2099"},
        {"date": "2099"},
        {},
        {"date": "2099", "cancelled": True, "cancellation_reason": "Nei."},
    ]
    for number, values in enumerate(steps):
        ProcessStepFactory(page=page, title=f"Steg {number}", sort_order=number, **values)
    words = ["Tilbakelagt", "ikke bekreftet", "Pågår", "Fremtidig", "Uavklart", "Avlyst"]
    text = client.get(page.url).content.decode().split('id="process"')[1]
    parts = re.split(r"<li class=\"process-timeline__step\"", text)[1:]
    for part, word in zip(parts, words, strict=True):
        assert word.lower() in part.lower(), word
