"""What comes round again about contact persons."""

from base.rounds import Round

ROUNDS: list[Round] = []
