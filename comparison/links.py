"""Text that fits into an address, and back: nothing is stored, so a link works on every copy.

A code is the version of its dictionary (one character), then base64url of a checksum and the text,
compressed. The checksum finds typing errors; it is no signature. Decision record 0015.
"""

from __future__ import annotations

import re
import zlib
from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error as NotBase64

CURRENT = "1"
LONGEST_TEXT = 20_000
"""Bytes. No code is unpacked further, however much is compressed in it."""
WRITTEN = re.compile(r"[-\w]{1,6000}", re.ASCII)
CHECKSUM_BYTES = 3

# Never change a dictionary: codes that people keep are read with it. Add the next version, and
# raise CURRENT. What comes last is cheapest to refer to.
DICTIONARIES = {
    "1": (
        "aiohttp bottle django django-drf falcon fastapi fastapi-kit flask flask-kit litestar "
        "litestar-kit pyramid quart sanic starlette tornado tie too-close ahead clear dominant "
        '","learning-curve","documentation","first-version-pages","routing-views","html-forms",'
        '"template-engine","project-structure","flexibility","component-reuse",'
        '"built-in-features","internationalisation","code-size","database-orm","migrations",'
        '"admin-interface","authentication","security","api-development","request-validation",'
        '"first-version-api","async-support","realtime","background-tasks","testing",'
        '"debugging","maintainability","deployment","hosting-platforms","scalability",'
        '"performance","caching","static-files-media","community","popularity","extensions",'
        '"maturity-releases","upkeep-pages","upkeep-api","job-market","installed-size",'
        '"dependencies","start-up","idle-memory","code-to-read","smallest-program"],["'
        "&forms=bare&forms=all=nice&w-=ignore&w-=critical&w-=important&w-"
        "&offered=i18n&offered=rate-limiting&offered=permissions&offered=openapi"
        "&offered=background-tasks&offered=sessions&offered=csrf&offered=templates"
        "&offered=websockets&offered=orm&offered=migrations&offered=auth&offered=admin"
        "&must=python-3-12&must=python-3-11&must=python-3-10&must=wsgi&must=asgi"
        "&must=async-views&must=data-validation&must=i18n&must=rate-limiting&must=permissions"
        "&must=openapi&must=background-tasks&must=sessions&must=csrf&must=templates"
        "&must=websockets&must=orm&must=migrations&must=auth&must=admin"
        "&priority=equal&priority=p-lightness&priority=p-ecosystem&priority=p-running"
        "&priority=p-quality&priority=p-apis-async&priority=p-users-security&priority=p-data"
        "&priority=p-building&priority=p-learning"
        "&style=either&style=small&style=fewest&style=choose&style=decided"
        "&time=unsure&time=both&time=trial&time=soon&time=long"
        "&team=unsure&team=learning&team=teams&team=team&team=few"
        "&run=many&run=waiting&run=repeat&run=tight&run=shared&run=platform&run=containers"
        "&run=modest&accounts=directory&accounts=nobody&accounts=staff&accounts=programs"
        "&accounts=public&data=unsure&data=own&data=none&data=few&data=central"
        "&extras=addons&extras=api-docs&extras=jobs&extras=files&extras=languages&extras=none"
        "build=unsure&build=model&build=service&build=live&build=tool&build=api&build=pages"
    ),
}


QUERY = re.compile(r"[!-~]{0,6000}")
MOST_PAIRS = 500


class LinkError(ValueError):
    """The code is none of ours, was damaged on its way, or is longer than any of ours."""


def pack(text: str) -> str:
    """Letters, digits, hyphens and underscores. The same text gives the same code."""
    data = text.encode()
    squeeze = zlib.compressobj(9, zlib.DEFLATED, -15, 9, zlib.Z_DEFAULT_STRATEGY, _words(CURRENT))
    packed = _checksum(data) + squeeze.compress(data) + squeeze.flush()
    return CURRENT + urlsafe_b64encode(packed).decode().rstrip("=")


def unpack(code: str) -> str:
    """The text of a code, also of one with an older dictionary. Raises LinkError."""
    if code[:1] not in DICTIONARIES or not WRITTEN.fullmatch(code):
        raise LinkError("not one of our codes")
    packed = _decoded(code[1:])
    open_ = zlib.decompressobj(-15, _words(code[0]))
    try:
        data = open_.decompress(packed[CHECKSUM_BYTES:], LONGEST_TEXT)
        text = data.decode()
    except (zlib.error, UnicodeDecodeError) as error:
        raise LinkError("not readable") from error
    if not open_.eof or open_.unused_data or packed[:CHECKSUM_BYTES] != _checksum(data):
        raise LinkError("not complete, or changed")
    return text


def unpack_query(code: str) -> str:
    """The query string of a code. Raises LinkError, also when it holds some other text."""
    return checked_query(unpack(code))


def checked_query(text: str) -> str:
    """The text, if it can be a query string of ours: short, and nothing but visible ASCII."""
    if not QUERY.fullmatch(text) or text.count("&") >= MOST_PAIRS:
        raise LinkError("not a set of answers")
    return text


def _decoded(text: str) -> bytes:
    try:
        return urlsafe_b64decode(text + "=" * (-len(text) % 4))
    except NotBase64 as error:
        raise LinkError("not one of our codes") from error


def _words(version: str) -> bytes:
    return DICTIONARIES[version].encode()


def _checksum(data: bytes) -> bytes:
    return zlib.crc32(data).to_bytes(4, "big")[:CHECKSUM_BYTES]
