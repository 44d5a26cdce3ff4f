import gzip
from pathlib import Path

import pytest

from generator.train.corpus import CHUNK, Sentence, documents

TEXT = """-DOCSTART-\tO

"\tO
Kari\tB-PER
Berg\tI-PER
's\tO
hat\tO
"\tO
(\tO
red\tO
)\tO
.\tO

Ola\tB-PER
Lund\tB-PER

-DOCSTART-\tO

Nei\tO
.\tO
"""


def corpus(folder: Path, text: str, name: str = "nb-test.conll.gz") -> Path:
    path = folder / name
    path.write_bytes(gzip.compress(text.encode("utf-8"), mtime=0))
    return path


def test_words_are_joined_as_they_would_be_printed(tmp_path: Path) -> None:
    first, second = documents(corpus(tmp_path, TEXT))
    assert first == (
        Sentence('"Kari Berg\'s hat" (red).', ((1, 10),)),
        Sentence("Ola Lund", ((0, 3), (4, 8))),
    )
    assert second == (Sentence("Nei.", ()),)


def test_a_corpus_without_documents_is_cut_in_chunks(tmp_path: Path) -> None:
    found = list(documents(corpus(tmp_path, "Nei\tO\n\n" * (CHUNK + 1))))
    assert [len(document) for document in found] == [CHUNK, 1]


def test_training_gives_the_same_bytes_again(tmp_path: Path) -> None:
    pytest.importorskip("pycrfsuite")
    from generator.train.people import main

    corpus(tmp_path, TEXT * 3)
    for out in ("one", "two"):
        main(tmp_path, tmp_path / out)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()
