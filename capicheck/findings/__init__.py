"""Findings: what the audit tells, and what users do about it."""
