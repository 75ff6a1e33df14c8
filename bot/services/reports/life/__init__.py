"""How a report goes on after its first answer: confirmed, reopened, closed."""
