"""``loivao serve``: looking at the published site on one's own machine."""

import threading
from pathlib import Path

from loivao.exits import CouldNot, Exit
from loivao.releases import Releases
from loivao.sentences import Voice
from loivao.web import address, server


def serve(public: Path, port: int, seconds: float | None, voice: Voice) -> Exit:
    """Serve the public release of ``public`` until Ctrl+C, or for ``seconds``; a new publication shows at once.

    Raises:
        CouldNot: nothing is published yet, or the port is taken.
    """
    releases = Releases(public)
    if releases.current() is None:
        raise CouldNot("serve.nothing", folder=public)
    # Each request follows the link anew, and is answered from the one release it found.
    with server(releases.link.resolve, port) as listening:
        voice.result(voice.text("serve.at", site=releases.link, address=address(listening)))
        timer = threading.Timer(seconds, listening.shutdown) if seconds is not None else None
        if timer:
            timer.daemon = True
            timer.start()
        try:
            listening.serve_forever(poll_interval=0.1)
        except KeyboardInterrupt:
            voice.progress("serve.interrupted")
        finally:
            if timer:
                timer.cancel()
    voice.result(voice.text("serve.stopped"))
    return Exit.CLEAN
