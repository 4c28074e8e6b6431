"""Tests of build/locking.py: nothing but packages and hashes gets into a lock."""

from __future__ import annotations

import subprocess

import pytest

import locking

HASH = "0" * 64
GOOD = f"numpy==2.4.6 ; python_full_version < '3.12' \\\n    --hash=sha256:{HASH} \\\n    --hash=sha256:{HASH}\n"


def test_packages_with_markers_and_hashes_are_a_lock() -> None:
    assert locking.strange_lines(GOOD) == []


@pytest.mark.parametrize(
    "line",
    [
        "--index" + "-url https://example.invalid/simple",
        "--find-links wheels",
        "numpy @ https://example.invalid/numpy.whl \\",
        "numpy==2.4.6",
        "# from https://example.invalid",
        "./wheels/numpy.whl",
    ],
)
def test_everything_else_is_strange(line: str) -> None:
    assert locking.strange_lines(GOOD + line + "\n") == [line]


def test_the_persons_main_index_and_certificates_reach_uv(monkeypatch: pytest.MonkeyPatch) -> None:
    listing = (
        "global.cert='certificates.crt'\nglobal.extra-index"
        "-url='https://other.invalid'\nglobal.index"
        "-url='https://main.invalid'\n"
    )
    monkeypatch.setattr(
        subprocess, "run", lambda command, **options: subprocess.CompletedProcess(command, 0, stdout=listing)
    )
    assert locking._index_settings() == {
        "SSL_CERT_FILE": "certificates.crt",
        "UV_DEFAULT_INDEX": "https://main.invalid",
    }
