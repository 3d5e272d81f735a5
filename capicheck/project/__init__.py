"""The project around the audited files: which files, which flags, which headers, for which CPython."""
