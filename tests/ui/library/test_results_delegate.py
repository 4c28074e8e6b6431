"""How the rows of the list look: painted into a picture, and the picture looked at."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from app.domain.hits import SearchHit
from app.ui.library.results_list import ResultsList
from app.ui.library.results_model import ResultsModel
from app.ui.theme import Role, Theme
from tests.ui.library.hits import FIGURES, make_hit, make_listing

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)

WIDTH, MARGIN = 380, 20
LONG = "海陵区推行获得电力一件事打造开门接电样板" * 12


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> ResultsList:
    """A list whose rows are painted one by one."""
    made = ResultsList(theme, ResultsModel())
    made._model.setParent(made)
    qtbot.addWidget(made)
    return made


def paint(view: ResultsList, hit: SearchHit | None, *, similar: bool = False, mentions: int = 0) -> QImage:
    """The picture of the only row of a list, with a white margin around it."""
    hits = (hit,) if hit is not None else ()
    view._model.reset(make_listing(0, query="another"))
    view._model.reset(make_listing(1, exact=0 if similar else 1, hits=hits))
    view._model.add_mentions({0: mentions})
    index = view._model.index(0)
    option = QStyleOptionViewItem()
    height = view.delegate.sizeHint(option, index).height()
    option.rect = QRect(MARGIN, MARGIN, WIDTH, height)  # type: ignore[attr-defined]
    picture = QImage(WIDTH + 2 * MARGIN, height + 2 * MARGIN, QImage.Format.Format_RGB32)
    picture.fill(QColor("white"))
    painter = QPainter(picture)
    view.delegate.paint(painter, option, index)
    painter.end()
    return picture


def count(picture: QImage, color: QColor, area: QRect | None = None) -> int:
    """How many pixels of a picture have exactly this colour."""
    place = area if area is not None else picture.rect()
    return sum(
        picture.pixelColor(x, y) == color
        for x in range(place.left(), place.right() + 1)
        for y in range(place.top(), place.bottom() + 1)
    )


def title_line(picture: QImage) -> QRect:
    """Where the title stands."""
    return QRect(MARGIN, MARGIN + 8, WIDTH, 26)


def is_margin_clean(picture: QImage) -> bool:
    """True when nothing was painted outside the row."""
    edges = (
        QRect(0, 0, MARGIN, picture.height()),
        QRect(picture.width() - MARGIN, 0, MARGIN, picture.height()),
        QRect(0, 0, picture.width(), MARGIN),
        QRect(0, picture.height() - MARGIN, picture.width(), MARGIN),
    )
    return all(count(picture, QColor("white"), edge) == edge.width() * edge.height() for edge in edges)


@pytest.mark.parametrize("name", ["light", "dark"])
def test_a_marked_title_is_really_drawn(view: ResultsList, theme: Theme, name: str) -> None:
    theme.apply(name, 1.0)
    plain = make_hit(0, "歇业登记便利")
    marked = make_hit(0, "歇业登记便利", title_marks=((0, 2),))
    unmarked_picture, marked_picture = paint(view, plain), paint(view, marked)
    background, ink = theme.color(Role.MARK), theme.color(Role.TEXT)
    line = title_line(marked_picture)
    assert count(unmarked_picture, background) == 0
    assert count(marked_picture, background, line) > 100
    assert count(marked_picture, background) == count(marked_picture, background, line)
    assert count(unmarked_picture, ink, line) > 0
    left = QRect(line.left(), line.top(), 16 + 28, line.height())
    assert count(marked_picture, background, left) == count(marked_picture, background, line), "only two characters"
    without = paint(view, make_hit(0, "　"))
    assert count(without, ink, line) == 0


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize(
    "hit",
    [
        make_hit(0),
        make_hit(0, LONG, snippet=LONG, title_marks=((0, 3), (150, 60)), marks=((2, 400),)),
        make_hit(0, LONG, snippet=LONG, figures=FIGURES, tags=tuple("甲乙丙丁戊己"), complete=False),
        make_hit(0, "A" * 400, snippet="x" * 900, figures=FIGURES),
        make_hit(0, "一\n二\t三\u0000四\u2028五", snippet="\u202e反向\u0301"),
        make_hit(0, " ", snippet="", indicators=(), year=""),
        None,
    ],
    ids=["usual", "long", "all", "latin", "controls", "empty", "waiting"],
)
def test_every_row_paints_within_its_place(view: ResultsList, theme: Theme, name: str, hit: SearchHit | None) -> None:
    theme.apply(name, 1.0)
    picture = paint(view, hit)
    assert is_margin_clean(picture)
    inside = QRect(MARGIN, MARGIN, WIDTH, picture.height() - 2 * MARGIN)
    assert count(picture, QColor("white"), inside) < inside.width() * inside.height()


def test_characters_beyond_the_basic_plane_shift_no_mark(view: ResultsList, theme: Theme) -> None:
    theme.apply("light", 1.0)
    shifted = paint(view, make_hit(0, "𠮷𠮷歇业", title_marks=((2, 2),)))
    usual = paint(view, make_hit(0, "口口歇业", title_marks=((2, 2),)))
    background = theme.color(Role.MARK)
    ahead = QRect(MARGIN, MARGIN, 16 + 24, 40)
    assert count(shifted, background, ahead) == count(usual, background, ahead) == 0
    assert count(shifted, background) > 100


def test_a_row_still_on_its_way_shows_bars(view: ResultsList, theme: Theme) -> None:
    theme.apply("light", 1.0)
    picture = paint(view, None)
    assert count(picture, theme.color(Role.HOVER)) > 1000
    assert count(picture, theme.color(Role.TEXT)) == 0


def test_badges_and_figures_have_their_colours(view: ResultsList, theme: Theme) -> None:
    theme.apply("light", 1.0)
    plain = paint(view, make_hit(0))
    assert count(plain, theme.color(Role.FIGURE_SOFT)) == 0
    assert count(paint(view, make_hit(0, figures=FIGURES)), theme.color(Role.FIGURE_SOFT)) > 500
    assert paint(view, make_hit(0, complete=False)) != plain
    assert paint(view, make_hit(0), similar=True) != plain
    assert paint(view, make_hit(0), mentions=12) != plain


def test_a_star_stands_at_the_end_of_the_title(view: ResultsList, theme: Theme) -> None:
    theme.apply("light", 1.0)
    color = theme.color(Role.WARNING)
    assert count(paint(view, make_hit(0)), color) == 0
    starred = paint(view, make_hit(0, LONG, starred=True))
    place = view.delegate.star_place(QRect(MARGIN, MARGIN, WIDTH, view.delegate.row_height))
    assert count(starred, color) == count(starred, color, place) > 40
    assert count(starred, theme.color(Role.TEXT), place) == 0, "the title makes room"


def test_larger_text_makes_taller_rows(view: ResultsList, theme: Theme) -> None:
    theme.apply("light", 1.0)
    usual = paint(view, make_hit(0)).height()
    theme.apply("light", 2.0)
    large = paint(view, make_hit(0, LONG, figures=FIGURES))
    assert large.height() > usual + 60
    assert is_margin_clean(large)
