"""A real headless Chromium, driven over its own pipe: pointer, keyboard, scripts of the test's own, pictures."""

import base64
import json
import os
import subprocess
from contextlib import contextmanager

QUIET = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync")
QUIET += ("--disable-background-networking", "--disable-component-update", "--hide-scrollbars")


class Browser:
    """One tab; every method waits for the answer."""

    def __init__(self, commands, answers):
        self._commands, self._answers = commands, answers
        self._last = 0
        self._session = None
        target = self.send("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.send("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self.send("Page.enable")

    def send(self, method, **parameters):
        self._last += 1
        message = {"id": self._last, "method": method, "params": parameters}
        message |= {"sessionId": self._session} if self._session else {}
        self._commands.write(json.dumps(message).encode() + b"\0")
        self._commands.flush()
        return self._until(lambda found: found.get("id") == self._last)["result"]

    def _until(self, is_it):
        while True:
            found = json.loads(_message(self._answers))
            if is_it(found):
                assert "error" not in found, found
                return found

    def show(self, address, width=1366, height=900, *, dark=False):
        self.send(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 600
        )
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.send("Emulation.setEmulatedMedia", features=[scheme])
        self.send("Page.navigate", url=address)
        self._until(lambda found: found.get("method") == "Page.loadEventFired")

    def ask(self, script):
        """The value of an expression in the page."""
        return self.send("Runtime.evaluate", expression=script, returnByValue=True)["result"].get("value")

    def place(self, selector):
        """The middle of the first line of an element in the window."""
        box = f"document.querySelector({selector!r}).getClientRects()[0]"
        return self.ask(f"(b => [b.left + Math.min(b.width / 2, 40), b.top + b.height / 2])({box})")

    def point(self, selector):
        x, y = self.place(selector)
        self.send("Input.dispatchMouseEvent", type="mouseMoved", x=x, y=y)

    def click(self, selector):
        self.point(selector)
        x, y = self.place(selector)
        for kind in ("mousePressed", "mouseReleased"):
            self.send("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)

    def picture(self):
        return base64.b64decode(self.send("Page.captureScreenshot")["data"])


def _message(stream):
    found = bytearray()
    while (byte := stream.read(1)) != b"\0":
        assert byte, "the browser is gone"
        found += byte
    return bytes(found)


@contextmanager
def browsing(folder):
    """A browser with a profile of its own in ``folder``; it reads file descriptor 3 and writes 4."""
    its_in, our_out = os.pipe()
    our_in, its_out = os.pipe()
    # The numbers are fixed by the browser, so a shell puts the pipes there.
    plumbing = f'exec "$@" 3<&{its_in} 4>&{its_out}'
    command = ["bash", "-c", plumbing, "browser", "chromium", *QUIET, "--remote-debugging-pipe"]
    command.append(f"--user-data-dir={folder / 'browser'}")
    process = subprocess.Popen(
        command, pass_fds=(its_in, its_out), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    os.close(its_in)
    os.close(its_out)
    try:
        with os.fdopen(our_out, "wb") as commands, os.fdopen(our_in, "rb") as answers:
            browser = Browser(commands, answers)
            yield browser
            browser.send("Browser.close")
    finally:
        process.terminate()
        process.wait(30)
