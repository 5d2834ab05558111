"""Checks the code without running it. All checks are made, and what each found is shown."""

from __future__ import annotations

from tooling.checks import all_checks
from tooling.console import exit_with, step


def main() -> int:
    wrong = []
    for check in all_checks():
        with step(check.name):
            found = check.findings()
        if found:
            wrong.append(check.name)
            print(f"{found}\n", flush=True)
    print(f"\nWrong: {', '.join(wrong)}" if wrong else "\nAll checks passed.")
    return 1 if wrong else 0


if __name__ == "__main__":
    exit_with(main)
