"""The domain, one concept a module."""

from projects.models.conference_page import AttendanceMode, ConferenceContact, ConferencePage
from projects.models.conference_session import ConferenceSession, SessionKind
from projects.models.contact_directory_page import ContactDirectoryPage
from projects.models.contact_person import ContactPerson
from projects.models.news_index_page import NewsIndexPage
from projects.models.news_page import NewsPage, NewsProject
from projects.models.process_step import ProcessStep, StepKind, StepState
from projects.models.project_index_page import ProjectIndexPage
from projects.models.project_page import ProjectContact, ProjectPage, ProjectStatus
from projects.models.theme import Theme

__all__ = [
    "AttendanceMode",
    "ConferenceContact",
    "ConferencePage",
    "ConferenceSession",
    "ContactDirectoryPage",
    "ContactPerson",
    "NewsIndexPage",
    "NewsPage",
    "NewsProject",
    "ProcessStep",
    "ProjectContact",
    "ProjectIndexPage",
    "ProjectPage",
    "ProjectStatus",
    "SessionKind",
    "StepKind",
    "StepState",
    "Theme",
]
