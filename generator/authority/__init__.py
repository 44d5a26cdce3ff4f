"""People whose names are known beforehand: the shipped list, and what editors decided on person pages."""

from generator.authority.decide import known
from generator.authority.lookup import Authority
from generator.authority.roll import Known, names_of

__all__ = ["Authority", "Known", "known", "names_of"]
