"""Show the site on this machine alone: rebuild at every change, reload, show mistakes on the page."""

from builder.serve.run import Built, serve

__all__ = ["Built", "serve"]
