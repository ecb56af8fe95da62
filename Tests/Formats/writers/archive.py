"""Packs a zip container again so that its bytes do not depend on the hour it was written."""

import zipfile

EPOCH = (2026, 1, 1, 0, 0, 0)


def settle(path):
    """Rewrites the container with fixed times; the mimetype of an ODT stays first and stored."""
    with zipfile.ZipFile(path) as source:
        parts = [(info.filename, info.compress_type, source.read(info)) for info in source.infolist()]
    with zipfile.ZipFile(path, "w") as target:
        for name, method, data in parts:
            info = zipfile.ZipInfo(name, EPOCH)
            info.compress_type = method
            target.writestr(info, data)
