"""Reading the page of a person in tests."""

from xml.etree.ElementTree import Element

from django.test import Client

from base.tests.reading import parse, text_of

HERE = "/kontaktpersoner/tone-bye-moen/"


THERE = "/en/people/tone-bye-moen/"


def read(client: Client, address: str = HERE) -> Element:
    response = client.get(address)
    assert response.status_code == 200
    return parse(response.content.decode())


def headings(page: Element) -> list[str]:
    main = page.find(".//main")
    assert main is not None
    return [text_of(part) for part in main.iter() if part.tag in {"h1", "h2", "h3"}]
