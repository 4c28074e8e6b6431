"""The trash dialog: what was deleted and when; put back, deleted for good, emptied.  Each is one step of undo."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication, QDateTime, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QStackedWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.domain.changes import Changes
from app.domain.keeping import TrashId, TrashItem, TrashKind
from app.operations.trash import delete_items_for_good, empty_trash, restore_items
from app.ui.actions import ActionId, ActionSet
from app.ui.empty_state import EmptyState
from app.ui.jobs import Job, JobRunner, LatestOnly
from app.ui.library.tag_tree import room_for
from app.ui.messages import Banner, Messages
from app.ui.notes.words import moment_text
from app.ui.theme import GRID, ICON_SIZE, Role, Theme
from app.ui.translate import QT_TRANSLATE_NOOP
from app.ui.trash.loading import TrashView, load_trash

KIND_TITLES: Mapping[TrashKind, str] = MappingProxyType(
    {
        TrashKind.NOTE: QT_TRANSLATE_NOOP("Trash", "Note"),
        TrashKind.HIGHLIGHT: QT_TRANSLATE_NOOP("Trash", "Highlight"),
        TrashKind.COLLECTION: QT_TRANSLATE_NOOP("Trash", "Collection"),
        TrashKind.TAG: QT_TRANSLATE_NOOP("Trash", "Tag"),
        TrashKind.SAVED_SEARCH: QT_TRANSLATE_NOOP("Trash", "Saved search"),
        TrashKind.BRIEFING: QT_TRANSLATE_NOOP("Trash", "Briefing"),
        TrashKind.LAYOUT: QT_TRANSLATE_NOOP("Trash", "Layout"),
    }
)
KIND_ICONS: Mapping[TrashKind, str] = MappingProxyType(
    {
        TrashKind.NOTE: "edit",
        TrashKind.HIGHLIGHT: "quote",
        TrashKind.COLLECTION: "folder",
        TrashKind.TAG: "tag",
        TrashKind.SAVED_SEARCH: "search",
        TrashKind.BRIEFING: "briefing",
        TrashKind.LAYOUT: "sliders",
    }
)


def days_left(item: TrashItem, kept_days: int) -> int:
    """After how many days an item is deleted for good, counted from now."""
    deleted = QDateTime.fromString(item.deleted, Qt.DateFormat.ISODateWithMs)
    return max(0, kept_days - deleted.daysTo(QDateTime.currentDateTimeUtc()))


class TrashDialog(QDialog):
    """Lists the trash.  Signals: `changes_made(Changes)`; `undo_requested()` from the notice."""

    changes_made = Signal(object)
    undo_requested = Signal()

    def __init__(
        self, jobs: JobRunner, theme: Theme, messages: Messages, actions: ActionSet, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.addActions((actions[ActionId.UNDO], actions[ActionId.REDO]))
        self._jobs = jobs
        self._theme = theme
        self._messages = messages
        self._view = TrashView((), 0)
        self.setWindowTitle(self.tr("Trash"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.banner = Banner(theme)
        self.list = self._make_list()
        self.empty = EmptyState(theme)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        self._hint = QLabel()
        self._hint.setProperty("textRole", "secondary")
        self._hint.setProperty("textSize", "small")
        self._hint.setWordWrap(True)
        self.restore_button = self._make_button(self.tr("Put back"), self.restore)
        self.restore_button.setProperty("kind", "primary")
        self.delete_button = self._make_button(self.tr("Delete for good"), self.delete)
        self.empty_button = self._make_button(self.tr("Empty the trash"), self.clear)
        self.empty_button.setProperty("kind", "danger")
        self._lay_out()
        self._lists = LatestOnly(jobs, self)
        self._lists.answered.connect(self._show)
        self._lists.failed.connect(self._tell)
        self._show(self._view)
        self.refresh()
        self.resize(room_for(self, theme, 88 * GRID, 60 * GRID))

    def refresh(self) -> None:
        """Ask for the list again."""
        self._lists.ask(load_trash)

    def apply_changes(self, changes: Changes) -> None:
        """List anew when the trash may have changed."""
        if changes.everything or changes.trash:
            self.refresh()

    def restore(self) -> None:
        """Put back what is chosen, with all that hung on it."""
        chosen = self._chosen()
        if chosen:
            self._follow(
                self._jobs.on_store(restore_items, chosen), self.tr("Put back: {count}.").format(count=len(chosen))
            )

    def delete(self) -> None:
        """Delete for good what is chosen."""
        chosen = self._chosen()
        if chosen:
            self._follow(
                self._jobs.on_store(delete_items_for_good, chosen),
                self.tr("Deleted for good: {count}.").format(count=len(chosen)),
            )

    def clear(self) -> None:
        """Delete everything for good."""
        self._follow(self._jobs.on_store(empty_trash), self.tr("The trash is empty now."))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return puts back and Delete deletes for good what is chosen in the list."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.list.hasFocus():
            self.restore()
        elif event.key() == Qt.Key.Key_Delete and self.list.hasFocus():
            self.delete()
        else:
            super().keyPressEvent(event)

    def _make_list(self) -> QTreeWidget:
        made = QTreeWidget()
        made.setHeaderLabels(
            [self.tr("Kind"), self.tr("Name"), self.tr("Cases"), self.tr("Deleted"), self.tr("Days left")]
        )
        made.setRootIsDecorated(False)
        made.setIconSize(QSize(self._theme.scaled(ICON_SIZE), self._theme.scaled(ICON_SIZE)))
        made.setAccessibleName(self.tr("Trash"))
        made.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        made.header().setStretchLastSection(False)
        made.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        made.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        made.itemSelectionChanged.connect(self._follow_selection)
        made.itemDoubleClicked.connect(self.restore)
        return made

    def _make_button(self, text: str, action: Callable[[], object]) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked: action())
        return button

    def _lay_out(self) -> None:
        close = self._make_button(self.tr("Close"), self.accept)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        for button in (self.restore_button, self.delete_button, self.empty_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(GRID + GRID // 2)
        layout.addWidget(self.banner)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self._hint)
        layout.addLayout(buttons)

    def _show(self, view: TrashView) -> None:
        current = self.list.indexOfTopLevelItem(self.list.currentItem())
        self._view = view
        self.list.clear()
        for item in view.items:
            self.list.addTopLevelItem(self._row(item))
        near = self.list.topLevelItem(min(max(current, 0), len(view.items) - 1))
        if near is not None:
            self.list.setCurrentItem(near)
            self.list.setFocus()
        else:
            text = self.tr(
                "Notes, highlights, tags, collections, saved searches and briefings that you delete come here."
            )
            self.empty.say("trash", self.tr("The trash is empty"), text)
        self._stack.setCurrentWidget(self.list if view.items else self.empty)
        self._hint.setText(
            self.tr("What lies here is kept for {days} days after it was deleted.").format(days=view.kept_days)
        )
        self._hint.setVisible(bool(view.kept_days))
        self.empty_button.setEnabled(bool(view.items))
        self._follow_selection()

    def _row(self, item: TrashItem) -> QTreeWidgetItem:
        kind = QCoreApplication.translate("Trash", KIND_TITLES[item.kind])
        cases = f"{item.cases:,}" if item.cases else ""
        left = f"{days_left(item, self._view.kept_days):,}"
        row = QTreeWidgetItem([kind, item.name, cases, moment_text(item.deleted), left])
        row.setIcon(0, self._theme.icon(KIND_ICONS[item.kind], Role.TEXT_SECONDARY))
        row.setToolTip(1, item.name)
        row.setData(0, Qt.ItemDataRole.UserRole, item.id)
        for column in (2, 4):
            row.setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return row

    def _chosen(self) -> tuple[TrashId, ...]:
        return tuple(TrashId(row.data(0, Qt.ItemDataRole.UserRole)) for row in self.list.selectedItems())

    def _follow_selection(self) -> None:
        for button in (self.restore_button, self.delete_button):
            button.setEnabled(bool(self.list.selectedItems()))

    def _follow(self, job: Job, said: str) -> None:
        job.succeeded.connect(lambda changes: self._finish(changes, said))
        job.failed.connect(self._tell)

    def _finish(self, changes: Changes, said: str) -> None:
        self.changes_made.emit(changes)
        self.refresh()
        self.banner.show_notice(said)
        self.banner.offer(self.tr("Undo"), self.undo_requested.emit)

    def _tell(self, error: object) -> None:
        self._messages.tell(error, self.banner)
