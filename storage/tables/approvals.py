"""The states that everything has which one official writes and another approves."""

DRAFT = "draft"
WAITING_FOR_APPROVAL = "waiting"
RETURNED = "returned"
REJECTED = "rejected"
