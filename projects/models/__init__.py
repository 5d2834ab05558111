"""The domain, one concept a module."""

from projects.models.calendar_entry import CalendarEntry
from projects.models.calendar_page import CalendarPage
from projects.models.conference_page import ConferenceContact, ConferencePage
from projects.models.conference_session import ConferenceSession, SessionKind
from projects.models.contact_deletion import ContactDeletion
from projects.models.contact_directory_page import ContactDirectoryPage
from projects.models.contact_person import ContactPerson
from projects.models.contact_reminder import ContactReminder
from projects.models.contact_replacement import ContactReplacement
from projects.models.contact_term import ContactRole, ContactTerm
from projects.models.delivery import Delivery
from projects.models.event import AttendanceMode, EventStatus
from projects.models.news_index_page import NewsIndexPage
from projects.models.news_page import NewsConference, NewsPage, NewsProject
from projects.models.process_change import ChangeKind, ProcessChange
from projects.models.process_step import ProcessStep, StepKind, StepState
from projects.models.project_index_page import ProjectIndexPage
from projects.models.project_page import ProjectContact, ProjectPage, ProjectStatus
from projects.models.question import ConferenceQuestion, ProjectQuestion
from projects.models.subscription import Subscription, Topic
from projects.models.theme import Theme

__all__ = [
    "AttendanceMode",
    "CalendarEntry",
    "CalendarPage",
    "ChangeKind",
    "ConferenceContact",
    "ConferencePage",
    "ConferenceQuestion",
    "ConferenceSession",
    "ContactDeletion",
    "ContactDirectoryPage",
    "ContactPerson",
    "ContactReminder",
    "ContactReplacement",
    "ContactRole",
    "ContactTerm",
    "Delivery",
    "EventStatus",
    "NewsConference",
    "NewsIndexPage",
    "NewsPage",
    "NewsProject",
    "ProcessChange",
    "ProcessStep",
    "ProjectContact",
    "ProjectIndexPage",
    "ProjectPage",
    "ProjectQuestion",
    "ProjectStatus",
    "SessionKind",
    "StepKind",
    "StepState",
    "Subscription",
    "Theme",
    "Topic",
]
