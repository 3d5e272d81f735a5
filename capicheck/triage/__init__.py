"""Triage: what becomes of findings once they are found: suppressed in the source, known from before, or to report."""
