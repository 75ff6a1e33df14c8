"""Process one message inside a dialogue: answers, corrections, and all else that is said."""
