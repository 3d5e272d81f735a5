"""The front end: libclang in, intermediate representation out.  No other package knows libclang."""
