"""`make transcripts`: what is heard of five pages of this portal, written anew. Read what changed before a commit."""

from pathlib import Path
from tempfile import TemporaryDirectory

from listening.golden import FOLDER, build, transcripts

with TemporaryDirectory() as folder:
    site = Path(folder) / "site"
    build(site)
    FOLDER.mkdir(exist_ok=True)
    for name, text in transcripts(site).items():
        (FOLDER / f"{name}.txt").write_text(text, encoding="utf-8", newline="\n")
