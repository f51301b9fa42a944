"""What the builder must know of a language, as data: one ``.toml`` file each here and in ``sentences/``."""


def primary(language: str) -> str:
    """Give the primary part of a language (BCP 47), which names its files: ``zh`` of ``zh-Hans``."""
    return language.partition("-")[0].casefold()
