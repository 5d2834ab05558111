"""What submitting for translation does, and leaves alone (wagtail-localize)."""

import pytest
from django.test import TestCase
from wagtail.models import Locale, Page
from wagtail_localize.operations import translate_object

from home.demo.identity import identity
from home.demo.translation import translate
from home.tests.factories import HomePageFactory
from projects.models import ContactPerson, ProjectPage
from projects.tests.factories import ContactPersonFactory, ProjectIndexPageFactory, ProjectPageFactory
