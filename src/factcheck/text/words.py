"""Which words carry meaning of their own, and which only hold a sentence together."""

from __future__ import annotations

# As people type them: “didnt”.
UNMARKED_NEGATIONS = frozenset(
    "didnt dont doesnt isnt wasnt arent werent hasnt havent hadnt wont cant couldnt wouldnt shouldnt".split()
)

AUXILIARIES = UNMARKED_NEGATIONS | frozenset(
    "be am is are was were been being have has had having do does did doing done 'm 're 've isn't aren't wasn't "
    "weren't hasn't haven't hadn't doesn't don't didn't it's he's she's that's there's they're we're i'm you're "
    "i've we've they've you've".split()
)

MODALS = frozenset(
    "will would shall should may might can could must ought 'll won't wouldn't shan't shouldn't can't cannot "
    "couldn't mustn't i'll we'll they'll he'll she'll it'll you'll i'd he'd she'd we'd they'd you'd".split()
)

PRONOUNS = frozenset(
    "i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers "
    "herself it its itself they them their theirs themselves one who whom whose which what this that these those "
    "someone somebody something anyone anybody anything everyone everybody everything each other another such".split()
)

PREPOSITIONS = frozenset(
    "about above across after against along alongside amid amidst among amongst around as at because before behind "
    "below beneath beside besides between beyond by concerning despite down during except for from in inside into "
    "like near of off on onto out outside over past per regarding since than through throughout till to toward "
    "towards under underneath until unto up upon via with within without".split()
)

ARTICLES = frozenset("the a an".split())

# Forms of “be” that say what something is; all of its forms, whatever they help to say.
COPULAS = frozenset("is are was were".split())
FORMS_OF_BE = COPULAS | frozenset("be been being".split())

DETERMINERS = frozenset("a an the some any every either neither both all no".split())

CONJUNCTIONS = frozenset(
    "and or but nor so yet if unless once though although while whereas when whenever where wherever whether because "
    "how why then".split()
)

ADVERBS = frozenset(
    "also already just even still too very quite rather really only again there here now ever soon meanwhile however "
    "therefore thus hence moreover furthermore indeed instead otherwise perhaps maybe together back away not never "
    "n't likely well so far much more most less least own same".split()
)

FUNCTION_WORDS = (
    AUXILIARIES
    | MODALS
    | PRONOUNS
    | PREPOSITIONS
    | DETERMINERS
    | CONJUNCTIONS
    | ADVERBS
    | {"s", "'s", "t", "mr", "mrs", "ms", "miss"}
)

# Words that a paraphrase adds or drops without changing what is asserted; they count, but little.
LIGHT_WORDS = frozenset(
    "hold held holds holding take took taken takes taking make made makes making give gave given gives giving get got "
    "gets getting go goes went gone going come came comes coming have put puts putting keep keeps kept "
    "people person man men woman women thing things way ways fact matter part parts case cases place number numbers "
    "new other several many few various certain different main major key current currently recent recently former "
    "today time times year years day days week weeks month months country nation nations state use used uses using "
    "try tried tries trying seek seeks sought want wants wanted set begin began begun start started become became "
    "merely purely truly surely certainly "
    "including include includes included according quickly strongly clearly simply apparently reportedly allegedly "
    "publicly officially personally actually finally eventually ultimately subsequently consequently later earlier "
    "whole entire further "
    "attempt attempts effort efforts bid move moves issue issues area areas group groups member members "
    "call called calls calling see sees saw seen view views happen happened happens due order able "
    "lasting moment "
    "worth total sum amount rate rates level levels "
    "always often usually generally particularly especially mainly mostly largely completely totally fully".split()
)


# Before “of” they only count what follows, or name its kind: “thousands of people”, “the city of Torvik”.
COUNTING_NOUNS = frozenset(
    "one some many most all both each group groups crowd number numbers thousands hundreds dozens tens scores "
    "millions members people residents citizens majority rest city town village port state province region republic "
    "kingdom island county capital kind sort type pair couple handful series set team bulk name title".split()
)

# Marks behind which another clause begins.
CLAUSE_BREAKS = frozenset(". ; : ! ?".split())

# Words before a noun that take it back: a former mayor is no mayor, an alleged thief perhaps no thief.
PRIVATIVES = frozenset(
    "former onetime erstwhile ex acting deputy vice alleged suspected attempted fake false bogus purported potential "
    "possible proposed planned prospective presumptive".split()
)

# Words that say that nobody or nothing else is meant.
EXCLUSIVES = frozenset("only solely exclusively alone".split())

# Verbs that only carry another: “failed to sign”, “was quick to sign”, “began to sign”.
CARRIERS = frozenset(
    "fail fails failed failing refuse refuses refused refusing decline declines declined declining begin begins began "
    "begun start starts started continue continues continued try tries tried trying seek seeks sought manage manages "
    "managed appear appears appeared seem seems seemed happen happened able unable quick ready set due expected about "
    "going used supposed likely willing unwilling prepared helped help helps decide decides decided choose chose "
    "attempted attempt attempts moved stop stopped stops avoid avoided".split()
)
