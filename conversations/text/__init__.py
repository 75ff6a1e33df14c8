"""Vietnamese text: the floor that engine, dialogues and answers stand on."""
