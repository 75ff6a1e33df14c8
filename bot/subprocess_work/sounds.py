"""Decode a recording and return it without metadata; the work is in `sound_decoder`."""

import msgspec
from msgspec import Struct

from bot.subprocess_work.limited_process import (
    MEGABYTE,
    CrashedError,
    Limits,
    TookTooLongError,
    TookTooMuchMemoryError,
    run,
)

# By name: to import it here would load FFmpeg into the server.
_JOB = "bot.subprocess_work.sound_decoder"
# Half an hour of AMR, the slowest type, takes 8 seconds of a processor; messages come before.
_SECONDS, _CPU_SECONDS = 120.0, 30
# What FFmpeg maps and needs to decode. The file itself is in memory at most four times.
_MEMORY = 400 * MEGABYTE
_COPIES = 4


class Recording(Struct, frozen=True):
    """A recording, and the suffix that its first bytes call for, such as ".ogg"."""

    suffix: str
    data: bytes


class Decoded(Struct, frozen=True):
    """A recording that can be decoded, without metadata; or *refused*, one word for the reason."""

    suffix: str = ""
    data: bytes = b""
    refused: str = ""


NOT_A_SOUND, TOO_LONG = "not_a_sound", "too_long"


def decode_sound(recording: Recording) -> Decoded:
    """Return *recording* as decoded in a process of its own; for a thread beside the event loop.

    A recording that takes too much time or memory, or crashes the decoder, is no sound.

    Raises:
        SubprocessWorkError: the process failed for a reason that is not in the recording.
    """
    size = len(recording.data)
    limits = Limits(_SECONDS, _CPU_SECONDS, _MEMORY + _COPIES * size, 2 * size + MEGABYTE)
    try:
        output = run(_JOB, msgspec.msgpack.encode(recording), limits)
    except (TookTooLongError, TookTooMuchMemoryError, CrashedError):
        return Decoded(refused=NOT_A_SOUND)
    return msgspec.msgpack.decode(output, type=Decoded)
