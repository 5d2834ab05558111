"""The workflow that Wagtail makes has a name in English; editors meet it in Norwegian."""

from django.db import migrations

NAMES = {"Moderators approval": "Godkjenning"}


def translate(apps, schema_editor):
    for model in ("Workflow", "Task"):
        for before, after in NAMES.items():
            apps.get_model("wagtailcore", model).objects.filter(name=before).update(name=after)


class Migration(migrations.Migration):
    dependencies = [("home", "0002_home_page")]

    operations = [migrations.RunPython(translate, migrations.RunPython.noop)]
