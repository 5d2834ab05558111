"""An editor sees what a block looks like before choosing it."""

from urllib.parse import urlencode

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse
from wagtail.blocks import Block

from base.checks import our_blocks

BLOCKS = [block for block in our_blocks() if block.is_previewable]


@pytest.fixture
def editor(db: None, client: Client) -> Client:
    client.force_login(get_user_model().objects.create_superuser("sjef", "sjef@example.org", "only-for-tests"))
    return client


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: type(block).__name__)
def test_a_block_has_a_preview_that_shows_something(editor: Client, block: Block) -> None:
    address = f"{reverse('wagtailadmin_block_preview')}?{urlencode({'id': block.definition_prefix})}"
    response = editor.get(address)
    assert response.status_code == 200
    content = response.content.decode().partition('<div class="wrap">')[2].partition("</main>")[0]
    assert len(content.split()) > 3
