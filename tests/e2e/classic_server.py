# SPDX-FileCopyrightText: The Frameloom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A server that speaks the Classic API, written from its documents alone (api/v1/CORE.md, core.json, midjourney.json).

It shares nothing with the program: no catalogue, no sandbox. So what both have wrong in the same way cannot hide.
`quirks` (of the server, or of one task) bend the answers within what the documents report; `fault()` breaks single
answers; every request is kept.
"""
import json
import random
import re
import socket
import struct
import threading
import time
import uuid
import zlib
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

# Per operation: what is required, what is allowed besides, and the texts that a field may hold.
HOOKS = {"webhook_url", "webhook_secret"}
INDEX = {"1", "2", "3", "4"}
OPERATIONS = {
    "/imagine": ({"prompt"}, {"aspect_ratio", "process_mode"}, {"process_mode": {"fast", "turbo"}}),
    "/reroll": ({"parent_task_id"}, {"prompt", "aspect_ratio"}, {}),
    "/variations": ({"parent_task_id", "index"}, {"prompt", "aspect_ratio"}, {"index": INDEX | {"strong", "subtle"}}),
    "/upscale-1x": ({"parent_task_id", "index"}, set(), {"index": INDEX}),
    "/upscale-alt": ({"parent_task_id", "type"}, set(), {"type": {"subtle", "creative"}}),
    "/upscale-highres": ({"type"}, {"parent_task_id", "image_url", "index"}, {"type": {"2x", "4x"}, "index": INDEX}),
    "/pan": ({"parent_task_id", "direction"}, {"prompt"}, {"direction": {"up", "down", "left", "right"}}),
    "/outpaint": ({"parent_task_id", "zoom_ratio"}, {"aspect_ratio", "prompt"}, {}),
}
PRICES = {"/imagine": 4, "/reroll": 4, "/variations": 4, "/upscale-1x": 2, "/upscale-alt": 4, "/pan": 4, "/outpaint": 4}
GRID = {"/imagine", "/reroll", "/variations", "/pan", "/outpaint"}


def png(width, height, seed):
    """A valid PNG: a flat colour under a strip of noise, so that files differ and are not tiny."""
    rng = random.Random(seed)
    flat = b"\0" + bytes(rng.randrange(40, 220) for _ in range(3)) * width
    noise = b"".join(b"\0" + rng.randbytes(3 * width) for _ in range(32))

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(noise + flat * (height - 32), 1)) + chunk(b"IEND", b""))


def size_of(ratio):
    """About a million pixels in that ratio, in steps of 64, as Midjourney's own sizes are."""
    match = re.fullmatch(r"(\d+):(\d+)", ratio or "1:1")
    w, h = (int(match.group(1)), int(match.group(2))) if match else (1, 1)
    side = (1024 * 1024 / (w * h)) ** 0.5
    return max(64, round(w * side / 64) * 64), max(64, round(h * side / 64) * 64)


class Request:
    def __init__(self, method, path, headers, raw):
        self.method, self.path, self.headers, self.raw = method, path, headers, raw
        self.when = time.monotonic()
        try:
            self.body = json.loads(raw) if raw else None
        except ValueError:
            self.body = None

    def __repr__(self):
        return "%s %s %s" % (self.method, self.path, self.raw[:200])


class Fault:
    """What happens to one request instead of (or, with after=True, after) what it asks for."""

    def __init__(self, status=None, body=None, headers=None, after=False, close=False, hold=None):
        self.status, self.headers, self.after, self.close = status, headers or {}, after, close
        self.body = body if isinstance(body, bytes) else b"" if body is None else json.dumps(body).encode()
        self.hold = hold


class Task:
    def __init__(self, path, body, ratio):
        self.path, self.body, self.ratio = path, body, ratio
        self.id = str(uuid.uuid4())
        self.quirks = set()
        self.polls = 0
        self.words = ["processing"]   # a status for each poll, then finished
        self.end = None               # an own last answer
        self.files = {}


class ClassicServer:
    def __init__(self, key="11111111-2222-3333-4444-555555555555", credits=100):
        self.key, self.credits = key, credits
        self.quirks, self.faults, self.requests, self.tasks, self.files = set(), {}, [], {}, {}
        self.file_faults = {}         # path -> list of "404", "cut", "html", used one by one
        self.plan = None              # called with each new task
        self.lock = threading.RLock()
        handler = type("Handler", (_Handler,), {"server_": self})
        self.http = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self.http.daemon_threads = True
        self.url = "http://127.0.0.1:%d" % self.http.server_address[1]
        threading.Thread(target=self.http.serve_forever, args=(0.05,), daemon=True).start()

    def close(self):
        self.http.shutdown()
        self.http.server_close()

    def fault(self, path, **how):
        with self.lock:
            self.faults.setdefault(path, []).append(Fault(**how))

    def posts(self, path=None):
        """The paid requests that came, in order."""
        with self.lock:
            return [r for r in self.requests if r.method == "POST" and r.path not in ("/fetch", "/fetch-many")
                    and (path is None or r.path == path)]

    def of(self, path):
        with self.lock:
            return [r for r in self.requests if r.path == path]

    def task_for(self, path, **fields):
        """The newest task of that operation whose body holds these fields."""
        with self.lock:
            return next((t for t in reversed(list(self.tasks.values())) if t.path == path
                         and all(t.body.get(k) == v for k, v in fields.items())), None)

    # ---- what the API does -------------------------------------------------
    def refusal(self, path, body):
        required, allowed, words = OPERATIONS[path]
        if not isinstance(body, dict):
            return "the body is no JSON object"
        for name in sorted(required - body.keys()):
            return "%s is required" % name
        for name in sorted(body.keys() - required - allowed - HOOKS):
            return "%s is not allowed" % name
        for name, value in body.items():
            if name == "zoom_ratio":
                if isinstance(value, bool) or not isinstance(value, (int, float)) or not 1 <= value <= 2:
                    return "zoom_ratio must be a number from 1 to 2"
            elif not isinstance(value, str) or not value:
                return "%s must be a text" % name
            elif name in words and value not in words[name]:
                return "%s is invalid" % name
        if "parent_task_id" in body:
            parent = self.tasks.get(body["parent_task_id"])
            if parent is None:
                return "parent task not found"
            if path in ("/pan", "/outpaint", "/upscale-alt") and parent.path != "/upscale-1x":
                return "parent must be an upscale-1x task"
            if path == "/upscale-1x" and parent.path not in GRID:
                return "parent must have four images"
        return None

    def submit(self, path, body):
        with self.lock:
            refusal = self.refusal(path, body)
            if refusal:
                return 400, {"errors": [{"msg": refusal}]}
            parent = self.tasks.get(body.get("parent_task_id"))
            ratio = body.get("aspect_ratio") or (parent.ratio if parent else "1:1")
            task = Task(path, body, ratio)
            if self.plan:
                self.plan(task)
            quirks = self.quirks | task.quirks
            if "numeric id" in quirks:
                task.id = str(10 ** 12 + len(self.tasks))
            if "forgotten" not in quirks:
                self.tasks[task.id] = task
            self.credits -= PRICES.get(path, 1)
            if "result in answer" in quirks:
                return 200, self.finished(task)
            return 200, {"taskId" if "camel id" in quirks else "task_id": self.wire_id(task)}

    def wire_id(self, task):
        return int(task.id) if "numeric id" in self.quirks | task.quirks else task.id

    def task_type(self, task):
        body = task.body
        return {"/upscale-1x": "upscale#" + body.get("index", ""), "/variations": "variation-" + body.get("index", ""),
                "/pan": "pan-" + body.get("direction", ""), "/outpaint": "outpaint-%s" % body.get("zoom_ratio"),
                "/upscale-alt": "upscale-" + body.get("type", ""),
                "/upscale-highres": "upscale-" + body.get("type", "")}.get(task.path, task.path[1:])

    def finished(self, task):
        width, height = size_of(task.ratio)
        names = ["-1", "-2", "-3", "-4", ""] if task.path in GRID else ["-u"]
        if not task.files:
            for name in names:
                double = 1 if name else 2
                path = "/images/%s%s.png" % (task.id, name)
                task.files[path] = png(width * double, height * double, task.id + name)
            self.files.update(task.files)
        urls = [self.url + path for path in task.files]
        quirks = self.quirks | task.quirks
        answer = {"task_id": self.wire_id(task), "task_type": self.task_type(task)}
        if "no status" not in quirks:
            answer["status"] = "finished"
        if "number percentage" in quirks:
            answer["percentage"] = 100
        if "extra keys" in quirks:
            answer.update({"actions": [{"U1": None}], "sref": "2210458813", "eta": {"s": 0}, "x-new": [[1], "two"]})
        if task.path in GRID:
            answer.update({"image_urls": urls[:4], "original_image_url": urls[4]})
        else:
            answer["image_url"] = urls[0]
        return answer

    def report(self, ident):
        """One task as fetch gives it; None: not known."""
        with self.lock:
            task = self.tasks.get(str(ident))
            if task is None:
                return None
            task.polls += 1
            if task.polls <= len(task.words):
                word = task.words[task.polls - 1]
                answer = {"task_id": self.wire_id(task), "status": word}
                if word == "staged":
                    return answer
                percent = min(95, 20 * task.polls)
                return dict(answer, task_type=self.task_type(task), percentage=percent
                            if "number percentage" in self.quirks | task.quirks else str(percent))
            if task.end is not None:
                return dict(task.end, task_id=self.wire_id(task), task_type=self.task_type(task))
            return self.finished(task)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_ = None

    def log_message(self, *_):
        pass

    def setup(self):
        super().setup()
        self.connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def do_GET(self):
        self.handle_request()

    do_POST = do_PUT = do_DELETE = do_HEAD = do_GET

    def handle_request(self):
        try:
            length = int(self.headers.get("Content-Length") or 0)
            request = Request(self.command, self.path, dict(self.headers.items()), self.rfile.read(length))
            with self.server_.lock:
                self.server_.requests.append(request)
                waiting = self.server_.faults.get(self.path)
                fault = waiting.pop(0) if waiting else None
            if fault and fault.after:
                self.answer_for(request)
            if fault and fault.hold:
                fault.hold.wait(600)
            if fault and fault.close:
                self.hang_up()
            elif fault and fault.status:
                self.send(fault.status, fault.body, fault.headers)
            else:
                self.send(*self.answer_for(request))
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    def hang_up(self):
        self.close_connection = True
        self.connection.shutdown(socket.SHUT_RDWR)

    def answer_for(self, request):
        s = self.server_
        if request.path.startswith("/images/"):
            return self.file(request)
        if request.headers.get("Authorization") != s.key:
            return 401, {}
        if request.path == "/account" and request.method == "GET":
            return 200, {"email": "person@example.invalid", "credits": s.credits, "total_images": 318,
                         "plan": "starter"}
        if request.method != "POST":
            return 404, {"message": "no such endpoint"}
        body = request.body if isinstance(request.body, dict) else {}
        if request.path == "/fetch":
            report = s.report(body.get("task_id"))
            return (200, report) if report else (404, {"message": "task not found"})
        if request.path == "/fetch-many":
            ids = body.get("task_ids")
            if not isinstance(ids, list) or not 2 <= len(ids) <= 20:
                return 400, {"errors": [{"msg": "task_ids must hold 2 to 20 ids"}]}
            if any(i not in s.tasks for i in ids) and "unknown fails batch" in s.quirks:
                return 404, {"message": "task not found"}
            reports = [r for r in map(s.report, reversed(ids)) if r]
            return 200, reports if "bare array" in s.quirks else {"tasks": reports}
        if request.path in OPERATIONS:
            return s.submit(request.path, request.body)
        return 404, {"message": "no such endpoint"}

    def file(self, request):
        s = self.server_
        data = s.files.get(request.path)
        with s.lock:
            faults = s.file_faults.get(request.path)
            fault = faults.pop(0) if faults else None
        if data is None or fault == "404":
            return 404, b"<html>not here</html>", {"Content-Type": "text/html"}
        if fault == "html":
            return 200, b"<!DOCTYPE html><html><body>Please log in</body></html>", {"Content-Type": "text/html"}
        headers = {"Content-Type": "image/png", "Accept-Ranges": "bytes", "ETag": '"%08x"' % zlib.crc32(data)}
        asked = re.fullmatch(r"bytes=(\d+)-", request.headers.get("Range", ""))
        if asked and int(asked.group(1)) < len(data):
            start = int(asked.group(1))
            headers["Content-Range"] = "bytes %d-%d/%d" % (start, len(data) - 1, len(data))
            return 206, data[start:], headers
        if fault == "cut":
            headers["Content-Length"] = str(len(data))
            return 200, data[:len(data) // 2], headers
        return 200, data, headers

    def send(self, status, body=b"", headers=None):
        headers = dict(headers or {})
        if not isinstance(body, bytes):
            body = json.dumps(body).encode()
            headers.setdefault("Content-Type", "application/json")
        promised = int(headers.pop("Content-Length", len(body)))
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(promised))
        self.end_headers()
        self.wfile.write(body)
        if promised != len(body):
            self.wfile.flush()
            self.hang_up()
