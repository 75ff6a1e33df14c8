"""Answer cards, missed questions, questions for officials, and the knowledge base."""
