"""Front matter and TOML to dataclasses and back, every misfit named with its line."""

from builder.codec.front import Location, Parts, Positions, split, where
from builder.codec.schema import Decoded, decode_front, decode_table
from builder.codec.values import matter_of, values_of
from builder.codec.writing import encode_front, to_data

__all__ = [
    "Decoded",
    "Location",
    "Parts",
    "Positions",
    "decode_front",
    "decode_table",
    "encode_front",
    "matter_of",
    "split",
    "to_data",
    "values_of",
    "where",
]
