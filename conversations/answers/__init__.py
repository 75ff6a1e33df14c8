"""Questions in one's own words: which card answers, which may be meant, and what nobody knows."""
