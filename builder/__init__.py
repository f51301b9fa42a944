"""Builds an annotated timeline of events from raw news reports; start reading in ``README.md``."""
