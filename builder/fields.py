"""The kinds of scalar that content files hold: ids, dates, moments, paragraph lists.

Everything in front matter arrives as text; each type here says which texts are right and, where one is
wrong, what to write instead. The codec turns what is raised here into findings.
"""

import re
import string
from collections.abc import Callable
from datetime import datetime
from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator
from pydantic_core import PydanticCustomError

from builder import edtf
from builder.lists import listed

ID_LENGTH = 80
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_MOST_PARAGRAPHS = 9999
_RANGE = r"[0-9]+(?:-[0-9]+)?"
_PARAGRAPHS = re.compile(rf"{_RANGE}(?:, ?{_RANGE})*")
_MOMENT = re.compile(r"[0-9-]{10}(?:[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2})?(?:Z|[+-][0-9]{2}:[0-9]{2})?)?")

Basis = Literal["printed", "resolved", "inferred", "supplied"]
Level = Literal["leader", "minister", "other"]


def _fail(code: str, message: str, hint: str) -> PydanticCustomError:
    return PydanticCustomError(code, "{message}", {"message": message, "hint": hint})


def _id(text: str) -> str:
    if not _ID.fullmatch(text) or len(text) > ID_LENGTH:
        raise _fail(
            "id",
            f"'{text}' is not an id",
            f"an id is a file's name without '.md': letters a-z, digits, single hyphens, at most {ID_LENGTH}",
        )
    return text


def _edtf(text: str) -> str:
    try:
        edtf.parse(text)
    except ValueError as error:
        raise _fail("date", str(error), "write 2023-02-22, 2023-02, 2023 or 2023-02-21/2023-02-22") from error
    return text


def _moment(text: str) -> str:
    fault = _fail(
        "date", f"'{text}' is not a date, or there is no such day", "write 2023-02-22 or 2023-02-22T23:45"
    )
    if not _MOMENT.fullmatch(text):  # Python reads other forms, such as weeks, too
        raise fault
    try:
        datetime.fromisoformat(text)
    except ValueError as error:
        raise fault from error
    return text


def _paragraphs(text: str) -> str:
    ends = [int(number[:9]) for number in re.findall(r"[0-9]+", text)]
    if not _PARAGRAPHS.fullmatch(text) or min(ends) < 1 or max(ends) > _MOST_PARAGRAPHS:
        raise _fail("paragraphs", f"'{text}' is not a list of paragraphs", "write 1-14 or 1, 3-7, 17")
    for first, last in re.findall(r"([0-9]+)-([0-9]+)", text):
        if int(last) < int(first):
            raise _fail("paragraphs", f"'{first}-{last}' ends before it begins", f"write {last}-{first}")
    return text


def _address(text: str) -> str:
    if not re.fullmatch(r"https?://[^\s/]\S*", text) or not text.isprintable():
        raise _fail("address", f"'{text}' is not a web address", "an address begins with https:// or http://")
    return text


def _between(least: float, most: float) -> Callable[[float], float]:
    def within(number: float) -> float:
        if not least <= number <= most:  # neither is what is not a number
            raise _fail("number", f"{number:g} cannot be", f"write a number from {least:g} to {most:g}")
        return number

    return within


def _template(text: str, code: str, known: tuple[str, ...]) -> str:
    hint = f"beside words, only {listed([f'{{{name}}}' for name in known])} stand in it"
    try:
        named = {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}
    except ValueError as error:
        raise _fail(code, f"'{text}' has a brace that is not closed, or none to close", hint) from error
    if unknown := sorted(named - set(known)):
        raise _fail(code, f"'{{{unknown[0]}}}' means nothing here", hint)
    return text


def _title_template(text: str) -> str:
    return _template(text, "title", ("first", "others", "name"))


def _link_template(text: str) -> str:
    return _template(text, "links", ("repository", "branch", "path", "page"))


def _listed(value: object) -> object:
    """Take one word for a list of one: ``byline: Name`` is as good as ``byline: [Name]``."""
    return [value] if isinstance(value, str) else value


def is_id(text: str) -> bool:
    """Tell whether a text can be the id of a record."""
    return bool(_ID.fullmatch(text)) and len(text) <= ID_LENGTH


def paragraph_numbers(text: str | None, count: int) -> tuple[int, ...]:
    """Turn ``1, 3-7`` into the numbers it stands for; no text means all ``count`` paragraphs."""
    if text is None:
        return tuple(range(1, count + 1))
    numbers: list[int] = []
    for part in text.replace(" ", "").split(","):
        first, _, last = part.partition("-")
        numbers.extend(range(int(first), int(last or first) + 1))
    return tuple(dict.fromkeys(numbers))


def paragraph_text(numbers: tuple[int, ...]) -> str:
    """Turn numbers into the short form: ``(1, 3, 4, 5)`` into ``1, 3-5``."""
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs)


Id = Annotated[str, AfterValidator(_id)]
Edtf = Annotated[str, AfterValidator(_edtf)]
Moment = Annotated[str, AfterValidator(_moment)]
TitleTemplate = Annotated[str, AfterValidator(_title_template)]
LinkTemplate = Annotated[str, AfterValidator(_link_template)]
Paragraphs = Annotated[str, AfterValidator(_paragraphs)]
Address = Annotated[str, AfterValidator(_address)]
Share = Annotated[float, AfterValidator(_between(0, 1))]
Latitude = Annotated[float, AfterValidator(_between(-90, 90))]
Longitude = Annotated[float, AfterValidator(_between(-180, 180))]
Texts = Annotated[tuple[str, ...], BeforeValidator(_listed)]
Ids = Annotated[tuple[Id, ...], BeforeValidator(_listed)]
