"""Compilations → proposals: read, split into cases, fill in.  Nothing here stores anything.

`session.read_file` is the way in.  A document is judged as a whole: competing readings of its numbering are made
(`readings`), weighed (`weighing`), and the best one cuts it (`split`); `extract` then fills in each case.
"""
