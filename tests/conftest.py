"""What holds for every test: no screen, no network, no unexpected log line."""

from __future__ import annotations

import logging
import os
import socket
from collections.abc import Iterator

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

LOCAL_FAMILIES = frozenset({getattr(socket, "AF_UNIX", None)}) - {None}


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fail whatever connects a socket to anything but another process of this machine by way of a file."""
    connect = socket.socket.connect

    def guarded(connecting: socket.socket, address: str) -> None:
        if connecting.family not in LOCAL_FAMILIES:
            pytest.fail(f"the program went to the network: {address!r}")
        connect(connecting, address)

    def refused(host: object, *_arguments: object, **_options: object) -> None:
        pytest.fail(f"the program looked up a host: {host!r}")

    monkeypatch.setattr(socket.socket, "connect", guarded)
    monkeypatch.setattr(socket.socket, "connect_ex", guarded)
    monkeypatch.setattr(socket, "getaddrinfo", refused)


@pytest.fixture(autouse=True)
def no_unexpected_log(request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail a test during which the program logged a warning or worse, unless it is marked `logs`."""
    yield
    if request.node.get_closest_marker("logs") is not None:
        return
    lines = [record.getMessage() for record in caplog.get_records("call") if record.levelno >= logging.WARNING]
    if lines:
        pytest.fail("unexpected log lines:\n" + "\n".join(lines))
