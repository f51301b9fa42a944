"""Raw text to a draft entry: what a report says, and how each fact is known."""
