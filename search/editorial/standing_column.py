"""How a row stands, as a column of a list in the admin."""

from wagtail.admin.ui.tables import Column


class StandingColumn(Column):
    """A tag, and below it what more there is to say; its accessor gives a `search.editorial.standing.Standing`."""

    cell_template_name = "search/editorial/standing_cell.html"
