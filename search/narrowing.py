"""What a reader can narrow results by, and has, as links that keep the rest of the question."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from projects.models import StepState
from search.asking import Found, Question
from search.facet_labels import Labels, facet_label, labels_of
from search.facets import FACETS
from search.parameters import address_of

# So many values of a facet are shown at once, the others fold behind them.
SHOWN = 5
# As a process goes through them.
STATES = list(StepState.values)


@dataclass(frozen=True)
class Choice:
    """A value, how many results have it, and the address that takes it, or, where it is chosen, leaves it."""

    label: str
    count: int
    url: str
    selected: bool


@dataclass(frozen=True)
class ChoiceGroup:
    """A facet: its name in addresses, what it is called, its values, and those that fold behind them."""

    name: str
    label: str
    choices: Sequence[Choice]
    more: Sequence[Choice] = ()


@dataclass(frozen=True)
class Chosen:
    """What results are narrowed to, and the address without it."""

    facet: str
    label: str
    url: str


@dataclass(frozen=True)
class Narrowing:
    """The facets worth choosing from, what is chosen, and the address without all that."""

    groups: Sequence[ChoiceGroup] = ()
    chosen: Sequence[Chosen] = ()
    clear_url: str = ""


@dataclass(frozen=True)
class _Narrower:
    question: Question
    counts: Mapping[str, Mapping[str, int]]
    total: int
    labels: Labels = field(default_factory=dict)

    def groups(self) -> list[ChoiceGroup]:
        return [self._group(facet.name) for facet in FACETS if self._is_choice(facet.name)]

    def chosen(self) -> list[Chosen]:
        return [
            Chosen(facet_label(name), self.labels[name][value], self._without(name))
            for name, value in self.question.chosen.items()
        ]

    def _is_choice(self, name: str) -> bool:
        """Not where all results have the one value that there is."""
        values = self.counts.get(name, {})
        return name in self.question.chosen or len(values) > 1 or any(count < self.total for count in values.values())

    def _group(self, name: str) -> ChoiceGroup:
        chosen = self.question.chosen.get(name)
        counts = {**self.counts.get(name, {})}
        if chosen:
            counts.setdefault(chosen, 0)
        choices = [
            Choice(
                self.labels[name][value], counts[value], self._toggled(name, value, value == chosen), value == chosen
            )
            for value in _in_order(name, counts)
        ]
        first, more = choices[:SHOWN], choices[SHOWN:]
        if len(more) == 1 or any(choice.selected for choice in more):
            first, more = choices, []
        return ChoiceGroup(name, facet_label(name), first, more)

    def _toggled(self, name: str, value: str, selected: bool) -> str:
        return self._without(name) if selected else self._with({**self.question.chosen, name: value})

    def _without(self, name: str) -> str:
        return self._with({other: value for other, value in self.question.chosen.items() if other != name})

    def _with(self, chosen: Mapping[str, str]) -> str:
        return address_of(replace(self.question, chosen=chosen, start=0))


def narrowing_of(question: Question, found: Found) -> Narrowing:
    """What the answer offers, in one query of the database at most; nothing where the database answered."""
    if found.fallback:
        return Narrowing()
    values = {facet.name: [*found.facets.get(facet.name, ())] for facet in FACETS}
    for name, value in question.chosen.items():
        values[name] += [value]
    narrower = _Narrower(question, found.facets, found.total, labels_of(values, question.language))
    clear_url = address_of(replace(question, chosen={}, start=0))
    return Narrowing(narrower.groups(), narrower.chosen(), clear_url)


def _in_order(name: str, counts: Mapping[str, int]) -> list[str]:
    """Years from the newest on, states as a process goes through them, others as they are counted."""
    if name == "year":
        return sorted(counts, reverse=True)
    if name == "state":
        return sorted(counts, key=lambda value: (value not in STATES, value in STATES and STATES.index(value)))
    return list(counts)
