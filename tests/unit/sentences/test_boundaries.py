"""Where Russian sentences end: a bar marks each end, the table of places that are none is the longer one."""

import pytest

from summarize import split_sentences


def bars(text, language="ru"):
    return "|".join(sentence.text for sentence in split_sentences(text, language=language))


SPLITS = [
    # lost_space
    "Мост закрыли.|Жители ждут.",
    "Мост закрыли.|В городе тихо.",
    "Мост закрыли!|Кто виноват?|Совет.",
    "Сообщает «Вестник».|Мост закрыт.",
    "Мост построили в 1990.|Жители рады.",
    "Мост закрыли…|Жители ждут.",
    "Мост закрыли.|«Ждём», — сказал Зимин.",
    "Мост закрыли.|США молчат.",
    # year_or_century, eras
    "Мост построили в 1963 г.| Жители рады.",
    "Дорога строилась в 1963–1965 гг.| Правительство решило иначе.",
    "Город основан в XIX в.| Мост новее.",
    "Их приняли в 2020 г.| Он действует.",
    "В 2020 г.| Однако мост закрыт.",
    "Город стоял здесь в V в. до н. э.| Это доказано.",
    # initials
    "Пришёл Зимин И. И.| Он сел.",
    "Это витамин С.| Он нужен.",
    "Сидит в секторе А.| На мосту пусто.",
    # coordinates
    "Судно ушло на 50° с. ш.| Эпицентр дальше.",
    # abbreviation_before_quotation
    "Сборы, штрафы и т. п.| «Это много», — сказал Зимин.",
    "Стоит это 5 млн.| «Вестник» узнал первым.",
    # bracketed_abbreviation
    "Мост закрыт (долго.| Очень).",
    "Мост закрыт.| (Жители ждут.)",
    # numbered_label: nothing but a number after the word
    "Глава XXXVIII.| Права граждан",
    "Глава 5 и 6.| Права граждан",
    # name_in_quotation_marks: after a colon it is speech
    "Он спросил: «Что делать?»| Зимин молчал.",
    # lost_space: a word of two letters is one
    "Да.|Нет.",
    # smile
    "Сижу дома :)| А мост закрыт.",
    # razdel
    "Мост стар.| Ждут все.| Кто виноват?",
    "Куплены доски, гвозди и т. д.| Мост чинят.",
    "Он живёт в США.| Там хорошо.",
    "«Когда откроют?»| Совет молчит.",
    "Он сказал: «Пора!»| Все встали.",
    "Мост стар…| Ждут все.",
]

JOINS = [
    # name_in_quotation_marks, whatever the marks
    "В романе „Что делать?“ Чернышевский пишет о снах.",
    "В романе “Что делать?” Чернышевский пишет о снах.",
    'В романе "Что делать?" Чернышевский пишет о снах.',
    # bracketed_abbreviation, abbreviation_before_quotation, numbered_label
    "Мост закрыт (ср. Устав) надолго.",
    "Он живёт на ул. «Мостовой» давно.",
    "Глава XVIII. Права граждан",
    # lost_space
    "Мост чинят и т.д.Жители ждут.",
    "О.Он тоже.",
    # invisible characters hide no abbreviation
    "Школа им.\u200b Пушкина закрыта.",
    # lost_space, dotted_name, address
    "Мы живём в г.Заречном.",
    "По ст.5 закона мост закрыт.",
    "Школа им.Пушкина закрыта.",
    "Сказал Ю.А.Зимин вчера.",
    "Об этом пишет Газета.Ру вчера.",
    "Ищите на Яндекс.Карты дорогу.",
    "Пишите на ivan@Primer.Org скорее.",
    "Смотрите www.Primer.Org и ждите.",
    "Открыт файл Отчёт.Docx на столе.",
    "Лежит в папке C:\\Мост.Документы давно.",
    "Программа на Node.Js работает.",
    "Сказал проф.Зимин вчера.",
    "Встреча в 10.30 на мосту.",
    "Срок – 12.05.2020 включительно.",
    "Версия 2.0.1 новее.",
    # year_or_century
    "В 2010–2012 гг. Виктор ездил в Заречный.",
    "В 1963 г. Иван Зимин построил мост.",
    "Указ от 5 мая 2010 г. N 133-рп отменён.",
    "Указ от 5 мая 2010 г. № 133 отменён.",
    "Закон 2007 г. «о мостах» отменён.",
    "В XIX в. Россия строила мосты.",
    "До н. э. Рим строил мосты.",
    # bracketed_abbreviation, aside
    "Мост (построен в 2010 г.) Иван не видел.",
    "Доски, гвозди и др. (см. ниже) куплены.",
    # initials
    "Пришёл И. И. Зимин с докладом.",
    "Пришёл В. В. Зимин с докладом.",
    # numbers_so_far
    "II. 1.2. Мост закрыт.",
    "II. III. Мост закрыт.",
    # abbreviation
    "Жители пгт. Заречный ждут.",
    "Мост у наб. Обводного канала закрыт.",
    "Сказали проф. Зимин и акад. Петров.",
    "На ул. Садовой и просп. Победы тихо.",
    "Так решил т. н. Совет моста.",
    "Приказ и. о. Министра отменён.",
    # speech_goes_on, name_in_quotation_marks
    "«Пора ехать!» — сказал Зимин.",
    "«Пора ехать…» – сказал Зимин.",
    "— Пора? — спросил Зимин.",
    "В романе «Что делать?» Чернышевский описал мост.",
    "Первый альбом «Громче!» Группа выпустила зимой.",
    # lists inside a line
    "Нужно: 1) найти деньги; 2) нанять рабочих; 3) Открыть мост.",
    "Ждут все; Совет молчит.",
    "1. Найти деньги на мост.",
    "1.1. Найти деньги на мост.",
    "а) Найти деньги на мост.",
    "Статья 5. Права жителей",
    "Глава II. Мосты",
    "Рис. 3. Вид на мост",
    # small letters and marks go on
    "Мост... закрыт.",
    "Мост стоил 5 тыс. рублей.",
    "Он стоит 500 руб. и дороже.",
    "Что?! да быть не может.",
    "Мост длиной 3,5 км. и шириной 7 м.",
    "(Мост стар.)",
    "кто они такие… »",
    "Сказано . . . и забыто .",
]


@pytest.mark.parametrize("marked", SPLITS)
def test_a_sentence_ends(marked):
    got = bars(marked.replace("|", ""))
    assert got.split("|") == [part.strip() for part in marked.split("|")]


@pytest.mark.parametrize("text", JOINS)
def test_no_sentence_ends(text):
    assert bars(text) == text


def test_the_negative_table_is_the_longer_one():
    assert len(JOINS) > len(SPLITS)


@pytest.mark.parametrize(
    "text", ["Т. б. (тағы басқа) ұсыныстар бар.", "Б.з.б. 6 ғасырда салынды.", "2012 жыл. № 70 шықты."]
)
def test_kazakh_stays_whole(text):
    assert bars(text, "kk") == text


def test_soft_hyphens_do_not_hide_a_word():
    assert bars("Мост за\u00adкры\u00adли.Жи\u00adтели ждут.").count("|") == 1


def test_an_unknown_language_still_has_sentences():
    assert [s.text for s in split_sentences("Zzz qqq. Www eee.", language="auto")] == ["Zzz qqq.", "Www eee."]


def test_rows_of_a_table_are_not_one_sentence():
    text = "План:\n\n№\tЧто\tКогда\n1\tМост\tосень\n"
    assert [s.text for s in split_sentences(text, language="ru")] == ["План:", "№\tЧто\tКогда", "1\tМост\tосень"]
