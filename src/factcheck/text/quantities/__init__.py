"""Reading the quantities of a text, and comparing two of them."""

from factcheck.text.comparison import Comparison, Outcome
from factcheck.text.quantities.compare import compare_quantities, dimension
from factcheck.text.quantities.reader import read_quantities
from factcheck.text.quantities.values import Hedge, Quantity, QuantityKind

__all__ = [
    "Comparison",
    "Hedge",
    "Outcome",
    "Quantity",
    "QuantityKind",
    "compare_quantities",
    "dimension",
    "read_quantities",
]
