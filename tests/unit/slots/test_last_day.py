"""The last day that a deadline's own words allow."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize import languages
from summarize.slots.last_day import last_day

RUSSIAN = languages.load("ru")

UNFIXED = [
    "до 15 июля",
    "до 18:00 15 июля",
    "до восьми утра",
    "завтра до 10:00",
    "к 25.02",
    "до 1 августа текущего года",
    "до 1 мая с.г.",
    "в месячный срок",
    "до конца года",
    "до 1 марта года, следующего за отчётным",
    "ежеквартально до 10 числа",
    "ежегодно",
    "в течение 10 дней со дня подписания договора от 1 марта 2027 года",
    "к середине 2027 года",
    "в начале 2027 года",
    "с 1 октября 2027 г. по 31 января",
    "до 31.02.2027",
    "в ближайшее время",
    "постоянно",
    "срочно",
    "за неделю до 1 мая 2027 года",
    "в первой половине мая 2027 года",
    "в течение 5 (пяти) рабочих дней",
    "",
]


@pytest.mark.parametrize("words", UNFIXED)
def test_what_the_words_do_not_fix_has_no_date(words):
    assert last_day(words, RUSSIAN) is None


FIXED = [
    ("до 1 июля 2013 г.", "2013-07-01"),
    ("до 18:00 4 июня 2027 года", "2027-06-04"),
    ("28 мая 2027 года к семи часам", "2027-05-28"),
    ("не позднее 9 мая 2027 года", "2027-05-09"),
    ("в декабре 2014 года", "2014-12-31"),
    ("до конца февраля 2028 года", "2028-02-29"),
    ("14.05.26", "2026-05-14"),
    ("12.05.2026 г.", "2026-05-12"),
    ("2027-03-15", "2027-03-15"),
    ("в мае – июне 2018 г.", "2018-06-30"),
    ("с 1 октября по 31 декабря 2018 г.", "2018-12-31"),
    ("с 2018 по 2020 год", "2020-12-31"),
    ("в 2017—2018 годах", "2018-12-31"),
    ("2026-27 гг.", "2027-12-31"),
    ("до конца 2016-го", "2016-12-31"),
    ("в I квартале 2026 года", "2026-03-31"),
    ("2 квартал 2027 г.", "2027-06-30"),
    ("до конца третьего квартала 2027 года", "2027-09-30"),
    ("во втором полугодии 2027 года", "2027-12-31"),
    ("в первой половине 2027 года", "2027-06-30"),
    ("в течение 2017 года", "2017-12-31"),
    ("около 25.02.2026", "2026-02-25"),
    ("до «31» декабря 2026 г.", "2026-12-31"),
    ("31-12-2026", "2026-12-31"),
    ("09/08/2026г.", "2026-08-09"),
    ("15–20 сентября 2026 года", "2026-09-20"),
    ("28 мая – 3 июня 2027 г.", "2027-06-03"),
    ("до 13 янв. 2027 г.", "2027-01-13"),
    ("до двадцать первого мая 2027 года", "2027-05-21"),
    ("к первому марта 2027 года", "2027-03-01"),
]


@pytest.mark.parametrize(("words", "day"), FIXED)
def test_the_last_day_allowed(words, day):
    assert last_day(words, RUSSIAN) == day


MONTHS = ["января", "февраля", "марта", "апреля", "мая", "июня"]


@given(st.dates(), st.sampled_from(["до", "не позднее", "к"]))
def test_a_date_in_figures_is_that_day(day, opening):
    if day.year >= 1000:
        assert last_day(f"{opening} {day:%d.%m.%Y}", RUSSIAN) == day.isoformat()


@given(st.integers(1, 28), st.integers(1, 6), st.integers(1990, 2090), st.booleans())
def test_the_date_is_never_before_the_day_that_is_named(number, month, year, whole):
    words = f"{MONTHS[month - 1]} {year} года"
    named = f"{year}-{month:02}-{number:02}"
    assert last_day(f"до конца {words}" if whole else f"до {number} {words}", RUSSIAN) >= named


QUARTERS = ["I", "II", "III", "IV"]


@given(st.integers(1, 4), st.integers(1990, 2090), st.sampled_from(["в {} квартале", "до конца {} квартала"]))
def test_a_quarter_ends_on_its_last_day(quarter, year, words):
    found = last_day(f"{words.format(QUARTERS[quarter - 1])} {year} года", RUSSIAN)
    assert found == f"{year}-{quarter * 3:02}-{31 if quarter in (1, 4) else 30}"


@given(st.dates(), st.dates())
def test_an_interval_ends_on_its_second_day(first, last):
    if min(first.year, last.year) >= 1000:
        assert last_day(f"с {first:%d.%m.%Y} по {last:%d.%m.%Y}", RUSSIAN) == last.isoformat()
