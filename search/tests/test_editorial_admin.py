"""Editors add synonyms and promoted results in the admin, and are told what is wrong with them beside the field."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Permission
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries
from wagtail.models import Page, PageViewRestriction
from wagtail.users.models import UserProfile

from base.models import User
from base.roles import editors_group
from home.models import HomePage
from home.tests.factories import InformationPageFactory, english_home
from projects.tests.factories import ContactPersonFactory
from search.editorial.promotions import promoted_for
from search.editorial.standing import promotion_standing, synonym_standing
from search.editorial.synonyms import synonyms_for
from search.models import PromotedResult, Synonym
from search.tests.factories import PromotedResultFactory, SynonymFactory

SYNONYMS, PROMOTIONS = "wagtailsnippets_search_synonym", "wagtailsnippets_search_promotedresult"


@pytest.fixture
def editor(home: HomePage) -> Client:
    """An editor's browser."""
    user = User.objects.create_user("redaktor")
    user.groups.add(editors_group())
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def public_page(home: HomePage) -> Page:
    """A Norwegian page that anyone may read."""
    page: Page = InformationPageFactory(parent=home, title="Flom")
    return page


def add_synonym(client: Client, words: str, **fields: str) -> dict[str, list[str]]:
    """What is wrong with it, by field; nothing where it was added."""
    response = client.post(reverse(f"{SYNONYMS}:add"), {"language": "nb", "words": words, **fields})
    return {} if response.status_code == 302 else dict(response.context["form"].errors)


def promote(client: Client, page: Page | None, searches: str, **fields: str) -> dict[str, list[str]]:
    """What is wrong with it, by field; nothing where it was added."""
    data = {"language": "nb", "searches": searches, "page": str(page.pk) if page else "", "sort_order": "0", **fields}
    response = client.post(reverse(f"{PROMOTIONS}:add"), data)
    return {} if response.status_code == 302 else dict(response.context["form"].errors)


def test_what_an_editor_adds_is_used_by_the_next_search(editor: Client, public_page: Page) -> None:
    assert add_synonym(editor, "regnvann\r\noverflatevann") == {}
    assert synonyms_for("regnvann", language="nb") == [("regnvann", ["overflatevann"])]
    assert promote(editor, public_page, "vann i kjelleren\r\nflom") == {}
    assert promoted_for("Vann i kjelleren", language="nb") == [public_page.pk]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("regnvann", "minst to ord"),
        ("regnvann, Regnvann", "minst to ord"),
        ("regnvann\nog", "«og» står i nesten alle tekster"),
        ("regnvann\nikke til", "«ikke til»"),
        ("regnvann, ???", "«???» har verken bokstaver eller sifre"),
        ("regnvann, " + "a" * 61, "for langt"),
        ("regnvann, ﷺﷺﷺﷺ", "for langt"),
        ("regnvann, en to tre fire fem seks", "for mange ord"),
        (", ".join(f"ord{number}" for number in range(21)), "Her er det 21"),
    ],
)
def test_words_that_no_search_could_use_are_refused_beside_the_field(editor: Client, words: str, told: str) -> None:
    errors = add_synonym(editor, words)
    assert list(errors) == ["words"]
    assert told in str(errors["words"])
    assert not Synonym.objects.exists()


def test_a_word_of_another_set_is_refused_with_the_way_to_that_set(editor: Client) -> None:
    other = SynonymFactory(words="Regnvann, overflatevann <b>")
    (error,) = add_synonym(editor, "overvann, regnvann")["words"]
    assert "«regnvann»" in error
    assert reverse(f"{SYNONYMS}:edit", args=[other.pk]) in error
    response = editor.post(reverse(f"{SYNONYMS}:add"), {"language": "nb", "words": "overvann, regnvann"})
    assert f'<a href="{reverse(f"{SYNONYMS}:edit", args=[other.pk])}">' in response.text
    assert "<b>" not in str(error).replace("&lt;b&gt;", "")


@pytest.mark.parametrize(
    ("other", "words", "one_way"),
    [
        ({"words": "regnvann, vann", "language": "en"}, "overvann, regnvann", ""),
        (
            {"words": "regnvann, vann", "valid_until": timezone.localdate() - timedelta(days=1)},
            "overvann, regnvann",
            "",
        ),
        ({"words": "vann, regnvann", "one_way": True}, "overvann, regnvann", ""),
        ({"words": "regnvann, vann"}, "overvann, regnvann", "on"),
    ],
)
def test_a_word_may_be_in_another_set_where_only_one_of_them_is_asked(
    editor: Client, other: dict[str, object], words: str, one_way: str
) -> None:
    SynonymFactory(**other)
    assert add_synonym(editor, words, **({"one_way": one_way} if one_way else {})) == {}


def test_a_set_is_no_clash_with_itself(editor: Client) -> None:
    synonym = SynonymFactory(words="regnvann, vann")
    data = {"language": "nb", "words": "regnvann, vann, overvann", "valid_until": "31.12.2030"}
    assert editor.post(reverse(f"{SYNONYMS}:edit", args=[synonym.pk]), data).status_code == 302
    assert [row.text for row in synonym.rows.all()] == ["regnvann", "vann", "overvann"]


def test_a_page_that_readers_cannot_read_is_not_promoted(editor: Client, home: HomePage, public_page: Page) -> None:
    draft = InformationPageFactory(parent=home, live=False)
    english = InformationPageFactory(parent=english_home())
    private = InformationPageFactory(parent=home)
    PageViewRestriction.objects.create(page=private, restriction_type=PageViewRestriction.LOGIN)
    assert "ikke publisert" in str(promote(editor, draft, "flom")["page"])
    assert "annet språk" in str(promote(editor, english, "flom")["page"])
    assert "ikke åpen for alle" in str(promote(editor, private, "flom")["page"])
    assert list(promote(editor, None, "flom")) == ["page"]
    assert promote(editor, public_page, "flom") == {}


def test_a_page_is_promoted_for_a_whole_question(editor: Client, public_page: Page) -> None:
    question = "Hva er det som skjer når det flommer i kjelleren?"
    assert promote(editor, public_page, f"{question}\nhva er det") == {}
    assert promoted_for(question, language="nb") == promoted_for("Hva er det", language="nb") == [public_page.pk]
    assert "verken bokstaver eller sifre" in str(promote(editor, public_page, "??")["searches"])


def test_a_promotion_is_refused_that_is_one_already_or_ends_before_it_begins(editor: Client, public_page: Page) -> None:
    PromotedResultFactory(page=public_page, searches="Flom\nvann")
    assert "«flom» står allerede" in str(promote(editor, public_page, "flom")["searches"])
    errors = promote(editor, public_page, "regn", valid_from="02.01.2030", valid_until="01.01.2030")
    assert "før den første" in str(errors["valid_until"])


def test_the_lists_tell_how_each_stands_in_as_many_queries_for_many(
    editor: Client, public_page: Page, home: HomePage, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    today = timezone.localdate()
    gone = InformationPageFactory(parent=home)
    PromotedResultFactory(page=gone, searches="borte")
    Page.objects.get(pk=gone.pk).delete()
    PromotedResultFactory(page=InformationPageFactory(parent=home, live=False), searches="kladd")
    PromotedResultFactory(page=public_page, searches="senere", valid_from=today + timedelta(days=1))
    PromotedResultFactory(page=public_page, searches="over", valid_until=today - timedelta(days=1))
    PromotedResultFactory(page=public_page, searches="nå", valid_until=today)
    standing = {str(row): promotion_standing(row) for row in PromotedResult.objects.all()}
    assert {name: (shown.is_in_use, shown.label) for name, shown in standing.items()} == {
        "borte": (False, "Vises ikke"),
        "kladd": (False, "Vises ikke"),
        "senere": (False, "Kommer"),
        "over": (False, "Utløpt"),
        "nå": (True, "I bruk"),
    }
    assert standing["borte"].detail == "Siden er slettet. Velg en annen."
    with django_assert_num_queries(1):
        for row in PromotedResult.objects.with_page():
            assert promotion_standing(row) == standing[str(row)]
    shown = editor.get(reverse(f"{PROMOTIONS}:list")).text
    assert "Siden er slettet. Velg en annen." in shown
    assert "Siden er ikke publisert." in shown


@pytest.mark.parametrize(
    ("standing", "shown"),
    [("in_use", ["nå"]), ("expired", ["over"]), ("to_come", ["senere"]), ("page_not_shown", ["kladd"])],
)
def test_promoted_results_are_filtered_by_how_they_stand(
    editor: Client, public_page: Page, home: HomePage, standing: str, shown: list[str]
) -> None:
    today = timezone.localdate()
    PromotedResultFactory(page=InformationPageFactory(parent=home, live=False), searches="kladd")
    PromotedResultFactory(page=public_page, searches="senere", valid_from=today + timedelta(days=1))
    PromotedResultFactory(page=public_page, searches="over", valid_until=today - timedelta(days=1))
    PromotedResultFactory(page=public_page, searches="nå")
    response = editor.get(reverse(f"{PROMOTIONS}:list"), {"standing": standing})
    assert [str(row) for row in response.context["object_list"]] == shown


def test_synonyms_are_searched_and_filtered(editor: Client) -> None:
    yesterday = timezone.localdate() - timedelta(days=1)
    old, new = SynonymFactory(words="elbil, ladbil", valid_until=yesterday), SynonymFactory(words="vei, gate")
    assert (synonym_standing(old).label, synonym_standing(new).label) == ("Utløpt", "I bruk")

    def listed(**parameters: str) -> list[Synonym]:
        return list(editor.get(reverse(f"{SYNONYMS}:list"), parameters).context["object_list"])

    assert listed(standing="expired") == [old]
    assert listed(standing="in_use") == [new]
    assert listed(q="GATE") == [new]
    assert listed(language="en") == []


def test_who_may_not_edit_the_search_is_shown_nothing_of_it(home: HomePage) -> None:
    user = User.objects.create_user("skribent")
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client = Client()
    client.force_login(user)
    for address in (f"{SYNONYMS}:list", f"{SYNONYMS}:add", f"{PROMOTIONS}:list", "searches_report", "draft_of_search"):
        assert client.get(reverse(address)).status_code == 302
    assert "Lesernes søk" not in client.get(reverse("wagtailadmin_home")).text


def test_editors_find_all_of_it_in_one_menu(editor: Client) -> None:
    shown = editor.get(reverse("wagtailadmin_home")).text
    for address in (f"{SYNONYMS}:list", f"{PROMOTIONS}:list", "searches_report"):
        assert reverse(address) in shown


@pytest.mark.parametrize("listing", [f"{SYNONYMS}:list", "wagtailsnippets_projects_contactperson:list"])
def test_an_editor_who_reads_english_has_english_headings_over_the_lists(editor: Client, listing: str) -> None:
    profile = UserProfile.get_for_user(User.objects.get(username="redaktor"))
    profile.preferred_language = "en"
    profile.save()
    SynonymFactory()
    ContactPersonFactory()
    shown = editor.get(reverse(listing)).text
    assert "Updated" in shown
    assert "Oppdatert" not in shown
