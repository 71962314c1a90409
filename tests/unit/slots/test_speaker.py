"""Who proposes, orders or plans what a row says."""

import pytest

from summarize import languages
from summarize import summarize as summarize_text
from summarize.document import ActionKind, Candidate, CandidateKind, Decision, Span
from summarize.pipeline import read_document
from summarize.slots.attribution import find_speaker
from summarize.slots.noun_phrases import NounPhrases
from summarize.slots.speaker import (
    by_agent,
    by_demand,
    by_own_verb,
    by_paper,
    by_place,
    by_reporting_verb,
    by_source,
    by_words_passed_on,
)
from summarize.text.clause import clause_in_context


def named(rule, sentence, code="ru"):
    clause = clause_in_context(sentence, 0, len(sentence), languages.load(code))
    found = rule(NounPhrases(clause))
    return sentence[slice(*clause.span(found.first, found.end - 1))] if found else None


def speaker(text, words, kind=ActionKind.PROPOSAL, lead_in=None):
    """Who says the sentence of ``text`` that begins with ``words``."""
    document = read_document(text)
    start = document.text.index(words)
    end = next(one.end for one in document.sentences if one.end > start)
    governors = (Span(document.text.index(lead_in), document.text.index(lead_in) + len(lead_in)),) if lead_in else ()
    action = Candidate(
        CandidateKind.ITEM if lead_in else CandidateKind.SENTENCE,
        start,
        end,
        (Span(start, end),),
        governors=governors,
        decision=Decision(is_action=True, kind=kind),
    )
    found = find_speaker(document, action)
    return document.text[slice(*found)] if found else None


IN_SENTENCE = [
    (by_own_verb, "Министр на заседании совета призвал закрыть мост.", "Министр"),
    (by_own_verb, "Управление по проверке мостов призвало закрыть мост.", "Управление по проверке мостов"),
    (by_words_passed_on, "«Мост надо закрыть», – цитирует представителя мэрии РИА Новости.", "представителя мэрии"),
    (by_words_passed_on, "«Мост надо закрыть», – цитирует книгу агентство.", None),
    (by_reporting_verb, "«Мост надо закрыть», – сказал врач в интервью агентству.", "врач"),
    (by_own_verb, "Помощник мэра в беседе с жителями призвал закрыть мост.", "Помощник мэра"),
    (by_paper, "Согласно предписанию ФАС, тариф надо снизить.", "ФАС"),
    (by_paper, "В проекте ТЗ сказано, что мост надо закрыть.", None),
    (by_paper, "По новому плану НДС надо снизить.", None),
    (by_words_passed_on, "«Мост надо закрыть», – приводит агентство слова Петра Белова.", "Петра Белова"),
    (by_words_passed_on, "Слова мэра надо проверить.", None),
    (by_reporting_verb, "«Мост надо закрыть», – сообщает ТАСС.", None),
    (by_reporting_verb, "Газета сообщила, что мост надо закрыть.", None),
    (by_reporting_verb, "Министр сообщил газете, что мост надо закрыть.", "Министр"),
    (by_own_verb, "Газета предлагает закрыть мост.", "Газета"),
    (by_own_verb, "Как сообщает газета, министр призвал закрыть мост.", "министр"),
    (by_reporting_verb, "Курсы надо открыть при центре «Рост», полагает Анна Белова.", "Анна Белова"),
    (by_reporting_verb, "Совет прав, и курсы надо открыть, полагает Белов.", "Белов"),
    (by_own_verb, "Фонд со своей стороны готов подарить городу парк.", "Фонд"),
    (by_own_verb, "Там намерены запустить пилот в пяти районах.", None),
    (by_own_verb, "Обед для города готов давно.", None),
    (by_own_verb, "Фонд должен подарить городу парк.", None),
    (by_own_verb, "Жители требуют починить мост.", "Жители"),
    (by_own_verb, "Вернуть автобус просят пассажиры.", "пассажиры"),
    (by_own_verb, "Житель требует починить мост.", None),
    (by_own_verb, "Фонд выступил против стройки и предложил разбить сквер.", "Фонд"),
    (by_own_verb, "Мост сломался, и чинить предложил сосед.", "сосед"),
    (by_own_verb, "Вода ушла и решили чинить насос.", None),
    (by_reporting_verb, "«Трубу надо менять», – уверен Фомин.", "Фомин"),
    (by_reporting_verb, "Врач уверена, что прививку нужно сделать.", "Врач"),
    (by_reporting_verb, "Мост построен, и его надо беречь.", None),
    (by_source, "С точки зрения экономистов, налог нужно снизить.", "экономистов"),
    (by_source, "По поручению губернатора мост надо закрыть.", "губернатора"),
    (by_source, "По решению задачи видно, что ученик устал.", None),
    (by_place, "Врачам предложат стажировку в трёх бюро.", None),
    (by_paper, "В письме предпринимателей сказано, что налог нужно снизить.", "предпринимателей"),
    (by_paper, "Согласно плану мэрии, дом нужно снести.", "мэрии"),
    (by_paper, "В письме о налогах сказано, что их нужно снизить.", None),
    (by_paper, "Отправить в письмо мэра смету.", None),
    (by_paper, "В плане ремонта нужно указать сроки.", None),
    (by_paper, "В письме мэра прошу исправить адрес.", None),
    (by_own_verb, "Минздрав рекомендует сделать прививку.", "Минздрав"),
    (by_own_verb, "Компания намерена построить мост.", "Компания"),
    (by_own_verb, "Вчера городской совет решил закрыть мост.", "городской совет"),
    (by_own_verb, "Дорогу, как советовал врач, надо обойти.", None),
    (by_own_verb, "Школа, о которой просит район, откроется в мае.", None),
    (by_own_verb, "Конференция поручила секретарю собрать заявки.", "Конференция"),
    (by_own_verb, "Закон требует собрать заявки.", None),
    (by_own_verb, "Документы призваны снизить цены.", None),
    (by_own_verb, "Меры призваны помочь школам.", None),
    (by_own_verb, "Сход потребовал снизить цены.", "Сход"),
    (by_own_verb, "Сбор заявок планировался весной.", None),
    (by_own_verb, "Предлагаю совету закрыть мост.", None),
    (by_own_verb, "Мы хотели бы починить мост, который предложил закрыть совет.", None),
    (by_own_verb, "Лица, проживающие в доме, просят починить крышу.", None),
    (by_reporting_verb, "Министр сообщил, что мост закроют на ремонт.", "Министр"),
    (by_reporting_verb, "«Мост надо закрыть», – заявила Анна Крылова.", "Анна Крылова"),
    (by_reporting_verb, "«Мост надо закрыть», – пояснил источник.", "источник"),
    (by_reporting_verb, "Налоги, считают экономисты, нужно снизить.", "экономисты"),
    (by_reporting_verb, "Надо помнить, что мост старый.", None),
    (by_source, "По мнению экспертов, мост надо закрыть.", "экспертов"),
    (by_source, "По словам главы района, мост надо закрыть.", "главы района"),
    (by_source, "По мосту ходят люди.", None),
    (by_place, "В министерстве пообещали открыть мост.", "министерстве"),
    (by_place, "В министерстве чинят крышу.", None),
    (by_agent, "Администрацией запланирован ремонт моста.", "Администрацией"),
    (by_agent, "Встреча с директором запланирована на май.", None),
    (by_demand, "Депутаты обратились к мэру с просьбой закрыть мост.", "Депутаты"),
    (by_demand, "Депутаты обратились к мэру.", None),
]


@pytest.mark.parametrize(("rule", "sentence", "name"), IN_SENTENCE)
def test_a_sentence_names_who_says_so(rule, sentence, name):
    assert named(rule, sentence) == name


OTHER_LANGUAGES = [
    ("uk", by_own_verb, "Міністерство освіти рекомендує закрити міст.", "Міністерство освіти"),
    ("uk", by_own_verb, "Мешканцям рекомендують закрити вікна.", None),
    ("en", by_own_verb, "The commission recommends that the bridge be closed.", "commission"),
    ("en", by_own_verb, "It is recommended that the council close the bridge.", None),
    ("en", by_reporting_verb, "The bridge should be closed, said Adam Lowe.", "Adam Lowe"),
    ("en", by_source, "According to the Ministry, the bridge should be closed.", "Ministry"),
]


@pytest.mark.parametrize(("code", "rule", "sentence", "name"), OTHER_LANGUAGES)
def test_without_an_analyser_names_are_found_by_their_look(code, rule, sentence, name):
    assert named(rule, sentence, code) == name


QUOTED = "О реке говорил и министр. Выступил Егор Климов. "
INTERVIEW = "О реке рассказал эколог Егор Климов.\n\n– Что с рекой?\n\n– Мелеет.\n\n– Почему?\n\n– Сухо.\n\n"
AROUND = [
    ("Жители пишут письмо. В нём они требуют починить мост.", "В нём", "Жители"),
    ("Глава может отдать приказ о налёте, пишут газеты. Белов предложил закрыть небо.", "Белов", "Белов"),
    ("ПРИКАЗ № 5\n\nБелов предложил закрыть склад.", "Белов", None),
    (f"{QUOTED}«Река мелеет. Нужно углубить русло. Времени нет», – заявил Климов.", "Нужно углубить", "Климов"),
    ("«Река мелеет. Нужно углубить русло. Времени нет», – заявил эколог.", "Нужно углубить", "эколог"),
    ("– Река мелеет, – сказал эколог. – Нужно углубить русло.", "– Нужно углубить", "эколог"),
    ("Эколог Климов вернулся из поездки. Он предложил углубить русло.", "Он предложил", "Климов"),
    ("Эколог предложил школам углубить русло. Советам предложено убрать мусор.", "Советам", "Эколог"),
    ("Эколог предложил школам углубить русло. Советам поручено убрать мусор.", "Советам", None),
    ("Эколог сообщил, что река мелеет. Русло нужно углубить.", "Русло нужно", "Эколог"),
    ("Эколог сообщил, что река мелеет. Углубите русло.", "Углубите", None),
    ("Река мелеет. Нужно углубить русло. Времени нет.", "Нужно углубить", None),
    ("В.Крылов: Река мелеет. Нужно углубить русло.\nА.Белова: Согласна.", "Нужно углубить", "В.Крылов"),
    ("Фото: архив\nРека мелеет. Нужно углубить русло.\nФото: архив", "Нужно углубить", None),
    (
        f"{INTERVIEW}– Что делать?\n\n– Нужно углубить русло.",
        "– Нужно углубить",
        "Егор Климов",
    ),
]


@pytest.mark.parametrize(("text", "words", "name"), AROUND)
def test_the_text_around_names_who_says_so(text, words, name):
    assert speaker(text, words) == name


LISTS = [
    ("Вчера Союз экологов предложил:\n1) углубить русло;\n2) убрать мусор.", "Союз экологов", ActionKind.PROPOSAL),
    ("Администрация района постановляет:\n1) углубить русло;\n2) убрать мусор.", None, ActionKind.ORDER),
    ("Приказ\n\nСовет предложил:\n1) углубить русло;\n2) убрать мусор.", None, ActionKind.ORDER),
    ("Прошу:\n1) углубить русло;\n2) убрать мусор.", None, ActionKind.PROPOSAL),
]


@pytest.mark.parametrize(("text", "name", "kind"), LISTS)
def test_a_lead_in_names_who_proposes_its_items_unless_it_is_the_author(text, name, kind):
    lead_in = next(line for line in text.split("\n") if line.endswith(":"))
    assert speaker(text, "углубить", kind, lead_in) == name


def test_rows_say_who_proposes_them():
    text = "Река обмелела. Минздрав рекомендует жителям кипятить воду. Вода поступает из реки."
    (row,) = summarize_text(text).to_dict()["recommendations"]
    assert row["by"]["text"] == "Минздрав"


FORM = "Подразделение: {name}\nОписание: кран течёт.\nКоррекция: заменить кран.\nОтветственный: Лапин О. О.\n"


def test_the_labels_of_a_form_are_nobody_who_speaks():
    text = "\n".join(("План", "", FORM.format(name="цех № 4"), FORM.format(name="склад")))
    assert {row.by for row in summarize_text(text, language="ru").recommendations} == {None}


def test_what_a_resolution_says_in_capitals_is_its_own():
    text = "РЕЗОЛЮЦИЯ\n\nОбсудив доклады, СЪЕЗД РЕШИЛ:\n\n1. Создать фонд до 1 мая 2027 г.\n2. Открыть музей.\n"
    assert {row.by for row in summarize_text(text, language="ru").recommendations} == {None}


def test_whoever_must_do_something_announces_no_list():
    text = "Врач обязан сдать ведомость в день приёма.\n\n1. Завхозу закрыть двор.\n2. Сторожу открыть ворота.\n"
    assert {row.by for row in summarize_text(text, language="ru").recommendations} == {None}


def test_an_inch_closes_no_quotation():
    text = 'Олег предложил новый вид.\n\nНадо вернуть кнопку на экранах 5,5" и меньше.\n'
    assert {
        row.by for row in summarize_text(text, language="ru").recommendations if "экран" in text[row.start : row.end]
    } == {None}
