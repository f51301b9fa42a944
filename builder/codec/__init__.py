"""Front matter and TOML to dataclasses and back, every misfit named with its line."""

from builder.codec.front import Location, Parts, Positions, split, where
from builder.codec.schema import Decoded, decode_front, decode_table
from builder.codec.writing import encode_front, to_data

__all__ = [
    "Decoded",
    "Location",
    "Parts",
    "Positions",
    "decode_front",
    "decode_table",
    "encode_front",
    "split",
    "to_data",
    "where",
]
