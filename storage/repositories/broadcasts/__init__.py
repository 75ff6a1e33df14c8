"""Store broadcasts, add their recipients, and record the outcome for each."""
