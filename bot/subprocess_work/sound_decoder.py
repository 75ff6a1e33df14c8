"""Decode a recording with FFmpeg, in the child: the only module that imports PyAV."""

from collections.abc import Iterable, Iterator
from io import BytesIO

import av
import av.subtitles.stream  # PyAV imports it when it opens a file; then we may open no more files
import msgspec
from av import AudioFrame, AudioResampler, AudioStream, FFmpegError, Packet
from av.container import InputContainer, OutputContainer

from bot.subprocess_work.sounds import NOT_A_SOUND, TOO_LONG, Decoded, Recording

MOST_SECONDS = 1800
_MOST_STREAMS = 8
_MOST_CHANNELS = 8
_MOST_RATE = 192_000
# FFmpeg's demuxers by suffix. It must not guess: some others open further files and addresses.
_DEMUXERS = {
    ".ogg": "ogg",
    ".webm": "matroska",
    ".m4a": "mp4",
    ".aac": "aac",
    ".mp3": "mp3",
    ".wav": "wav",
    ".amr": "amr",
}
_PCM = ("pcm_s16le", "pcm_s24le", "pcm_u8", "pcm_f32le")
# The muxers for what browsers play as it is. Anything else is encoded again.
_MUXERS = {
    (".ogg", "opus"): "ogg",
    (".ogg", "vorbis"): "ogg",
    (".webm", "opus"): "webm",
    (".m4a", "aac"): "mp4",
    (".m4a", "opus"): "mp4",
    (".aac", "aac"): "adts",
    (".mp3", "mp3"): "mp3",
    **{(".wav", codec): "wav" for codec in _PCM},
}
_OTHER_CODECS = ("vorbis", "speex", "amr_nb", "amr_wb", "alac", "flac", "pcm_alaw", "pcm_mulaw")
_CODECS = {*_OTHER_CODECS, *(codec for _, codec in _MUXERS)}
# Without names of programs.
_BARE = {"fflags": "+bitexact"}
_OPUS_RATE, _OPUS_BITS = 48_000, 32_000


class _RefusedError(Exception):
    """The recording is refused; the argument is one word for the reason."""


def work(data: bytes) -> bytes:
    """Return the `Decoded` of the `Recording` in *data*."""
    recording = msgspec.msgpack.decode(data, type=Recording)
    try:
        decoded = _decode(recording)
    except _RefusedError as error:
        decoded = Decoded(refused=str(error))
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 - decoders raise anything on malicious bytes
        decoded = Decoded(refused=NOT_A_SOUND)
    return msgspec.msgpack.encode(decoded)


def _decode(recording: Recording) -> Decoded:
    with _open(recording) as source:
        stream = _find_sound(source)
        muxer = _MUXERS.get((recording.suffix, stream.codec_context.codec.canonical_name))
        if muxer:
            try:
                return Decoded(recording.suffix, _copy(source, stream, muxer))
            except FFmpegError:
                pass  # its timestamps don't fit the container
    with _open(recording) as source:
        return Decoded(".ogg", _encode(source, _find_sound(source)))


def _open(recording: Recording) -> InputContainer:
    return av.open(
        BytesIO(recording.data),
        "r",
        format=_DEMUXERS[recording.suffix],
        options={"max_streams": str(_MOST_STREAMS), "protocol_whitelist": ""},
        metadata_errors="ignore",
    )


def _find_sound(source: InputContainer) -> AudioStream:
    stream = next(iter(source.streams.audio), None)
    if stream is None:
        raise _RefusedError(NOT_A_SOUND)
    codec = stream.codec_context
    if (
        codec.codec.canonical_name not in _CODECS
        or not 0 < codec.channels <= _MOST_CHANNELS
        or not 0 < codec.sample_rate <= _MOST_RATE
    ):
        raise _RefusedError(NOT_A_SOUND)
    return stream


def _packets(
    source: InputContainer, stream: AudioStream
) -> "Iterator[tuple[Packet[AudioStream], list[AudioFrame]]]":  # PyAV's stubs alone know this type
    """Yield the packets that can be decoded, with their frames.

    A recording may be cut off, and a few packets may be broken.

    Raises:
        _RefusedError: most can't be decoded, or it is too long.
    """
    seconds, sound, broken = 0.0, 0, 0
    packets = source.demux(stream)
    while True:
        try:
            packet = next(packets)
        except (StopIteration, FFmpegError):
            break
        try:
            frames = packet.decode()
        except FFmpegError:
            broken += 1
            continue
        seconds += sum(frame.samples / frame.sample_rate for frame in frames)
        if seconds > MOST_SECONDS:
            raise _RefusedError(TOO_LONG)
        sound += bool(frames)
        yield packet, frames
    if broken * 4 >= sound:
        raise _RefusedError(NOT_A_SOUND)


def _copy(source: InputContainer, stream: AudioStream, muxer: str) -> bytes:
    """Return the packets in a new container, which has nothing else."""
    written = BytesIO()
    with av.open(written, "w", format=muxer, options=_BARE) as target:
        copy = target.add_stream_from_template(stream)
        for packet, _ in _packets(source, stream):
            if packet.dts is not None:  # the last one only empties the decoder
                packet.stream = copy
                target.mux(packet)
    return written.getvalue()


def _encode(source: InputContainer, stream: AudioStream) -> bytes:
    """Return the sound as Opus in Ogg."""
    written = BytesIO()
    resampler = AudioResampler(format="s16", layout="mono", rate=_OPUS_RATE)
    with av.open(written, "w", format="ogg", options=_BARE) as target:
        opus = target.add_stream("libopus", rate=_OPUS_RATE, layout="mono", bit_rate=_OPUS_BITS)
        for _, frames in _packets(source, stream):
            for frame in frames:
                _mux(target, opus, resampler.resample(frame))
        _mux(target, opus, [*resampler.resample(None), None])
    return written.getvalue()


def _mux(target: OutputContainer, opus: AudioStream, frames: Iterable[AudioFrame | None]) -> None:
    for frame in frames:
        target.mux(opus.encode(frame))


# FFmpeg would write its warnings to our log.
av.logging.set_level(None)
