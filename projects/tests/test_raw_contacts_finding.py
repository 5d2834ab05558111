"""Telephone numbers and e-mail addresses are found in texts, and nothing else is taken for them."""

import phonenumbers
import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from projects.people.raw_contacts.finding import contacts_in
from projects.people.raw_contacts.texts import without_markup

# First digits of Norwegian numbers (libphonenumber's metadata tell which of them are valid).
NUMBERS = st.integers(20_000_000, 99_999_999).map(str).filter(
    lambda digits: phonenumbers.is_valid_number(phonenumbers.parse(digits, "NO"))
)  # fmt: skip
SPACES = [" ", "\u00a0", "\u2009", "-"]
PREFIXES = ["", "+47 ", "+47", "0047 ", "(+47) ", "tlf. ", "tlf.", "Telefon: ", "mobil "]


def pairs(digits: str, sign: str) -> str:
    return sign.join(digits[i : i + 2] for i in range(0, 8, 2))


def threes(digits: str, sign: str) -> str:
    return sign.join([digits[:3], digits[3:5], digits[5:]])


SPACINGS = st.one_of(
    st.just(lambda digits: digits),
    st.sampled_from(SPACES).map(lambda sign: lambda digits: pairs(digits, sign)),
    st.sampled_from(SPACES).map(lambda sign: lambda digits: threes(digits, sign)),
)
AROUND = st.sampled_from(
    ["Ring {}.", "{}", "({})", "Ring {} eller skriv.", "27. august 2020, {}", "{}, 1338 Sandvika", "«{}»"]
)


@given(digits=NUMBERS, spacing=SPACINGS, prefix=st.sampled_from(PREFIXES), around=AROUND)
@example(digits="67504050", spacing=lambda d: pairs(d, " "), prefix="", around="Ring {}.")
def test_every_norwegian_number_is_found_in_each_common_spacing(digits, spacing, prefix, around) -> None:  # type: ignore[no-untyped-def]  # hypothesis's
    text = around.format(prefix + spacing(digits))
    assert [contact.value for contact in contacts_in(text)] == [f"+47{digits}"], text


@pytest.mark.parametrize("digits", ["02800", "06000"])
def test_a_five_digit_number_is_found(digits: str) -> None:
    assert [contact.value for contact in contacts_in(f"Ring {digits}.")] == [f"+47{digits}"]


def test_a_number_from_abroad_is_found_where_its_country_is_written() -> None:
    assert [contact.value for contact in contacts_in("Ring +46 8 123 456 78 eller 0045 32 12 34 56.")] == [
        "+46812345678",
        "+4532123456",
    ]


DAYS = st.dates().filter(lambda day: day.year >= 1900)
THOUSANDS = st.integers(1, 999_999_999).map(lambda n: f"{n:,}")
FIGURES = st.one_of(
    DAYS.map(lambda d: f"{d.day}. august {d.year}"),
    DAYS.map(lambda d: f"{d.day:02}.{d.month:02}.{d.year}"),
    DAYS.map(lambda d: f"{d.day}.{d.month}.{d.year % 100:02}"),
    DAYS.map(lambda d: d.isoformat()),
    st.tuples(DAYS, DAYS).map(lambda d: f"{d[0].year}–{d[1].year}"),
    st.tuples(DAYS, DAYS).map(lambda d: f"{d[0].year}-{d[1].year}"),
    st.tuples(DAYS, DAYS).map(lambda d: f"{d[0].day:02}.{d[0].month:02}.–{d[1].day:02}.{d[1].month:02}.{d[1].year}"),
    st.times().map(lambda t: f"kl. {t.hour:02}.{t.minute:02}–{t.minute % 24:02}.{t.second:02}"),
    st.times().map(lambda t: f"{t.hour:02}:{t.minute:02}-{t.minute % 24:02}:{t.second:02}"),
    THOUSANDS.map(lambda n: f"kr {n.replace(',', ' ')}"),
    THOUSANDS.map(lambda n: f"{n.replace(',', ' ')} kroner"),
    THOUSANDS.map(lambda n: f"NOK {n.replace(',', '\u00a0')}"),
    THOUSANDS.map(lambda n: f"{n.replace(',', '.')},-"),
    st.integers(1, 999_999_999).map(lambda n: f"{n} kr"),
    st.integers(1, 999_999_999).map(lambda n: f"NOK {n}"),
    st.decimals(0, 999, places=1, allow_nan=False).map(lambda n: f"{n} mrd. kroner".replace(".", ",", 1)),
    st.integers(1, 999).map(lambda n: f"{n} mill."),
    st.integers(800_000_000, 999_999_999).map(lambda n: f"org.nr. {n}"),
    st.integers(800_000_000, 999_999_999).map(lambda n: f"{str(n)[:3]} {str(n)[3:6]} {str(n)[6:]} MVA"),
    st.integers(1000, 9999).map(lambda n: f"{n} Sandvika"),
    st.tuples(st.integers(2012, 2040), st.integers(100_000, 999_999)).map(lambda t: f"{t[0]}-{t[1]}"),
    st.tuples(st.integers(10, 40), st.integers(1, 99_999)).map(lambda t: f"sak {t[0]}/{t[1]}"),
    st.integers(1, 100).map(lambda n: f"{n} %"),
    st.integers(10_000_000, 99_999_999).map(lambda n: f"https://example.org/sak/{n}"),
)
PROSE = st.lists(
    st.tuples(st.sampled_from(["Møtet holdes", "Prosjektet koster", "Se", "og", "fra", "i alt", ""]), FIGURES),
    min_size=1,
).map(lambda parts: ", ".join(f"{words} {figure}" for words, figure in parts) + ".")


@given(text=PROSE)
@example(
    text="Støtten er 1,7 mrd. kroner, NOK 41 234 567 i 2020, org.nr. 935 478 715, 1304 Sandvika, Doffin 2026-123456."
)
@example(text="Kr 41234567 og 22.30–23.30 den 24.12.2026, 21.12.–24.12., uke 21, 22 og 23, 2021–2024.")
def test_dates_amounts_references_and_postcodes_are_no_numbers(text: str) -> None:
    assert contacts_in(text) == []


@given(
    local=st.from_regex(r"\A[a-z]{1,10}(\.[a-z]{1,10})?\Z"),
    domain=st.sampled_from(["example.org", "baerum.kommune.no"]),
)
def test_every_address_is_found(local: str, domain: str) -> None:
    address = f"{local}@{domain}"
    assert [contact.value for contact in contacts_in(f"Skriv til {address.upper()}.")] == [address]
    assert next(contact.value for contact in contacts_in(f"({address}), 41234567@example.org")) == address


def test_digits_in_an_address_are_no_number() -> None:
    assert [contact.value for contact in contacts_in("41234567@example.org")] == ["41234567@example.org"]


def test_what_stands_twice_is_found_once() -> None:
    assert len(contacts_in("Ring 67 50 40 50, altså 67504050.")) == 1


def test_markup_neither_hides_a_number_nor_joins_two() -> None:
    assert [contact.value for contact in contacts_in(without_markup("<p>67 <b>50</b> 40&nbsp;50</p>"))] == []
    assert [contact.value for contact in contacts_in(without_markup("<p>67 <b>50</b> 40 50</p>"))] == ["+4767504050"]
    assert contacts_in(without_markup("<p>I 6750</p><p>4050 Sola</p>")) == []


def test_where_a_link_leads_is_found() -> None:
    markup = '<p><a href="mailto:a@example.org?subject=Hei">Skriv</a> eller <a href="tel:+4767504050">ring</a></p>'
    assert [contact.value for contact in contacts_in(without_markup(markup))] == ["a@example.org", "+4767504050"]


@given(text=st.text())
def test_any_text_can_be_looked_through(text: str) -> None:
    assume("@" not in text)
    contacts_in(text)
