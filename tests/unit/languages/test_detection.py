"""Which language a text is in."""

import pytest

from summarize import languages
from summarize.languages.detect import detect, neighbours, profiles

PARAGRAPHS = {
    "ru": """Сельский совет обсудил ремонт плотины и отложил решение до осени. Жители просят не тянуть: вода уже
    подходит к огородам, а денег в бюджете хватит только на половину работ.""",
    "uk": """Сільська рада обговорила ремонт греблі та відклала рішення до осені. Мешканці просять не зволікати: вода
    вже підходить до городів, а грошей у бюджеті вистачить лише на половину робіт.""",
    "be": """Сельскі савет абмеркаваў рамонт плаціны і адклаў рашэнне да восені. Жыхары просяць не марудзіць: вада ўжо
    падыходзіць да агародаў, а грошай у бюджэце хопіць толькі на палову работ.""",
    "kk": """Ауылдық кеңес бөгетті жөндеу мәселесін талқылап, шешімді күзге қалдырды. Тұрғындар кешіктірмеуді сұрайды:
    су бақшаларға жақындап қалды, ал бюджеттегі ақша жұмыстың жартысына ғана жетеді.""",
    "en": """The village council has discussed the repair of the dam and put its decision off until autumn. People ask
    it not to wait: the water is close to their gardens, and the money will pay for half of the work only.""",
}
UNKNOWN = {
    "Bulgarian": """Селският съвет обсъди ремонта на язовира и отложи решението за есента. Жителите молят да не се чака,
    защото водата вече стига до градините, а парите в бюджета ще стигнат само за половината от работата. Кметът каза,
    че ще потърси помощ от областта, но не обеща нищо. Хората са готови да помогнат с труд и с материали, стига някой
    да им каже кога и къде. Следващото заседание на съвета е насрочено за края на месеца, тогава ще се разбере дали
    държавата е съгласна. Дотогава всеки пази двора си с каквото намери, с торби пясък и стари врати.
    Учителката събра децата в читалището, далече от реката, и им чете приказки, докато бащите им работят.""",
    "Serbian": """Сеоски савет је разматрао поправку бране и одложио одлуку до јесени. Мештани моле да се не чека: вода
    је већ близу башта, а новца у буџету има само за половину посла. Председник је рекао да ће тражити помоћ од
    области, али ништа није обећао. Људи су спремни да помогну радом, само да им неко каже када и где, и да донесе
    песак, даске и вреће. Следећа седница савета заказана је за крај месеца, а дотле свако чува своје
    двориште како уме, старим вратима, даскама, каменом. Учитељица је окупила децу у школи, далеко од реке, и чита
    им приче, док очеви раде, мајке кувају, а старци гледају у небо, броје облаке и ћуте.""",
    "Kyrgyz": """Айылдык кеңеш тосмону оңдоо маселесин талкуулап, чечимди күзгө калтырды. Тургундар кечиктирбөөнү
    суранышат: суу бакчаларга жакындап калды, бюджеттеги акча жумуштун жарымына гана жетет.""",
    "German": """Der Gemeinderat hat die Reparatur des Damms besprochen und die Entscheidung auf den Herbst verschoben.
    Die Bewohner bitten darum, nicht zu warten: Das Wasser steht schon an den Gärten.""",
    "Polish": """Rada wsi omówiła naprawę tamy i odłożyła decyzję do jesieni. Mieszkańcy proszą, aby nie zwlekać: woda
    podchodzi już do ogrodów, a pieniędzy w budżecie starczy tylko na połowę prac.""",
    "Greek": "Το συμβούλιο του χωριού συζήτησε την επισκευή του φράγματος και ανέβαλε την απόφαση.",
    "Chinese": "村委会讨论了水坝的维修问题，并将决定推迟到秋天。",
}


@pytest.mark.parametrize("code", PARAGRAPHS)
def test_a_paragraph_tells_its_language(code):
    assert detect(PARAGRAPHS[code]) == code


@pytest.mark.parametrize("name", UNKNOWN)
def test_a_language_without_a_pack_is_unknown(name):
    assert detect(UNKNOWN[name]) is None


SHORT_UNKNOWN = [
    "Кметът каза, че парите ще стигнат до есента.",
    "Трябва да се построи ново училище, защото старото е твърде малко.",
    "Председник је рекао да новца нема довољно.",
    "Мештани траже да се поправи мост, али новца није било.",
    "Градоначалникот рече дека нема пари и дека мостот ќе чека.",
    "Айылдык кеңеш көпүрөнү оңдоо маселесин талкуулады.",
    "Өкмөт жаңы мыйзам долбоорун кабыл алды.",
    "Халык яңа мәктәп төзүне сорый, чөнки искесе бәләкәй.",
    "Оршин суугчид шинэ сургууль барихыг хүсэж байна.",
    "Sakinler yeni bir okul istiyor, çünkü eskisi çok küçük.",
    "Turğyndar jaña mektep salūdy sūraidy.",
    "Wir müssen mehr Geld für die Straßen finden.",
]


@pytest.mark.parametrize("text", SHORT_UNKNOWN)
def test_a_sentence_of_a_neighbour_is_unknown(text):
    assert detect(text) is None


SHORT = [
    ("ru", "не противоречащей правовому статусу лиц"),
    ("ru", "Деньги направляются не всегда обоснованно."),
    ("ru", "Сдать объект в срок."),
    ("ru", "Фонд «Бәйтерек» поддержит все школы и сады в посёлке."),
    ("ru", "Е.Б. Белов в своей работе перечисляет мероприятия, позволяющие в перспективе модернизировать завод."),
    ("uk", "Рідні брати, рідні сестри, мачуха, вітчим."),
    ("uk", "Для того щоб уникнути небезпеки, дотримуватися правил."),
    (
        "uk",
        """НАКАЗУЮ:
        1. Юристам перевірити договори.
        2. Лікарям поліклініки провести щеплення.
        3. Артистам театру вивчити ролі.
        4. Працівникам цеху прибрати двір.
        5. Спеціалістам відділу підготувати звіти.""",
    ),
    (
        "ru",
        """1. Юристам проверить договоры.
        2. Врачам поликлиники провести прививки.
        3. Артистам театра выучить роли.
        4. Работникам цеха убрать двор.
        5. Специалистам отдела подготовить отчёты.""",
    ),
    ("uk", "Не забудьте взяти воду. Слід іти стежкою. Краще не брати важких речей. Варто мати шкарпетки."),
    ("kk", "Не істеу керек? Судан аттап өту, ауыр зат алмау, шұлық алу."),
    (
        "ru",
        """1. Юристам проверить договоры с фирмой «Світанок».
        2. Артистам театра выучить роли.
        3. Работникам цеха убрать двор.
        4. Специалистам отдела подготовить отчёты.""",
    ),
    (
        "kk",
        """1. Заңгер шартты тексерсін.
        2. Дәрігер балаларды қарасын.
        3. Әртіс рөлді жаттасын.
        4. Жұмысшы ауланы тазаласын.
        5. Маман есепті дайындасын.""",
    ),
    ("be", "Жыхары просяць новую школу, бо старая малая."),
    ("kk", "Тұрғындар жаңа мектеп салуды сұрайды."),
    ("kk", "Білім бөлімі жаңа жоспар бекітсін."),
    ("en", "People ask the council for a new school."),
]


@pytest.mark.parametrize(("code", "text"), SHORT)
def test_a_sentence_tells_its_language(code, text):
    assert detect(text) == code


def test_neighbours_are_told_apart_and_not_read():
    assert {profile.code for profile in neighbours()} == {"bg", "mk", "sr"}
    assert not {profile.code for profile in neighbours()} & set(languages.known_codes())


@pytest.mark.parametrize("text", ["", " \n\t", "12 345", "— … —", "Ремонт дороги", "ИТОГИ", "Казань, Тверь, Омск"])
def test_without_evidence_the_default_is_russian(text):
    assert detect(text) == "ru"


@pytest.mark.parametrize("code", PARAGRAPHS)
def test_capitals_line_ends_and_spaces_change_nothing(code):
    text = PARAGRAPHS[code]
    assert detect(text.upper()) == code
    assert detect(text.replace(" ", "  ").replace("\n", "\r\n")) == code


@pytest.mark.parametrize(("most", "least"), [("ru", "en"), ("kk", "ru"), ("uk", "ru"), ("ru", "uk"), ("en", "kk")])
def test_the_language_of_most_of_the_text_is_the_document_s(most, least):
    foreign = PARAGRAPHS[least].split(". ")[0]
    assert detect(f"{foreign}.\n{PARAGRAPHS[most] * 3}") == most


def test_a_long_document_is_read_in_five_places():
    assert detect(PARAGRAPHS["en"] * 3 + PARAGRAPHS["ru"] * 300) == "ru"


def test_names_in_another_alphabet_do_not_count_against_a_language():
    text = (
        "Компания Northern Bridge Building Partners Limited и банк First Credit Union of Alaska не ответили на письмо."
    )
    assert detect(text) == "ru"


def test_every_pack_can_be_detected():
    assert {profile.code for profile in profiles() if profile.function_words} == set(languages.known_codes())


@pytest.mark.parametrize(
    "text", ["Мост через реку закрыт третий год.", "Через час мост закроют.", "К тому же паром стоит."]
)
def test_a_word_that_russian_shares_with_its_neighbours_does_not_decide(text):
    assert detect(text) == "ru"


def test_the_initial_of_a_name_is_no_preposition():
    assert detect("Директор О. Коваль повинен підписати акт. Лікар О. Бондар зобов'язаний здати звіт.") == "uk"


def test_the_labels_of_a_mail_are_in_no_language():
    text = "From: Vera <vera@example.org>\nTo: all@example.org\nSubject: Отпуск\n\nНужно подать заявления.\n"
    assert detect(text) == "ru"
    assert detect("From: Ann\nTo: Tom\nSubject: The keys\n\nHe has to return the keys to the office.\n") == "en"


def test_the_ending_of_a_number_is_no_word():
    assert detect("1-й шаг. Закройте вентиль.\n2-й шаг. Снимите крышку.\n3-й шаг. Промойте сетку.\n") == "ru"
    assert detect("1-й крок. Закрийте вентиль і кришку.\n2-й крок. Промийте сітку й вентиль.\n") == "uk"
