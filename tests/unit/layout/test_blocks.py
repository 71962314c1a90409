"""What a reader sees: each layout on a text of our own, with the kind of every block."""

import pytest

from summarize.pipeline import read_document


def kinds(text, language="ru"):
    document = read_document(text, language=language)
    return [(block.kind.value, text[block.start : block.end]) for block in document.blocks]


def markers(text):
    document = read_document(text, language="ru")
    return [text[block.marker.start : block.marker.end] if block.marker else None for block in document.blocks]


def test_a_paragraph_a_line():
    text = "Мост закрыли\nМост через реку закрыли вчера. Ездят в объезд.\nЧто дальше\nРемонт начнут весной.\n"
    assert [kind for kind, _ in kinds(text)] == ["title", "paragraph", "heading", "paragraph"]


def test_hard_wrapped_paragraphs_are_whole():
    text = (
        "Мост через реку закрыли вчера вечером, и водители\n"
        "третий день ездят в объезд. Городской совет пообещал\n"
        "найти деньги до осени.\n\n"
        "Инженеры считают, что опоры прослужат ещё десять\n"
        "лет, если их укрепить.\n"
    )
    assert [kind for kind, _ in kinds(text)] == ["paragraph", "paragraph"]


def test_the_name_of_a_town_goes_on_below_its_hyphen():
    text = "Мост\n\nНужно встретить гостей из Ростова-на-\nДону. Белов ждёт.\n"
    assert [kind for kind, _ in kinds(text)] == ["title", "paragraph"]
    lines = "Мост\n\nБелов купил соль, хлеб и молоко. Список-\nМолоко куплено, хлеб съеден вчера вечером.\n"
    assert len(kinds(lines)) > len(kinds(text))


@pytest.mark.parametrize(
    ("above", "below", "is_one"),
    [
        ("Утвердить регистратором общество (адрес: 101000, г. Заречный,", "ул. Лесная, д. 3) и договор.", True),
        ("Утвердить план ремонта дороги (шифр проекта ВУ", "«Мост», лист 3) на 2027 год.", True),
        ("Установить тариф для котельной «Северная", "заря», в том числе на воду:", True),
        ("Разместить приказ на странице комитета в сети", "«Интернет».", True),
        ("Признать утратившим силу приказ комитета №", "119 о тарифах на воду.", True),
        ("Внести изменение в приказ комитета от 3 мая 2027 года", "№ 14 «О тарифах на воду».", True),
        ("Тарифы утверждены приказом от 03.05.2027", "№ 14 (с изменениями) и действуют.", True),
        ("Заречный, 3 мая 2027 года", "№ 14", False),
        ("Мост закрыт на ремонт с мая 2027 года", "№ 14 – автобус в объезд.", False),
        ("Выдать регистратору копию лицензии № 10-", "000-1 от 21.02.2027.", True),
        ("Мост (старый) закрыли на ремонт до осени", "Паром ходит раз в час.", False),
        ("Мост закрыли на ремонт (до осени).", "Паром ходит раз в час.", False),
        ("Газета «Заря» пишет о мосте и пароме", "«Мост закрыт», – говорит мэр Заречного.", False),
        ("Куплены доски (12 штук), гвозди и молоток", "5 рабочих красят перила.", False),
        ("В смете три строки, а всего строк – 10", "12 досок лежат на складе.", False),
        ("Совет решил починить мост (смета ниже):", "Паром ходит раз в час.", False),
    ],
)
def test_a_bracket_a_quotation_or_a_number_goes_on_below(above, below, is_one):
    text = f"Совет собрался вчера и решил, что делать.\n\n{above}\n{below}\n\nЖители ждали решения два года."
    assert (f"{above}\n{below}" in [block for _, block in kinds(text)]) == is_one


def test_the_number_of_a_page_is_no_part_of_a_wrapped_item():
    text = (
        "Администрация посёлка постановляет сделать к осени следующее:\n"
        "а) закупить до осени новые доски, гвозди и краску для перил\n"
        "и для навеса, а старые доски и гвозди сложить до весны в сарай у самого моста за пристанью;\n"
        "2\n"
        "б) нанять до осени двух плотников и маляра для работ на мосту\n"
        "и на пристани посёлка, где ждут ремонта и навес, и перила.\n"
        "Жители посёлка ждали этого решения совета больше трёх лет и\n"
        "писали о нём в газету.\n"
    )
    assert [kind for kind, _ in kinds(text)] == ["paragraph", "item", "boilerplate", "item"]


def test_hard_wrapped_items_hold_their_lines():
    text = (
        "     1. Управлению дорог подготовить до осени расчёт\n"
        "расходов на укрепление опор моста и внести его на\n"
        "рассмотрение городского совета.\n"
        "     2. Управлению связи оповестить жителей города о\n"
        "сроках ремонта и объездных дорогах.\n"
    )
    assert [kind for kind, _ in kinds(text)] == ["item", "item"]
    assert markers(text) == ["1.", "2."]
    assert kinds(text)[0][1].endswith("городского совета.")


def test_a_marker_alone_on_its_line_belongs_to_what_follows():
    text = "Совет решил :\n1 .\nНайти деньги .\n2.\nНанять рабочих .\n"
    assert [kind for kind, _ in kinds(text)] == ["paragraph", "item", "item"]
    assert markers(text) == [None, "1 .", "2."]


@pytest.mark.parametrize(
    "marker", ["1.", "1)", "(1)", "1.1.", "а)", "I.", "–", "-", "•", "□", "[ ]", "[x]", "✓", "*", "1 .", "▪", "§"]
)
def test_markers(marker):
    text = f"Совет решил следующее:\n{marker} найти деньги;\n{marker} нанять рабочих.\n"
    assert markers(text) == [None, marker, marker]


@pytest.mark.parametrize(
    "line",
    [
        "12.05.2021 мост закрыли.",
        "2013. Год был трудным.",
        "г. Заречный ждёт моста.",
        "А. Зимин ждёт моста.",
        "5 мая мост закрыли.",
        "1.5 тысячи машин ездят в объезд.",
        "18.00 начало встречи.",
        "-5 градусов обещают синоптики.",
        "Т. е. мост закрыт.",
    ],
)
def test_what_is_no_marker(line):
    assert markers(f"Мост закрыт.\n{line}\nЖдут все.\n") == [None, None, None]


def test_dialogue_is_no_list():
    text = "— Когда откроют мост?\n— Осенью. Мы ждём денег.\n— А если не откроют?\n— Откроют.\n"
    assert {kind for kind, _ in kinds(text)} == {"dialogue"}
    assert markers(text) == [None] * 4


def test_dashes_after_a_colon_are_a_list():
    text = "Совет решил:\n— Найти деньги.\n— Нанять рабочих.\n— Открыть мост.\n"
    assert [kind for kind, _ in kinds(text)][1:] == ["item", "item", "item"]


def test_furniture_is_told_from_text():
    text = (
        "Мост закрыли вчера. Ездят в объезд.\n"
        "Также по теме\n"
        "Как чинили старый мост\n"
        "Мост чинили три года и потратили...\n"
        "Опоры треснули.\n"
        "Вид на реку\n"
        "Фото: Пётр Зимин\n"
        "Ремонт начнут весной.\n"
        "Поделиться\n"
        "https://example.org/most\n"
    )
    assert [kind for kind, _ in kinds(text)] == [
        "paragraph",
        *["boilerplate"] * 3,
        "paragraph",
        *["boilerplate"] * 2,
        "paragraph",
        *["boilerplate"] * 2,
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Также по теме выступил инженер.",
        "Поделиться мостом с соседями предложил совет.",
        "Фотографы приехали к мосту.",
        "Reuters сообщает о закрытии моста.",
        "Подписывают договор завтра.",
    ],
)
def test_what_is_no_furniture(line):
    assert kinds(f"Мост закрыли вчера.\n{line}\nЖдут все.\n")[1][0] == "paragraph"


@pytest.mark.parametrize(
    "table",
    [
        "№\tЧто\tКогда\n1\tМост\tосень\n2\tДорога\tзима",
        "| № | Что |  Когда |\n|---|---|---|\n| 1 | Мост | осень |",
        "Мост через реку        осень     500\nДорога на станцию      зима      300",
    ],
)
def test_tables(table):
    assert kinds(f"План работ таков:\n\n{table}\n\nКонец плана ясен.\n")[1][0] == "table"


@pytest.mark.parametrize(
    "text",
    [
        "План такой:\n\n1)\tпочинить мост;\n2)\tпостроить дорогу;\n3)\tнанять врача.\n",
        "План такой:\n\n-\tпочинить мост; -\tпостроить дорогу; -\tнанять врача.\n",
        "План такой:\n\n1)\tмост; 2)\tдорога; 3)\tврач; 4)\tшкола.\n",
    ],
)
def test_a_tab_after_a_marker_makes_no_table(text):
    assert "table" not in {kind for kind, _ in kinds(text)}


def test_words_that_were_links_go_on():
    text = "Совет города ждёт, что \nновый мост\n, о котором говорили давно, откроют осенью.\nЖители ждут тоже.\n"
    assert [kind for kind, _ in kinds(text)] == ["paragraph", "paragraph"]


def test_a_sentence_first_is_no_title():
    assert kinds("Мост закрыли вчера.\nЕздят в объезд.\n")[0][0] == "paragraph"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_the_kind_of_line_end_does_not_matter(end):
    lines = ["Мост закрыли", "", "Ремонт начнут весной.", "1. Найти деньги.", "2. Нанять рабочих.", ""]
    assert [kind for kind, _ in kinds(end.join(lines))] == ["title", "paragraph", "item", "item"]


def test_the_title_of_an_act():
    head = "АДМИНИСТРАЦИЯ ГОРОДА\nПОСТАНОВЛЕНИЕ\nот 12.05.2020 г. № 14\n"
    text = f"{head}О ремонте моста\nВ связи с износом опор:\n1. Закрыть мост.\n"
    assert ("title", "О ремонте моста") in kinds(text)


def test_an_empty_line_may_fall_inside_a_wrapped_sentence():
    page = (
        "Мост через реку закрыли вчера вечером, и водители\n"
        "третий день ездят в объезд, потому что городской\n"
        "{}"
        "совет ещё не решил, где найти деньги на ремонт и\n"
        "кому его поручить.\n"
    )
    assert [kind for kind, _ in kinds(page.format("\n"))] == ["paragraph"]
    assert [kind for kind, _ in kinds(page.format(""))] == ["paragraph"]


@pytest.mark.parametrize("number", ["4", "– 4 –", "- 12 -", "Стр. 4 из 12"])
def test_a_page_number_is_furniture(number):
    assert kinds(f"Мост закрыли вчера.\n{number}\nЖители ждут.\n")[1][0] == "boilerplate"


@pytest.mark.parametrize("line", ["4 моста закрыли.", "– 4 моста закрыли", "Стр. 4 важна.", "2020 год."])
def test_what_is_no_page_number(line):
    assert kinds(f"Мост закрыли вчера.\n{line}\nЖители ждут.\n")[1][0] != "boilerplate"


def test_two_bars_that_were_letters_are_no_table():
    assert kinds("Мы ждём.\nИ | признаю, что | рад мосту через нашу реку.\nЖители ждут.\n")[1][0] == "paragraph"


def test_dashes_in_a_text_of_talk_are_talk():
    text = (
        "– Когда откроют мост?\n– Осенью.\nОн помолчал.\n– Тут такое дело: деньги нужны, а их нет\n"
        "Все ждали.\n– Понятно. А кто виноват?\n"
    )
    assert [kind for kind, _ in kinds(text)].count("dialogue") == 4


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Мост закрыли\nЖители ждут.\n", "Мост закрыли"),
        ("Кто закрыл мост?\nЖители ждут.\n", "Кто закрыл мост?"),
        ("«Мост закрыт»: чего ждут жители\nЖители ждут.\n", "«Мост закрыт»: чего ждут жители"),
        ("ПОСТАНОВЛЕНИЕ\nОб открытии моста\nСовет решил:\n1. Открыть мост.\n", "Об открытии моста"),
        ("ПРОГРАММА РЕМОНТА\nМОСТОВ И ДОРОГ\nЖители ждут.\n", "ПРОГРАММА РЕМОНТА\nМОСТОВ И ДОРОГ"),
        ("Мост закрыли.\nЖители ждут.\n", None),
        ("мост закрыли\nЖители ждут.\n", None),
        ("– Когда откроют мост?\n– Осенью.\n", None),
        ("Введение\nЖители ждут.\n", None),
        ("1. Открыть мост.\n2. Найти деньги.\n", None),
        ("Совет решил:\n1. Открыть мост.\n", None),
        ("Также по теме\nЖители ждут моста.\n", None),
        ("Мост закрыли", None),
        ("", None),
    ],
)
def test_titles(text, title):
    found = read_document(text, language="ru").title
    assert (text[found.span.start : found.span.end] if found else None) == title


def test_single_signs_under_each_other_are_the_page_s():
    text = "Мост закрыли вчера вечером.\n#\n#\n#\nЕздят в объезд, и дорога занимает час.\n"
    assert kinds(text) == [
        ("paragraph", "Мост закрыли вчера вечером."),
        ("boilerplate", "#\n#\n#"),
        ("paragraph", "Ездят в объезд, и дорога занимает час."),
    ]


def test_a_lone_sign_is_no_block_of_signs():
    assert [kind for kind, _ in kinds("Мост закрыли вчера вечером.\n#\nЕздят в объезд целый час.\n")][
        1
    ] != "boilerplate"


def test_stars_part_what_stood_on_lines_of_its_own():
    text = "Совет обсудил ремонт моста. * * * Заседание совета П.Зимин : Начнём. Мост стар. А.Лесков : Согласен."
    assert kinds(text) == [
        ("paragraph", "Совет обсудил ремонт моста."),
        ("boilerplate", "* * *"),
        ("paragraph", "Заседание совета"),
        ("paragraph", "П.Зимин : Начнём. Мост стар."),
        ("paragraph", "А.Лесков : Согласен."),
    ]


@pytest.mark.parametrize("text", ["Площадь равна 2 * 3 * 4 метра.", "Мост***, закрыли.", "Оценка: **** из пяти."])
def test_other_stars_part_nothing(text):
    assert [kind for kind, _ in kinds(text)] == ["paragraph"]


def test_a_part_s_name_is_no_title_whatever_its_signs():
    text = "## Введение\n\nМост через реку закрыли вчера вечером, и водители ездят в объезд.\n"
    assert kinds(text)[0] == ("heading", "## Введение")


UNDER_IT = "Мост через реку закрыли вчера вечером, и водители ездят в объезд.\n\n"


@pytest.mark.parametrize(
    "line",
    [
        "Уважаемый Пётр Ильич!",
        "Глубокоуважаемая Анна Орлова!",
        "Дорогие жители посёлка!",
        "Коллеги!",
        "Добрый день, друзья!",
        "Мост стареет. За десять лет его не чинили ни разу. Что дальше?",
        "Водителям пришлось нелегко. «Так жить нельзя!» Что делать?",
    ],
)
def test_what_is_said_heads_nothing(line):
    text = f"Ремонт моста\n\n{UNDER_IT}{line}\n\n{UNDER_IT}"
    assert kinds(text)[2] == ("paragraph", line)


@pytest.mark.parametrize(
    "line",
    [
        "Что делать?",
        "Кто виноват? Что делать?",
        "Дорогие удовольствия",
        "Коллегия",
        "Друзья детства",
        "Хватит!",
        "Почему стоит ремонт на ул. Лесной?",
        "Откуда взялись 5 тыс. Рублей?",
        "Ремонт моста",
    ],
)
def test_what_asks_or_calls_may_be_a_heading(line):
    text = f"Ремонт моста\n\n{UNDER_IT}{line}\n\n{UNDER_IT}"
    assert kinds(text)[2] == ("heading", line)


@pytest.mark.parametrize(
    ("language", "line", "below"),
    [
        ("ru", "Уважаемые депутаты!", UNDER_IT),
        ("uk", "Шановні мешканці!", "Міст через річку закрили вчора ввечері, і водії їздять в об'їзд.\n"),
        ("be", "Паважаныя жыхары!", "Мост праз раку закрылі ўчора ўвечары, і кіроўцы ездзяць у аб'езд.\n"),
        ("kk", "Құрметті тұрғындар!", "Өзен үстіндегі көпір кеше кешке жабылды, жүргізушілер айналып өтеді.\n"),
        ("en", "Dear residents!", "The bridge over the river was closed last night, and drivers take the long way.\n"),
    ],
)
def test_who_is_spoken_to_is_no_title(language, line, below):
    assert kinds(f"{line}\n\n{below}", language)[0] == ("paragraph", line)


def test_the_number_and_the_day_of_an_act_stand_beside_its_title():
    text = "ПРИКАЗ\n№ 45 от 3 февраля 2027 г.\n\nО ремонте моста\n\nМост закрыли вчера. Ездят в объезд.\n"
    assert kinds(text)[1:3] == [("byline", "№ 45 от 3 февраля 2027 г."), ("title", "О ремонте моста")]


FURNITURE = [
    ("ru", "Подпишитесь на нас в соцсетях."),
    ("ru", "Поделитесь ссылкой с друзьями."),
    ("ru", "Оставьте комментарий."),
    ("ru", "Нажмите, чтобы увеличить фото."),
    ("ru", "Ставьте лайки!"),
    ("ru", "Оцените публикацию!"),
    ("ru", "Подпишитесь на вечернюю рассылку."),
    ("ru", "Следите за обновлениями на нашей странице."),
    ("ru", "Присылайте ваши фотографии на почту редакции."),
    ("ru", "Подписывайтесь на еженедельную рассылку «Мост»."),
    ("uk", "Поділіться посиланням із друзями."),
    ("en", "Click to enlarge"),
]
INSTRUCTIONS = [
    ("ru", "Подпишитесь на листе ознакомления."),
    ("ru", "Поделитесь опытом с новичками."),
    ("ru", "Оставьте ключи на вахте."),
    ("ru", "Нажмите Ctrl+Enter, чтобы записать слой."),
    ("ru", "Ставьте печать на каждом листе."),
    ("ru", "Оцените материал опор до 5 мая."),
    ("ru", "Оцените материал по пятибалльной шкале."),
    ("ru", "Подпишитесь за рассылку протокола."),
    ("ru", "Следите за новостями об отключении воды."),
    ("ru", "Следите за обновлениями в журнале смен."),
    ("ru", "Присылайте снимки трещин на почту прораба."),
    ("ru", "Присылайте фотографии дворов до 5 мая."),
    ("uk", "Поділіться досвідом із новачками."),
    ("en", "Click the button to send the letter."),
]


@pytest.mark.parametrize(
    ("language", "line", "is_furniture"),
    [
        *((*case, True) for case in FURNITURE),
        *((*case, False) for case in INSTRUCTIONS),
    ],
)
def test_calls_of_a_page_are_furniture_and_instructions_are_text(language, line, is_furniture):
    text = f"Мост закрыт. Жители ждут парома с утра.\n\n{line}\n"
    assert (kinds(text, language)[-1] == ("boilerplate", line)) == is_furniture


LETTERHEAD = "Муниципальное учреждение культуры\n«Дом у реки»\n\nПРИКАЗ\n\n12 марта 2027 г. № 14\n\n"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            LETTERHEAD + "О подготовке дома к лету\n\nПРИКАЗЫВАЮ:\n1. Завхозу мыть окна.\n2. Сторожу ждать.\n",
            "О подготовке дома к лету",
        ),
        (
            LETTERHEAD + "Завхоз моет окна. О мытье окон говорят давно.\n\nО мытье окон\n\nОкна моют.\n",
            "Муниципальное учреждение культуры «Дом у реки»",
        ),
        ("Завхоз моет окна каждый год.\n\nО мытье окон\n\nОкна моют.\n", None),
    ],
)
def test_an_act_is_titled_below_its_letterhead(text, title):
    found = read_document(text).title
    assert (found and found.text) == title


TITLES = [
    ("КОНТОРА\n«ЛЕС»\n\nПРИКАЗ\n\n«04» мая 2027 г.\n\n№ 31\n\nО мытье окон\n\nОкна грязны.\n", "О мытье окон"),
    ("ЛІЦЕЙ № 5\n\nНАКАЗ\n\n12 квітня 2027 року  № 18\n\nПро миття вікон\n\nВікна брудні.\n", "Про миття вікон"),
    (
        "УТВЕРЖДАЮ\nДиректор\n___ Белова\n\nПЛАН РАБОТ\nдома «Заря» на первое полугодие 2027 года\n\n1. Окна.\n",
        "ПЛАН РАБОТ дома «Заря» на первое полугодие 2027 года",
    ),
    ("Ответ на жалобу\n\nДиректору школы № 9\n\nУважаемая Ольга Павловна!\n\nОкна вымыты.\n", "Ответ на жалобу"),
    ("Родителям о прививках\n\nПрививки начнутся в мае.\n", "Родителям о прививках"),
    ("ЗАПИСКА\n\nо состоянии садов\n\nСады цветут. Их двенадцать.\n", "ЗАПИСКА"),
]


@pytest.mark.parametrize(("text", "title"), TITLES)
def test_a_title_below_a_letterhead_a_date_or_a_stamp(text, title):
    found = read_document(text).title
    assert found is not None
    assert found.text == title


def test_whom_a_letter_is_addressed_to_is_no_title():
    text = "Директору школы № 9\nСомовой О. П.\n\nУважаемая Ольга Павловна!\n\nПросим Вас вымыть окна.\n"
    assert read_document(text).title is None


BELOW_COLONS = [
    ("Завхозу:\nпромыть трубы\nвынести мел\n", 3),
    ("Решили:\nкупить мел\nвымыть доску\nПротокол вёл Зимин.\n", 4),
    ("План на май:\nремонт крыши\nзамена старых труб в подвале\nпокраска\n", 4),
    ("Обязываю:\nсторожа закрыть ворота,\nповара сварить суп.\n", 3),
    ("Прошу:\nпроверить кровлю и водостоки в первом и\nвтором подъездах, а также подвал\n", 2),
    ("Прошу:\nпроверить состояние кровли и чердака,\nвторого подъезда и подвала\n", 2),
    ("Прошу:\nпроверить состояние кровли на третьем\nподъезде дома и ответить письмом\n", 2),
    ("Совет отметил:\nмост закрыт с мая и\nпаром не ходит\n", 2),
]


@pytest.mark.parametrize(("text", "count"), BELOW_COLONS)
def test_lines_below_a_colon_are_apart_unless_one_goes_on(text, count):
    assert len(kinds(text)) == count


def test_a_paper_title_ends_in_a_colon():
    assert kinds("Перечень работ на май:\nремонт крыши\nзамена труб\n")[0] == ("title", "Перечень работ на май:")


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("Дела:\n- Обойти двор. Отв.\n  Белов И. И.\n- Полить сад.\n", 2),
        ("Дела:\n- Проверить щиты.\n  Электрик Лапин\n- Полить сад.\n", 2),
        ("Дела:\n1. Проверить щиты.\n   Электрик Лапин\n2. Полить сад.\n", 2),
        ("Дела:\n- Проверить щиты.\n- Полить сад.\n\n  Электрик Лапин\n", 2),
    ],
)
def test_what_hangs_below_a_bullet_belongs_to_it(text, items):
    assert [kind for kind, _ in kinds(text)].count("item") == items


@pytest.mark.parametrize(
    ("line", "is_sender"),
    [
        ("Анна Орлова, [05.02.2027 9:04]", True),
        ("Анна, [05.02.27, 9:04:11]:", True),
        ("Анна Орлова, [см. приложение]", False),
        ("Встречаемся 05.02.2027, [9:04]", False),
    ],
)
def test_the_sender_above_a_message_of_a_chat_is_page_furniture(line, is_sender):
    found = dict(reversed(pair) for pair in kinds(f"{line}\nСдайте ключи до пятницы.\n"))
    assert (found.get(line) == "boilerplate") == is_sender
