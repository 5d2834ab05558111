from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('projects', '0002_processes_people_conferences'),
    ]

    operations = [
        migrations.RenameField(model_name='calendarentry', old_name='cancelled', new_name='withdrawn'),
        migrations.RemoveField(model_name='calendarentry', name='fingerprint'),
    ]
