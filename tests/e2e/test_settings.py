#!/usr/bin/python3
# SPDX-FileCopyrightText: The Frameloom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Settings are found by words, obeyed at once, and the window changes its language while it runs."""
import re
import unittest

from driver import wait
from scene import Scene


class Settings(Scene):
    def test_settings(self):
        p = self.start()
        p.find("push button", re.compile("^Generate"))
        p.keys("ctrl+comma", "ctrl+f")
        p.find("text", "Search the settings")
        with self.subTest("a paused queue sends nothing"):
            p.keys(*"pause")
            wait("the other topics to go", lambda: not p.all("combo box", "Theme"))
            p.press("check box", "Pause the queue")
            p.keys("ctrl+1")
            self.generate("a fox")
            p.reads("the queue is paused")
            self.assertEqual(self.server.posts(), [])
            p.keys("ctrl+comma")
            p.press("check box", "Pause the queue")
            wait("the request to leave", lambda: len(self.server.posts()) == 1)
        with self.subTest("another language, at once"):
            p.keys("ctrl+f", "Escape")
            p.do(p.find("combo box", "Language"), "SetFocus")
            p.keys("End")
            p.find("push button", "Verlauf")
            wait("the English window to go", lambda: not p.all("push button", "History"))


if __name__ == "__main__":
    unittest.main(verbosity=2)
