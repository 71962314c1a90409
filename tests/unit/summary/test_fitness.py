import pytest

from summarize import languages, summarize
from summarize.pipeline import normalized_document
from summarize.summary.candidate_sentences import read_candidate
from summarize.summary.context_dependence import depends_on_context
from summarize.summary.flaws import (
    CandidateSentence,
    announcing,
    bare_quotation,
    caption,
    exchange,
    figure,
    foreign,
    fragment,
    greeting,
    imprint,
    is_fit,
    operative,
    overlong,
    question,
    unnamed_speaker,
)
from summarize.text.normalize import normalize
from summarize.text.quoting import fold
from summarize.text.terms import count_words

RU = languages.load("ru")

FIT = """
Мост через реку закрыли для грузовиков.
Город ищет деньги — сорок миллионов рублей.
Глава города Анна Орлова сказала, что деньги найдут.
«Мост закроют весной», — сказала глава города Анна Орлова.
— Мост закроют весной, — сказала глава города Анна Орлова.
«Северный мост» закрыли для грузовиков.
«Северный мост» и «Южный мост» закрыли.
А.Орлова: Мост закроют весной, деньги на ремонт уже нашли.
Отдельно спросили, кто заплатит за ремонт моста.
Горожане спрашивают: «Кто заплатит за ремонт?» — и ждут ответа.
Спасибо жителям, которые два года помогали городу собирать деньги на ремонт моста.
Рад и тот, кто видел реку только летом.
Город был рад видеть рабочих на мосту.
Присутствовали глава города и архитектор, жители не пришли.
Председатель совета жителей передал городу сорок обращений.
Глава города обещала утвердить план ремонта до весны.
План ремонта утвердили весной.
Контроль на мосту ввели после аварии.
Настоящее серебро нашли под опорой моста.
Фотографии моста висят в каждой школе.
Автор проекта ушёл на пенсию.
Источники воды пересохли раньше срока.
Таблица показывает рост цен.
Литература и музыка спасают от скуки.
Итоговая цена выросла вдвое.
Орлова: да или нет, решат жители.
Таблицы 19 века хранятся в архиве.
Рисунок на стене сделали дети.
Онежское озеро замёрзло.
Авария случилась ночью.
2 мая мост открыли снова.
«Мост закроют весной», — отметил эксперт Иван Лунин.
Эксперт отметил, что мост закроют весной.
Тополя вдоль дороги срубили.
Мост описан в трёх книгах [2, 5].
Мост построили давно (в 1961 г.).
МОСТ ЗАКРЫТ ДО ВЕСНЫ.
Анна Орлова молчит.
А.Орлова Орлова Анна Петровна глава города: Мост закроют весной, деньги уже нашли.
Анна Петровна, мост закроют весной.
Уважаемые жители, мост закроют весной.
Глава города рад видеть жителей на мосту.
Позвольте напомнить, что мост закроют весной.
Компания Bridge Building Partners закроет мост весной.
Площадь у моста закроют весной.
В приложении нет цен на сталь.
Следующее собрание жителей назначили на осень.
Мост закроют в следующем году.
"""
FLAWED = [
    (question, "Кто заплатит за ремонт моста?"),
    (question, "«Кто заплатит за ремонт моста?»"),
    (question, "Так кто же заплатит за мост?!"),
    (fragment, "Тишина."),
    (fragment, "Орлова А. П.; Лунин П. И."),
    (fragment, "Анна Орлова."),
    (caption, "Исполнитель: Орлова А. П., глава города."),
    (greeting, "Спасибо Вам, Анна Петровна, за то, что мост через Ольху построили за два года."),
    (greeting, "П. Лунин: В целом всё хорошо."),
    (fragment, "и ждут весны."),
    (fragment, "найти деньги на ремонт моста;"),
    (fragment, "Для этого необходимо:"),
    (fragment, "Ремонт моста и дороги к нему"),
    (fragment, "(Аплодисменты в зале заседаний.)"),
    (fragment, "<…> Мост закроют весной."),
    (fragment, "* Организация закрыта по решению суда."),
    (fragment, "Москва * * * Начало встречи с жителями города."),
    (fragment, "Анна Орлова (А. О.):"),
    (fragment, "Мост описан ранее [2."),
    (fragment, "С. 12–14], опоры моста и др. [25]."),
    (exchange, "А.Орлова: Да."),
    (exchange, "А. П. Орлова: Так точно."),
    (exchange, "А.Орлова Орлова Анна Петровна глава города : Уважаемый Лев Петрович!"),
    (exchange, "Уважаемые жители города!"),
    (exchange, "Анна Петровна, понял Вас."),
    (foreign, "The old bridge is closed to lorries until spring."),
    (foreign, "The old bridge is closed (мост закрыт)."),
    (figure, "Цены на сталь приведены в приложении N 2 к отчёту."),
    (greeting, "А.Орлова Орлова Анна Петровна глава города: Да, всё в порядке, Лев Петрович."),
    (greeting, "Уважаемый Лев Петрович, мы очень рады Вас видеть."),
    (greeting, "Очень рад приветствовать всех, кто два года собирал деньги на ремонт моста через Ольху."),
    (greeting, "Лев Петрович, прежде всего хочу поблагодарить всех, кто собирал деньги на ремонт моста."),
    (figure, "Опоры моста показаны на рис. 3."),
    (figure, "Как видно из таблицы, в таблице 2 цены растут."),
    (overlong, "Присутствовали: " + "Орлова, " * 90 + "Лунин."),
    (caption, "Фото: городской архив, 1961 год."),
    (caption, "Рис. 3. Опоры моста в разрезе."),
    (caption, "Таблица 2. Цены на сталь."),
    (caption, "Читайте также о мостах соседних городов."),
    (caption, "Источник: городской архив."),
    (greeting, "Добрый день, уважаемые жители города!"),
    (greeting, "Анна Петровна, прошу Вас."),
    (greeting, "Большое спасибо за внимание."),
    (caption, "Присутствовали: глава города, архитектор, жители улицы Садовой."),
    (caption, "Председатель: А. П. Орлова."),
    (greeting, "Рад видеть сегодня в этом зале всех тех, кто два года строил мост через Ольху."),
    (greeting, "Позвольте поздравить всех, кто два года собирал деньги на ремонт моста через Ольху."),
    (imprint, "№ 45 от 3 февраля 2027 г."),
    (imprint, "г. Заречный"),
    (announcing, "Участники встречи обсудили ремонт моста и отмечают следующее."),
    (announcing, "Деньги на ремонт моста и дороги к нему делят следующим образом…"),
    (operative, "Утвердить прилагаемый план ремонта моста."),
    (operative, "1. Утвердить прилагаемый план ремонта моста."),
    (operative, "2.1) Контроль за исполнением приказа оставляю за собой."),
    (operative, "Настоящее решение вступает в силу со дня подписания."),
    (bare_quotation, "«Мост закроют весной, и это правильно»."),
    (bare_quotation, "«Мост закроют весной."),
    (bare_quotation, "И это правильно», — сказала глава города Анна Орлова."),
    (bare_quotation, "— Мост закроют весной."),
    (bare_quotation, '"Мост закроют весной".'),
    (unnamed_speaker, "«Мост закроют весной», — сказала она."),
    (unnamed_speaker, "«Мост закроют весной», — заявил он в пятницу."),
    (unnamed_speaker, "«Мост закроют весной», — отметил эксперт."),
    (unnamed_speaker, "— Мост закроют весной, — сказал он."),
]
LEANING = """
Это решение приняли вчера.
Он приехал вчера вечером.
По его словам, мост закроют.
При этом денег в казне нет.
Под ними город понимает опоры моста.
Между ними течёт река.
В-третьих, мост стар.
«Его закроют весной», — сказала глава города Анна Орлова.
Также мост стар.
"""
# Readers find a sentence that only connects with the one before it fit as often as not.
STANDING = """
Однако денег в казне нет.
Кроме того, мост стар.
Этажи школы отделали заново.
Онега вышла из берегов.
Именины отметили всем селом.
Тамара Лунина строит мосты.
В школе тихо.
По мосту не ездят грузовики.
Нотариусы ждут закона.
При мосте построят пост.
"""


def reading(text, *, in_quotation=False):
    return CandidateSentence(fold(normalize(text).text), count_words(text), in_quotation, RU)


@pytest.mark.parametrize("text", FIT.strip().split("\n"))
def test_a_whole_sentence_is_fit(text):
    assert is_fit(reading(text))


@pytest.mark.parametrize(("flaw", "text"), FLAWED)
def test_a_flawed_sentence_is_not(flaw, text):
    assert flaw(reading(text))


def test_a_sentence_inside_a_quotation_is_not_fit():
    assert bare_quotation(reading("Мост закроют весной.", in_quotation=True))


@pytest.mark.parametrize("text", LEANING.strip().split("\n"))
def test_a_dangling_opening_depends_on_context(text):
    assert depends_on_context(text, RU)


@pytest.mark.parametrize("text", STANDING.strip().split("\n"))
def test_other_openings_stand_alone(text):
    assert not depends_on_context(text, RU)


def test_in_an_unknown_language_only_the_form_counts():
    unknown = languages.load(None)
    assert is_fit(CandidateSentence("Ona ushla domoy.", 3, False, unknown))
    assert not depends_on_context("Eto dom nash.", unknown)


@pytest.mark.parametrize(
    ("text", "cut_off"),
    [
        ("О закрытии моста через реку Ольху весной сообщает\nАнна Орлова со ссылкой на отчёт.", True),
        ("О закрытии моста через реку Ольху весной сообщает\n\nАнна Орлова со ссылкой на отчёт.", False),
        ("О закрытии моста через реку Ольху весной сообщили.\nАнна Орлова сослалась на отчёт.", False),
        ("\n\nСело Заречное\nАнна Орлова сослалась на отчёт.", False),
        ("На встрече с главой города и жителями Заречного\nА. Орлова: Мост закроют весной.", False),
    ],
)
def test_a_line_that_goes_on_with_an_unfinished_one_is_no_sentence(text, cut_off):
    before = "Мост через реку закрыли для грузовиков, потому что его опоры за зиму просели на палец. " * 3
    document = normalized_document(before + text)
    last = len(document.sentences) - 1
    reading = read_candidate(document, last, 5)
    assert "отчет" in reading.text or "весной" in reading.text
    assert reading.cut_off == cut_off


def test_the_first_sentence_leans_on_nothing():
    shown = summarize("Это решение мэра приняли вчера. Мост через Ольху закроют весной.", sentences=1)
    assert [row["text"] for row in shown.to_dict()["summary"]] == ["Мост через Ольху закроют весной."]
