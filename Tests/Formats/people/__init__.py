"""The invented CVs, five in each language. Every name, firm and number is fictional."""

from . import english, french, polish, russian, ukrainian

CVS = english.CVS + french.CVS + polish.CVS + russian.CVS + ukrainian.CVS
