"""The results of surveys as they may be shown: counts of groups of people, never of a few."""
