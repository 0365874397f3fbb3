"""A ZIP file with exactly one form for given contents, so that every byte of it can be accounted for.

Source: PKWARE APPNOTE 6.3. Files are stored (not compressed), in byte order of their names, dated 1980-01-01, without
extra fields, comments, folders or ZIP64. What is read is written again and compared, so that nothing can hide in
fields, gaps or duplicates that unpackers pass over.
"""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Mapping

NAME = re.compile(r"(?!.*\.\.)[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*){0,4}")
LONGEST_NAME = 200
LARGEST = 2**32 - 1
MOST_FILES = 0xFFFE

LOCAL = struct.Struct("<4s5H3L2H")
CENTRAL = struct.Struct("<4s6H3L5H2L")
END = struct.Struct("<4s4H2LH")
VERSION, DATE = 20, 0x21  # 2.0; 1980-01-01


def encode_archive(files: Mapping[str, bytes]) -> bytes:
    """Return the one ZIP file that holds ``files``.

    Raises:
        ValueError: a name is not plain, there are too many files, or the archive would need ZIP64.
    """
    body, directory = bytearray(), bytearray()
    for name in sorted(files):
        if len(name) > LONGEST_NAME or not NAME.fullmatch(name):
            message = f"{name!r} is no plain file name"
            raise ValueError(message)
        data, raw = files[name], name.encode("ascii")
        crc, size, offset = zlib.crc32(data), len(data), len(body)
        if offset + size > LARGEST // 2:
            message = "the archive would be larger than 2 GiB"
            raise ValueError(message)
        body += LOCAL.pack(b"PK\x03\x04", VERSION, 0, 0, 0, DATE, crc, size, size, len(raw), 0) + raw + data
        fields = (VERSION, VERSION, 0, 0, 0, DATE, crc, size, size, len(raw), 0, 0, 0, 0, 0, offset)
        directory += CENTRAL.pack(b"PK\x01\x02", *fields) + raw
    count = len(files)
    if count > MOST_FILES:
        message = f"{count} files do not fit into one archive"
        raise ValueError(message)
    end = END.pack(b"PK\x05\x06", 0, 0, count, count, len(directory), len(body), 0)
    return bytes(body + directory + end)


def decode_archive(data: bytes) -> dict[str, bytes]:
    """Return the files of an archive that has exactly the form of :func:`encode_archive`.

    Raises:
        ValueError: it has another form; the message names the file or the first odd byte.
    """
    files: dict[str, bytes] = {}
    at = 0
    while data[at : at + 4] == b"PK\x03\x04" and at + LOCAL.size <= len(data):
        fields = LOCAL.unpack_from(data, at)
        crc, size, name_length = fields[6], fields[7], fields[9]
        start = at + LOCAL.size
        name = data[start : start + name_length].decode("ascii", "replace")
        content = data[start + name_length : start + name_length + size]
        if len(name) > LONGEST_NAME or not NAME.fullmatch(name):
            message = f"the archive holds a file with the name {name[:80]!r}"
            raise ValueError(message)
        if name in files:
            message = f"the archive holds {name} twice"
            raise ValueError(message)
        if len(content) != size:
            message = f"the archive ends inside {name}"
            raise ValueError(message)
        if zlib.crc32(content) != crc:
            message = f"{name} was changed: it does not have its checksum"
            raise ValueError(message)
        files[name] = content
        at = start + name_length + size
    again = encode_archive(files)
    if again != data:
        odd = next((i for i, (a, b) in enumerate(zip(again, data, strict=False)) if a != b), min(len(again), len(data)))
        message = f"the archive is not in canonical form from byte {odd} on"
        raise ValueError(message)
    return files
