"""From approval to the last recipient: start, audience, pauses, progress and resending."""
