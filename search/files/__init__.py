"""The text of the files that readers download, so that they are found by what they say.

A file is read once for each content it has, by the worker, in a process of its own (``python -m search.files``).
"""
