"""The page of GB/T 9704-2012 in twips, twentieths of a point."""

PAGE_WIDTH = 11906
PAGE_HEIGHT = 16838
MARGIN_TOP = 2098
MARGIN_BOTTOM = 1984
MARGIN_LEFT = 1587
MARGIN_RIGHT = 1474
HEADER = 851
FOOTER = 1446
"""From the foot of the page; the dash of the page number then lies 7 mm below the type area."""
TEXT_WIDTH = PAGE_WIDTH - MARGIN_LEFT - MARGIN_RIGHT
TEXT_HEIGHT = PAGE_HEIGHT - MARGIN_TOP - MARGIN_BOTTOM
LINE = 579
"""Exact line height: 22 lines fill the type area; 580 would leave room for 21."""
TIGHTER = -5
"""Character spacing of body text: without it 28 characters of 16 points are wider than the type area."""
BODY_SIZE = 32
"""Half-points: 三号."""
CHARACTER = BODY_SIZE * 10 + TIGHTER
"""Width of a body character with its spacing."""
INDENT = 2 * CHARACTER
TABLE_LINE = 400
TITLE_LINE = 700
