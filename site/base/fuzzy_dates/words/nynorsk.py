from dataclasses import replace

from base.fuzzy_dates.form import Form

from .bokmal import BOKMAL, NORWEGIAN_VOCABULARY
from .language import Role, words, words_for

# The months, quarters and half-years are written alike in the two forms of Norwegian.
NYNORSK = replace(
    BOKMAL,
    code="nn",
    weekdays=("måndag", "tysdag", "onsdag", "torsdag", "fredag", "laurdag", "søndag"),
    seasons={21: "våren", 22: "sommaren", 23: "hausten"},
    week="veke {number}",
    weeks="veke {first}–{last}",
    part={Form.EARLY: "tidleg i {period}", Form.MID: "midt i {period}", Form.LATE: "seint i {period}"},
    part_of_season={Form.EARLY: "tidleg på {period}", Form.MID: "midt på {period}", Form.LATE: "seint på {period}"},
    part_as_noun={
        Form.EARLY: "byrjinga av {period}",
        Form.MID: "midten av {period}",
        Form.LATE: "slutten av {period}",
    },
    vocabulary={
        **NORWEGIAN_VOCABULARY,
        **words(Role.WEEKDAY, "måndag", "tysdag", "onsdag", "torsdag", "fredag", "laurdag", "søndag, sundag"),
        **words_for(Role.SEASON, "sommar, sommaren", 22),
        **words_for(Role.SEASON, "haust, hausten", 23),
        **words(Role.NUMBER, "første, fyrste", "andre", "tredje", "fjerde"),
        **words_for(Role.UNIT, "veke, veka, veker, vekene", form=Form.WEEK),
        **words_for(Role.PART, "tidleg, byrjinga, fyrst", form=Form.EARLY),
        **words_for(Role.PART, "seint, sein", form=Form.LATE),
        **words_for(Role.FROM, "frå, frå og med"),
        **words_for(Role.UNDECIDED, "uavklart, uavklara, ikkje avklart, ikkje bestemt, ikkje fastsett, ukjend"),
        **words_for(Role.UNDECIDED, "ikkje avklart enno, ikkje bestemt enno, ikkje fastsett enno, enno ikkje bestemt"),
    },
)
