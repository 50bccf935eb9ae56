"""What is asked of a claim beside its words: definitions, relations, frames, numbers, each where a word asks for it."""

from __future__ import annotations

from factcheck.alignment.bonds import Aligned
from factcheck.alignment.evidence import Evidence
from factcheck.text.reading import Reading

TYPE_CHECKING = False
if TYPE_CHECKING:
    from factcheck.verdict.defining import Defined

# The verbs that a definition needs; without one of them nothing of that is loaded.
_DEFINING = frozenset(
    "is are was were been become becomes became remain remains remained isn't wasn't aren't weren't work works worked "
    "working act acts acted serve serves served perform performs performed fit fits belong belongs fall falls "
    "died dies passed wrote recorded sang released directed composed painted created performed "
    "comes come came hails hailed lies lie stands stand originates".split()
)

# The same for what somebody is called, how many children and siblings there are, and what has to do with what.
RELATING = frozenset(
    "nicknamed dubbed called named aka known referred nickname nicknames moniker monikers childless child children "
    "kids son sons daughter daughters sibling siblings brother brothers sister sisters part participant participated "
    "participates takes took taken involved associated affiliated connected linked related belongs belonged member "
    "members away absent disassociated dissociated uninvolved unrelated unconnected unaffiliated against opposed no "
    "nothing stayed kept excluded contains contained includes included features featured role roles".split()
)

# The same for what somebody does for a living.
_PRACTISING = frozenset(
    "work works worked working act acts acted acting write writes wrote written writing sing sings sang sung singing "
    "play plays played playing dance dances danced dancing direct directs directed directing produce produces produced "
    "producing compose composes composed composing paint paints painted painting teach teaches taught teaching "
    "coach coaches coached coaching design designs designed designing".split()
)

# The same for relations with one filler: the first words of each wording in `vocabulary/frames.tsv`.
FRAMING = frozenset(
    "acquired adapted ancestry architect architects assassin assassinated author authored authors bankrolled "
    "based between born bought built buried carved cast christened co-founded co-produced co-written coined "
    "compose composed composer composers concluded constructed create created creator creators descent design "
    "designed designer designers developed devised die died dies direct directed director directors directs "
    "discover discovered discoverer distributed edited entombed establish established ethnicity extraction "
    "fashioned financed formed found founded founder founders funded grew grow happen happened happens "
    "headquartered helmed heritage incorporated interred invent invented inventor inventors involved involving "
    "killed killer lineage live lives living located made manufactured married marry murdered murderer named "
    "narrated narrator novelist occur occurred occurs organised organized origin originate originated originates "
    "origins owned paint painted painter parentage penned playwright produce produced producer producers produces "
    "published raised record recorded reside resides roots sang sculpted sculptor set signed sing situated slain "
    "sponsored stands started sung take taken takes taking took translated translator wed write writer writers "
    "writes written wrote".split()
)

# The same for how many there are, where the source names them.
_NUMBERING = frozenset("one two three four five six seven eight nine ten eleven once twice thrice".split())

# The same for what changes or stays the same.
_CHANGING = frozenset(
    "grow grows grew grown increase increases increased rise rises rose risen expand expands expanded climb climbed "
    "shrink shrank shrunk decrease decreases decreased fall falls fell fallen decline declined drop drops dropped "
    "diminished change changes changed alter altered vary varies varied worsened improved maintain maintains "
    "maintained keep keeps kept retained unchanged steady stable constant flat".split()
)

# The same for how long something went on.
_LASTING = frozenset("year years decade decades century centuries season seasons".split())


def defined_by(statement: Reading, part: int, evidence: Evidence, aligned: list[Aligned]) -> Defined | None:
    """What the claim makes of a part where it defines, relates, frames or numbers something; None where it does not."""
    clause = statement.parts[part]
    norms = {token.norm for token in statement.tokens[clause.first : clause.last]}
    found: Defined | None = None
    if clause.verb is None or not _DEFINING.isdisjoint(norms):
        from factcheck.verdict.defining import define
        from factcheck.verdict.defining.clefts import cleave

        found = define(statement, part, evidence) or cleave(statement, part, evidence, aligned)
    if found is None and not RELATING.isdisjoint(norms):
        from factcheck.verdict.defining.relations import relate

        found = relate(statement, part, evidence, aligned)
    if (found is None or not found.conflicts) and not FRAMING.isdisjoint(norms):
        from factcheck.verdict.defining.framing import frame

        more = frame(statement, part, evidence, aligned)
        found = found.joined(more) if found is not None and more is not None else found or more
    if found is None and not _CHANGING.isdisjoint(norms):
        from factcheck.verdict.reckoning.steadiness import compare_courses

        found = compare_courses(statement, part, evidence, aligned)
    if found is None and not _PRACTISING.isdisjoint(norms):
        from factcheck.verdict.defining.practising import practise

        found = practise(statement, part, evidence, aligned)
    if found is None and not _NUMBERING.isdisjoint(norms):
        from factcheck.verdict.reckoning.listing import count_listed

        found = count_listed(statement, part, evidence, aligned)
    if not _LASTING.isdisjoint(norms) and (found is None or not found.conflicts):
        from factcheck.verdict.reckoning.spans import span_years

        more = span_years(statement, part, evidence, aligned)
        found = found.joined(more) if found is not None and more is not None else found or more
    return found
