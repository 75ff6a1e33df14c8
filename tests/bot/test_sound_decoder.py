"""Decoding recordings, as the limited process does it."""

import msgspec
import pytest

from bot.subprocess_work import sound_decoder
from bot.subprocess_work.sounds import NOT_A_SOUND, TOO_LONG, Decoded, Recording
from tests.recordings import (
    AAC,
    AMR,
    M4A_AAC,
    MP3,
    MP4_AAC,
    OGG_FLAC,
    OGG_OPUS,
    WAV,
    WEBM_OPUS,
    recording,
    seconds_of,
    streams,
)

SCRIPT = b"<script>alert(1)</script>" * 40
SUFFIXES = {
    OGG_OPUS: ".ogg",
    WEBM_OPUS: ".webm",
    M4A_AAC: ".m4a",
    MP4_AAC: ".m4a",
    AAC: ".aac",
    MP3: ".mp3",
    WAV: ".wav",
    AMR: ".amr",
}


def decode(suffix, data):
    output = sound_decoder.work(msgspec.msgpack.encode(Recording(suffix, data)))
    return msgspec.msgpack.decode(output, type=Decoded)


@pytest.mark.parametrize("kind", [OGG_OPUS, WEBM_OPUS, M4A_AAC, AAC, MP3])
def test_what_is_hidden_behind_a_recording_is_removed(kind):
    decoded = decode(SUFFIXES[kind], recording(kind) + SCRIPT)

    assert decoded.data
    assert SCRIPT not in decoded.data


@pytest.mark.parametrize("kind", [WEBM_OPUS, MP4_AAC, AAC, MP3, WAV])
def test_a_recording_that_was_cut_off_is_kept_as_far_as_it_goes(kind):
    whole = recording(kind, 2.0)

    assert 0.8 < seconds_of(decode(SUFFIXES[kind], whole[: len(whole) * 2 // 3]).data) < 1.8


def test_a_codec_that_browsers_do_not_play_is_encoded_again():
    decoded = decode(".ogg", recording(OGG_FLAC))

    assert (decoded.suffix, streams(decoded.data)) == (".ogg", [("audio", "opus")])


def test_a_long_recording_is_refused_before_it_is_decoded_to_its_end(monkeypatch):
    monkeypatch.setattr(sound_decoder, "MOST_SECONDS", 1)

    assert decode(".aac", recording(AAC, 2.0)) == Decoded(refused=TOO_LONG)


def ebml(id_, body):
    """Return an element of a WebM file."""
    return bytes.fromhex(id_) + (len(body) | 1 << 56).to_bytes(8, "big") + body


def nested(depth):
    """Return a box of an MP4 file in a box in a box."""
    return b"".join((8 * (depth - at)).to_bytes(4, "big") + b"moov" for at in range(depth))


@pytest.mark.parametrize(
    ("suffix", "data"),
    [
        *((suffix, b"") for suffix in SUFFIXES.values()),
        *((suffix, SCRIPT) for suffix in SUFFIXES.values()),
        *((suffix, bytes(5_000)) for suffix in SUFFIXES.values()),
        (".ogg", b"OggS\x00\x02" + bytes(20) + b"\x01\x13OpusHead" + bytes(400)),
        (".ogg", recording()[:60]),
        (".ogg", b"OggS" * 5_000),
        (".webm", b"\x1aE\xdf\xa3\x9fB\x86\x81\x01B\xf7\x81\x01B\x82\x84webm" + SCRIPT),
        (".webm", ebml("1a45dfa3", ebml("4282", b"webm")) + ebml("18538067", b"") * 5_000),
        (".m4a", b"\x00\x00\x00\x1cftypM4A \x00\x00\x00\x00" + bytes(12) + nested(20_000)),
        (".aac", b"\xff\xf1\x50\x80" + SCRIPT),
        (".mp3", b"\xff\xfb\x90\x00" + SCRIPT),
        (".mp3", b"ID3\x04\x00\x00\x7f\x7f\x7f\x7f" + SCRIPT),
        (".mp3", b"#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n"),
        (".wav", b"RIFF\xff\xff\xff\xffWAVEfmt " + SCRIPT),
        (".amr", b"#!AMR\n" + SCRIPT),
        # A recording under the name of another type.
        (".mp3", recording(MP4_AAC)),
        (".webm", recording(WAV)),
    ],
)
def test_what_is_no_recording_is_refused(suffix, data):
    assert decode(suffix, data) == Decoded(refused=NOT_A_SOUND)
