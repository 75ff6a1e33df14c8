"""One file per kind of question: how it is asked, and how an answer is read and kept."""
