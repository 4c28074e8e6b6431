"""What is done to the fields from the text of the desk, and the way from the fields to the text."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from app.domain.case import Section, SectionKind
from app.importer.desk import edits
from app.importer.desk.edits import Field
from app.importer.desk.evidence import values_of
from app.importer.desk.settling import LISTS, list_text
from app.importer.desk.values import DeskCase
from app.ui.importing.commands import Command, CommandSet
from app.ui.importing.layout import DeskLayout
from app.ui.importing.words import kind_word, use_word
from app.ui.theme import GRID

_USES = (Field.TITLE, Field.ORGANIZATION, Field.PARTNERS, Field.BRAND_NAMES, Field.DOCUMENTS)


class TextWork(QObject):
    """Connects text, fields and the table of figures.  Signal: `edited(Edit)`."""

    edited = Signal(object)

    def __init__(self, desk: DeskLayout, commands: CommandSet, current_case: Callable[[], DeskCase | None]) -> None:
        super().__init__(desk)
        self._desk = desk
        self._current_case = current_case
        for command, trigger in (
            (Command.RETITLE, self.retitle),
            (Command.CHANGE_KIND, lambda: self.offer_kinds(desk.text.caret_place())),
            (Command.USE_SELECTION, lambda: self.offer_uses(desk.text.caret_place())),
            (Command.ADD_FIGURE, self.add_figure),
            (Command.FIGURES, self.turn_figures),
            (Command.SHOW_PLACE, desk.fields.show_place_of_focus),
            (Command.NEXT_PANE, self.next_pane),
        ):
            commands[command].triggered.connect(lambda _checked=False, trigger=trigger: trigger())
        desk.text.kind_requested.connect(self._offer_kinds_of_line)
        desk.text.title_requested.connect(self.retitle)
        desk.text.boundary_added.connect(lambda line: self.edited.emit(edits.AddBoundary(line)))
        desk.text.boundary_removed.connect(lambda start: self.edited.emit(edits.RemoveBoundary(start)))
        desk.text.boundary_moved.connect(lambda start, to: self.edited.emit(edits.MoveBoundary(start, to)))
        desk.fields.line_requested.connect(self.show_line)
        desk.fields.figures_requested.connect(self.show_figures)
        desk.fields.edited.connect(self.edited)
        desk.figures.line_requested.connect(self.show_line)
        desk.figures.edited.connect(self.edited)
        desk.figures.add_requested.connect(self.add_figure)
        desk.figures.closed.connect(self.turn_figures)

    def retitle(self) -> None:
        """Put the keyboard into the title, all of it selected."""
        title = self._desk.fields.title
        if title.isVisible():
            self._desk.fields.ensureWidgetVisible(title)
            title.setFocus(Qt.FocusReason.ShortcutFocusReason)
            title.selectAll()

    def show_line(self, line: int, words: str) -> None:
        """Bring a line of the text into view and light up the words in it."""
        self._desk.middle.setCurrentWidget(self._desk.text)
        self._desk.text.flash(line, words)

    def add_figure(self) -> None:
        """Add what is selected in the text, or what of a figure is in its line, to the figures."""
        words, case = self._desk.text.selection(), self._current_case()
        if words.strip() and case is not None and not case.has_card:
            self.edited.emit(edits.AddFigure(self._desk.text.selection_line(), words))
            self._desk.figures.setVisible(True)

    def turn_figures(self) -> None:
        """Show the table of figures, or hide it."""
        if self._desk.figures.isVisible():
            self._desk.figures.setVisible(False)
            self._desk.text.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.show_figures()

    def show_figures(self) -> None:
        """Show the table of figures and put the keyboard into it."""
        self._desk.figures.setVisible(True)
        self._desk.figures.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def next_pane(self) -> None:
        """Put the keyboard into the next pane: list, text, table of figures, fields."""
        desk = self._desk
        panes: tuple[QWidget, ...] = (desk.cases, desk.middle.currentWidget(), desk.figures.table, desk.fields)
        shown = [pane for pane in panes if pane.isVisible()]
        focused = desk.window().focusWidget()
        at = next((n for n, pane in enumerate(shown) if focused is not None and _holds(pane, focused)), -1)
        if shown:
            pane = shown[(at + 1) % len(shown)]
            target = desk.fields.title if pane is desk.fields else pane
            target.setFocus(Qt.FocusReason.TabFocusReason)

    def offer_kinds(self, point: QPoint) -> None:
        """Offer the kinds for the section in which the caret stands."""
        line, case = self._desk.text.current_line(), self._current_case()
        above = [section for section in (case.draft.sections if case else ()) if (section.line or 0) <= line]
        if above:
            self._popup(self.kinds_menu(above[-1]), point)

    def offer_uses(self, point: QPoint) -> None:
        """Offer the fields that the selection can go into."""
        menu = self.uses_menu()
        if menu is not None:
            self._popup(menu, point)

    def kinds_menu(self, section: Section) -> QMenu:
        """The kinds that a section can be of, the present one ticked."""
        menu = QMenu(self._desk)
        for number, kind in enumerate(SectionKind, 1):
            action = menu.addAction(f"&{number}  {kind_word(kind)}")
            action.setCheckable(True)
            action.setChecked(kind is section.kind)
            step = edits.ChangeSectionKind(section.line or 0, section.heading, kind)
            action.triggered.connect(lambda _checked=False, step=step: self.edited.emit(step))
        return menu

    def uses_menu(self) -> QMenu | None:
        """The fields that the selection can go into; None without a selection or where the card's fields stay."""
        words, case = " ".join(self._desk.text.selection().split()), self._current_case()
        if not words or case is None or case.has_card:
            return None
        menu = QMenu(self.tr("Use the selection as…"), self._desk)
        for field in _USES:
            use = partial(self._use, case, field, words)
            menu.addAction(use_word(field)).triggered.connect(lambda _checked=False, use=use: use())
        menu.addAction(use_word(Field.FIGURES)).triggered.connect(lambda _checked=False: self.add_figure())
        return menu

    def _use(self, case: DeskCase, field: Field, words: str) -> None:
        start = case.draft.start_line
        if field is Field.TITLE:
            self.edited.emit(edits.Retitle(start, words))
        elif field in LISTS:
            value = f"《{words.strip('《》')}》" if field is Field.DOCUMENTS else words.strip('“”"「」')
            self.edited.emit(edits.SetField(start, field, list_text((*values_of(case.draft, field), value))))
        else:
            self.edited.emit(edits.SetField(start, field, words))

    def _offer_kinds_of_line(self, row: int) -> None:
        rows = self._desk.text.rows
        section = rows[row].section if rows is not None else None
        if section is not None:
            place = self._desk.text.row_place(row)
            self._popup(self.kinds_menu(section), QPoint(place.right() - 20 * GRID, place.bottom()))

    def _popup(self, menu: QMenu, point: QPoint) -> None:
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self._desk.text.viewport().mapToGlobal(point))
        menu.setActiveAction(next((each for each in menu.actions() if each.isChecked()), menu.actions()[0]))


def _holds(pane: QWidget, widget: QWidget) -> bool:
    return pane is widget or pane.isAncestorOf(widget)
