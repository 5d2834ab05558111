"""The file of a document, wherever it is stored."""

import logging
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from base.models import CustomDocument
from search.files.limits import Limits
from search.files.problem import Problem, UnreadableError

logger = logging.getLogger(__name__)


@contextmanager
def fetched(document: CustomDocument, limits: Limits) -> Iterator[Path]:
    """A copy of the file, for the length of the context; its hash is then known to the document.

    Raises ``UnreadableError`` for one that is too large, or cannot be had.
    """
    with tempfile.NamedTemporaryFile() as copy:
        try:
            if document.file.size > limits.file:
                raise UnreadableError(Problem.TOO_LARGE)
            document.get_file_hash()  # of documents that were not uploaded in the admin
            with document.open_file() as file:
                shutil.copyfileobj(file, copy)
        except UnreadableError:
            raise
        except Exception as error:  # each kind of storage has errors of its own
            logger.warning("The file of document %s cannot be fetched: %r", document.pk, error)
            raise UnreadableError(Problem.UNREACHABLE) from error
        copy.flush()
        yield Path(copy.name)
