"""Asks a second reader, for no longer than it may take, and takes nothing but bytes of a bearable size."""

from __future__ import annotations

import queue
import threading

from longarm.plugins.door import Voice

#: Longest text that is sent, and largest answer that is looked at.
MOST_TEXT, MOST_ANSWER = 200_000, 4 * 2**20


def ask_in_time(voice: Voice, text: str) -> tuple[bytes, str]:
    """Return (answer, reason for none); one of both is empty.

    A reader that hangs is left behind on a thread of its own, which does not keep the program from ending.

    Args:
        voice: whom to ask.
        text: the report's text.
    """
    if len(text) > MOST_TEXT:
        return b"", f"was not asked: the text has more than {MOST_TEXT:,} characters"
    heard: queue.SimpleQueue[tuple[bytes, str]] = queue.SimpleQueue()
    threading.Thread(target=lambda: heard.put(_ask(voice, text)), daemon=True, name=f"reader {voice.name}").start()
    try:
        return heard.get(timeout=voice.seconds)
    except queue.Empty:
        return b"", f"did not answer within {voice.seconds:g} s"


def _ask(voice: Voice, text: str) -> tuple[bytes, str]:
    try:
        answer = voice.reader.ask(text)
    except Exception as error:  # noqa: BLE001  a package of somebody else may fail in any way; the rules must stand
        return b"", f"did not answer ({type(error).__name__})"
    if not isinstance(answer, bytes):
        return b"", f"answered with {type(answer).__name__} instead of bytes"
    if len(answer) > MOST_ANSWER:
        return b"", f"answered with more than {MOST_ANSWER:,} bytes"
    return answer, ""
