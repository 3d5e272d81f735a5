"""The reference engine: every path through every function, and what becomes of the references on it.

A function is assembled into instructions, explored state by state, and summarised into a contract for its callers.
"""
