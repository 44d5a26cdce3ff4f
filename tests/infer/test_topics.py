"""What an article is about, and what editors decide about it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import vocabulary
from generator.infer.topics import MOST, assign, assign_own, terms
from generator.records import Article, Mention, Named, Topic, TopicDecision, Value
from tests import articles
from tests.cases import cases


def article(lang: str, title: str, *paragraphs: str) -> Article:
    return articles.article(lang, *paragraphs, title=title)


def ids(topics: tuple[Topic, ...]) -> list[str]:
    return [topic.id for topic in topics]


CASES = [
    ("en", "Striker signs for league club", "The striker scored two goals in the cup match.", "football"),
    ("en", "Council raises tax", "The finance minister wants a tax cut, and taxpayers ask for tax reform.", "taxation"),
    ("en", "Flood follows flood", "Rivers burst their banks; flooding drove families out.", "floods"),
    ("nb", "Rentemøtet ga svar", "Norges Bank setter opp styringsrenten.", "central-banks"),
    ("nb", "Elgjakta er i gang", "Jegere på fottur i skogen vil ha ro under jakta.", "outdoor-life"),
    ("nn", "Streik på sjukehuset", "Fagforeininga tok ut fleire i streik.", "strikes"),
    ("sv", "Skogsbrand i norr", "Branden är en av årets största skogsbränder, säger räddningstjänsten.", "wildfires"),
    ("da", "Nyt museum åbner", "Museet viser en udstilling fra Nationalmuseet.", "museums-and-libraries"),
    ("de", "Bauern bangen um die Ernte", "Die Landwirtschaft leidet, sagt der Bauernbund.", "agriculture"),
    ("de", "Wahlkampf beginnt", "Vor der Landtagswahl ringen die Spitzenkandidaten um Wähler.", "elections"),
    ("fr", "Séisme en mer", "Une réplique a suivi le tremblement de terre.", "earthquakes"),
    ("en", "Villagers flee as mountain erupts", "Ash fell on the crops; lahars may follow the eruption.", "volcanoes"),
    ("en", "Drone strike on a port", "The drone strike followed an offensive, and troops moved.", "war"),
    ("nn", "Steinras stengde vegen", "Faren for nye jordskred og steinras er stor.", "landslides"),
    ("de", "Mieterbund klagt", "Der Mietendeckel hilft Mietern wenig, die Wohnungsnot wächst.", "housing-policy"),
    ("cs", "Zemětřesení na jihu", "Otřes měl sílu 6,1 stupně a epicentrum leželo pod mořem.", "earthquakes"),
    ("hr", "Štrajk u školama", "Sindikat nastavlja štrajk, nastavnici štrajkaju treći dan.", "strikes"),
    ("bs", "Bolnica bez doktora", "U bolnici rade tri medicinske sestre, a bolnice u okolini ne primaju.", "hospitals"),
    ("is", "Eldgos hafið", "Hraunflæði úr gosinu stefnir í suður, segir í frétt um eldgosið.", "volcanoes"),
    ("uk", "Вибори в неділю", "Виборці голосували зранку, кандидати чекають на підрахунок.", "elections"),
    ("hu", "Sztrájk a vasúton", "A szakszervezet szerint a sztrájkolók kitartanak, a sztrájk folytatódik.", "strikes"),
    ("tr", "Deprem korkuttu", "Depremin merkez üssü açıklandı, artçı sarsıntılar sürüyor.", "earthquakes"),
    ("ar", "زلزال قوي", "ضرب زلزال المدينة وتبعته هزات ارتدادية.", "earthquakes"),
    ("zh", "强烈地震", "地震后发生多次余震，震中位于山区。", "earthquakes"),
    ("zh-Hans", "足球决赛", "前锋在补时进球，门将没有扑住点球。", "football"),
    ("ja", "総選挙の投票始まる", "有権者は朝から投票所に並び、候補者は結果を待った。", "elections"),
    ("ko", "총파업 이틀째", "노조는 파업을 계속하겠다고 밝혔다.", "strikes"),
    (
        "da",
        "Målmand holdt rent",
        "Stregspilleren scorede, og målmanden tog et straffekast i håndboldfinalen.",
        "handball",
    ),
    ("nb", "Minstepensjonister får mer", "Pensjonistforbundet hadde krevd det dobbelte av minstesatsen.", "pensions"),
    ("en", "Mill cuts 340 jobs", "The paper mill will cut up to 340 of its jobs, it said on Monday.", "layoffs"),
    ("nb", "Slo naboen i hjel", "Mannen skal ha slått den 60 år gamle naboen i hjel.", "homicide"),
    ("sv", "Höjer räntan", "Riksbanken höjer på onsdagen den viktigaste räntan.", "central-banks"),
    ("fr", "Elle supprime 340 postes", "L'entreprise veut supprimer 340 de ses postes.", "layoffs"),
    ("es", "La vacunación avanza", "La campaña de vacunación empieza con nuevas vacunas.", "vaccines"),
    ("pl", "Fabryka zwolni 210 osób", "Zakład zwolni w marcu 210 osób, połowę załogi.", "layoffs"),
    ("fi", "Tehdas vähentää 80 työpaikkaa", "Yhtiö vähentää syksyllä 80 työpaikkaa.", "layoffs"),
    ("nl", "Fabriek schrapt 90 banen", "Het bedrijf schrapt dit jaar 90 van de 300 banen.", "layoffs"),
    ("hu", "Megszűnik 120 munkahely", "Az üzemben megszűnik 120 munkahely.", "layoffs"),
    ("ja", "工場で210人削減へ", "会社は従業員210人を削減する。", "layoffs"),
    ("ko", "직원 180명 감원", "회사는 인력을 감축한다고 밝혔다.", "layoffs"),
    ("hr", "Nova zvijezda na gredi", "Gimnastičarka je slavila na prvenstvu u gimnastici.", "gymnastics"),
    ("hu", "Teltház az Operaházban", "A szoprán és a bariton áriája.", "opera"),
    ("tr", "Tersanede tören", "Tersane iki gemi siparişi daha aldı.", "shipbuilding"),
    ("ar", "العبودية في كتاب", "تاريخ تجارة الرقيق والعبودية.", "slavery"),
    ("ko", "경마장 다시 열어", "경주마 여덟 마리가 달렸다.", "equestrian-and-horse-racing"),
]


def test_a_family_stands_beside_one_that_many_topics_make_strong() -> None:
    pupils = "Chaque élève du collège. La rentrée des lycéens et des écoliers. Le proviseur et l'université."
    more = "Les grévistes tiennent. Les devoirs, le programme scolaire, le baccalauréat."
    found = assign(
        article("fr", "Une école fermée par la grève", "L'école primaire reste close, la grève dure.", pupils, more)
    )
    assert {"schools", "strikes"} <= set(ids(found))


@pytest.mark.parametrize(("lang", "title", "text", "expected"), CASES)
def test_the_first_topic(lang: str, title: str, text: str, expected: str) -> None:
    assert ids(assign(article(lang, title, text)))[0] == expected


KINDS = [line.split("\t") for line in (Path(__file__).parent / "cases/topics.tsv").read_text("utf-8").splitlines()[2:]]


@pytest.mark.parametrize(("lang", "kind", "title", "text"), KINDS)
def test_the_top_term_of_a_short_article(lang: str, kind: str, title: str, text: str) -> None:
    first = assign(article(lang, title, text))[0]
    known = vocabulary.topics()
    assert known[first.id].top == known[kind].top


def test_an_article_can_have_several_topics() -> None:
    text = "Troops went on with the invasion, and artillery shelled the front line."
    more = "Economic sanctions and an embargo followed; diplomats at the embassy spoke of a diplomatic row."
    assert {"war", "sanctions", "diplomacy"} <= set(ids(assign(article("en", "Invasion brings sanctions", text, more))))


def test_a_topic_says_which_words_spoke_for_it_strongest_first() -> None:
    found = assign(article("en", "Earthquake", "The earthquake shook houses. An aftershock followed the earthquake."))
    assert found[0].id == "earthquakes" and found[0].words == ("earthquake", "aftershock")


def test_a_narrower_topic_does_not_bring_its_top_term() -> None:
    found = ids(assign(article("en", "Murder trial", "The murderer was found guilty of murder by the jury.")))
    assert "homicide" in found and "crime-and-justice" not in found


def test_a_family_without_a_topic_that_stands_out_is_named_by_its_top_term() -> None:
    found = assign(article("en", "A day of sport", "Athletes of the club won a medal in the championship."))
    assert ids(found) == ["sport"]


@cases(
    "lang, text",
    [
        ("nothing to go by", "en", "He went up the stairs and opened the window."),
        ("a single word", "en", "Not a word about football was said."),
        ("a Turkish month is no bear", "tr", "Mayıs ayı ile haziran ayı sıcak geçti."),
        ("Turkish votes are no plays", "tr", "Altı kedi ile başka oylar bekledi."),
        ("Korean mourners are no oil price", "ko", "유가족이 도착했다."),
        ("a Chinese head coach is no bishop", "zh", "主教练走了。"),
        ("a Japanese start is no star", "ja", "スタートは遅かったわけがない。"),
        ("according to, no Arabic dish", "ar", "وصل القطار متأخرا طبقا للموعد."),
        ("what became is no steel", "uk", "Вона стала швидкою, і стало тихо."),
        ("against, no Icelandic match", "is", "Hann er á móti og kom í síðastliðinni viku."),
        ("awaited, no Hungarian castle", "hu", "Óránként száz kilométer per óra, ezt várja."),
        ("a language without terms", "et", "Valitsus ja riigikogu hääletasid seaduse üle."),
        ("no language known", "und", "war war war, invasion, troops"),
        ("no text", "en", ""),
    ],
)
def test_nothing_rather_than_noise(lang: str, text: str) -> None:
    assert assign(article(lang, "Yesterday", text)) == ()


@cases(
    "lang, title, text, other",
    [
        ("a row is no volcano", "en", "Row erupted in council", "The row erupted after a letter.", "volcanoes"),
        ("profits are no field", "en", "Profits ploughed back", "Half was ploughed into shops.", "agriculture"),
        ("rivals play no ice hockey", "en", "Candidates face off", "Both face off on Sunday.", "ice-hockey"),
        ("forwards lay down no work", "en", "No fit strikers", "Both strikers walked out limping.", "strikes"),
        (
            "tyres are no meal",
            "fr",
            "Michelin ferme une usine",
            "Michelin le dit, et chez Michelin Michelin compte.",
            "food-and-drink",
        ),
        ("a seeded player is at any sport", "fr", "La tête de série battue", "La tête de série sort.", "football"),
        ("graphics are no art", "nb", "Grafikk som imponerer", "Maskinen viser grafikk uten hakk.", "visual-arts"),
        ("players have seasons, too", "es", "Su primera temporada", "La primera temporada fue buena.", "series"),
        ("any game can be drawn", "de", "Remis in Graz", "Das Remis hilft keinem.", "chess-and-esports"),
        ("firefighters come to floods", "hr", "Vatrogasci ispumpavali vodu", "Vatrogasci su radili svu noć.", "fires"),
        ("and to cats", "de", "Feuerwehr rettet Katze", "Die Feuerwehrleute kamen mit der Leiter.", "fires"),
        ("a television set is a thing", "ja", "テレビが売れない", "テレビの価格が下がった。", "television"),
    ],
)
def test_a_word_that_other_subjects_use_makes_no_topic(lang: str, title: str, text: str, other: str) -> None:
    assert other not in ids(assign(article(lang, title, text)))


@pytest.mark.parametrize(
    ("lang", "text", "other"),
    [
        ("ko", "대책을 세울 필요가 있다", "fitness-and-wellness"),
        ("ko", "챔피언결정전이 열린다", "energy"),
        ("ko", "서울 한복판에서 만났다", "customs-and-traditions"),
        ("ko", "교섭단체 대표연설이 열렸다", "strikes"),
        ("ko", "최고인민회의가 끝났다", "funerals-and-obituaries"),
        ("ko", "메타버스를 만든다", "road-transport"),
        ("ko", "슬라이더를 던졌다", "gig-economy"),
        ("ko", "동아사이언스에 따르면", "famine"),
        ("ja", "くすりはすりつぶして飲む", "theft-and-robbery"),
        ("ja", "エキストラがそろった", "animals"),
        ("ja", "西武ライオンズが勝った", "animals"),
        ("ja", "信用金庫が合併する", "theft-and-robbery"),
        ("ja", "街頭に立ち演説した", "protests"),
        ("zh", "动视暴雪被收购", "weather"),
        ("tr", "ilk sette geriye düştü", "film"),
        ("tr", "ev sahibi takım kazandı", "housing-policy"),
        ("hr", "dugo toplo ljeto", "air-transport"),
        ("hu", "az oltás ingyenes", "fires"),
        ("hu", "otthon megverte a bajnokot", "assault"),
        ("ru", "добыча нефти выросла", "theft-and-robbery"),
        ("cs", "starý mlýn koupila obec", "rugby"),
        ("fi", "ehdokas kiitti", "awards"),
    ],
)
def test_words_of_other_subjects_that_look_like_terms(lang: str, text: str, other: str) -> None:
    rows = ((id, *term) for id, topic in vocabulary.topics().items() for term in topic.terms(lang))
    assert other not in {clue.topic for _, clue in terms.find([text], terms.index(rows, lang))}


@pytest.mark.parametrize(
    ("lang", "title", "text", "other"),
    [
        ("ar", "إجلاء السكان من الحي", "بدأ إجلاء السكان من الحي.", "wildfires"),
        ("hr", "Isključenje struje", "Najavljeno je isključenje struje.", "football"),
        ("it", "Le modelle hanno sfilato", "Hanno sfilato in nero.", "protests"),
    ],
)
def test_a_word_used_of_much_else_makes_no_topic_alone(lang: str, title: str, text: str, other: str) -> None:
    assert other not in ids(assign(article(lang, title, text)))


def test_a_word_in_the_headline_says_more() -> None:
    heard = "The choir sang a song."
    first, last = assign(article("en", "Music", heard, "Noon.")), assign(article("en", "Noon", heard, "Music."))
    assert first[0].id == last[0].id == "music" and first[0].score > last[0].score


@settings(deadline=None)
@given(
    lang=st.sampled_from(["en", "nb", "nn", "sv", "da", "de", "fr", "es", "zh", "und"]),
    texts=st.lists(
        st.sampled_from(["krig", "war", "Wahl", "la guerre", "murder", "music", "fotball", "x", "\n", "WHO"])
    ),
)
def test_topics_are_known_ordered_and_few(lang: str, texts: list[str]) -> None:
    found = assign(article(lang, " ".join(texts), *texts))
    assert list(found) == sorted(found, key=lambda topic: (-topic.score, topic.id))
    assert len(found) <= MOST and len(set(ids(found))) == len(found)
    assert all(topic.id in vocabulary.topics() and 0 < topic.score < 1 and topic.words for topic in found)


FERRY = article("nb", "Nye ferjer på fjorden", "Fergene går fra Bjørnøya kai.", "Flere venter på ferja.")
FOUND = (Topic("shipping", 0.4, ("rederi",)), Topic("travel", 0.2, ("reise",)))


OWN = TopicDecision("ferries", "Ferjer", (("nb", "ferje"),))
SWEDISH = TopicDecision("ferries", "Färjor", (("sv", "ferje"),))
EVERYWHERE = TopicDecision("bear-island", "Bjørnøya", (("", "Bjørnøya"),))


@cases(
    "decision, expected",
    [
        ("a topic of their own", OWN, ["shipping", "ferries", "travel"]),
        ("for every language", EVERYWHERE, ["shipping", "bear-island", "travel"]),
        ("for another language", SWEDISH, ["shipping", "travel"]),
        ("not named here", TopicDecision("trains", "Tog", (("nb", "tog"),)), ["shipping", "travel"]),
        ("a topic that is not wanted", TopicDecision("shipping", "Skipsfart", deleted=True), ["travel"]),
        ("merged into another", TopicDecision("travel", "Reise", merged_into="shipping"), ["shipping"]),
        ("under another name", TopicDecision("travel", "Reise", merged_into="trips"), ["shipping", "trips"]),
    ],
)
def test_decisions_of_editors(decision: TopicDecision, expected: list[str]) -> None:
    assert ids(assign_own(FERRY, FOUND, (decision,))) == expected


def test_more_terms_for_a_topic_that_is_there() -> None:
    decision = TopicDecision("travel", "Reise", (("nb", "ferje"), ("nb", "kai"), ("nb", "fjord")))
    found = {topic.id: topic for topic in assign_own(FERRY, FOUND, (decision,))}
    assert found["travel"].score > 0.2 and set(found["travel"].words) == {"ferje", "fjord", "kai"}


def test_without_decisions_nothing_changes() -> None:
    assert assign_own(FERRY, FOUND, ()) == FOUND


def test_names_of_people_are_no_terms() -> None:
    said = "Analysts of Ford and Toyota praised the cars."
    cars, forde = (
        article("en", "Cars", said),
        article("en", "Noon", "Nuala Forde asked for the cars; Forde smiled at cars."),
    )
    assert "Ford" in assign(cars)[0].words and all("Ford" not in topic.words for topic in assign(forde))


def test_a_full_name_says_nothing_of_its_words() -> None:
    name, text = "Ann Bishop", "Ann Bishop met another bishop and a priest of the church."
    told = article("en", "The church", text.replace("another bishop and ", ""))
    people = (Named(name, (Mention(0, 0, len(name), name),)),)
    assert "bishop" in assign(told)[0].words and "bishop" not in assign(told, people)[0].words
    assert "bishop" in assign(article("en", "The church", text), people)[0].words
    in_headline = replace(told, title=Value("Ann Bishop is ill", articles.SAID))
    assert all("bishop" not in topic.words for topic in assign(in_headline, people))
