"""Whatever goes wrong unforeseen ends in the log, and on the GUI thread in a report."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

log = logging.getLogger("andian.crash")
qt_log = logging.getLogger("andian.qt")

LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def install(report: Callable[[BaseException], None]) -> None:
    """Send uncaught exceptions to `report` (GUI thread) or the log (other threads), Qt's messages to the log."""

    def on_exception(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        report(error)

    def on_thread_exception(failure: threading.ExceptHookArgs) -> None:
        log.error("Uncaught in thread %s", failure.thread, exc_info=failure.exc_value)

    sys.excepthook = on_exception
    threading.excepthook = on_thread_exception
    qInstallMessageHandler(_log_qt_message)


def remove() -> None:
    """Put the hooks of Python and Qt back."""
    sys.excepthook = sys.__excepthook__
    threading.excepthook = threading.__excepthook__
    qInstallMessageHandler(None)


def _log_qt_message(kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
    qt_log.log(LEVELS.get(kind, logging.WARNING), "%s", text)
