"""Process one message: session in, turn (replies, effect, new session) out."""
