"""The import desk: cases at the left, the text in the middle, fields at the right, and one button that stores it all."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget

from app.domain.changes import Changes
from app.importer.desk import edits
from app.importer.desk.edits import Edit
from app.importer.desk.outlook import Outlook
from app.importer.desk.values import Desk, DeskCase
from app.importer.desk.verdict import Light
from app.ui.actions import ActionId
from app.ui.importing import operations
from app.ui.importing.cases_model import CasesModel, Row
from app.ui.importing.commands import Command, CommandSet
from app.ui.importing.file_choice import FileChoice
from app.ui.importing.layout import DeskLayout
from app.ui.importing.text_rows import RepairMark
from app.ui.importing.text_work import TextWork
from app.ui.importing.twins import Twins
from app.ui.importing.view_model import Document, ImportViewModel, Phase
from app.ui.importing.words import accept_words, issue_sentence, phase_word, step_words, summary_line
from app.ui.jobs import Progress
from app.ui.pages import PageServices


class ImportPage(DeskLayout):
    """Reads compilations and lets a person mend what they would bring; nothing is stored before “Accept”.

    Signals: `changes_made(Changes)` after cases were stored; `library_requested()` to look at them.
    """

    changes_made = Signal(object)
    library_requested = Signal()

    def __init__(self, services: PageServices, parent: QWidget | None = None) -> None:
        self._language = services.preferences.current.language
        super().__init__(services.theme, self._language, parent)
        self._services = services
        self._key = (0, 0)
        self._shown = 0
        self._told_stored = 0
        self._is_following = False
        self.setAcceptDrops(True)
        self.view_model = ImportViewModel(services.jobs, self)
        self.model = CasesModel(self._language, self)
        self.cases.setModel(self.model)
        self.commands = CommandSet(self, self.theme)
        self.add_commands(self.commands)
        self.file_choice = FileChoice(self, services.preferences)
        self.text_work = TextWork(self, self.commands, lambda: self.current[1])
        self.twins = Twins(self, self.commands, self.view_model, services.jobs, lambda: self.current)
        self._wire()
        self._refresh()

    def start(self) -> None:
        """Bring back what was left on the desk, and put the keyboard where the work begins."""
        self._services.jobs.on_store(operations.vocabulary).succeeded.connect(self.fields.set_vocabulary)
        self.view_model.restore()
        self.choose_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def apply_changes(self, changes: Changes) -> None:
        """Compare once more what is on the desk."""
        self.view_model.apply_changes(changes)

    def settle(self) -> None:
        """Stop reading; what is on the desk is kept."""
        self.view_model.cancel()

    def choose_files(self) -> None:
        """Open the dialog that asks for files."""
        self.file_choice.ask_for_files()

    def add_files(self, paths: Iterable[Path]) -> None:
        """Read files, folders and archives."""
        self.banner.clear()
        known = {document.number for document in self.view_model.documents}
        self.view_model.add(paths)
        new = (document.number for document in self.view_model.documents if document.number not in known)
        first = next(new, 0)
        if first:
            self._choose(first, 0)

    @property
    def current(self) -> tuple[Document | None, DeskCase | None]:
        """The chosen document and case."""
        row = self.model.row(self.cases.currentIndex().row())
        return (row.document, row.case) if row is not None else (None, None)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files and folders may be dropped anywhere on the page."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read what was dropped."""
        event.acceptProposedAction()
        self.add_files(Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile())

    def event(self, event: QEvent) -> bool:
        """Undo and redo are the desk's own while the keyboard is in it."""
        is_key = event.type() is QEvent.Type.ShortcutOverride
        command = self.commands.of_key(event) if is_key and isinstance(event, QKeyEvent) else None
        if command in (Command.UNDO, Command.REDO):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that the text, in which nothing can be typed, hands on."""
        command = self.commands.of_key(event)
        if command is None:
            super().keyPressEvent(event)
        else:
            self.commands[command].trigger()

    def _wire(self) -> None:
        view_model, commands = self.view_model, self.commands
        self.choose_button.clicked.connect(self.choose_files)
        self.file_choice.chosen.connect(self.add_files)
        self.folder_button.clicked.connect(self.file_choice.ask_for_folder)
        self.remove_button.clicked.connect(self._remove)
        self.cancel_button.clicked.connect(view_model.cancel)
        self.accept_button.clicked.connect(view_model.accept)
        triggers: dict[Command, Callable[[], object]] = {
            Command.SPLIT: self._split,
            Command.MERGE: lambda: self._edit_case(lambda case: edits.RemoveBoundary(case.draft.start_line)),
            Command.MOVE_UP: lambda: self._move(-1),
            Command.MOVE_DOWN: lambda: self._move(1),
            Command.NEXT_DOUBT: lambda: self._go_to_doubt(1),
            Command.PREVIOUS_DOUBT: lambda: self._go_to_doubt(-1),
            Command.TOGGLE_REPAIR: lambda: self._turn_repair(self.text.current_mark()),
            Command.LEAVE_OUT: self._leave_out,
            Command.UNDO: lambda: self._take_back(ActionId.UNDO),
            Command.REDO: lambda: self._take_back(ActionId.REDO),
            Command.ONLY_ASKING: self.only_asking.toggle,
            Command.ACCEPT: view_model.accept,
        }
        for command, trigger in triggers.items():
            commands[command].triggered.connect(lambda _checked=False, trigger=trigger: trigger())
        self.cases.selectionModel().currentRowChanged.connect(self._follow_list)
        self.cases.customContextMenuRequested.connect(lambda point: self._open_menu(self.cases, point))
        self.text.customContextMenuRequested.connect(lambda point: self._open_menu(self.text, point))
        self.text.line_chosen.connect(self._follow_text)
        self.text.repair_clicked.connect(self._turn_repair)
        self.text_work.edited.connect(self._edit)
        self.only_asking.toggled.connect(self._filter)
        self.twins.edited.connect(self._edit)
        self.twins.failed.connect(lambda error: self._services.messages.tell(error, self.banner))
        view_model.documents_changed.connect(self._refresh)
        view_model.busy_changed.connect(lambda _busy: self._refresh())
        view_model.progressed.connect(self._show_progress)
        view_model.failed.connect(lambda error: self._services.messages.tell(error, self.banner))
        view_model.accepted.connect(self._tell_accepted)

    def _refresh(self) -> None:
        """Bring every widget in line with the view-model."""
        document, line = self._key
        self._is_following = True
        self.model.set_documents(self.view_model.documents, self._key)
        row = self.model.find(document, line)
        row = self.model.case_below(max(row, 0))
        self.cases.setCurrentIndex(self.model.index(row))
        self._is_following = False
        self._show_current()
        self._show_footer()
        if self._count_stored() < self._told_stored:
            # The import was undone: the notice is no longer true.
            self._told_stored = 0
            self.banner.clear()

    def _count_stored(self) -> int:
        return sum(each.phase is Phase.STORED for each in self.view_model.documents)

    def _show_current(self) -> None:
        document, case = self.current
        self._key = (document.number if document else 0, case.draft.start_line if case else 0)
        desk = document.desk if document is not None and document.phase is not Phase.COMPARING else None
        has_cases = desk is not None and bool(desk.cases or desk.text.numbers)
        self.pages.setCurrentWidget(self.work if has_cases else self.empty)
        self._enable(desk, case)
        self.twins.follow(case)
        if document is None or document.outlook is None or desk is None or not has_cases:
            self._say_empty(document)
            return
        outlook = document.outlook
        doubts = [issue_sentence(issue, self._language) for issue in outlook.document_doubts]
        self.summary.setText(summary_line(outlook.summary))
        self.name.setText(desk.base.source_title)
        self.name.setToolTip(f"{desk.base.source_title}\n{desk.base.document.file_name}")
        self.summary.setToolTip("\n".join(doubts))
        self.show_tone(is_doubtful=bool(doubts) or bool(outlook.summary.cut_off))
        start = case.draft.start_line if case else 0
        self.text.show_desk(desk, outlook, start)
        if document.number != self._shown:
            self._shown = document.number
            self.text.go_to(start or desk.text.from_here(1))
        self._show_fields(desk, case, outlook)

    def _show_fields(self, desk: Desk, case: DeskCase | None, outlook: Outlook) -> None:
        at = desk.index_of(case.draft.start_line) if case is not None else None
        if at is None:
            self.fields.show_case(desk, None, Light.GOOD, ())
        else:
            self.fields.show_case(desk, case, outlook.lights[at], outlook.doubts[at])
        self.figures.show_case(case)

    def _say_empty(self, document: Document | None) -> None:
        if document is None:
            self.empty.say(
                "import",
                self.tr("Import a compilation of cases"),
                self.tr(
                    "Choose files or a folder, or drop them here: TXT, Markdown, HTML, DOCX, PDF or ZIP. Andian finds "
                    "the cases in them; you check; nothing is stored before you accept it."
                ),
            )
            self.empty.offer(self.tr("Choose files…"), self.choose_files, kind="primary")
        elif document.error is not None:
            sentence = self._services.messages.sentence(document.error)
            self.empty.say("warning", phase_word(Phase.FAILED), sentence)
        elif document.phase is Phase.READY:
            self.empty.say("empty", self.tr("No text found"), document.name)
        else:
            self.empty.say("file", document.name, phase_word(document.phase))

    def _say_waiting(self) -> str:
        """That nothing is stored yet, and how many cases stay out because nothing was decided about them."""
        ready = (each for each in self.view_model.documents if each.phase is Phase.READY)
        undecided = sum(each.outlook.summary.undecided for each in ready if each.outlook is not None)
        if not undecided:
            return self.tr("Nothing is stored before you accept it.") if self.view_model.to_store else ""
        text = self.tr("Nothing is stored before you accept it. Undecided: {count}, which stay out.")
        return text.format(count=undecided)

    def _show_footer(self) -> None:
        busy, count = self.view_model.is_busy, self.view_model.to_store
        of = sum(bool(document.to_store) for document in self.view_model.documents)
        for widget in (self.progress, self.cancel_button):
            widget.setVisible(busy)
        if not busy:
            self.progress_text.setText(self._say_waiting())
        can_accept = bool(count) and not busy
        if not can_accept and self.accept_button.hasFocus():
            # Qt would hand the keyboard to whatever field comes next.
            self.cases.setFocus(Qt.FocusReason.OtherFocusReason)
        self.accept_button.setEnabled(can_accept)
        self.commands[Command.ACCEPT].setEnabled(can_accept)
        self.accept_button.setText(accept_words(count, of))
        self.remove_button.setVisible(bool(self.model.rowCount()))

    def _enable(self, desk: Desk | None, case: DeskCase | None) -> None:
        of_case = (Command.MERGE, Command.MOVE_UP, Command.MOVE_DOWN, Command.LEAVE_OUT)
        for command in of_case:
            self.commands[command].setEnabled(case is not None)
        of_text = (Command.SPLIT, Command.TOGGLE_REPAIR, Command.NEXT_DOUBT, Command.PREVIOUS_DOUBT, Command.FIGURES)
        for command in of_text:
            self.commands[command].setEnabled(desk is not None)

    def _follow_list(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if self._is_following:
            return
        case_row = self.model.case_below(current.row())
        if case_row != current.row():
            self.cases.setCurrentIndex(self.model.index(case_row))
            return
        self.middle.setCurrentWidget(self.text)
        self._show_current()
        row: Row | None = self.model.row(current.row())
        if row is not None and row.document.desk is not None:
            numbers = row.document.desk.text.numbers
            self.text.go_to(row.key[1] or (numbers[0] if numbers else 0))

    def _follow_text(self, line: int) -> None:
        """Choose the case that the cursor is in."""
        document, _ = self.current
        if document is None or document.desk is None:
            return
        at = document.desk.index_at(line)
        start = document.desk.cases[at].draft.start_line if at is not None else 0
        row = self.model.find(document.number, start)
        if row >= 0 and row != self.cases.currentIndex().row():
            self._is_following = True
            self.cases.setCurrentIndex(self.model.index(row))
            self._is_following = False
            self._show_current()

    def _choose(self, document: int, line: int) -> None:
        self._key = (document, line)
        self._refresh()

    def _edit(self, step: Edit) -> None:
        document, _ = self.current
        if document is None or document.desk is None:
            return
        if isinstance(step, edits.MoveBoundary):
            self._key = (document.number, step.to)
        elif isinstance(step, edits.AddBoundary):
            self._key = (document.number, step.line)
        self.view_model.edit(document.number, step)

    def _edit_case(self, make: Callable[[DeskCase], Edit]) -> None:
        _, case = self.current
        if case is not None:
            self._edit(make(case))

    def _split(self) -> None:
        line = self.text.current_line()
        if line:
            self._edit(edits.AddBoundary(line))

    def _move(self, step: int) -> None:
        document, case = self.current
        if document is None or document.desk is None or case is None:
            return
        start, text = case.draft.start_line, document.desk.text
        to = text.before(start) if step < 0 else text.after(start)
        if to:
            self._edit(edits.MoveBoundary(start, to))

    def _leave_out(self) -> None:
        def turned(case: DeskCase) -> Edit:
            start = case.draft.start_line
            return edits.TakeIn(start) if case.is_left_out else edits.LeaveOut(start)

        self._edit_case(turned)

    def _turn_repair(self, mark: RepairMark | None) -> None:
        if mark is not None:
            place = (mark.repair.line, mark.repair.column)
            self._edit(edits.RestoreRepair(*place) if mark.is_revoked else edits.RevokeRepair(*place))

    def _filter(self, is_filtered: bool) -> None:
        self.model.set_filtered(is_filtered)
        self._refresh()

    def _go_to_doubt(self, step: int) -> None:
        row = self.model.next_doubt(self.cases.currentIndex().row(), step)
        if row >= 0:
            self.cases.setCurrentIndex(self.model.index(row))

    def _take_back(self, action: ActionId) -> None:
        """Undo or redo an edit of the chosen document; where it has none, what the window would undo."""
        document, _ = self.current
        desk = document.desk if document is not None and document.phase is Phase.READY else None
        steps = (desk.edits if action is ActionId.UNDO else desk.undone) if desk is not None else ()
        is_under_way = desk is not None and self.view_model.is_editing
        if document is not None and steps and not is_under_way:
            line = edits.line_of(steps[-1])
            self._key = (document.number, line)
            self.text.bring_line(line)
        if document is None or not (steps or is_under_way):
            self._services.actions[action].trigger()
        elif action is ActionId.UNDO:
            self.view_model.undo(document.number)
        else:
            self.view_model.redo(document.number)

    def _open_menu(self, widget: QWidget, point: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        commands = (Command.SPLIT, Command.MERGE, Command.MOVE_UP, Command.MOVE_DOWN, Command.TOGGLE_REPAIR)
        for command in (*commands, Command.LEAVE_OUT, Command.RETITLE, Command.CHANGE_KIND):
            menu.addAction(self.commands[command])
        uses = self.text_work.uses_menu() if widget is self.text else None
        if uses is not None:
            menu.addSeparator()
            menu.addMenu(uses)
        self.twins.add_to(menu)
        menu.popup(widget.mapToGlobal(point))

    def _remove(self) -> None:
        document, _ = self.current
        if document is not None:
            self.view_model.remove(document.number)

    def _show_progress(self, progress: Progress) -> None:
        self.progress.setRange(0, progress.total)
        self.progress.setValue(progress.done)
        self.progress_text.setText(step_words(progress.what, self._language))

    def _tell_accepted(self, changes: Changes, count: int) -> None:
        self._told_stored = self._count_stored()
        is_one = count == 1
        text = self.tr("1 case is in the library now.") if is_one else self.tr("{count} cases are in the library now.")
        self.banner.show_notice(text.format(count=count))
        self.banner.offer(self.tr("Show the library"), self.library_requested.emit)
        self.changes_made.emit(changes)
