"""Articles into a store: what is named, read and made claims of by many at once, recorded by one."""

from factcheck.services.adding.origins import Origin, find_origins
from factcheck.services.adding.outcome import Outcome, State
from factcheck.services.adding.parallel import cores
from factcheck.services.adding.reading import Given, Unread
from factcheck.services.adding.run import add_articles, read_articles, tie_articles

__all__ = [
    "Given",
    "Origin",
    "Outcome",
    "State",
    "Unread",
    "add_articles",
    "cores",
    "find_origins",
    "read_articles",
    "tie_articles",
]
