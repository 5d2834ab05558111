"""The report of what readers search for."""

import csv
import datetime as dt
import io
from urllib.parse import urlencode

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from pytest_django import Settings
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from base.models import User
from base.roles import editors_group
from home.models import HomePage, InformationPage
from projects.models import ProjectIndexPage
from search.models import SearchCount
from search.reports.figures import Day, Span, days_of, totals_of
from search.reports.picture import HEADROOM, PLOT, picture_of
from search.tests.factories import PromotedResultFactory, SynonymFactory

REPORT = "/admin/reports/searches/"


@pytest.fixture
def editor(home: HomePage) -> Client:
    """An editor's browser."""
    user = User.objects.create_user("redaktor")
    user.groups.add(editors_group())
    client = Client()
    client.force_login(user)
    return client


def count(query: str, searches: int, *, missed: int = 0, clicks: int = 0, ago: int = 0, language: str = "nb") -> None:
    SearchCount.objects.create(
        day=timezone.localdate() - dt.timedelta(days=ago),
        language=language,
        query=query,
        searches=searches,
        without_hits=missed,
        clicks=clicks,
    )


def listed(client: Client, **parameters: str) -> list[tuple[str, int, int, int]]:
    rows = client.get(REPORT, parameters).context["object_list"]
    return [(row["query"], row["times"], row["missed"], row["clicked"]) for row in rows]


def test_searches_are_added_up_over_the_period_the_most_frequent_first(editor: Client) -> None:
    count("overvann", 3, clicks=1)
    count("overvann", 2, missed=1, clicks=1, ago=29)
    count("ombruk", 4, ago=6)
    count("overvann", 50, ago=30)
    assert listed(editor) == [("overvann", 5, 1, 2), ("ombruk", 4, 0, 0)]
    assert listed(editor, days="7") == [("ombruk", 4, 0, 0), ("overvann", 3, 0, 1)]
    assert listed(editor, days="90")[0] == ("overvann", 55, 1, 2)


@pytest.mark.parametrize(
    "parameters", [{"days": "8"}, {"days": "x"}, {"language": "xx"}, {"ordering": "pk"}, {"p": "x"}]
)
def test_whatever_stands_in_the_address_the_report_is_shown(editor: Client, parameters: dict[str, str]) -> None:
    count("overvann", 3)
    assert editor.get(REPORT, parameters).status_code == 200


def test_what_is_searched_for_seldom_or_may_be_personal_stays_hidden(editor: Client, settings: Settings) -> None:
    count("kari nordmann", 1)
    count("kari nordmann", 1, ago=1)
    count("kari nordmann", 1, language="en")
    count("overvann", 3)
    count("", 7)
    assert listed(editor) == [("overvann", 3, 0, 0)]
    for address in (REPORT, f"{REPORT}?export=csv", f"{REPORT}?kind=without_clicks", f"{REPORT}results/"):
        assert b"kari" not in editor.get(address).getvalue()
    assert "10 søk er talt, men vises ikke" in editor.get(REPORT).text
    settings.SEARCH_STATISTICS_THRESHOLD = 2
    assert ("kari nordmann", 2, 0, 0) in listed(editor)


def test_searches_without_hits_and_without_clicks_have_lists_of_their_own(editor: Client) -> None:
    count("sykkelhotell", 3, missed=3)
    count("byggesak", 9, missed=5, clicks=1)
    count("overvann", 5, clicks=4)
    count("priser", 4)
    assert [row[0] for row in listed(editor, kind="without_hits")] == ["byggesak", "sykkelhotell"]
    assert [row[0] for row in listed(editor, kind="without_clicks")] == ["priser"]


def test_languages_are_told_apart(editor: Client) -> None:
    count("taxi", 3)
    count("taxi", 5, language="en")
    assert listed(editor) == [("taxi", 5, 0, 0), ("taxi", 3, 0, 0)]
    assert listed(editor, language="nb") == [("taxi", 3, 0, 0)]


def test_the_list_is_exported(editor: Client) -> None:
    count("overvann", 3, missed=1)
    (heading, row) = csv.reader(io.StringIO(editor.get(REPORT, {"export": "csv"}).getvalue().decode()))
    assert heading == ["Søk", "Språk", "Ganger", "Uten treff", "Sist uten treff", "Åpnede treff"]
    assert row == ["overvann", "nb", "3", "1", timezone.localdate().isoformat(), "0"]
    assert editor.get(REPORT, {"export": "xlsx"}).status_code == 200


def test_empty_lists_say_why(editor: Client) -> None:
    assert "Ingen har søkt i denne perioden." in editor.get(REPORT).text
    count("overvann", 3, clicks=1)
    assert "Alle søk som vises for denne perioden, har funnet noe." in editor.get(REPORT, {"kind": "without_hits"}).text
    assert "har fått et treff åpnet" in editor.get(REPORT, {"kind": "without_clicks"}).text


def test_a_search_becomes_a_synonym_or_a_promoted_result_in_a_form_that_is_filled_in(editor: Client) -> None:
    count("bygge sak", 3, missed=3, language="en")
    shown = editor.get(REPORT).text
    synonym = f"{reverse('wagtailsnippets_search_synonym:add')}?language=en&words=bygge+sak"
    promoted = f"{reverse('wagtailsnippets_search_promotedresult:add')}?language=en&searches=bygge+sak"
    for address, field in ((synonym, "words"), (promoted, "searches")):
        assert address.replace("&", "&amp;") in shown
        form = editor.get(address).context["form"]
        assert (form["language"].value(), form[field].value()) == ("en", "bygge sak")


def test_a_search_becomes_the_draft_of_a_page_where_its_language_has_such(
    editor: Client, projects: ProjectIndexPage, home: HomePage
) -> None:
    count("søppel på øya", 3, missed=3)
    choosing = f"{REPORT}draft/?{urlencode({'language': 'nb', 'title': 'søppel på øya'})}"
    assert choosing.replace("&", "&amp;") in editor.get(REPORT).text
    choices = {choice.name: choice for choice in editor.get(choosing).context["choices"]}
    assert choices["Prosjekt"].parent == projects.title
    assert choices["Informasjonsside"].parent == home.title
    assert not {"Forside", "Konferanse"} & set(choices)
    response = editor.get(choices["Informasjonsside"].url)
    add = reverse("wagtailadmin_pages:add", args=["home", "informationpage", home.pk])
    assert f'action="{add}"' in response.text
    written = {name: response.context["form"][name].value() for name in ("title", "slug")}
    data = nested_form_data({**written, "lead": "", "body": streamfield([]), "comments": inline_formset([])})
    assert editor.post(add, data).status_code == 302
    draft = InformationPage.objects.get()
    assert (draft.title, draft.slug, draft.live) == ("Søppel på øya", "soppel-pa-oya", False)
    assert [choice.parent for choice in editor.get(f"{REPORT}draft/?language=xx").context["choices"]] == []


def test_who_may_not_make_a_page_there_gets_no_form(editor: Client, home: HomePage) -> None:
    assert editor.get(f"{REPORT}draft/projects/projectpage/{home.pk}/").status_code == 302
    assert editor.get(f"{REPORT}draft/projects/theme/{home.pk}/").status_code == 404


def test_what_is_made_already_is_led_to(editor: Client, home: HomePage) -> None:
    count("overvann", 3)
    synonym = SynonymFactory(words="regn, overvann")
    promotion = PromotedResultFactory(page=home, searches="overvann")
    SynonymFactory(words="overvann, x", language="en")
    shown = editor.get(REPORT).text
    assert reverse("wagtailsnippets_search_synonym:edit", args=[synonym.pk]) in shown
    assert reverse("wagtailsnippets_search_promotedresult:edit", args=[promotion.pk]) in shown
    assert "Lag synonym" not in shown


def test_the_report_takes_as_many_queries_for_many_searches(editor: Client) -> None:
    count("overvann", 3)
    editor.get(REPORT)
    with CaptureQueriesContext(connection) as few:
        editor.get(REPORT)
    for number in range(49):
        count(f"ord {number}", 3, ago=number % 7)
    with CaptureQueriesContext(connection) as many:
        assert len(listed(editor)) == 50
    assert len(many) == len(few)


def test_the_picture_has_a_bar_for_each_day_with_searches_and_says_the_same_in_a_table(editor: Client) -> None:
    count("overvann", 40, missed=10)
    count("overvann", 1, missed=1, ago=1)
    days = days_of(Span(7))
    assert [day.searches for day in days] == [0, 0, 0, 0, 0, 1, 40]
    picture = picture_of(days)
    assert [number for _, number in picture.lines] == [40, 20]
    last, before = picture.bars[-1], picture.bars[-2]
    assert (last.top, last.height, last.missed_height) == (HEADROOM, PLOT, PLOT // 4)
    assert before.missed_height == PLOT // 40
    shown = editor.get(REPORT, {"days": "7"}).text
    assert shown.count('class="searches__bar"') == 2 + 1  # with the legend
    assert "40 søk, 10 uten treff" in shown
    assert shown.count("<td>0</td><td>0</td>") == 5
    assert "<td>40</td><td>10</td>" in shown


@pytest.mark.parametrize(("most", "axis"), [(1, 1), (2, 2), (3, 4), (7, 8), (9, 10), (11, 20), (61, 80), (1001, 2000)])
def test_the_axis_ends_at_a_round_number(most: int, axis: int) -> None:
    assert picture_of([Day(dt.date(2027, 1, 1), most, 0)]).most == axis


def test_a_single_search_is_seen_beside_a_thousand() -> None:
    picture = picture_of([Day(dt.date(2027, 1, 1), 1000, 1), Day(dt.date(2027, 1, 2), 1, 0)])
    assert picture.bars[1].height == 2
    assert picture.bars[0].missed_height == 2


def test_the_totals_are_of_all_searches(home: HomePage) -> None:
    count("overvann", 5, missed=1, clicks=2)
    count("sjelden", 1, missed=1)
    count("", 2)
    totals = totals_of(Span(30))
    assert (totals.searches, totals.without_hits, totals.clicks, totals.unlisted) == (8, 2, 2, 3)
    assert totals_of(Span(30, "en")).searches == 0
