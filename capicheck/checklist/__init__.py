"""The porting checklist: what each extension module is today, and what is left until interpreters can each have theirs.

`checklist(program)` works it out; a stage of the port is a module here.
"""
