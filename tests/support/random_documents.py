"""Documents made at random: for the property tests and, through them, for the fuzzer.

``documents`` makes text as people and broken programs leave it; ``encoded`` makes the bytes of it.
"""

from hypothesis import strategies as st

SENTENCES = (
    "Посёлок стоит на левом берегу реки.",
    "Мост через неё закрыт с весны, и автобус ходит в объезд.",
    "«Ждать больше нельзя», — сказала глава района Н. П. Ветрова.",
    "Поэтому предлагаем следующие меры:",
    "Необходимо до 1 сентября 2026 г. починить дорогу.",
    "Это займёт два года; денег пока нет…",
    "Кто за это отвечает?",
    "Прошу Минтранс подготовить смету в месячный срок.",
    "Во-первых, построить причал, во-вторых, купить паром.",
    "Причин три: во-первых, дожди, во-вторых, ветхие сваи, в-третьих, лес.",
    "Первое. Открыть школу. Второе – нанять двух учителей.",
    "Нужно: 1) осветить улицы; 2) вывезти мусор; 3) посадить сад.",
    "См. табл. 2, стр. 14, т.е. раздел 3.1 и т.д.",
    "Счёт 2:1, температура –5 °C, адрес info@example.org.",
    "Він чекає на пором, а міст зачинено.",
    "Көпір жабық, сондықтан жол ұзақ.",
    "The bridge is closed. First, repair it; second, pay for it.",
)
MARKERS = (
    "1.", "2.", "3)", "(4)", "1.1.", "2.3.4", "а)", "б)", "ё)", "A.", "I.", "IV)", "–", "—", "-", "•", "*", "▪",
    "Во-первых,", "Во‑вторых,", "в третьих", "Первое.", "Второе –", "Наконец,", "№ 5.", "Статья 7.", "§ 2",
)  # fmt: skip
# What breaks programs: controls, marks of direction and order, joiners, astral and combining signs, lone surrogates.
ODDITIES = (
    "\0", "\x07", "\x08", "\x0b", "\x0c", "\x1b[2J", "\x1c", "\x1f", "\x7f", "\x85", "\x9b31m", "\u00a0", "\u00ad",
    "\u0301", "\u0345", "\u061c", "\u200b", "\u200d", "\u202e", "\u2028", "\u2029", "\u2060", "\u2066", "\u3000",
    "\ufeff", "\ufffd", "\ufffe", "\ud800", "\udfff", "😀", "👩‍👩‍👧", "🇰🇿", "İ", "ß", "ǅ", "ﬁ", "ᾳ", "й", "中文",
    "עברית",
)  # fmt: skip
MARKUP = (
    "[red]",
    "[/п. 3]",
    "<script>",
    "&amp;",
    "`",
    "**",
    "=cmd|' /C calc'!A1",
    "|",
    "#",
    "\\",
    "{0}",
    "%s",
    "http://a.b",
)
SIGNS = tuple(".,;:!?…-–—«»“”\"'()[]/0123456789 №%")
SPACES = (" ", " ", " ", "  ", "\n", "\n", "\n\n", "\r\n", "\r", "\t", "-\n", "\n     ", " \n \n")

_letters = st.text(alphabet="абвгдеёжзийклмнопрстуфхцчшщъыьэюяАБВГДЕЁЖЗИКabcXYZiәғқңөұүһіїєґў", min_size=1, max_size=12)
_spaced = _letters.map(" ".join)
_item = st.tuples(st.sampled_from(MARKERS), st.sampled_from(SENTENCES)).map(" ".join)
_counted = st.lists(st.sampled_from(SENTENCES), min_size=2, max_size=6).map(
    lambda found: "\n".join(f"{number}. {sentence}" for number, sentence in enumerate(found, 1))
)
_piece = st.one_of(
    st.sampled_from(SENTENCES),
    _item,
    _counted,
    _letters,
    _spaced,
    st.sampled_from(MARKERS),
    st.sampled_from(ODDITIES),
    st.sampled_from(MARKUP),
    st.sampled_from(SIGNS),
    st.text(max_size=5),
)
documents = st.lists(st.tuples(_piece, st.sampled_from(SPACES)), max_size=14).map(
    lambda pieces: "".join(piece + space for piece, space in pieces)
)

ENCODINGS = (
    "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1251", "koi8-r", "koi8-u", "cp866",
    "iso8859_5", "mac_cyrillic", "cp1252", "latin-1", "ascii", "utf-7", "ptcp154", "kz1048",
)  # fmt: skip
MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\xff\xfe\0\0", b"\0\0\xfe\xff", b"\0", b"\xff", b"\x1a")
_encoded = st.tuples(documents, st.sampled_from(ENCODINGS)).map(lambda pair: pair[0].encode(pair[1], "replace"))


def _damage(data, mark, place, cut):
    place %= len(data) + 1
    return (data[:place] + mark + data[place:])[: len(data) + len(mark) - cut % (len(data) + 1)]


encoded = st.one_of(
    st.binary(max_size=200),
    _encoded,
    st.tuples(_encoded, _encoded).map(b"".join),
    st.builds(_damage, _encoded, st.sampled_from(MARKS), st.integers(0, 500), st.integers(0, 40)),
)
