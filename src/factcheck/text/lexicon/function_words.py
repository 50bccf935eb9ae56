"""Words with a job in the sentence rather than a meaning of their own; the dictionary would take them for others.

Without these tables “us” would be the plural of u, “his” that of hi, and “was” a form of the verb “wa”.
"""

from __future__ import annotations

_FUNCTION_WORDS = """
    a an the this that these those such other another each every either neither both all any some no none
    i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers
    herself it its itself they them their theirs themselves one ones who whom whose which what whoever whatever
    somebody someone something anybody anyone anything nobody nothing everybody everyone everything
    and or but nor so yet if unless because as than then though although while whereas whether since until till when
    whenever where wherever why how however therefore thus hence
    of in on at by for with without from to into onto upon about above across after against along amid amidst among
    amongst around before behind below beneath beside besides between beyond despite down during except
    off out over per through throughout toward towards under underneath unlike up via within
    can could may might must shall should will would ought
    not never ever also too very just only even still already again always sometimes perhaps maybe
    here there now
    more most less least many much few fewer several
    mr mrs ms dr yes
"""
FUNCTION_WORDS = frozenset(_FUNCTION_WORDS.split())
"""Kept as they are."""

AUXILIARIES = {
    **dict.fromkeys(("am", "is", "are", "was", "were", "been", "being", "be", "ain't"), "be"),
    **dict.fromkeys(("has", "had", "having", "have"), "have"),
    **dict.fromkeys(("does", "did", "done", "doing", "do"), "do"),
    "won't": "will",
    "can't": "can",
    "cannot": "can",
    "shan't": "shall",
}
"""Forms of auxiliaries and contracted negations, with their base form."""

_OWN_LEMMA = """
    arms customs goods news politics economics mathematics physics series species headquarters premises
    gas bus plus christmas texas paris wales athens brussels united evening morning king ring spring string thing wing
    ceiling wedding
"""
OWN_LEMMA = frozenset(_OWN_LEMMA.split())
"""Words that no ending is taken from: the plural or the participle means something else."""

NOT_COMPARATIVE = frozenset({"former", "inner", "latter", "liver", "number", "outer", "upper", "utter"})
"""Words in -er and -est that compare nothing."""
