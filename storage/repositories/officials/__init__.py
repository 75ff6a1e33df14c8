"""Store officials, their sessions, and their chats with the staff bot."""
