"""What is asked before an export: the format, one file or many, how it looks, and where to."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QDir, QFileInfo, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from app.domain.briefing import Briefing, BriefingKind, ItemKind
from app.domain.slides import Ratio
from app.export.names import file_name
from app.export.options import ARCHIVE_SUFFIX, ExportOptions, ExportOrder, FaceChoice, Packing
from app.ui.briefing.export import words
from app.ui.briefing.words import FORMATS, translated
from app.ui.file_icons import FileIcons
from app.ui.style import restyle
from app.ui.theme import GRID

WIDTH = 72 * GRID
_PAGED = frozenset({"docx", "pdf"})
_SLIDES = frozenset({"pptx"})
_SUFFIXES = frozenset({ARCHIVE_SUFFIX, *(suffix for _, suffix in FORMATS.values())})


class ExportDialog(QDialog):
    """Asks how a briefing shall be exported.  Signal `ordered(ExportOrder)` when it is accepted."""

    ordered = Signal(object)

    def __init__(self, briefing: Briefing, format_name: str, folder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._briefing = briefing
        self._folder = folder
        self._icons = FileIcons()
        self.setWindowTitle(self.tr("Export briefing"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.formats: dict[str, QRadioButton] = {}
        self.packing = _chooser((each, words.translated(text)) for each, text in words.PACKINGS.items())
        self.faces = _chooser((each, words.translated(text)) for each, text in words.FACE_CHOICES.items())
        self.ratio = _chooser((each, words.translated(text)) for each, text in words.RATIOS.items())
        self.contents = _chooser((each, words.translated(text)) for each, text in words.CONTENTS_FROM.items())
        self.target = QLineEdit()
        self.target.setAccessibleName(self.tr("File"))
        self.hint = QLabel()
        self.hint.setWordWrap(True)
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setProperty("textSize", "small")
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(3 * GRID)
        self._form.setVerticalSpacing(GRID + GRID // 2)
        self._form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self._summary())
        layout.addLayout(self._make_formats(format_name))
        layout.addLayout(self._form)
        layout.addWidget(self.hint)
        layout.addWidget(self._make_buttons())
        self._fill_form()
        self.setMinimumWidth(WIDTH)
        self.target.setText(str(Path(folder) / file_name(briefing.title, self._suffix())))
        self.target.textChanged.connect(lambda _text: self._follow())
        self.packing.currentIndexChanged.connect(lambda _row: self._take_choice())
        self._take_choice()
        self.formats[self.format_name].setFocus()

    @property
    def format_name(self) -> str:
        """The format that is chosen."""
        return next(name for name, button in self.formats.items() if button.isChecked())

    @property
    def order(self) -> ExportOrder:
        """What is asked for as the dialog stands."""
        contents = self.contents.currentData() if self._has_contents() else ExportOptions().contents_from
        faces = FaceChoice(self.faces.currentData()) if self.format_name == "docx" else FaceChoice.AUTOMATIC
        ratio = Ratio(self.ratio.currentData()) if self.format_name in _SLIDES else Ratio.WIDE
        options = ExportOptions(faces=faces, contents_from=contents, ratio=ratio)
        return ExportOrder(self.format_name, self._path(), self._packing(), options)

    def accept(self) -> None:
        """Hand the order on."""
        if self.accept_button.isEnabled():
            self.ordered.emit(self.order)
            super().accept()

    def browse(self) -> None:
        """Ask for the file with the system's names and folders; that it may exist is said here, not there."""
        dialog = QFileDialog(self, self.tr("Export to"))
        dialog.setIconProvider(self._icons)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        suffix = self._suffix()
        dialog.setDefaultSuffix(suffix.removeprefix("."))
        dialog.setNameFilter(f"*{suffix}")
        path = self._path()
        dialog.setDirectory(str(path.parent) if path.parent.is_dir() else self._folder)
        dialog.selectFile(path.name)
        dialog.fileSelected.connect(self.target.setText)
        dialog.open()

    def _summary(self) -> QLabel:
        """Which briefing it is, and what of it a reader outside should not see by chance."""
        count = len({item.case_uid for item in self._briefing.outline if item.kind is ItemKind.CASE})
        count = count or len(self._briefing.items)
        parts = [self.tr("“{title}”").format(title=self._briefing.title), self._count_text(count)]
        if self._briefing.secrecy:
            parts.append(self.tr("marked “{secrecy}”").format(secrecy=self._briefing.secrecy))
        label = QLabel(" · ".join(parts))
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setProperty("textWeight", "strong")
        return label

    def _count_text(self, count: int) -> str:
        if not count:
            return self.tr("no cases")
        return self.tr("1 case") if count == 1 else self.tr("{count} cases").format(count=count)

    def _make_formats(self, chosen: str) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(3 * GRID)
        grid.setVerticalSpacing(GRID // 2)
        grid.setColumnStretch(1, 1)
        for row, (name, (title, suffix)) in enumerate(FORMATS.items()):
            button = QRadioButton(f"{translated(title)} ({suffix})")
            button.setChecked(name == chosen)
            purpose = QLabel(words.translated(words.PURPOSES[name]))
            purpose.setProperty("textRole", "secondary")
            purpose.setProperty("textSize", "small")
            button.setAccessibleDescription(purpose.text())
            button.toggled.connect(lambda on: self._take_choice() if on else None)
            grid.addWidget(button, row, 0)
            grid.addWidget(purpose, row, 1)
            self.formats[name] = button
        return grid

    def _fill_form(self) -> None:
        browse = QPushButton(self.tr("Browse…"))
        browse.setAutoDefault(False)
        browse.clicked.connect(self.browse)
        target = QHBoxLayout()
        target.setSpacing(GRID)
        target.addWidget(self.target, 1)
        target.addWidget(browse)
        self._form.addRow(self.tr("Files"), self.packing)
        self._form.addRow(self.tr("Faces"), self.faces)
        self._form.addRow(self.tr("Shape of slides"), self.ratio)
        self._form.addRow(self.tr("List of contents"), self.contents)
        self._form.addRow(self.tr("File"), target)

    def _make_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox()
        self.accept_button = buttons.addButton(self.tr("Export"), QDialogButtonBox.ButtonRole.AcceptRole)
        restyle(self.accept_button, kind="primary")
        self.accept_button.setDefault(True)
        cancel = buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        cancel.setAutoDefault(False)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons

    def _packing(self) -> Packing:
        return Packing.ONE if self.format_name in _SLIDES else Packing(self.packing.currentData())

    def _suffix(self) -> str:
        return ARCHIVE_SUFFIX if self._packing() is Packing.EACH else FORMATS[self.format_name][1]

    def _path(self) -> Path:
        """The target: a name alone stands in the usual folder, and the suffix is that of the format."""
        text = self.target.text().strip()
        path = Path(QDir.fromNativeSeparators(text) if text else file_name(self._briefing.title, ""))
        path = path if path.is_absolute() else Path(self._folder) / path
        return path if path.suffix.casefold() == self._suffix() else path.with_name(path.name + self._suffix())

    def _has_contents(self) -> bool:
        """Whether the writer of the format looks for headings: other kinds say themselves what they want."""
        is_bulletin = self._briefing.kind is BriefingKind.BULLETIN
        return self.format_name in _PAGED and is_bulletin and self._packing() is Packing.ONE

    def _take_choice(self) -> None:
        """Show what the format can be asked, and give the name its suffix."""
        self._form.setRowVisible(self.faces, self.format_name == "docx")
        self._form.setRowVisible(self.ratio, self.format_name in _SLIDES)
        self._form.setRowVisible(self.packing, self.format_name not in _SLIDES)
        self._form.setRowVisible(self.contents, self._has_contents())
        text = self.target.text()
        stem = next((text.removesuffix(suffix) for suffix in _SUFFIXES if text.endswith(suffix)), text)
        if stem:
            self.target.setText(stem + self._suffix())
        self._follow()

    def _follow(self) -> None:
        """Say what will happen to a file that is there already; nothing is replaced without being told."""
        text = self.target.text().strip()
        info = QFileInfo(str(self._path()))
        is_there = bool(text) and info.exists()
        if is_there:
            self._say("accent", self.tr("A file of this name exists; it will be replaced."))
        elif text and not QFileInfo(info.absolutePath()).isDir():
            self._say("danger", self.tr("This folder does not exist: choose another one."))
        elif self.format_name == "docx" and self._has_contents() and self.contents.currentData():
            note = self.tr("Page numbers in the contents are filled in; refresh them in Word after editing (F9).")
            self._say("secondary", note)
        else:
            self._say("secondary", "")
        self.accept_button.setEnabled(bool(text))
        self.accept_button.setText(self.tr("Replace") if is_there else self.tr("Export"))

    def _say(self, role: str, text: str) -> None:
        restyle(self.hint, textRole=role)
        self.hint.setText(text)


def _chooser(titles: Iterable[tuple[object, str]]) -> QComboBox:
    """A chooser of values, each with its title."""
    chooser = QComboBox()
    chooser.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    for value, title in titles:
        chooser.addItem(title, value)
    chooser.setToolTip(chooser.currentText())
    chooser.currentTextChanged.connect(chooser.setToolTip)
    return chooser
