"""The only writer of the built site: claims are settled, and the new site is swapped in as a whole."""

from builder.output.write import Report, write_site

__all__ = ["Report", "write_site"]
