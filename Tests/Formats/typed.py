"""What people type where an encoding lacks a sign."""

SIGNS = {"—": "-", "–": "-", "«": '"', "»": '"', "„": '"', "”": '"', "’": "'", "№": "N", "ґ": "г", "Ґ": "Г", "œ": "oe", "Œ": "Oe"}


def fitted(words: str, codec: str) -> str | None:
    """The text as people type it in that encoding; None when it cannot carry the language."""
    for sign, typed in SIGNS.items():
        if not carries(sign, codec):
            words = words.replace(sign, typed)
    return words if carries(words, codec) else None


def carries(words: str, codec: str) -> bool:
    try:
        words.encode(codec)
    except UnicodeEncodeError:
        return False
    return True
