"""The demo content's illustrations."""

from django.core.files import File

from base.models import CustomImage
from home.demo import files

CREDIT = "Illustrasjon laget for demonstrasjonen"


def add_missing_pictures() -> int:
    """Save the illustrations that the database has not, each with its focal point; how many were added."""
    added = 0
    for key, item in files.read_pictures().items():
        if CustomImage.objects.filter(file__contains=f"demo-{key}").exists():
            continue
        path = files.FOLDER / "images" / item["file"]
        x, y, width, height = item["focal_point"]
        with path.open("rb") as content:
            CustomImage.objects.create(
                title=item["title"]["nb"],
                file=File(content, name=f"demo-{key}{path.suffix}"),
                credit=CREDIT,
                focal_point_x=x,
                focal_point_y=y,
                focal_point_width=width,
                focal_point_height=height,
            )
        added += 1
    return added
