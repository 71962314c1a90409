"""Lists inside a sentence, and items that complete the words above them."""

import pytest

from summarize import summarize


def rows(text, language="auto"):
    found = summarize(text, language=language).to_dict()["recommendations"]
    return [(row["text"], row["assignee"] and row["assignee"]["text"]) for row in found]


NO_ROWS = [
    "О дворе\n\nВ сарае лежат: лопата; лом; пила.\n",
    "О лете\n\nДети научились: плавать; нырять; ловить рыбу.\n",
    "О лете\n\nДед любил три вещи: косить траву, пить чай, молчать.\n",
    "О дворе\n\nКомиссия отметила: забор упал; ворота сняты; песок рассыпан.\n",
    "О дворе\n\nЭто позволит: чинить заборы; красить ворота; возить песок.\n",
    "О лете\n\nВ детстве хотелось: бегать; прыгать; лазить по деревьям.\n",
    "О ярмарке\n\nНа прилавке лежали:\n1. Сыр завода № 3.\n2. Мёд пасеки № 4.\n3. Соль завода № 5.\n",
    "О совете\n\nСовет решил: лету быть.\n",
]
ROWS = [
    (
        "О дворе\n\nРЕШИЛИ: вахтёру Ежовой вернуть ключи до 1 мая; слесарю Котову чинить кран; сторожу сдать пост.\n",
        [
            ("Вахтёру Ежовой вернуть ключи до 1 мая", "вахтёру Ежовой"),
            ("Слесарю Котову чинить кран", "слесарю Котову"),
            ("Сторожу сдать пост", "сторожу"),
        ],
    ),
    (
        "О дворе\n\nЖители довольны. Совет постановил: сломать сарай, вывезти доски и вскопать клумбу.\n",
        [("Сломать сарай, вывезти доски и вскопать клумбу", None)],
    ),
    (
        "О дворе\n\nНеобходимо: сломать сарай; вывезти доски; вскопать клумбу.\n",
        [("Сломать сарай", None), ("Вывезти доски", None), ("Вскопать клумбу", None)],
    ),
    (
        "О дворе\n\nПредлагается: 1) сломать сарай; 2) вывезти доски.\n",
        [("Сломать сарай", None), ("Вывезти доски", None)],
    ),
    (
        "О дворе\n\nПлотнику надлежит починить:\n1. Дверь дома № 3.\n2. Крыльцо дома № 5.\n3. Пол школы № 7.\n",
        [("Дверь дома № 3", "Плотнику"), ("Крыльцо дома № 5", "Плотнику"), ("Пол школы № 7", "Плотнику")],
    ),
]
OTHER = [
    (
        "uk",
        "Про двір\n\nВИРІШИЛИ: директору Коваль найняти теслю; бухгалтеру сплатити рахунок.\n",
        [("Директору Коваль найняти теслю", "директору Коваль"), ("Бухгалтеру сплатити рахунок", "бухгалтеру")],
    ),
    (
        "en",
        "The yard\n\nThe board recommends: to mend the fence; to sweep the yard; to plant a tree.\n",
        [("To mend the fence", None), ("To sweep the yard", None), ("To plant a tree", None)],
    ),
    (
        "en",
        "The trip\n\nWe need to:\n- Pack the tents\n- Sweep the van\n    - wipe seats\n    - empty bins\n- Buy bread\n",
        [
            ("Pack the tents", None),
            ("Sweep the van", None),
            ("Buy bread", None),
        ],
    ),
    (
        "kk",
        "Сапар\n\nМыналарды істеу керек:\n- Шатырды жинау\n- Көлікті тазалау\n  - терезені жуу\n- Нан сатып алу\n",
        ["Шатырды жинау", "Көлікті тазалау", "Нан сатып алу"],
    ),
]


@pytest.mark.parametrize("text", NO_ROWS)
def test_what_is_told_or_owned_is_no_row(text):
    assert rows(text) == []


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_each_task_is_a_row_of_its_own(text, expected):
    assert rows(text) == expected


@pytest.mark.parametrize(("language", "text", "expected"), OTHER)
def test_each_task_in_other_languages(language, text, expected):
    found = rows(text, language)
    assert set(expected) <= {each if isinstance(expected[0], tuple) else each[0] for each in found}


STEPS = [
    ("ru", "Порядок действий:\nШаг 1. Снимите чехол. Он мягкий.\nШаг 2. Включите прибор.\nШаг 3. Получите чек.\n", 3),
    ("ru", "Этап 1. Соберите справки.\nЭтап 2. Сдайте их до мая.\n", 2),
    ("ru", "Шаг первый: снимите чехол.\nШаг второй: протрите экран.\n", 2),
    ("uk", "Порядок дій:\nКрок 1. Зніміть чохол.\nКрок 2. Увімкніть прилад.\n", 2),
    ("en", "What to do:\nStep 1. Fill in the form. It is green.\nStep 2. Pay the fee.\n", 2),
    ("kk", "Іс-әрекет тәртібі:\n1-қадам. Қапты шешіңіз.\n2-қадам. Құралды қосыңыз.\n", 2),
    ("ru", "Курс делится на этапы.\nЭтап 1. Введение.\nЭтап 2. Экзамен.\n", 0),
    ("ru", "Шаг 1. Мы вышли из дома.\nШаг 2. Мы сели в поезд.\n", 0),
    ("ru", "Задача 1. Чистый двор\n\nДвор метут.\n\nЗадача 2. Тёплый дом\n\nДом топят.\n", 0),
    ("en", "The course.\nStep 1. The alphabet.\nStep 2. Counting the days.\n", 0),
    ("en", "Our trip.\nStep 1. We left the house.\nStep 2. The train came.\n", 0),
]


@pytest.mark.parametrize(("language", "steps", "count"), STEPS)
def test_steps_that_tell_what_to_do_are_rows(language, steps, count):
    found = [text for text, _ in rows("О приборе\n\n" + steps, language)]
    assert len(found) == count
    assert not any(word in text for text in found for word in ("Шаг", "Этап", "Крок", "Step", "қадам"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "ПРИКАЗ\n\nВАХТЁРУ ЕЖОВОЙ А. Б. ДО 5 МАЯ МЫТЬ ОКНА.\n",
            [("ВАХТЁРУ ЕЖОВОЙ А. Б. ДО 5 МАЯ МЫТЬ ОКНА", "ВАХТЁРУ ЕЖОВОЙ А. Б.")],
        ),
        (
            "РАСПОРЯЖЕНИЕ\n\nПогода жаркая, и двор сохнет.\n\nДворнику поливать клумбу.\n",
            [("Дворнику поливать клумбу", "Дворнику")],
        ),
        ("ПРИКАЗ\n\nДворнику жарко, и двор сохнет.\n", []),
        ("ПРИКАЗ\n\nДворник поливал клумбу. Погода жаркая, и двор сохнет.\n", []),
    ],
)
def test_below_the_title_of_an_order_an_addressee_and_an_infinitive_order(text, expected):
    assert rows(text) == expected
