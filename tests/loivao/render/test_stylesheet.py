"""The stylesheet is put together in one order, on every machine."""

from pathlib import Path

from loivao.render.stylesheet import stylesheet


def test_layers_come_first_then_the_theme_then_the_components_then_the_typeface(tmp_path: Path) -> None:
    for name in ("css/base.css", "css/layers.css", "components/b/b.css", "components/a/a.css"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name, encoding="utf-8")
    (tmp_path / "components/a/a.yaml").write_text("x", encoding="utf-8")
    assert stylesheet(tmp_path, "typeface").split("\n") == [
        "css/layers.css",
        "css/base.css",
        "components/a/a.css",
        "components/b/b.css",
        "typeface",
    ]
