"""Web pages of our own as sites make them: what of each is to be read, and what is furniture."""

from support.documents import TITLE

from summarize.document import COVERED

WORDS = (
    "Дороги в посёлке разбиты третий год подряд, и жители пишут жалобы каждую неделю, но денег хватает на ямы.",
    "Комиссия осмотрела вал и мост через реку, который закрыт для автобусов с осени; объезд занимает сорок минут.",
    "Глава посёлка согласился с предложениями и обещал рассказать о работе на сходе жителей в сентябре.",
)
BODY = "".join(f"<p>{words}</p>" for words in WORDS)
MENU = "<div class=menu><a href=/>Главная</a> | <a href=/about>О посёлке</a></div>"

BREAKS = f"""{MENU}<div class=post><h2>{TITLE}</h2>{"<br><br>".join(WORDS)}<br><br>
1. Осмотреть мост.<br>2. Найти деньги.</div>
<div id=comments><h3>Комментарии (2)</h3>
<div class=comment><b>Иван</b><p>Давно пора было чинить этот мост, сколько можно терпеть.</p></div>
<div class=comment><b>Ольга</b><p>А деньги где возьмут на всё это?</p></div></div>"""

MEASURES = f"""{MENU}<div class=content><h1>{TITLE}</h1>{BODY}
<table><tr><th>№<th>Мероприятие<th>Ответственный
<tr><td>1<td>Осмотреть мост<td rowspan=2>Мэр<tr><td>2<td>Найти деньги</table></div>
<div class=docs><h3>Другие документы</h3>
<ul><li><a>Постановление № 1</a><li><a>Постановление № 2</a></ul></div>"""

LAYOUT = f"""<table width=100%><tr><td><a href=a>Главная</a><br><a href=b>О нас</a>
<td><center><h1>{TITLE}</h1></center>{BODY}<ul><li>осмотреть мост;<li>найти деньги.</ul></table>
<center>Посетителей: 12345</center>"""

DIVISIONS = f"""<div class=cookies><p>Мы используем cookie. Продолжая, вы соглашаетесь с этим.</p></div>
<div id=root><div class=x1><h1>{TITLE}</h1><div><span>{"</span></div><div><span>".join(WORDS)}</span></div>
<ol><li>осмотреть мост;<li>найти деньги.</ol></div></div>
<form><p>Подпишитесь на рассылку новостей</p></form>"""

# The page, lines that are to be found in this order, words that are not to be found.
PAGES = {
    "breaks for paragraphs": (BREAKS, ["1. Осмотреть мост.", "2. Найти деньги."], ["Главная", "Иван", "Ольга"]),
    "a table of measures": (
        MEASURES,
        ["№\tМероприятие\tОтветственный", "1\tОсмотреть мост\tМэр", f"2\tНайти деньги\t{COVERED}"],
        ["Главная", "Постановление"],
    ),
    "a table for the layout": (LAYOUT, ["• осмотреть мост;", "• найти деньги."], ["О нас"]),
    "divisions of a script": (DIVISIONS, ["1. осмотреть мост;", "2. найти деньги."], ["cookie", "Подпишитесь"]),
}
