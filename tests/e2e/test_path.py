#!/usr/bin/python3
# SPDX-FileCopyrightText: The Frameloom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole path of an artist against a server that nobody of this project wrote for the program."""
import re
import unittest

from driver import wait
from scene import GENERATE, Scene


class Path(Scene):
    def test_prompt_to_pictures_to_follow_ups_to_history(self):
        server = self.server
        # The first one runs until the test has seen it run.
        server.plan = lambda task: setattr(task, "words", ["processing"] * 999 if task.path == "/imagine" else [])
        p = self.start()
        p.write(p.find("text", "Prompt"), "a red fox in snow --v 7")
        p.press("radio button", "3:2")
        button = p.press("push button", GENERATE)
        self.assertIn("4 credits", button.get_name())
        self.row_says("a red fox", r"\d\d%")
        p.reads("Being made", within=p.find(None, "Stage"))
        imagine = server.task_for("/imagine")
        imagine.words = []
        self.row_says("a red fox", "finished")
        self.assertEqual(imagine.body, {"prompt": "a red fox in snow --v 7", "aspect_ratio": "3:2"})
        self.assert_saved(imagine)
        self.assertEqual(len(p.all("image", re.compile("^Picture [1-4] of 4, a red fox"))), 4)

        with self.subTest("upscale"):
            self.assertIn("2 credits", p.press("push button", re.compile("^Upscale picture 2")).get_name())
            self.row_says("Upscale 2", "finished")
            upscale = server.task_for("/upscale-1x")
            self.assertEqual(upscale.body, {"parent_task_id": imagine.id, "index": "2"})
            self.assert_saved(upscale)

        with self.subTest("a chain from the grid, its sum on the entry"):
            p.press("push button", "More actions for picture 3")
            self.assertRegex(p.pick("^Pan"), r"\b6\b")
            self.assertRegex(p.pick("^Left"), r"\b6\b")
            self.row_says("Pan left", "finished")
            step = server.task_for("/upscale-1x", index="3")
            self.assertEqual(step.body, {"parent_task_id": imagine.id, "index": "3"})
            pan = server.task_for("/pan")
            self.assertEqual(pan.body, {"parent_task_id": step.id, "direction": "left"})
            self.assert_saved(pan)

        with self.subTest("an upscale that exists is not paid again; a ratio is a number"):
            p.press("push button", "More actions for picture 2")
            p.pick("^Zoom out")
            self.assertRegex(p.pick("^1.5"), r"\b4\b")
            zoom = wait("outpaint", lambda: server.task_for("/outpaint"))
            self.assertEqual(zoom.body["parent_task_id"], upscale.id)
            self.assertEqual(zoom.body["zoom_ratio"], 1.5)
            self.assertNotIsInstance(zoom.body["zoom_ratio"], str)
            self.row_says("Zoom out", "finished")

        with self.subTest("the wire"):
            for request in server.requests:
                if request.path.startswith("/images/"):
                    self.assertNotIn("Authorization", request.headers)
                else:
                    self.assertEqual(request.headers.get("Authorization"), server.key)
                    self.assertIn(request.path, ("/account", "/fetch", "/fetch-many", "/imagine", "/upscale-1x", "/pan",
                                                 "/outpaint"))
                if request.method == "POST":
                    self.assertEqual(request.headers.get("Content-Type"), "application/json")
                    self.assertEqual(int(request.headers["Content-Length"]), len(request.raw))
            self.assertEqual([r.path for r in server.posts()],
                             ["/imagine", "/upscale-1x", "/upscale-1x", "/pan", "/outpaint"])
            self.assertEqual(server.credits, 100 - 4 - 2 - 2 - 4 - 4)
            wait("the balance", lambda: p.all("label", "84"))

        self.assertNotIn(server.key, p.log_text())
        p.quit()
        p = self.start()
        with self.subTest("History after a restart"):
            p.press("check box", "History")
            search = p.find("text", re.compile("(?i)search"))
            p.write(search, "snow")
            page = p.find("list", "All jobs")
            p.find("list item", re.compile("^a red fox in snow"), page)
            p.write(search, "nosuchword")
            wait("no rows", lambda: not p.all("list item", None, page))
        self.assertEqual(len(server.posts()), 5)


if __name__ == "__main__":
    unittest.main(verbosity=2)
