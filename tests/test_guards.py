"""Tests of what tests/conftest.py promises for every test."""

from __future__ import annotations

import logging
import os
import socket
import urllib.request

import pytest


def test_no_test_needs_a_screen() -> None:
    assert os.environ["QT_QPA_PLATFORM"] != ""


def test_no_test_reaches_the_network() -> None:
    with pytest.raises(pytest.fail.Exception, match="network"), socket.socket() as connection:
        connection.connect(("127.0.0.1", 9))
    with pytest.raises(pytest.fail.Exception, match="looked up"):
        urllib.request.urlopen("http://example.invalid")


@pytest.mark.logs
def test_a_marked_test_may_log() -> None:
    logging.getLogger("andian.test").warning("expected")
