"""The processes of many projects over time, as one picture and as a table of the same."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from projects.models.process_step import ProcessStep, StepKind, StepState
from projects.models.project_page import ProjectPage
from projects.processes.picture import Picture, picture_of

# So many steps a page draws and lists at most, which keeps both below 100 KB.
MOST_STEPS = 200


@dataclass(frozen=True)
class Process:
    """A project's steps in the editor's order, each with its state; ``left_out`` more are on the project's own page."""

    project: ProjectPage
    steps: Sequence[tuple[ProcessStep, StepState]]
    left_out: int


@dataclass(frozen=True)
class Overview:
    """The processes that reach furthest first, the picture of them, and what a legend must explain."""

    processes: Sequence[Process]
    picture: Picture
    kinds: Sequence[StepKind]
    states: Sequence[StepState]


def process_overview(projects: Iterable[ProjectPage], *, today: date) -> Overview | None:
    """The overview of the projects' processes; None where no project has a step."""
    return overview_of([(project, project.process) for project in projects if project.process], today=today)


def overview_of(processes: Sequence[tuple[ProjectPage, Sequence[ProcessStep]]], *, today: date) -> Overview | None:
    """The overview of projects with their steps; where they are too many together, of those nearest to the day."""
    if not any(steps for _, steps in processes):
        return None
    limit = fair_share([len(steps) for _, steps in processes], most=MOST_STEPS)
    ordered = sorted(processes, key=lambda process: (-_reach(process[1]), process[0].title.casefold()))
    drawn = [(project, nearest(steps, limit=limit, today=today)) for project, steps in ordered]
    return Overview(
        processes=[
            Process(project, [(step, step.state_on(today)) for step in shown], left_out=len(steps) - len(shown))
            for (project, shown), (_, steps) in zip(drawn, ordered, strict=True)
        ],
        picture=picture_of(drawn, today=today),
        kinds=[kind for kind in StepKind if any(step.kind == kind for _, steps in drawn for step in steps)],
        states=[
            state for state in StepState if any(step.state_on(today) == state for _, steps in drawn for step in steps)
        ],
    )


def fair_share(numbers: Sequence[int], *, most: int) -> int:
    """The greatest limit for each under which all together are at most ``most``; at least one."""
    limit = max(numbers, default=1)
    while limit > 1 and sum(min(number, limit) for number in numbers) > most:
        limit -= 1
    return limit


def nearest(steps: Sequence[ProcessStep], *, limit: int, today: date) -> Sequence[ProcessStep]:
    """The steps nearest to the day, in the order they have; the undecided are the last to come."""

    def days_away(step: ProcessStep) -> int:
        latest = step.date.latest or date.max
        return max(((step.date.earliest or latest) - today).days, (today - latest).days, 0)

    kept = {id(step) for step in sorted(steps, key=days_away)[:limit]}
    return [step for step in steps if id(step) in kept]


def _reach(steps: Sequence[ProcessStep]) -> int:
    return max((latest.toordinal() for step in steps if (latest := step.date.latest)), default=0)
