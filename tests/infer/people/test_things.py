from generator.infer.people.things import christened, is_thing
from generator.infer.people.tokens import words
from tests.cases import cases

THINGS = [
    ("a storm", "nb", "Stormen Edna traff land", "Edna", True),
    ("a storm inside the sentence", "en", "when Hurricane Ada came", "Hurricane Ada", True),
    ("a ship in quotes, with a title in its name", "nb", "fergen «Kong Olav» la til", "Olav", True),
    ("a street behind", "en", "fire on Ada Lovelace Street today", "Ada Lovelace", True),
    ("a firm", "nb", "Kari Berg AS er solgt", "Kari Berg", True),
    ("a firm of two", "en", "sold to Berg & Lund", "Berg", True),
    ("a square before", "it", "da Piazza Cavour partono", "Cavour", True),
    ("a square behind a full name", "nb", "ved Carl Berners plass i dag", "Carl Berners", True),
    ("somebody's place in the team", "nb", "tok Bergs plass i laget", "Bergs", False),
    ("an airport before", "es", "el aeropuerto Simón Bolívar", "Simón Bolívar", True),
    ("a tower in another language", "it", "vicino alla Berg Tower di", "Berg Tower", True),
    ("a stage", "en", "singing at Ada Marten Amphitheatre tonight", "Ada Marten Amphitheatre", True),
    ("a hall for dancing behind", "en", "at Ada Marten Ballroom tonight", "Ada Marten", True),
    ("a family called Hall", "en", "said Rebecca Hall tonight", "Rebecca Hall", False),
    ("a party", "tr", "dün Berg Partisi üyeleri", "Berg Partisi", True),
    ("a person", "nb", "sa Kari Berg i dag", "Kari Berg", False),
    ("a ship as the end of a compound", "nb", "brann på søsterskipet Karl Berg i natt", "Karl Berg", True),
    ("a ship with a number", "nb", "på cruiseskipet «Queen Elisabeth 2» i går", "Elisabeth", True),
    ("a tax is no cat", "nb", "det er denne skatten Hagen vil vekk fra", "Hagen", False),
    ("a foundation with a capital", "de", "die Kulturstiftung Karl Berg hilft", "Karl Berg", True),
    ("a hotel with a capital", "de", "im Hotel Karl Berg", "Karl Berg", True),
    ("a camp with a capital", "en", "soldiers at Camp Ada Berg slept", "Ada Berg", True),
    ("a mare", "de", "gewann die Stute Ada mit", "Ada", True),
    ("a hall behind a hyphen", "sv", "i Karl Berg-hallen på", "Karl Berg-hallen", True),
    ("a given name behind a hyphen", "nb", "president Park Geun-hyeok kom", "Park Geun-hyeok", False),
    ("an author behind a title in quotes", "pl", "w „Ludzie w hotelu” Vicki Berg", "Vicki Berg", False),
    ("a bridge behind a hyphen", "de", "auf der Karl Berg-Brücke stand", "Karl Berg-Brücke", True),
    ("a short word for a bridge", "sv", "över Karl Berg-bron i", "Karl Berg-bron", True),
    ("two family names", "de", "sagte Ada Lund-Berg heute", "Ada Lund-Berg", False),
    ("who owns ships", "nb", "Rederiet Lund Wilhelmsen tapte", "Lund Wilhelmsen", True),
    ("two ships", "en", "the tugs Ada Guard and Bell pulled", "Ada Guard", True),
    ("a saint's church", "sv", "i Sankt Erik på", "Sankt Erik", True),
    ("Our Lady", "pt", "A paróquia de Nossa Senhora de Lourdes festeja", "Lourdes", True),
    ("a saint's church behind a particle", "es", "en la ermita de Santa Ada de Jesús", "Jesús", True),
    ("a Madonna", "it", "davanti alla Madonna di Pompei", "Madonna di Pompei", True),
    ("somebody in a church", "it", "nella chiesa ha detto Ada Conti", "Ada Conti", False),
    ("a singer", "it", "il concerto di Madonna a Torino", "Madonna", False),
    ("a statue", "it", "davanti a la Madonna in processione", "Madonna", True),
    ("a parish and somebody", "it", "tra la parrocchia e Ada Conti", "Ada Conti", False),
    ("somebody's church", "pt", "a igreja de Ada Berg cresce", "Ada Berg", False),
    ("a picture", "pt", "uma imagem de Ada Berg ao lado", "Ada Berg", False),
    ("somebody with a role in a church", "de", "begrüßte in der Kathedrale Ministerin Ada Berg die", "Ada Berg", False),
    ("somebody in a church, in no case", "cs", "v kostele Jan Novák zpíval", "Jan Novák", False),
    ("a church in a case", "cs", "v kostele Jana Křtitele zpívali", "Jana Křtitele", True),
    ("a runner", "en", "the sprinter Ada Berg won", "Ada Berg", False),
    ("the Virgin", "hu", "a Szűz Mária képe előtt", "Szűz Mária", True),
    ("somebody and a prize", "hu", "tegnap Berg Ada díjat adott", "Berg Ada", False),
    ("a street in a case", "ru", "на улицу Юрия Гагарина", "Юрия Гагарина", True),
    ("a band by what it plays as", "nb", "så spilte Kaizers Orchestra i", "Kaizers", True),
    ("a word of another language", "nb", "sa Storm Berg i dag", "Storm Berg", False),
]


@cases("lang, text, name, expected", THINGS)
def test_is_thing(lang: str, text: str, name: str, expected: bool) -> None:
    texts = words(text).texts
    start = texts.index(name.split()[0])
    assert is_thing(texts, (start, start + len(name.split())), lang) is expected


def test_a_storm_keeps_its_name_and_a_tower_takes_none() -> None:
    found = [words("Storm Edna hit the coast."), words("The ship Elida left Berg Tower.")]
    assert christened(found, "en") == {"Edna", "Elida"}


def test_a_thing_is_not_called_like_who_made_it() -> None:
    texts = words("The band Ada Berg formed in Bristol").texts
    assert is_thing(texts, (2, 4), "en")
    assert not is_thing(texts, (2, 4), "en", {"Berg"})  # "Berg said": the article calls somebody so
    assert not is_thing(words("the band Ada Berg founded").texts, (2, 4), "en")
