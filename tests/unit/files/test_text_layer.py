"""A text layer of a PDF that spells no words is told from one that does."""

import pytest

from summarize.files.pdf.text_layer import spells_no_words

RUSSIAN = (
    "Жители посёлка давно просят построить мост через Каменку. Старый паром ходит два раза в день, "
    "а в ледоход не ходит вовсе, и тогда до больницы приходится ехать сорок километров в объезд. "
)
# As a program that reads English letters sees Russian ones.
AS_LATIN = (
    "XuTeJu noceJka AaBHO npocRT nocTpouTb MocT 4epe3 KaMeHKy. CTapbIu napoM xoAuT ABa pa3a B AeHb, "
    "a B JeAoxoA He xoAuT BoBce, u TorAa Ao 6oJbHuuBI npuxoAuTcR exaTb copoK KuJoMeTpoB B o6be3A. "
)
# And the reverse.
AS_CYRILLIC = (
    "ТЬе уШаде паз азКес1 Рог а ЬпсЗде оуег Ше пуег, Ше Регту гипз Ьи1 {угСе а Зау, апВ ^Ьеп Ше 1се "
    "Ьгеакз ир доез по! гип а1 аП; реор1е Пгеп Нау'е {о дпуе Рог1у Мйез 1о НозрКа1 Ьу а пеагЬу гоад. "
)


@pytest.mark.parametrize(
    "text",
    [
        AS_LATIN,
        AS_CYRILLIC,
        RUSSIAN.encode("cp1251", "replace").decode("cp1252", "replace"),
        RUSSIAN.encode("utf-8").decode("latin-1"),
        "".join(chr(ord(sign) + 0xEC00) if sign > "Ѐ" else sign for sign in RUSSIAN),
        "".join(chr(ord(sign) + 0x1A00) if sign > "Ѐ" else sign for sign in RUSSIAN),
    ],
    ids=["russian as latin", "english as cyrillic", "one byte as another", "two bytes as two", "private", "marked"],
)
def test_letters_that_are_not_those_of_the_pages_are_told(text):
    assert spells_no_words(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        RUSSIAN,
        "Das Dorf bittet seit Jahren um eine Brücke über den Fluss, denn die Fähre fährt nur zweimal am Tag. " * 2,
        "Αυτό το χωριό ζητά εδώ και χρόνια μια γέφυρα πάνω από το ποτάμι, γιατί το πλοίο περνά δύο φορές. " * 2,
        "Dân làng đã nhiều năm xin xây một cây cầu qua sông, vì phà chỉ chạy hai lần mỗi ngày mà thôi. " * 2,
        "The function getUserName calls readLine and openFile; myVar and maxSize are set by the caller of it. " * 2,
        (
            "Насос Н2О3Б и клапан К4М2 заменить на насос Н3О4Б до мая. Фильтры Ф1А, Ф2Б и Ф3В промыть и проверить. "
            "Масло в баке М5К и в баке М6К сменить, а датчик Д7П и датчик Д8П не трогать, пока не остынут."
        ),
        "Счёт на оплату ООО «ТехноСтройМонтаж», ЗАО «АгроПромБанк», МосГорТранс и РосАтом.",
        "\uf0b7 Вымыть окна.\n\uf0b7 Полить цветы.\n\uf0b7 Сдать ключи.",
    ],
)
def test_words_of_any_language_and_names_with_capitals_or_figures_are_words(text):
    assert not spells_no_words(text)
