"""An event's reports, compared statement by statement."""

from builder.collation.digest import said_besides
from builder.collation.elsewhere import elsewhere
from builder.collation.relations import relation, shared
from builder.collation.speakers import names_of
from builder.collation.synopsis import collate

__all__ = ["collate", "elsewhere", "names_of", "relation", "said_besides", "shared"]
