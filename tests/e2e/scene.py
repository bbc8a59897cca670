# SPDX-FileCopyrightText: The Frameloom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What every end-to-end test needs: one desktop for the file, a server and a data folder for each test."""
import os
import re
import sqlite3
import tempfile
import unittest

from classic_server import ClassicServer
from driver import PATIENCE, Desktop, Program, wait

BINARY = os.environ.get("FRAMELOOM_BINARY", "")
GENERATE = re.compile("^Generate")


class Scene(unittest.TestCase):
    desktop = None
    credits = 100

    @classmethod
    def setUpClass(cls):
        if not os.access(BINARY, os.X_OK):
            raise RuntimeError("FRAMELOOM_BINARY must name the program")
        cls.desktop = Desktop()

    @classmethod
    def tearDownClass(cls):
        cls.desktop.close()

    def setUp(self):
        self.server = ClassicServer(credits=self.credits)
        self.server.plan = lambda task: setattr(task, "words", [])   # finished at the first look, unless told
        self.data = tempfile.mkdtemp(dir=self.desktop.folder)
        self.programs = []

    def tearDown(self):
        for program in self.programs:
            if program.process.poll() is None:
                program.kill()
        self.server.close()
        outcome = getattr(self, "_outcome", None)
        result = getattr(outcome, "result", None)
        if result and any(test is self for test, _ in result.errors + result.failures):
            print("server saw:", *self.server.requests, sep="\n  ")

    def start(self, key=None):
        program = Program(self.desktop, [BINARY, "--api-url", self.server.url, "--data-dir", self.data],
                          {"APIFRAME_API_KEY": self.server.key if key is None else key})
        self.programs.append(program)
        self.program = program
        return program

    def generate(self, prompt):
        """Writes the prompt and presses Generate, as soon as it can be pressed."""
        p = self.program
        p.write(p.find("text", "Prompt"), prompt)
        p.press("push button", GENERATE)

    def row(self, start, timeout=PATIENCE):
        """The newest row of the job list whose spoken name begins so."""
        p = self.program
        return p.find("list item", re.compile("^" + start), p.find("list", "Jobs"), timeout)

    def row_says(self, start, words, timeout=PATIENCE):
        return self.row(start + ".*" + words, timeout)

    def open_row(self, start):
        self.program.do(self.row(start), "Press")

    def rows(self, sql, *values):
        """Read-only look into the library, for states that no words tell apart."""
        base = sqlite3.connect("file:%s/frameloom.sqlite?mode=ro" % self.data, uri=True, timeout=PATIENCE)
        try:
            return base.execute(sql, values).fetchall()
        finally:
            base.close()

    def saved(self):
        """Name -> bytes of every finished file in the library."""
        found = {}
        for folder, _, names in os.walk(os.path.join(self.data, "library")):
            for name in names:
                if not name.endswith(".part"):
                    with open(os.path.join(folder, name), "rb") as file:
                        found[name] = file.read()
        return found

    def assert_saved(self, task, timeout=PATIENCE):
        """Every file of that task lies in the library, byte for byte."""
        wait("the files of %s" % task.path, lambda: task.files and set(task.files.values())
             <= set(self.saved().values()), timeout)
