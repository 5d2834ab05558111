"""What the publication of a project tells those who follow it."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from projects.models import ConferenceQuestion, ProcessChange, ProcessStep, ProjectPage
from projects.models.process_change import ChangeKind
from projects.processes.changes import process_changes
from projects.processes.tests.publishing import add_step, answer, fresh, publish, publish_step, translated
from projects.tests.factories import ConferencePageFactory, ProcessStepFactory, ProjectPageFactory
from projects.tests.languages import page_in_english

pytestmark = pytest.mark.django_db


@pytest.fixture
def project() -> ProjectPage:
    page: ProjectPage = ProjectPageFactory(title="Ombruk")
    ProcessStepFactory(page=page, title="Dialog", date="2097-03-04")
    ProcessStepFactory(page=page, title="Avtale", sort_order=1)
    publish(fresh(page))
    return fresh(page)


def told(page: ProjectPage) -> list[tuple[str, str]]:
    """Kinds and titles, the oldest first."""
    return [(change.kind, change.text("title", "nb")) for change in reversed(process_changes(page.translation_key))]


def test_the_first_publication_tells_of_nothing() -> None:
    page = ProjectPageFactory(live=False)
    ProcessStepFactory(page=page, date="2097")
    publish(fresh(page))
    assert fresh(page).live
    assert told(page) == []


def test_a_new_step_of_a_published_project_is_told_of_once(project: ProjectPage) -> None:
    add_step(project, title="Workshop", date="2098")
    publish(fresh(project))
    assert told(project) == [("added", "Workshop")]


def test_a_moved_step_is_told_of_with_its_dates_and_the_reason(project: ProjectPage) -> None:
    publish_step(project, "Dialog", date="2097-05-06", change_reason="Lokalet var opptatt.")
    (change,) = process_changes(project.translation_key)
    assert (change.kind, change.old.edtf, change.new.edtf) == (ChangeKind.MOVED, "2097-03-04", "2097-05-06")
    assert change.text("reason", "nb") == "Lokalet var opptatt."
    assert change.row_key == project.steps.get(title="Dialog").translation_key


def test_an_undecided_step_that_gets_a_date_has_been_moved(project: ProjectPage) -> None:
    publish_step(project, "Avtale", date="2098")
    (change,) = process_changes(project.translation_key)
    assert (change.old.is_undecided, change.new.edtf) == (True, "2098")


def test_a_draft_and_a_scheduled_version_tell_of_nothing_until_they_are_live(project: ProjectPage) -> None:
    draft = fresh(project)
    steps = list(draft.steps.all())
    steps[0].date = "2097-05-06"
    setattr(draft, "steps", steps)  # noqa: B010  # what modelcluster's descriptor takes
    draft.save_revision()
    assert told(project) == []
    draft.go_live_at = timezone.now() + timedelta(days=1)
    draft.save_revision().publish()
    assert told(project) == []


def test_publishing_the_same_again_tells_of_nothing_more(project: ProjectPage) -> None:
    publish_step(project, "Dialog", date="2097-05-06", change_reason="Lokalet var opptatt.")
    publish(fresh(project))
    fresh(project).get_latest_revision().publish()
    assert told(project) == [("moved", "Dialog")]


def test_every_move_is_kept_and_a_reason_said_before_is_not_said_of_the_next(project: ProjectPage) -> None:
    publish_step(project, "Dialog", date="2097-05-06", change_reason="Lokalet var opptatt.")
    publish_step(project, "Dialog", date="2097-07-08")
    publish_step(project, "Dialog", date="2097-03-04", change_reason="Lokalet ble ledig.")
    moves = process_changes(project.translation_key)
    assert [move.new.edtf for move in moves] == ["2097-03-04", "2097-07-08", "2097-05-06"]
    assert [move.text("reason", "nb") for move in moves] == ["Lokalet ble ledig.", "", "Lokalet var opptatt."]


def test_a_slip_in_the_latest_reason_can_be_put_right(project: ProjectPage) -> None:
    publish_step(project, "Dialog", date="2097-05-06", change_reason="Lokalte var opptatt.")
    publish_step(project, "Dialog", change_reason="Lokalet var opptatt.")
    (change,) = process_changes(project.translation_key)
    assert change.text("reason", "nb") == "Lokalet var opptatt."


def test_a_cancelled_step_is_told_of_with_the_reason(project: ProjectPage) -> None:
    publish_step(project, "Dialog", cancelled=True, cancellation_reason="Ingen meldte seg.")
    (change,) = process_changes(project.translation_key)
    assert (change.kind, change.text("reason", "nb")) == (ChangeKind.CANCELLED, "Ingen meldte seg.")


def test_a_step_that_takes_place_after_all_is_told_of_and_so_is_its_second_cancellation(project: ProjectPage) -> None:
    publish_step(project, "Dialog", cancelled=True, cancellation_reason="Ingen meldte seg.")
    publish_step(project, "Dialog", cancelled=False, cancellation_reason="")
    publish_step(project, "Dialog", cancelled=True, cancellation_reason="Snøen kom.")
    assert [kind for kind, _ in told(project)] == ["cancelled", "reinstated", "cancelled"]


def test_a_decision_is_told_of_with_its_outcome_and_so_is_another(project: ProjectPage) -> None:
    def decide(yes: bool) -> None:
        titles = [("Ja", yes), ("Nei", not yes)]
        outcomes = [
            {"type": "outcome", "id": identity, "value": {"title": title, "taken": taken}}
            for identity, (title, taken) in zip(("1", "2"), titles, strict=True)
        ]
        stream = ProcessStep._meta.get_field("outcomes").stream_block
        publish_step(project, "Dialog", kind="decision", outcomes=stream.to_python(outcomes))

    decide(True)
    decide(True)
    decide(False)
    second, first = process_changes(project.translation_key)
    assert (first.kind, first.text("outcome", "nb")) == (ChangeKind.DECIDED, "Ja")
    assert (second.kind, second.text("outcome", "nb")) == (ChangeKind.DECIDED, "Nei")


def test_a_confirmed_step_is_told_of_and_a_passed_deadline_is_not(project: ProjectPage) -> None:
    ProcessStepFactory(page=project, title="Frist", kind="deadline", date="2020-01-01", sort_order=2)
    publish_step(project, "Dialog", completed_confirmed=True)
    publish_step(project, "Frist", completed_confirmed=True)
    assert told(project) == [("completed", "Dialog")]


def test_a_published_answer_is_told_of(project: ProjectPage) -> None:
    answer(project, "Kan vi levere felles?")
    assert told(project) == [("answered", "Kan vi levere felles?")]


def test_what_changed_while_a_project_was_away_is_not_news_when_it_returns(project: ProjectPage) -> None:
    project.unpublish()
    publish_step(project, "Dialog", date="2097-05-06")
    assert told(project) == []


def test_a_change_is_told_of_once_however_many_languages_it_is_published_in(project: ProjectPage) -> None:
    in_english = translated(project, Dialog="Dialogue")
    publish_step(project, "Dialog", date="2097-05-06", change_reason="Lokalet var opptatt.")
    (change,) = process_changes(project.translation_key)
    assert change.texts == {"nb": {"title": "Dialog", "reason": "Lokalet var opptatt."}, "en": {"title": "Dialogue"}}
    publish_step(in_english, "Dialogue", change_reason="The hall was taken.")
    (change,) = process_changes(project.translation_key)
    assert change.text("reason", "en") == "The hall was taken."
    assert change.text("reason", "nb") == "Lokalet var opptatt."


def test_the_translation_of_an_old_reason_is_not_taken_for_that_of_a_new_one(project: ProjectPage) -> None:
    in_english = translated(project, Dialog="Dialogue")
    publish_step(project, "Dialog", date="2097-05-06", change_reason="Lokalet var opptatt.")
    publish_step(in_english, "Dialogue", change_reason="The hall was taken.")
    publish_step(project, "Dialog", date="2097-07-08", change_reason="Lokalet brant.")
    latest = process_changes(project.translation_key)[0]
    assert latest.texts["en"] == {"title": "Dialogue"}
    assert latest.text("reason", "en") == "Lokalet brant."


def test_pages_that_no_longer_follow_each_other_tell_of_the_same_change_once(project: ProjectPage) -> None:
    in_english = page_in_english(project, title="Reuse")
    publish_step(project, "Dialog", date="2097-05-06", change_reason="Lokalet var opptatt.")
    publish_step(in_english, "Dialog", date="2097-05-06", change_reason="The hall was taken.")
    (change,) = process_changes(project.translation_key)
    assert change.texts["en"]["reason"] == "The hall was taken."


def test_a_publication_that_fails_leaves_no_trace(project: ProjectPage, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*args: object) -> None:
        raise RuntimeError

    monkeypatch.setattr("projects.processes.publishing.tell", fail)
    with pytest.raises(RuntimeError):
        publish_step(project, "Dialog", date="2097-05-06")
    assert fresh(project).steps.get(title="Dialog").date.edtf == "2097-03-04"
    assert not ProcessChange.objects.exists()


def test_the_log_of_one_project_is_not_anothers(project: ProjectPage) -> None:
    other = fresh(ProjectPageFactory())
    add_step(other, title="Workshop")
    assert told(project) == []
    assert len(process_changes(project.translation_key, other.translation_key)) == 1
    assert not process_changes(other.translation_key, kinds=(ChangeKind.MOVED,))


def test_an_answer_is_told_of_in_another_language_once_it_is_translated(project: ProjectPage) -> None:
    in_english = translated(project, Dialog="Dialogue")
    answer(project, "Kan vi levere felles?")
    (change,) = process_changes(project.translation_key)
    assert set(change.texts) == {"nb"}
    answer(in_english, "May we bid together?", translation_key=change.row_key)
    (change,) = process_changes(project.translation_key)
    assert (change.kind, change.text("title", "en")) == (ChangeKind.ANSWERED, "May we bid together?")


def test_an_answer_at_a_conference_is_news_of_its_project(project: ProjectPage) -> None:
    conference = ConferencePageFactory(parent=project)
    conference = type(conference).objects.get(pk=conference.pk)
    conference.questions.add(
        ConferenceQuestion(
            locale=conference.locale,
            question="Kan vi levere felles?",
            answer="<p>Ja.</p>",
            answered_on=date(2020, 1, 2),
        )
    )
    conference.save_revision().publish()
    assert told(project) == [("answered", "Kan vi levere felles?")]
