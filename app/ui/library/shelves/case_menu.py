"""The context menu of the list."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from app.ui.actions import ActionId, ActionSet

REVIEWS = (
    ActionId.REVIEW_UNREVIEWED,
    ActionId.REVIEW_REVIEWED,
    ActionId.REVIEW_DOUBTFUL,
    ActionId.REVIEW_WITHDRAWN,
)


def case_menu(parent: QWidget, actions: ActionSet, open_case: Callable[[], object]) -> QMenu:
    """What can be done with the selected cases."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.addAction(QCoreApplication.translate("CaseMenu", "Open")).triggered.connect(open_case)
    menu.actions()[0].setShortcut(QKeySequence(Qt.Key.Key_Return))
    menu.addSeparator()
    for action_id in (ActionId.ADD_TO_BRIEFING, ActionId.ADD_TO_COLLECTION, ActionId.TAKE_OUT_OF_COLLECTION):
        if actions[action_id].isEnabled():
            menu.addAction(actions[action_id])
    menu.addSeparator()
    for action_id in (ActionId.ADD_TAG, ActionId.REMOVE_TAG, ActionId.TOGGLE_STAR):
        menu.addAction(actions[action_id])
    review = menu.addMenu(QCoreApplication.translate("CaseMenu", "Review state"))
    for action_id in REVIEWS:
        review.addAction(actions[action_id])
    menu.addSeparator()
    menu.addAction(actions[ActionId.COPY_CITATION])
    menu.addAction(actions[ActionId.COMPARE])
    menu.addAction(actions[ActionId.PRESENT])
    menu.addAction(actions[ActionId.HANDOUT])
    return menu
