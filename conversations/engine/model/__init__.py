"""Values and protocols: messages, session, person, unit, cards, effects, queries."""
