from itertools import count

from django.db import migrations, models

from projects.people.slugs import slug_of


def give_slugs(apps, schema_editor):
    """Each person an address made from the name, the same in every language; the oldest row has the first choice."""
    persons = apps.get_model("projects", "ContactPerson").objects
    taken = set(persons.exclude(slug="").values_list("slug", flat=True))
    for person in persons.filter(slug="").order_by("pk").iterator():
        rows = persons.filter(translation_key=person.translation_key)
        if not rows.filter(slug="").exists():  # given together with that of another language
            continue
        kept = rows.exclude(slug="").values_list("slug", flat=True).first()
        wanted = slug_of(person.name)
        slug = kept or next(s for n in count(1) if (s := wanted if n == 1 else f"{wanted}-{n}") not in taken)
        taken.add(slug)
        rows.update(slug=slug)


class Migration(migrations.Migration):
    dependencies = [("projects", "0003_calendar_entries")]

    operations = [
        migrations.AlterField(
            model_name="contactperson",
            name="slug",
            field=models.SlugField(
                blank=True,
                help_text=(
                    "The last part of the address of the person’s own page. Left empty, it is made from the name."
                ),
                max_length=140,
                verbose_name="address",
            ),
        ),
        migrations.RunPython(give_slugs, migrations.RunPython.noop, elidable=True),
        migrations.AddConstraint(
            model_name="contactperson",
            constraint=models.UniqueConstraint(fields=("slug", "locale"), name="contact_person_slug_once"),
        ),
        migrations.AddConstraint(
            model_name="contactperson",
            constraint=models.CheckConstraint(
                condition=models.Q(("slug", ""), _negated=True), name="contact_person_has_slug"
            ),
        ),
    ]
