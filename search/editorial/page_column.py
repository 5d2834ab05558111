"""The page of a promoted result, in a list of them."""

from wagtail.admin.ui.tables import Column


class PageColumn(Column):
    """The page's title and, below it, the language of the searches: a column each has no room on a telephone."""

    cell_template_name = "search/editorial/page_cell.html"
