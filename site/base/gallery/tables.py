"""Examples of tables and charts; the figures are made up."""

from base.gallery.example import Example

TABLES = [
    Example(
        "bar_chart",
        "Three bars",
        {
            "caption": "Avfall til ombruk",
            "unit": "tonn",
            "bars": [
                {"name": "2018", "figure": "310", "length": 63.2},
                {"name": "2019", "figure": "420", "length": 85.6},
                {"name": "2020", "figure": "490,5", "length": 100.0},
            ],
        },
    ),
    Example(
        "data_table",
        "Two rows",
        {
            "caption": "Innspill",
            "head": ["Tema", "2019", "2020"],
            "rows": [["Overvann", "28", "12"], ["Ombruk", "4", "19"]],
        },
    ),
]
