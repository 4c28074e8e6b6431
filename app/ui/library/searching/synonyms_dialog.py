"""The synonyms: the office's own groups, which can be edited, and those that the program ships."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QListWidget,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from app.errors import AppError
from app.ui.library.searching import operations
from app.ui.library.searching.synonyms_model import SEPARATOR, SynonymsModel
from app.ui.messages import Messages
from app.ui.style import restyle, roomy
from app.ui.theme import GRID

if TYPE_CHECKING:
    from app.ui.library.searching.view_model import SearchingViewModel

SIZE = (72 * GRID, 64 * GRID)


class SynonymsDialog(QDialog):
    """Two lists; the first is kept in the office's own file when it is saved."""

    def __init__(self, view_model: SearchingViewModel, messages: Messages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view_model = view_model
        self._messages = messages
        self.setWindowTitle(self.tr("Synonyms"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.model = SynonymsModel(messages.sentence, self)
        self.model.edited.connect(self._check)
        self.view = QListView()
        self.view.setAccessibleName(self.tr("Groups of the office"))
        self.view.setModel(self.model)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.view.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.shipped = QListWidget()
        self.shipped.setAccessibleName(self.tr("Groups that the program ships"))
        self._problem = QLabel()
        self._problem.setWordWrap(True)
        self._problem.setProperty("textRole", "danger")
        self._problem.setProperty("textSize", "small")
        self._make_layout()
        self.view.selectionModel().selectionChanged.connect(self._follow_selection)
        view_model.saved.connect(self.accept)
        view_model.not_saved.connect(self._tell)
        self._follow_selection()
        QTimer.singleShot(0, self, self._read)

    @property
    def problem_text(self) -> str:
        """What keeps the list from being saved, empty when nothing does."""
        return self._problem.text()

    def add(self) -> None:
        """A new group, to be typed at once."""
        index = self.model.add()
        self.view.setCurrentIndex(index)
        self.view.edit(index)

    def remove(self) -> None:
        """Take the selected groups out."""
        self.model.remove([index.row() for index in self.view.selectedIndexes()])

    def save(self) -> None:
        """Keep the list; the dialog closes once that is done."""
        self.view.setFocus()  # an editor that is still open hands over what was typed
        if not self.problem_text:
            self._view_model.save_own_list(self.model.text)

    def _make_layout(self) -> None:
        explanation = QLabel(
            self.tr(
                "The words of a group mean the same: a search for one of them finds the others too. "
                "Write = between them, for example 一件事 = 集成办 = 一次办."
            )
        )
        explanation.setWordWrap(True)
        explanation.setProperty("textRole", "secondary")
        tabs = QTabWidget()
        tabs.addTab(self._make_own(), self.tr("Of this office"))
        tabs.addTab(self._make_shipped(), self.tr("Shipped with the program"))
        buttons = QDialogButtonBox()
        self.save_button = buttons.addButton(self.tr("Save"), QDialogButtonBox.ButtonRole.AcceptRole)
        restyle(self.save_button, kind="primary")
        # Return ends the editing of a row; it must not close the dialog as well.
        self.save_button.setAutoDefault(False)
        cancel = buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        cancel.setAutoDefault(False)
        buttons.accepted.connect(self.save)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(GRID + GRID // 2)
        layout.addWidget(explanation)
        layout.addWidget(tabs, 1)
        layout.addWidget(self._problem)
        layout.addWidget(buttons)
        self.resize(roomy(self, *SIZE))

    def _make_own(self) -> QWidget:
        add = QPushButton(self.tr("New group"))
        add.setAutoDefault(False)
        add.clicked.connect(self.add)
        self.remove_button = QPushButton(self.tr("Remove"))
        self.remove_button.setAutoDefault(False)
        self.remove_button.clicked.connect(self.remove)
        line = QHBoxLayout()
        line.addWidget(add)
        line.addWidget(self.remove_button)
        line.addStretch(1)
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, GRID, 0, 0)
        layout.addWidget(self.view, 1)
        layout.addLayout(line)
        return page

    def _make_shipped(self) -> QWidget:
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(self.tr("Show groups that hold…"))
        self.filter.setAccessibleName(self.filter.placeholderText())
        self.filter.textChanged.connect(self._filter_shipped)
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, GRID, 0, 0)
        layout.addWidget(self.filter)
        layout.addWidget(self.shipped, 1)
        return page

    def _read(self) -> None:
        self.shipped.addItems([SEPARATOR.join(group) for group in operations.shipped_groups()])
        try:
            self.model.show(operations.read_own_list(self._view_model.own_list))
        except AppError as error:
            self._tell(error)
            return
        self._check()
        self.view.setFocus()
        self.view.setCurrentIndex(self.model.index(0) if self.model.rowCount() else QModelIndex())

    def _filter_shipped(self, text: str) -> None:
        for row in range(self.shipped.count()):
            item = self.shipped.item(row)
            item.setHidden(text.strip() not in item.text())

    def _follow_selection(self) -> None:
        self.remove_button.setEnabled(bool(self.view.selectedIndexes()))

    def _check(self) -> None:
        problems = self.model.problems
        self._problem.setText(next(iter(problems.values()), ""))
        self.save_button.setEnabled(not problems)
        self._follow_selection()

    def _tell(self, error: AppError) -> None:
        self._problem.setText(self._messages.sentence(error))
