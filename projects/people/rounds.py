"""What comes round again about contact persons."""

from base.rounds import Round
from projects.people.reminders import remind_editors

ROUNDS = [Round("Reminding the editors of contact persons who leave", 900, remind_editors)]
