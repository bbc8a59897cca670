#!/usr/bin/python3
# SPDX-FileCopyrightText: The Frameloom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Submissions that go wrong, the key, the balance: what is said, and how often the paid request left."""
import re
import threading
import unittest

from classic_server import ClassicServer
from driver import PATIENCE, wait
from scene import GENERATE, Scene


class Faults(Scene):
    def sent(self, prompt):
        return [r for r in self.server.posts("/imagine") if r.body["prompt"] == prompt]

    def test_submissions(self):
        server = self.server
        p = self.start()
        stage = p.find(None, "Stage")

        with self.subTest("400"):
            server.fault("/imagine", status=400, body={"errors": [{"msg": "Banned prompt: <b>zebra</b>"},
                                                                  {"msg": "second reason"}]})
            self.generate("refused")
            self.row_says("refused", "failed")
            self.open_row("refused")
            p.reads(r"Banned prompt: <b>zebra</b>", within=stage)
            p.reads(r"second reason", within=stage)
        for prompt, fault in (("accepted then 500", {"status": 500, "body": {}, "after": True}),
                              ("closed after", {"close": True, "after": True}),
                              ("closed before", {"close": True}),
                              ("no json", {"status": 200, "body": b"<html>gateway</html>", "after": True}),
                              ("empty answer", {"status": 200, "after": True})):
            with self.subTest(prompt):
                server.fault("/imagine", **fault)
                self.generate(prompt)
                self.row_says(prompt, "unconfirmed", 2 * PATIENCE)   # after each failure the queue rests for longer
                self.open_row(prompt)
                p.reads("may have been", within=stage)
                p.find("push button", re.compile("^Send again"), stage)
                p.find("push button", "Check my balance", stage)
        with self.subTest("slow answer"):
            hold = threading.Event()
            server.fault("/imagine", hold=hold)
            self.generate("slow answer")
            self.row_says("slow answer", "sending")
            hold.set()
            self.row_says("slow answer", "finished")
        with self.subTest("429"):
            server.fault("/imagine", status=429, body={"message": "slow down"}, headers={"Retry-After": "15"})
            self.generate("too fast")
            self.row_says("too fast", "pause")
            self.row_says("too fast", "finished")
            first, second = self.sent("too fast")
            self.assertGreaterEqual(second.when - first.when, 14.9)
        with self.subTest("402"):
            server.fault("/imagine", status=402, body={"message": "no credits left"})
            self.generate("broke")
            self.row_says("broke", "out of credits")
            server.credits += 50
            self.open_row("no json")
            p.press("push button", "Check my balance", stage)
            self.row_says("broke", "finished")
        for prompt in ("accepted then 500", "closed after", "closed before", "no json", "empty answer", "slow answer"):
            self.assertEqual(len(self.sent(prompt)), 1, prompt)
        with self.subTest("send again is the user's choice"):
            self.open_row("closed before")
            p.press("push button", re.compile("^Send again"), stage)
            self.row_says("closed before", "finished")
            self.assertEqual(len(self.sent("closed before")), 2)
        with self.subTest("401"):
            good, server.key = server.key, "another-key"
            self.generate("locked out")
            self.row_says("locked out", "key")
            p.reads("key was rejected")
            server.key = good[::-1]
            p.press("push button", "Enter a key")
            p.write(p.find("password text", "API key"), server.key)
            p.press("push button", "Check and use")
            self.row_says("locked out", "finished")

    def test_account(self):
        server = self.server
        with self.subTest("a redirect to another host does not carry the key, and no balance does not lock the form"):
            other = ClassicServer(key=server.key)
            for _ in range(50):
                server.fault("/account", status=302,
                             headers={"Location": other.url.replace("127.0.0.1", "localhost") + "/account"})
            p = self.start()
            self.generate("balance unknown")
            self.row_says("balance unknown", "finished")
            self.assertFalse([r for r in other.requests if "Authorization" in r.headers])
            self.assertFalse(other.requests)
            p.quit()
            other.close()
        server.faults.clear()
        server.credits = 3
        with self.subTest("a balance below the price blocks, with the reason, after it was asked again"):
            asked = len(server.of("/account"))
            p = self.start()
            p.write(p.find("text", "Prompt"), "too dear")
            button = p.find("push button", GENERATE)
            wait("Generate to be disabled", lambda: not p.is_(button, "enabled"))
            wait("the balance to be asked again", lambda: len(server.of("/account")) >= asked + 2)
            p.reads("Needs 4 credits, 3 credits left")
            p.do(p.find("text", "Prompt"), "SetFocus")
            asked = len(server.of("/account"))
            p.keys("ctrl+Return")   # insisting asks for the balance again, and sends nothing
            wait("the balance to be asked again", lambda: len(server.of("/account")) > asked)
            self.assertEqual(len(server.posts()), 1)
            server.credits = 40
            # Sends by itself only if an earlier question is answered now. The x tells that the keys have arrived.
            p.keys("ctrl+Return", "x")
            prompt = p.find("text", "Prompt")
            wait("the keys to arrive", lambda: p.text(prompt) != "too dear")
            wait("Generate to be enabled", lambda: p.is_(button, "enabled"))
            p.write(prompt, "not too dear")
            p.press("push button", GENERATE)
            self.row_says("not too dear", "finished")
            self.assertEqual(len(self.sent("not too dear")), 1)
            self.assertLessEqual(len(self.sent("too dear")), 1)


if __name__ == "__main__":
    unittest.main(verbosity=2)
