"""Errors that are the world's fault; every other exception is ours.

An `AppError` carries a code and parameters, never prose.  `app.wording` turns it into a sentence in
the user's language; a test checks that every code has one in each language.
"""

from __future__ import annotations


class AppError(Exception):
    """Base of all errors that a person can do something about.

    Attributes: `code` names the sentence in `resources/messages`, `parameters` fill its placeholders.
    """

    def __init__(self, code: str, **parameters: object) -> None:
        super().__init__(code, parameters)
        self.code = code
        self.parameters = parameters


class StoreError(AppError):
    """The store cannot be opened, read or written."""


class StoreTooNew(StoreError):
    """A newer program wrote the store."""


class ImportFailed(AppError):
    """A file cannot be read as a compilation."""


class QueryError(AppError):
    """A query cannot be understood; `position` is the offset of the trouble in its text, the parameter counts from 1."""

    def __init__(self, code: str, position: int, **parameters: object) -> None:
        super().__init__(code, position=position + 1, **parameters)
        self.position = position


class NotFound(AppError):
    """A case, tag or briefing that was asked for does not exist."""


class InvalidInput(AppError):
    """A value that a person gave (a tag name, a title) cannot be stored."""


class UndoRefused(AppError):
    """A step can no longer be taken back, because another window has changed the same since."""


class ExportFailed(AppError):
    """A document cannot be written."""


class Cancelled(AppError):
    """The person stopped the work; nothing is to be said about it."""

    def __init__(self) -> None:
        super().__init__("cancelled")
