"""How much a reader takes in before it says that a file is too large; every reader is bounded by these."""

from __future__ import annotations

MEGABYTE = 2**20

MAX_BYTES = 64 * MEGABYTE
"""Of a text file: a compilation of ten thousand cases has 20 MB; what is larger than this is something else."""
MAX_CONTAINER_BYTES = 256 * MEGABYTE
"""Of a DOCX, PDF or ZIP, which may carry pictures."""
MAX_PART_BYTES = 128 * MEGABYTE
"""Of one unpacked XML part of a DOCX."""
MAX_TAGS_OF_PART = 4_000_000
"""Of one XML part: ten thousand cases have two million.  Time and memory go by tags, not by bytes."""
MAX_TAGS_OF_PAGE = 1_500_000
"""Of a web page, which is not read as a stream."""
MAX_EXPANDED_BYTES = 1024 * MEGABYTE
"""Of all files in a ZIP together, unpacked, however deep it is nested."""
MAX_RATIO = 400
"""A ZIP entry over a megabyte that unpacks to more than so many times its size is a bomb: text gives 5 to 30."""
MAX_ENTRIES = 20_000
"""Entries of a ZIP, of whatever kind."""
MAX_FILES = 2_000
"""Files read from a folder or a ZIP."""
MAX_DEPTH = 2
"""A ZIP in a ZIP is read, one more inside is not; folders may go as deep as `MAX_FOLDER_DEPTH`."""
MAX_FOLDER_DEPTH = 12
MAX_PAGES = 5_000
"""Pages of a PDF."""
MAX_PAGE_CHARACTERS = 200_000
"""Characters on one page of a PDF: a printed page has 2,000."""
MAX_LINES = 1_000_000
MAX_LINE_CHARACTERS = 1_000_000
"""Of one line or paragraph: the longest of a compilation has some thousands."""
MAX_CHARACTERS = 64_000_000
"""Of a whole document: as many as a text file may have bytes."""
