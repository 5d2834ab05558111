from django.db import migrations, models
from django.db.models.functions import Cast, Concat


def name_pages(apps, schema_editor):
    entries = apps.get_model("search", "OutboxEntry").objects
    entries.update(key=Concat(models.Value("page-"), Cast("page_id", models.CharField())))


class Migration(migrations.Migration):

    dependencies = [
        ("search", "0002_day_clock"),
    ]

    operations = [
        migrations.AddField(
            model_name="outboxentry",
            name="key",
            field=models.CharField(max_length=40, null=True, verbose_name="document"),
        ),
        migrations.RunPython(name_pages, migrations.RunPython.noop),
        migrations.AlterField(
            model_name="outboxentry",
            name="key",
            field=models.CharField(max_length=40, unique=True, verbose_name="document"),
        ),
        migrations.RemoveField(model_name="outboxentry", name="page_id"),
    ]
