"""Entries to events: candidates, evidence, grouping. Pure: nothing here reads or writes a file."""
