"""Findings: one generator per rule, all rules in a tuple, so that everything is reported at once."""
