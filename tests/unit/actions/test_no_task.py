"""What asks nothing, whatever its mood; and items of a list, which are judged together."""

import pytest

from summarize.actions.model import Verdict, agreed_in_lists
from summarize.actions.signs.of_context import CandidatePlace
from summarize.actions.signs.of_words import word_signs
from summarize.document import ActionKind, Span
from summarize.log_linear import log_odds
from summarize.pipeline import normalized_document


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("ru", "Подпишитесь на наш канал, чтобы не пропустить новости."),
        ("ru", "Сегодня поговорим о том, как подготовить улей к зиме."),
        ("ru", "В этом видео я расскажу, как чинить кран."),
        ("uk", "Сьогодні поговоримо про те, як доглядати троянди."),
        ("en", "In this video I will show you how to fix a chair."),
        ("ru", "Понравилось видео? Ставьте лайки!"),
        ("ru", "Нажмите, чтобы увеличить снимок."),
        ("ru", "Поделитесь ссылкой с друзьями."),
        ("ru", "Записывайтесь на курс акварели!"),
        ("ru", "Записывайтесь на вебинар 5 мая!"),
        ("ru", "Срочно подпишитесь на наш канал!"),
        ("ru", "Пусть в 2027 году в вашем доме будет тепло и радостно."),
        ("ru", "Будьте здоровы и счастливы!"),
        ("ru", "Пусть в вашем доме будет тепло и радостно."),
        ("uk", "Підпишіться на наш канал."),
        ("uk", "Бережіть себе!"),
        ("en", "Subscribe to our channel!"),
        ("en", "Share this post with a friend."),
        ("en", "Stay safe!"),
        ("kk", "Арнамызға жазылыңыз!"),
        ("be", "Падпішыцеся на наш канал."),
    ],
)
def test_a_page_that_speaks_of_itself_and_a_wish_ask_nothing(code, text):
    assert any(sign.startswith("no task: ") for sign in all_signs(code, text))


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("ru", "Поделитесь опытом с коллегами."),
        ("ru", "Подпишите обращение до 5 мая."),
        ("ru", "Подпишитесь под обращением к губернатору."),
        ("ru", "Оставьте заявление у секретаря."),
        ("ru", "Запишитесь на приём к врачу."),
        ("ru", "Поставьте плюс в графе «Согласен»."),
        ("ru", "Пусть депутаты обеспечат школы теплом."),
        ("ru", "Пусть отчёт будет готов к маю."),
        ("ru", "Будьте внимательны на переездах."),
        ("ru", "Смотрите под ноги: лестница разбита."),
        ("uk", "Підпишіть заяву до понеділка."),
        ("uk", "Нехай комісія перевірить котельню."),
        ("en", "Share the report with the board."),
        ("en", "Sign up for the spring clean-up by Friday."),
        ("en", "Be careful on the ice."),
        ("kk", "Дәрігерге жазылыңыз."),
        ("be", "Падпішыце заяву да пятніцы."),
        ("ru", "Оставьте комментарии к проекту приказа до 5 мая."),
        ("ru", "Напишите отзыв на проект закона до 5 мая."),
        ("ru", "Запишитесь на курс повышения квалификации до 1 июня."),
        ("uk", "Залиште відгук на проєкт рішення до 5 травня."),
        ("en", "Please leave a comment on the draft budget by Friday."),
    ],
)
def test_an_imperative_about_something_else_may_ask(code, text):
    assert not any(sign.startswith("no task: ") for sign in all_signs(code, text))


def all_signs(code, text):
    document = normalized_document(text, language=code)
    return word_signs(document, Span(0, len(document.text)))


def test_items_of_one_list_come_nearer_to_each_other():
    verdicts = [Verdict(probability, ActionKind.ORDER, probability) for probability in (0.9, 0.3, 0.9, 0.3)]
    places = [CandidatePlace(0, 0), CandidatePlace(1, 0), CandidatePlace(2, 0), CandidatePlace(3, None)]
    found = agreed_in_lists(verdicts, places)
    mean = sum(map(log_odds, (0.9, 0.3, 0.9))) / 3
    assert [log_odds(each.probability) for each in found[:2]] == pytest.approx(
        [(log_odds(0.9) + mean) / 2, (log_odds(0.3) + mean) / 2]
    )
    assert found[3] == verdicts[3]
