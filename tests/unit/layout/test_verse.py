import pytest

from summarize import read_document, summarize

STANZA = "Гаснет лампа над крыльцом,\nЗасыпает старый дом.\nКто-то ходит за рекой\nС фонарём в руке одной."


def paragraphs(text):
    document = read_document(text, language="ru")
    return [document.text[block.start : block.end] for block in document.blocks if block.kind == "paragraph"]


def test_the_lines_of_a_stanza_are_one_block():
    assert paragraphs(f"Вечер\n\n{STANZA}\n") == [STANZA]


def test_a_pair_of_lines_beside_a_stanza_is_one_too():
    pair = "Спит за мельницей трава,\nИ молчит в дупле сова."
    assert paragraphs(f"Вечер\n\n{STANZA}\n\n{pair}\n") == [STANZA, pair]


def test_no_summary_opens_with_a_line_from_within_a_sentence():
    shown = [row["text"] for row in summarize(f"Вечер\n\n{STANZA}\n", sentences=3).to_dict()["summary"]]
    assert shown
    assert not any(text.startswith(("Засыпает", "С фонарём")) for text in shown)


@pytest.mark.parametrize(
    "stanza",
    [
        "Идёт обоз по белой воле,\nСкрипит под полозом мороз,\nПоёт ямщик о русском поле,\nИ звёзды катятся под воз.",
        "Ты спи, река, под толстым льдом,\nПусть снится всем весна,\nПусть греет старый дом\nНад крышей полная луна.",
        "Плыви, мой плот, плыви скорей,\nНе бойся, друг, волны,\nНас ждёт огонь полей,\nИ берега уже видны.",
    ],
)
def test_verse_asks_nothing(stanza):
    assert paragraphs(f"Песня\n\n{stanza}\n") == [stanza]
    assert summarize(f"Песня\n\n{stanza}\n").to_dict()["recommendations"] == []


@pytest.mark.parametrize(
    "text",
    [
        "Сторожу нужно открыть ворота,\nкоторые закрыли весной,\nи проверить забор у болота,\nгде он стоит стеной.",
        "Нужно починить забор.\nНадо позвать сторожа.\nСледует сварить обед.\nПора открыть ворота.",
        "Сторожу следует:\nПочинить забор у входа,\nВычистить водоём,\nСнять якорь с парохода,\nПозвать весь дом.",
        "Необходимо:\nСварить обед,\nОткрыть ворота,\nПокрасить сваи,\nПочинить мотор.",
    ],
)
def test_what_is_to_be_done_is_no_verse(text):
    assert summarize(f"О пристани\n\n{text}\n").to_dict()["recommendations"]


@pytest.mark.parametrize(
    "text",
    [
        # Things to be done, to be bought; no sentence runs on.
        "Покрасить забор.\nПочинить мотор.\nПозвать соседа.\nСварить обед.",
        "Купить заранее:\nСвежее молоко,\nДеревенское масло,\nЧёрный хлеб,\nСпелые яблоки.",
        "Нужны материалы:\n\nСухие доски,\nСтальные полоски,\nМасляная краска,\nСварочная маска.",
        "Отдел кадров\nОтдел продаж\nОтдел закупок\nОтдел связи",
        "Ольга Белова,\nАнна Седова,\nИгорь Зимин,\nПётр Рыбин;",
        # Endings alike, by grammar; the lines of a list end with the same mark, or with none.
        "Закрыть переправу для грузовиков\nПроверить сваи и опоры мостов\nСообщить жителям\nДоложить главе района.",
        "Осмотреть опоры старых мостов,\nСобрать данные от районов,\nСоставить общую смету,\nДоложить главе.",
        "Приём жителей и предложений\nПроверка договоров и решений\nОтветы на письма\nВыезд на место.",
        "Осмотр опор,\nРемонт дверей,\nПокупка штор,\nВывоз старых ветвей;",
        "Купили доски и краску,\nПривезли песок и цемент,\nСобрали старую каску,\nОткрыли склад и буфет.",
        "Осмотр опор и перил,\nПодсчёт машин и перил,\nВывоз песка и перил,\nПокупка новых перил.",
        # An address, a signature, figures.
        "Город Приречный,\nУлица Заречная,\nДом 5,\nКвартира 12.",
        "С уважением,\nдиректор школы\nАнна Орлова.",
        # Two lines, no rhyme.
        "Паром стоит у берега,\nЕго чинят.",
        "Мы открыли музей,\nПостроили новую школу,\nПригласили учителя из города,\nОткрыли столовую.",
    ],
)
def test_what_is_no_verse(text):
    assert all("\n" not in block or block[block.index("\n") + 1].islower() for block in paragraphs(text))
