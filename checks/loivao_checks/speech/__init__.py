"""What is heard of a page: from the browser's accessibility tree (node/speech.mjs) to utterances, lists and words."""
