"""A piece of work that Python's search for cyclic garbage does not break into."""

from __future__ import annotations

import gc


class undisturbed:
    """No cyclic garbage is looked for inside the block, where that is done at all.

    Reading and comparing texts makes thousands of objects, which hold one another in no cycles and are all but gone at
    the end. Looking through them, and through the dictionary that is kept, finds nothing; it took a tenth of the time
    of a batch and half of that of the slowest comparisons.
    """

    __slots__ = ("_was",)

    def __enter__(self) -> None:
        self._was = gc.isenabled()
        gc.disable()

    def __exit__(self, *error: object) -> None:
        if self._was:
            gc.enable()
