"""What the environment may say, read once and typed. `docs/operations.md` lists the same variables."""

from pathlib import Path

from environs import Env

ROOT = Path(__file__).resolve().parents[2]

env = Env()
env.read_env(str(ROOT / ".env"), recurse=False)
