"""The intermediate representation: what the front end says about C, as plain data that knows no libclang.

A `Unit` is one source file read under one configuration.  It holds functions as control-flow graphs of expression
trees, global variables with their initialisers, record layouts and declarations.  Everything here is immutable and can
cross a process boundary.
"""
