#!/usr/bin/python3
# SPDX-FileCopyrightText: The Frameloom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The program with the keyboard alone, and what a screen reader makes of it."""
import re
import unittest

from driver import wait
from scene import Scene

STOPS = 50


class Keyboard(Scene):
    def focus_is(self, pattern):
        """By what was heard last: looking through the whole tree takes a second."""
        wait("the focus on %r" % pattern, lambda: re.search(pattern, self.program.desktop.heard().get_name()))

    def test_keys(self):
        server = self.server
        p = self.start()
        p.keys("a", "space", "f", "o", "x")   # the prompt has the focus from the start
        p.keys("ctrl+Return")
        self.row_says("a fox", "finished")
        p.find("push button", re.compile("^Upscale picture 4"))

        with self.subTest("every stop has a name, Tab goes round in the order of reading"):
            seen = []
            while len(seen) < STOPS:
                seen.append(p.hear("Tab"))
                if seen[-1] == "Prompt":
                    break
            self.assertEqual(seen[-1], "Prompt")
            self.assertNotIn("", seen)
            order = [seen.index(n) for n in ("Generate · 4 credits", "Picture 1 of 4, a fox", "Upscale picture 1, 2 credits",
                                             "Picture 2 of 4, a fox", "Reroll, 4 credits", "Create", "Midjourney", "Imagine")]
            self.assertEqual(order, sorted(order))
            nameless = [n.get_role_name() for n in p.all() if p.is_(n, "focusable") and not n.get_name()]
            self.assertFalse(nameless)
        with self.subTest("the stage"):
            p.do(p.find("image", re.compile("^Picture 1")), "SetFocus")
            p.keys("3")
            self.focus_is("^Picture 3")
            p.keys("u")
            self.row("Upscale 3")
            p.keys("Return")
            p.find("push button", "Next picture")
            p.keys("Escape")
            wait("the viewer to close", lambda: not p.all("push button", "Next picture"))
            self.focus_is("^Picture 3")
        with self.subTest("the job list"):
            p.do(p.find("list", "Jobs"), "SetFocus")
            p.keys("Home")
            self.focus_is("^Upscale 3")
            p.keys("Return")
            p.reads("Upscale 3 of", within=p.find(None, "Stage"))
            p.keys("Menu")
            p.pick("^Delete")
            wait("the row to go", lambda: len(p.all("list item", None, p.find("list", "Jobs"))) == 1)
            p.press("push button", "Undo")
            self.row("Upscale 3")
        self.assertEqual([r.path for r in server.posts()], ["/imagine", "/upscale-1x"])

    def choose(self, node, *patterns, opener="ShowMenu"):
        """An entry of the menu that this object opens, or of the menus in it, without a key and without the mouse."""
        p = self.program
        p.do(node, opener)
        place = p.find("popup menu")
        for pattern in patterns[:-1]:
            place = p.find("menu item", re.compile(pattern), place)
            p.do(place, "ShowMenu")
        p.do(p.find("menu item", re.compile(patterns[-1]), place), "Press")
        wait("the menu to close", lambda: not p.all("popup menu"))

    def test_actions_of_painted_things(self):
        """Everything that is painted, and every row of actions, is an object with a name that can be told what to do."""
        server = self.server
        p = self.start()
        self.generate("a fox")
        row = self.row_says("a fox", "finished")
        p.find("push button", re.compile("^Upscale picture 4"))
        with self.subTest("rows of the job list"):
            self.choose(row, "^Copy prompt")
            self.choose(row, "^Remix")
            self.generate("a heron")
            newer = self.row_says("a heron", "finished")
            self.choose(newer, "^Delete")
            wait("the row to go", lambda: len(p.all("list item", None, p.find("list", "Jobs"))) == 1)
            p.press("push button", "Undo")
            self.row("a heron")
        with self.subTest("pictures and their rows of actions"):
            self.open_row("a fox")
            p.reads("a fox", within=p.find(None, "Stage"))
            picture = p.find("image", re.compile("^Picture 2 of 4, a fox"))
            self.choose(picture, "^Upscale", "^Single picture")
            self.row("Upscale 2")
            p.press("push button", re.compile("^Upscale picture 3, 2 credits"))
            self.row("Upscale 3")
            self.choose(p.find("push button", "More actions for picture 1"), "^Pan", "^Left", opener="Press")
            p.do(picture, "Press")
            p.press("push button", re.compile("^Close"))
        with self.subTest("the rail"):
            rail = p.find(None, "Generators")
            p.press("radio button", "Flux", rail)
            p.find("label", re.compile("^Flux"))
            p.press("radio button", "Midjourney", rail)
        with self.subTest("rows of the history"):
            p.press("check box", "History")
            listed = p.find("list", "All jobs")
            self.choose(p.find("list item", re.compile("^a fox"), listed), "^Remix")
            wait("the form again", lambda: p.text(p.find("text", "Prompt")) == "a fox")
            p.press("check box", "History")
            p.do(p.find("list item", re.compile("^a heron"), p.find("list", "All jobs")), "Press")
            p.reads("a heron", within=p.find(None, "Stage"))
        wait("the last step to be sent", lambda: "/pan" in [r.path for r in server.posts()])
        # Two that were asked for, and one that the pan needs first.
        self.assertEqual(sorted(r.path for r in server.posts()), ["/imagine"] * 2 + ["/pan"] + ["/upscale-1x"] * 3)


if __name__ == "__main__":
    unittest.main(verbosity=2)
