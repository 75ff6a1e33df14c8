"""Officials' pages about unanswered questions and answer cards."""
