"""What residents do with an official's answer: they confirm it, or say that it is not done."""
