"""``content/`` to Library and back: front matter, bodies, loading, storing; never over a person's work."""
