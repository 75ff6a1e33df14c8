"""Answer cards, unanswered questions, and the knowledge that questions are answered from."""
