"""Drawings of numbers: shades that leave text readable, bars as long as their numbers, pictures as files."""

from __future__ import annotations

from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.coverage import Axis, AxisValue, CoverageMatrix
from app.errors import ExportFailed
from app.ui.charts.bars import BarItem
from app.ui.charts.bars_box import BarsBox
from app.ui.charts.matrix_picture import write_picture
from app.ui.charts.shading import shade
from app.ui.coverage.picture import picture_of
from app.ui.theme import Role, Theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

MATRIX = CoverageMatrix(
    "",
    Axis.PROVINCE,
    Axis.YEAR,
    (AxisValue("江苏省", "江苏省", 3), AxisValue("云南省", "云南省", 1)),
    (AxisValue("2021", "2021", 2), AxisValue("2022", "2022", 2)),
    ((1, 2), (1, 0)),
    4,
)


def luminance(colour: QColor) -> float:
    """Relative luminance as WCAG 2 reckons it."""
    channels = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4) for value in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    """The ratio of two colours."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("choice", ["light", "dark"])
def test_numbers_are_readable_on_every_shade(theme: Theme, choice: str) -> None:
    theme.apply(choice, 1.0)
    for number in range(101):
        ink = theme.color(Role.TEXT if number else Role.TEXT_SECONDARY)
        assert contrast(ink, shade(theme, number, 100)) >= 4.5, number
    assert contrast(theme.color(Role.ACCENT), theme.color(Role.SURFACE)) >= 3


def test_more_cases_are_darker(theme: Theme) -> None:
    shades = [luminance(shade(theme, number, 50)) for number in range(51)]
    assert shades == sorted(shades, reverse=True)
    assert shades[0] - shades[1] > 0.01


@pytest.mark.parametrize("suffix", [".png", ".svg"])
def test_a_matrix_becomes_a_picture(theme: Theme, tmp_path: Path, suffix: str) -> None:
    target = tmp_path / f"矩阵{suffix}"
    picture = picture_of(MATRIX, theme)
    assert picture.rows == ("Total", "江苏省", "云南省")
    assert [[cell.text for cell in row] for row in picture.cells] == [["4", "2", "2"], ["3", "1", "2"], ["1", "1", "0"]]
    write_picture(picture, target)
    if suffix == ".svg":
        texts = "".join(element.text or "" for element in fromstring(target.read_bytes()).iter())
        assert "江苏省" in texts
    else:
        image = QImage(str(target))
        assert image.width() == 2 * picture.size().width()
        colours = {
            image.pixelColor(x, y).rgb() for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)
        }
        assert shade(theme, 2, 2).rgb() in colours


def test_a_picture_of_very_many_rows_stays_within_what_a_file_holds(theme: Theme, tmp_path: Path) -> None:
    rows = tuple(AxisValue(str(number), str(number), 1) for number in range(900))
    tall = CoverageMatrix("", Axis.CITY, Axis.YEAR, rows, MATRIX.columns, ((1, 0),) * 900, 900)
    write_picture(picture_of(tall, theme), tmp_path / "高.png")
    assert 0 < QImage(str(tmp_path / "高.png")).height() <= 16_000


def test_a_picture_is_the_same_at_any_size_of_text(theme: Theme) -> None:
    sizes = set()
    for scale in (1.0, 2.0):
        theme.apply("light", scale)
        sizes.add((picture_of(MATRIX, theme).size().toTuple(), picture_of(MATRIX, theme).font.pixelSize()))
    assert len(sizes) == 1


def test_a_picture_is_light_while_the_window_is_dark(theme: Theme) -> None:
    light = picture_of(MATRIX, theme)
    theme.apply("dark", 1.0)
    assert picture_of(MATRIX, theme) == light
    assert light.paper.lightness() > light.ink.lightness()


def test_a_picture_that_cannot_be_written_is_told(theme: Theme, tmp_path: Path) -> None:
    with pytest.raises(ExportFailed):
        write_picture(picture_of(MATRIX, theme), tmp_path / "没有" / "矩阵.png")


def accent_pixels(box: BarsBox, theme: Theme, row: int) -> int:
    """How many pixels of the middle of a row have the colour of bars."""
    view = box.bars
    image = view.viewport().grab().toImage()
    y = view.visualRect(view.rows.index(row)).center().y()
    wanted = theme.color(Role.ACCENT).rgb()
    return sum(image.pixelColor(x, y).rgb() == wanted for x in range(image.width()))


@pytest.fixture
def box(qtbot: QtBot, theme: Theme) -> BarsBox:
    """Three bars."""
    made = BarsBox(theme, "各年")
    qtbot.addWidget(made)
    made.resize(480, 240)
    made.show_bars(
        (BarItem("2020", 10, "10", "a"), BarItem("2021", 5, "5", "b"), BarItem("2022", 0, "0", "c")), ("年", "数")
    )
    made.show()
    return made


def test_bars_are_as_long_as_their_numbers(box: BarsBox, theme: Theme) -> None:
    longest, half, none = (accent_pixels(box, theme, row) for row in range(3))
    assert longest > 60
    assert abs(longest - 2 * half) <= 2
    assert none == 0


def test_a_table_stands_behind_the_bars(box: BarsBox, qtbot: QtBot) -> None:
    box.toggle.click()
    assert box.stack.currentWidget() is box.table
    model = box.table.model()
    assert [model.index(row, 1).data() for row in range(3)] == ["10", "5", "0"]
    with qtbot.waitSignal(box.chosen) as told:
        box.table.activated.emit(model.index(1, 0))
    assert told.args == ["b"]


def test_bars_are_chosen_by_key_and_by_click(box: BarsBox, qtbot: QtBot) -> None:
    view = box.bars
    view.setCurrentIndex(view.rows.index(0))
    with qtbot.waitSignal(box.chosen) as told:
        QTest.keyClick(view, Qt.Key.Key_Down)
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert told.args == ["b"]
    place: QPoint = view.visualRect(view.rows.index(2)).center()
    with qtbot.waitSignal(box.chosen) as told:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told.args == ["c"]
    assert view.rows.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == "2020: 10"
