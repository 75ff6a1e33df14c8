"""What we do for people in an emergency besides answering them."""
