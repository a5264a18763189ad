"""Values to words and HTML: the one door to Jinja, Markdown, nh3 and Babel."""
