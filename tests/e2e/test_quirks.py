#!/usr/bin/python3
# SPDX-FileCopyrightText: The Frameloom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything that the documents say about odd answers, and files that do not come as promised: one program, many jobs."""
import re
import unittest

from driver import wait
from scene import Scene

REASON = "invalid param[ar] --relax"


class Quirks(Scene):
    credits = 200.5

    def plan(self, task):
        """The prompt says how the server shall behave."""
        prompt = task.body.get("prompt", "")
        known = ("numeric id", "camel id", "no status", "number percentage", "extra keys", "result in answer", "forgotten")
        task.quirks = {q for q in known if q in prompt}
        task.words = [w for w in ("staged", "warming up", "retrying") if w in prompt]
        if "percentage" in prompt:
            task.words.append("processing")
        if "fails" in prompt:
            task.end = {"status": "failed", "actions": [], "message": REASON}
        for fault in ("404", "cut", "html"):
            if "file " + fault in prompt:
                self.server.file_faults["/images/%s-2.png" % task.id] = [fault] * (1 if fault == "cut" else 99)

    def task(self, prompt):
        return wait("the task of %r" % prompt, lambda: self.server.task_for("/imagine", prompt=prompt))

    def test_answers_bent_within_the_documents(self):
        self.server.plan = self.plan
        self.server.quirks = {"bare array"}
        p = self.start()
        wait("a balance with decimals", lambda: p.all("label", "200.5"))
        good = ["numeric id", "camel id", "no status", "text percentage", "number percentage", "extra keys",
                "result in answer", "staged", "warming up retrying"]
        for prompt in good + ["fails"]:
            self.generate(prompt)
            self.row(prompt)
        for prompt in good:
            with self.subTest(prompt):
                self.row_says(prompt, "finished")
                self.assert_saved(self.task(prompt))
        self.row_says("fails", "failed")
        self.open_row("fails")
        p.reads(re.escape(REASON), within=p.find(None, "Stage"))
        self.assertEqual(len(self.server.posts()), 10)
        self.assertTrue(self.server.of("/fetch-many"), "tasks are asked for together")
        for request in self.server.of("/fetch-many"):
            self.assertTrue(all(isinstance(i, str) for i in request.body["task_ids"]))

    def test_files_and_one_bad_task_in_a_batch(self):
        server = self.server
        server.plan = self.plan
        server.quirks = {"unknown fails batch"}
        p = self.start()
        for prompt in ("file 404", "file cut", "file html", "forgotten", "plain"):
            self.generate(prompt)
            self.row(prompt)
        with self.subTest("the others do not suffer"):
            self.row_says("plain", "finished")
            self.assert_saved(self.task("plain"))
        with self.subTest("a cut file goes on with Range"):
            self.row_says("file cut", "finished")
            self.assert_saved(self.task("file cut"))
            path = "/images/%s-2.png" % self.task("file cut").id
            ranges = [r.headers.get("Range") for r in server.of(path)]
            self.assertEqual(ranges[0], None)
            self.assertRegex(ranges[-1] or "", r"^bytes=[1-9]\d*-$")
        for prompt in ("file 404", "file html"):
            with self.subTest(prompt):
                self.row_says(prompt, "finished")
                task = self.task(prompt)
                bad = "/images/%s-2.png" % task.id
                good = {data for path, data in task.files.items() if path != bad}
                wait("the other files", lambda: good <= set(self.saved().values()))
                self.assertFalse([n for n, data in self.saved().items() if data.startswith(b"<")])
                self.open_row(prompt)
                again = p.find("push button", re.compile("(?i)fetch again"))
                server.file_faults[bad] = []
                p.do(again, "Press")
                self.assert_saved(task)
        with self.subTest("the forgotten task"):
            self.open_row("forgotten")
            p.reads("The server does not know this job", within=p.find(None, "Stage"))


if __name__ == "__main__":
    unittest.main(verbosity=2)
