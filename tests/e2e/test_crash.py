#!/usr/bin/python3
# SPDX-FileCopyrightText: The Frameloom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""kill -9 at the worst moments: nothing is lost, nothing is paid twice."""
import re
import threading
import unittest

from driver import wait
from scene import Scene


class Crash(Scene):
    def test_kill_while_the_submission_is_held(self):
        server = self.server
        hold = threading.Event()
        server.fault("/imagine", hold=hold, after=True)
        p = self.start()
        self.generate("caught in the middle")
        wait("the request", lambda: server.posts("/imagine"))
        p.kill()
        hold.set()
        p = self.start()
        self.row_says("caught in the middle", "unconfirmed")
        self.open_row("caught in the middle")
        p.reads("may have been charged", within=p.find(None, "Stage"))
        with self.subTest("the task id that the account page shows brings it back"):
            task = server.task_for("/imagine")
            p.press("push button", re.compile("^I have the task id"))
            p.write(p.find("text", "Task id"), task.id)
            p.press("push button", "Follow this task")
            self.row_says("caught in the middle", "finished")
            self.assert_saved(task)
        self.assertEqual(len(server.posts()), 1)

    def test_kill_while_running_and_while_saving(self):
        server = self.server
        server.plan = lambda task: setattr(task, "words", ["processing"] * 999)   # until the test says otherwise
        p = self.start()
        self.generate("still running")
        self.row_says("still running", r"\d\d%")
        p.kill()
        hold = threading.Event()
        task = server.task_for("/imagine")
        task.words = []
        server.fault("/images/%s-3.png" % task.id, hold=hold)
        p = self.start()
        wait("the held file to be asked for", lambda: server.of("/images/%s-3.png" % task.id))
        p.kill()
        hold.set()
        self.start()
        self.row_says("still running", "finished")
        self.assert_saved(task)
        self.assertEqual(len(server.posts()), 1)
        self.assertEqual(len(self.saved()), len(task.files))


if __name__ == "__main__":
    unittest.main(verbosity=2)
