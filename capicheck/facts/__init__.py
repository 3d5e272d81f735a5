"""Unit facts: what the tables, types and module definitions of the audited units say."""
