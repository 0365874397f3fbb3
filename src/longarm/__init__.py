"""Longarm: a register of reported transnational repression that its makers can defend.

For every value it can say who says so, in which sealed source and words, how
sure they were, from how many independent origins, who denies exactly what, what
happened since, and what falls if that source falls.
"""

__version__ = "0.1.0"
