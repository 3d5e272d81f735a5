"""Reports: an audit's result in each format.

One module per format; each has `render(result, ...)`, which returns the whole report as text.
"""
