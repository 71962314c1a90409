"""What kind of text a document is, by its words, and what the weights of the genres add."""

from collections import Counter

import pytest

from summarize import summarize
from summarize.actions import genre
from summarize.actions.genre import GENRE_TABLE, GENRES, genre_shares, shares_of, words_of_document
from summarize.actions.model import in_genres, read_model
from summarize.actions.signs.of_vocabulary import SIZE
from summarize.pipeline import normalized_document

PAPER = """ПРИКАЗ

О подготовке школы к новому учебному году

В соответствии с планом работы учреждения приказываю:
1. Утвердить состав комиссии согласно приложению.
2. Заместителю директора по хозяйственной части обеспечить ремонт кабинетов до 15 августа 2027 года.
3. Контроль за исполнением настоящего приказа оставляю за собой.
"""
PRESS = """Министры энергетики семи стран собрались в столице на внеочередную встречу

Переговоры продолжались до вечера, сообщает агентство. По словам дипломатов, стороны разошлись в оценке санкций
против поставщиков газа. Эксперты полагают, что рынок уже учёл решение, а цены на нефть упали на три процента.
Оппозиция в парламенте обвинила правительство в нерешительности, президент страны заявил, что выборы пройдут в срок.
"""
SPEECH = """Добрый день, уважаемые коллеги! Спасибо, что вы приехали. Я хочу сначала сказать несколько слов
о том, как мы с вами работали этот год. Вы знаете, нам было трудно, но мы справились, и я вам за это благодарен.
Давайте теперь послушаем друг друга, пожалуйста. Коллеги, кто хотел бы начать? Я думаю, вы со мной согласитесь.
"""
GUIDE = """Как хранить варенье зимой

Банки моют горячей водой с содой, сушат и наполняют ещё тёплым вареньем. Сахара берут столько же, сколько ягод. Если
на поверхности появилась плесень, варенье лучше выбросить. Хранить его можно в погребе или на нижней полке холодильника.
"""


def words_of_text(text: str) -> Counter[str]:
    return words_of_document(normalized_document(text, language="ru"))


def likeliest(text: str) -> str:
    shares = genre_shares(normalized_document(text))
    return GENRES[shares.index(max(shares))]


@pytest.mark.parametrize(("text", "genre"), [(PRESS, "press"), (SPEECH, "speech"), (PAPER, "paper"), (GUIDE, "guide")])
def test_words_tell_the_genre(text: str, genre: str) -> None:
    assert likeliest(text) == genre


@pytest.mark.parametrize("text", [PRESS, SPEECH, PAPER, GUIDE, "Слово."])
def test_the_shares_sum_to_one(text: str) -> None:
    shares = genre_shares(normalized_document(text, language="ru"))
    assert len(shares) == len(GENRES)
    assert sum(shares) == pytest.approx(1)


@pytest.mark.parametrize(("text", "language"), [("Close the bridge by May.", "en"), ("1. 2. 3.", "ru"), ("", "ru")])
def test_without_known_words_there_are_no_shares(text: str, language: str) -> None:
    assert genre_shares(normalized_document(text, language=language)) == ()


def test_the_order_of_words_and_their_case_change_nothing() -> None:
    assert words_of_text("Ещё раз, ещё РАЗ") == words_of_text("раз еще раз еще")


def test_words_that_the_table_does_not_have_tell_what_all_documents_do() -> None:
    table = memoryview(bytes([3, 0, 0, 1]) * SIZE).cast("b")
    shares = shares_of(words_of_text("абвг " * 200), table)
    assert shares == pytest.approx(shares_of(words_of_text("абвг деёж " * 100), table))
    assert shares[0] > shares[3] > shares[1] == shares[2]


def test_a_line_has_no_genre() -> None:
    assert max(genre_shares(normalized_document("Завхозу Лапину купить лампы."))) < 0.5


def test_the_table_has_a_byte_for_each_genre_at_each_place() -> None:
    assert GENRE_TABLE.stat().st_size == SIZE * len(GENRES)


def test_a_genre_adds_to_the_weights_as_far_as_the_document_is_of_it() -> None:
    weights = {"alone": {"cue": 1.0}, "action": {"cue": 2.0}, "measure": {"cue": 5.0}}
    added = {f"{model} in {genre}": {} for model in ("alone", "action") for genre in GENRES}
    added["alone in press"] = {"cue": 4.0, "deadline": 2.0}
    found = in_genres({**weights, **added}, (0.5, 0.5, 0.0, 0.0))
    assert found["alone"] == {"cue": 3.0, "deadline": 1.0}
    assert found["action"] == weights["action"]
    assert found["measure"] == weights["measure"]


def test_without_shares_the_weights_are_those_of_all_genres() -> None:
    weights = read_model().weights
    assert in_genres(weights, ()) == weights


def test_the_genre_is_told_once_for_all_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    told = []
    monkeypatch.setattr(genre, "shares_of", lambda *given: told.append(given) or shares_of(*given))
    orders = "\n".join(f"{number}. Отремонтировать школу № {number} до 1 мая 2027 года." for number in range(1, 6))
    result = summarize(f"Приказ\n\nПриказываю:\n{orders}\n")
    assert len(result.recommendations) == 5
    assert len(told) == 1
