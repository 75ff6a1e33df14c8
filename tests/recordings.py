"""Recordings of every type that browsers, phones and Telegram send, made by PyAV."""

import math
from array import array
from functools import cache
from io import BytesIO
from typing import NamedTuple

import av
from av import AudioFrame, AudioResampler, AudioStream, VideoFrame

# Words that no stored recording may have: names, places, programs.
CANARY = "CanaryOwnerOfTheRecorder"


class Kind(NamedTuple):
    """A type of recording: its container, codec and rate, and options of FFmpeg."""

    muxer: str
    codec: str
    rate: int = 48_000
    options: tuple[tuple[str, str], ...] = ()


OGG_OPUS = Kind("ogg", "libopus")  # Telegram, Firefox
OGG_VORBIS = Kind("ogg", "vorbis", 44_100)
OGG_FLAC = Kind("ogg", "flac")
WEBM_OPUS = Kind("webm", "libopus")  # Chrome
WEBM_VORBIS = Kind("webm", "vorbis", 44_100)
MP4_AAC = Kind("mp4", "aac", 44_100, (("movflags", "frag_keyframe+empty_moov"),))  # Safari
MP4_OPUS = Kind("mp4", "libopus")
M4A_AAC = Kind("ipod", "aac", 44_100)  # an iPhone's file
M4A_ALAC = Kind("ipod", "alac", 44_100)
PHONE_3GP = Kind("3gp", "libopencore_amrnb", 8_000)
AAC = Kind("adts", "aac", 44_100)
MP3 = Kind("mp3", "libmp3lame", 44_100)
WAV = Kind("wav", "pcm_s16le", 16_000)
WAV_ALAW = Kind("wav", "pcm_alaw", 8_000)
AMR = Kind("amr", "libopencore_amrnb", 8_000)


@cache
def recording(
    kind: Kind = OGG_OPUS, seconds: float = 0.2, *, tagged: bool = False, cover: bool = False
) -> bytes:
    """Return a recording of a tone; *tagged* with canaries, and with a picture as its *cover*."""
    written = BytesIO()
    tags = {"title": CANARY, "artist": CANARY, "comment": CANARY, "location": f"+20+105/{CANARY}"}
    options = dict(kind.options) if tagged else {**dict(kind.options), "fflags": "+bitexact"}
    with av.open(written, "w", format=kind.muxer, options=options) as target:
        sound = target.add_stream(kind.codec, rate=kind.rate, layout=_layout(kind))
        assert isinstance(sound, AudioStream)
        sound.codec_context.options = {"strict": "experimental"}
        video = target.add_stream("mjpeg", rate=1, width=16, height=16) if cover else None
        if tagged:
            target.metadata.update(tags)
            sound.metadata.update(tags)
        if video is not None:
            video.pix_fmt = "yuvj420p"
            target.mux(video.encode(VideoFrame(16, 16, "yuvj420p")))
        resampler = AudioResampler(
            sound.codec_context.format, sound.codec_context.layout, kind.rate
        )
        for frame in resampler.resample(_tone(kind.rate, seconds)):
            target.mux(sound.encode(frame))
        target.mux(sound.encode(None))
    return written.getvalue()


def streams(data: bytes) -> list[tuple[str, str]]:
    """Return the type and the codec of each stream in *data*."""
    with av.open(BytesIO(data)) as source:
        return [(s.type, s.codec_context.codec.canonical_name) for s in source.streams]


def seconds_of(data: bytes) -> float:
    """Return the length of the sound in *data* in seconds, by decoding it."""
    with av.open(BytesIO(data), "r") as source:
        return sum(frame.samples / frame.sample_rate for frame in source.decode(audio=0))


def _layout(kind: Kind) -> str:
    return "stereo" if kind.codec == "vorbis" else "mono"  # FFmpeg's own encoder has no mono


def _tone(rate: int, seconds: float) -> AudioFrame:
    count = int(rate * seconds)
    frame = AudioFrame(format="s16", layout="mono", samples=count)
    frame.rate, frame.pts = rate, 0
    wave = array("h", (int(8000 * math.sin(2764 * at / rate)) for at in range(count)))
    frame.planes[0].update(wave.tobytes().ljust(frame.planes[0].buffer_size, b"\0"))
    return frame
