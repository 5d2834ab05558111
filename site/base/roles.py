"""What editors may do."""

from django.contrib.auth.models import Group, Permission
from django.db import transaction
from django.db.models import Q
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page

EDITORS = "Redaktører"

# Everything that communications staff maintain themselves: the snippets, and translations of anything.
_MODELS = (
    Q(content_type__app_label="projects", content_type__model__in=["contactperson", "theme"])
    | Q(content_type__app_label="base", content_type__model__in=["alert", "footertext"])
    | Q(content_type__app_label="search", content_type__model__in=["synonym", "promotedresult"])
)
_OTHER = (
    Q(content_type__app_label="wagtailadmin", codename="access_admin")
    | Q(content_type__app_label="wagtail_localize", codename="submit_translation")
    | Q(content_type__app_label="search", codename="view_searchcount")
)
# The report of how the search index is, and its buttons.
_SEARCH_INDEX = Q(content_type__app_label="search", codename__in=["view_outboxentry", "change_outboxentry"])
_PAGE_ACTIONS = ["add_page", "change_page", "publish_page", "bulk_delete_page", "lock_page", "unlock_page"]
_FILE_ACTIONS = ["add", "change", "choose"]


@transaction.atomic
def editors_group() -> Group:
    """The editors' group with all its permissions, made or brought up to date.

    Editors write, translate, publish and schedule every page, maintain contact persons, themes, alerts, footer texts,
    pictures and documents, add synonyms and promoted results to the search, and see what readers search for and how the
    search index is. Settings and users stay with administrators.
    """
    group, _ = Group.objects.get_or_create(name=EDITORS)
    group.permissions.set(Permission.objects.filter(_MODELS | _OTHER | _SEARCH_INDEX))
    root = Page.objects.get(depth=1)
    for permission in Permission.objects.filter(content_type__app_label="wagtailcore", codename__in=_PAGE_ACTIONS):
        GroupPagePermission.objects.get_or_create(group=group, page=root, permission=permission)
    collection = Collection.get_first_root_node()
    # Wagtail asks for the permissions of its own image and document, whatever models take their place.
    files = Permission.objects.filter(
        content_type__app_label__in=["wagtailimages", "wagtaildocs"],
        codename__in=[f"{action}_{model}" for action in _FILE_ACTIONS for model in ("image", "document")],
    )
    for permission in files:
        GroupCollectionPermission.objects.get_or_create(group=group, collection=collection, permission=permission)
    return group
