"""The migrations of the schema; Alembic loads them."""
