"""The key by which push services know that a message is ours (VAPID).

`cryptography` is imported where it is used: a commune without such a key saves 10 MB of memory.
"""

import base64
import binascii

_KEY_BYTES = 32


class PushKeyError(ValueError):
    """The variable holds no key of ours; the message does not repeat what it holds."""


def make_key() -> str:
    """Return a new private key as the environment holds it: 32 bytes in base64url."""
    from cryptography.hazmat.primitives.asymmetric import ec  # noqa: PLC0415 - see above

    private = ec.generate_private_key(ec.SECP256R1()).private_numbers().private_value
    return encode(private.to_bytes(_KEY_BYTES, "big"))


def public_key_of(key: str) -> str:
    """Return the public key that browsers subscribe with.

    Raises:
        PushKeyError: *key* is not one that `make_key` returned.
    """
    from cryptography.hazmat.primitives import serialization  # noqa: PLC0415 - see above
    from cryptography.hazmat.primitives.asymmetric import ec  # noqa: PLC0415 - see above

    try:
        raw = decode(key)
        if len(raw) != _KEY_BYTES:
            raise PushKeyError
        private = ec.derive_private_key(int.from_bytes(raw, "big"), ec.SECP256R1())
    except ValueError as error:
        raise PushKeyError("the push key is none: python -m bot push-key prints one") from error
    point = private.public_key().public_bytes(
        serialization.Encoding.X962, serialization.PublicFormat.UncompressedPoint
    )
    return encode(point)


def is_public_key(text: str) -> bool:
    """Tell whether *text* is a point of the curve in base64url, as browsers send theirs."""
    from cryptography.hazmat.primitives.asymmetric import ec  # noqa: PLC0415 - see above

    try:
        ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), decode(text))
    except ValueError:
        return False
    return True


def encode(data: bytes) -> str:
    """Return *data* in base64url, without padding."""
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def decode(text: str) -> bytes:
    """Return the bytes of *text* in base64url, with or without padding.

    Raises:
        ValueError: it is none.
    """
    padded = text.rstrip("=") + "=" * (-len(text.rstrip("=")) % 4)
    try:
        return base64.b64decode(padded.encode("ascii"), b"-_", validate=True)
    except binascii.Error as error:
        raise ValueError("no base64url") from error
