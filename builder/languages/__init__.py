"""What the importer must know of a language, as data: one ``.toml`` file each."""
