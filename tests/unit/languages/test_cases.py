"""Each language's own cases: what is enumerated, what of it is to be done, and what is neither."""

import pytest

from summarize import summarize

# (language, text, what the items are marked with, which of them are measures)
CASES = [
    (
        "uk",
        "Дорога до станції розбита. Тому необхідно зробити таке. По-перше, знайти гроші. По-друге, найняти робітників.",
        ["По-перше", "По-друге"],
        [True, True],
    ),
    (
        "uk",
        "Чому дорога розбита? З двох причин. По-перше, її давно збудували. По-друге, воду ніхто не відводив.",
        ["По-перше", "По-друге"],
        [False, False],
    ),
    (
        "uk",
        "Рада ухвалила таке:\n1) доручити бухгалтеру підготувати кошторис;\n2) відкрити школу до вересня;\n",
        ["1)", "2)"],
        [True, True],
    ),
    ("uk", "Види мостів у нашій області такі:\nа) кам'яні;\nб) дерев'яні.\n", ["а)", "б)"], [False, False]),
    ("uk", "Є кілька способів дістатися міста. Перший – автобусом. Другий – пішки.", ["Перший", "Другий"], [False] * 2),
    (
        "be",
        "Дарога разбіта. Таму неабходна зрабіць наступнае. Па-першае, знайсці грошы. Па-другое, наняць рабочых.",
        ["Па-першае", "Па-другое"],
        [True, True],
    ),
    (
        "be",
        "Чаму дарога разбіта? Ёсць дзве прычыны. Па-першае, яе даўно будавалі. Па-другое, ваду ніхто не адводзіў.",
        ["Па-першае", "Па-другое"],
        [False, False],
    ),
    (
        "be",
        "Савет прыняў наступныя рашэнні:\n1) даручыць бухгалтару падрыхтаваць каштарыс;\n2) адкрыць школу да восені;\n",
        ["1)", "2)"],
        [True, True],
    ),
    ("be", "Першае – гэта вада, якая руйнуе дарогу. Другое – гэта час.", ["Першае", "Другое"], [False, False]),
    (
        "kk",
        "Жол бұзылған. Сондықтан мынадай шаралар керек. Біріншіден, ақша табу керек. Екіншіден, көпір салу қажет.",
        ["Біріншіден", "Екіншіден"],
        [True, True],
    ),
    (
        "kk",
        "Жолдың бұзылуының екі себебі бар. Біріншіден, ол көптен бері жөнделген жоқ. Екіншіден, су оны шайып кетті.",
        ["Біріншіден", "Екіншіден"],
        [False, False],
    ),
    ("kk", "Кеңес мынаны шешті:\n1) көпірді жөндеу;\n2) мектеп ашу.\n", ["1)", "2)"], [True, True]),
    (
        "en",
        "The road is broken. We must take three steps. First, find the money. Second, hire workers. Finally, open it.",
        ["First", "Second", "Finally"],
        [True, True, True],
    ),
    (
        "en",
        "Why is the road broken? There are two reasons. Firstly, it was built long ago. Secondly, water broke it.",
        ["Firstly", "Secondly"],
        [False, False],
    ),
    (
        "en",
        "The council decided:\n(a) to close the bridge;\n(b) to open the school in autumn.\n",
        ["(a)", "(b)"],
        [True, True],
    ),
    (
        "en",
        "There are two options. The first is that the bridge stays. The second is that it falls.",
        ["The first", "The second"],
        [False, False],
    ),
]
NO_LISTS = [
    ("uk", "По-перше, дорога стара. Автобус ходить раз на день, і мешканці дістаються станції пішки, бо не чекають."),
    ("uk", "Перший тайм завершився внічию, а в другому таймі гості забили двічі. Усі пішли додому, бо було вже пізно."),
    ("be", "Першы раз ён прыйшоў увосень, а другі раз увесну. Усе яго чакалі, бо ён абяцаў вярнуцца да свята."),
    ("kk", "Бірінші рет ол күзде келді. Барлығы оны күтті, өйткені ол мерекеге дейін қайтамын деп уәде берген еді."),
    (
        "en",
        "The first time he came in autumn, the second time in spring. They waited for him because he had promised it.",
    ),
    ("en", "First the bus came. The people of the village had been waiting for it since the morning of that day."),
]


@pytest.mark.parametrize(("code", "text", "markers", "measures"), CASES)
def test_what_is_enumerated_and_what_is_to_be_done(code, text, markers, measures):
    found = summarize(text).to_dict()
    assert found["language"] == code
    items = [item for enumeration in found["enumerations"] for item in enumeration["items"]]
    assert [item["marker"]["text"] for item in items] == markers
    assert [item["measure"] for item in items] == measures


@pytest.mark.parametrize(("code", "text"), NO_LISTS)
def test_what_is_no_list(code, text):
    found = summarize(text).to_dict()
    assert found["language"] == code
    assert found["enumerations"] == []


PROPOSALS = [
    ("uk", "Раді слід переглянути кошторис мосту, бо гроші закінчуються.", True),
    ("uk", "Рада не планує ремонту мосту, бо грошей на нього немає.", False),
    ("uk", "Якщо треба буде чекати на автобус, мешканці підуть пішки.", False),
    ("be", "Савету варта перагледзець каштарыс моста, бо грошы канчаюцца.", True),
    ("be", "Дарогу да станцыі будавалі даўно, і яна ўжо разбіта.", False),
    ("kk", "Кеңес көпірдің сметасын қайта қарауға тиіс, өйткені ақша таусылды.", True),
    ("kk", "Көпір өткен жылы салынды, оның құны өте қымбат болды.", False),
    ("en", "The council should look at the price of the bridge again.", True),
    ("en", "The council does not plan to look at the price of the bridge.", False),
    ("en", "Nobody knows whether we should wait for the bus or not.", False),
    ("en", "Should the council look at the price of the bridge again?", False),
]


@pytest.mark.parametrize(("code", "text", "proposed"), PROPOSALS)
def test_what_is_proposed_outside_lists(code, text, proposed):
    found = summarize(text, language=code).to_dict()
    assert bool(found["recommendations"]) is proposed
