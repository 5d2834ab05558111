"""The tab of the page editor in which a project's process stands."""

from wagtail.admin.panels import ObjectList

# Added to the address of the editor, it opens the tab.
PROCESS_TAB = "#tab-process"


class ProcessTab(ObjectList):
    """A tab with the same address in every language of the admin: Wagtail makes it of the heading."""

    clean_name = "process"
