# SPDX-FileCopyrightText: The Frameloom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sees and uses the program as a screen reader and a keyboard do: a Desktop (X server, session bus, accessibility
bus) on which one Program after the other runs. libatspi binds to one bus, so there is one Desktop per process."""
import os
import re
import shutil
import signal
import subprocess
import tempfile
import time
import warnings

warnings.simplefilter("ignore", DeprecationWarning)


# Seconds until something that must come is given up. No measure of speed: on a busy machine a look through the window's
# tree alone takes several.
PATIENCE = 90.0


class NotFound(AssertionError):
    pass


def wait(what, condition, timeout=PATIENCE):
    """The first truthy value of condition(); objects may vanish while we look, so its errors mean: not yet."""
    end = time.monotonic() + timeout
    while True:
        try:
            value = condition()
        except (NotFound, ConnectionError):
            value = None
        except Exception as error:   # GLib.GError: the object died, or the program is busy
            if type(error).__name__ not in ("GError", "Error", "AttributeError", "TypeError"):
                raise
            value = None
        if value:
            return value
        if time.monotonic() > end:
            raise NotFound("waited %g s for %s" % (timeout, what))
        time.sleep(0.05)


class Desktop:
    def __init__(self, size="1280x900"):
        self.folder = tempfile.mkdtemp(prefix="frameloom-e2e-")
        self.children = []
        read, write = os.pipe()
        self.spawn(["Xvfb", "-displayfd", str(write), "-screen", "0", size + "x24", "-nolisten", "tcp", "-noreset"],
                   pass_fds=[write], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as numbers:
            display = numbers.readline().strip()
        if not display:
            raise RuntimeError("Xvfb did not start")
        run = os.path.join(self.folder, "run")
        os.mkdir(run, 0o700)
        drop = re.compile("XDG_|WAYLAND_DISPLAY|XAUTHORITY|AT_SPI_|QT_|APIFRAME_|DBUS_|NO_AT_BRIDGE|.*_(proxy|PROXY)$")
        self.env = {k: v for k, v in os.environ.items() if not drop.match(k)}
        self.env.update(DISPLAY=":" + display, HOME=self.folder, XDG_RUNTIME_DIR=run, LC_ALL="C.UTF-8",
                        QT_QPA_PLATFORM="xcb", QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1")
        bus = self.spawn(["dbus-daemon", "--session", "--nofork", "--print-address=1"], env=self.env,
                         stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.env["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()
        launcher = [p for p in ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
                    if os.path.exists(p)]
        self.spawn([launcher[0], "--launch-immediately"], env=self.env,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.environ.update({k: self.env[k] for k in ("DISPLAY", "XDG_RUNTIME_DIR", "DBUS_SESSION_BUS_ADDRESS")})
        os.environ.pop("NO_AT_BRIDGE", None)
        import gi
        gi.require_version("Atspi", "2.0")
        from gi.repository import Atspi
        self.atspi = Atspi
        Atspi.init()
        Atspi.set_timeout(20000, 20000)
        from gi.repository import GLib
        self.loop = GLib.MainContext.default()
        self.focus_events = []
        self.listener = Atspi.EventListener.new(lambda event: event.detail1 and self.focus_events.append(event.source))
        self.listener.register("object:state-changed:focused")

    def heard(self):
        """What a screen reader was told to have the focus last, or None. Popup menus are no children of anything in
        Qt's tree: only these events lead to their entries."""
        while self.loop.pending():
            self.loop.iteration(False)
        return self.focus_events[-1] if self.focus_events else None

    def spawn(self, command, **how):
        child = subprocess.Popen(command, start_new_session=True, **how)
        self.children.append(child)
        return child

    def close(self):
        for child in reversed(self.children):
            if child.poll() is None:
                child.terminate()
                try:
                    child.wait(5)
                except subprocess.TimeoutExpired:
                    child.kill()
                    child.wait()
            if child.stdout:
                child.stdout.close()
        shutil.rmtree(self.folder, ignore_errors=True)


class Program:
    """One run of the program. Roles are AT-SPI's words; a name is a text, or a pattern that is searched."""

    def __init__(self, desktop, command, env=None, log=None):
        self.desktop, self.atspi = desktop, desktop.atspi
        self.log = log or os.path.join(desktop.folder, "program.log")
        with open(self.log, "ab") as out:
            self.process = desktop.spawn(command, env=dict(desktop.env, **(env or {})), stdout=out, stderr=out)
        self.root = wait("the program on the accessibility bus", self.find_root)

    def find_root(self):
        if self.process.poll() is not None:
            raise RuntimeError("the program ended with %s:\n%s" % (self.process.returncode, self.log_text()[-2000:]))
        top = self.atspi.get_desktop(0)
        for i in range(top.get_child_count()):
            node = top.get_child_at_index(i)
            if node is not None and node.get_process_id() == self.process.pid and node.get_child_count() > 0:
                node.set_cache_mask(self.atspi.Cache.NONE)   # no main loop here refreshes it
                return node
        return None

    def log_text(self):
        with open(self.log, errors="replace") as log:
            return log.read()

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(PATIENCE)

    def quit(self):
        """As a window manager's close button; the exit code."""
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                self.kill()
                raise NotFound("the program did not end") from None
        return self.process.returncode

    # ---- looking -----------------------------------------------------------
    def walk(self, node=None, depth=0):
        node = node or self.root
        yield node, depth
        try:
            children = [node.get_child_at_index(i) for i in range(min(node.get_child_count(), 300))]
        except Exception:
            return
        for child in children:
            if child is not None:
                yield from self.walk(child, depth + 1)

    def is_(self, node, state):
        return node.get_state_set().contains(getattr(self.atspi.StateType, state.upper()))

    def all(self, role=None, name=None, within=None, showing=True):
        found = []
        for node, _ in self.walk(within):
            try:
                have = node.get_name() or ""
                if (role is None or node.get_role_name() == role) \
                        and (name is None or (name.search(have) if isinstance(name, re.Pattern) else name == have)) \
                        and (not showing or self.is_(node, "showing")):
                    found.append(node)
            except Exception:
                continue
        return found

    def find(self, role=None, name=None, within=None, timeout=PATIENCE, nth=0):
        def one():
            got = self.all(role, name, within)
            return got[nth] if len(got) > nth else None
        try:
            return wait("%s %r" % (role or "object", name), one, timeout)
        except NotFound as error:
            raise NotFound("%s; there was:\n%s" % (error, self.dump())) from None

    def text(self, node):
        iface = node.get_text_iface()
        if iface is not None and iface.get_character_count():
            return iface.get_text(0, iface.get_character_count())
        return node.get_name()

    def words(self, within=None):
        """Everything that can be read: names, texts and descriptions of what is showing."""
        out = []
        for node in self.all(within=within):
            try:
                out += [node.get_name() or "", self.text(node) or "", node.get_description() or ""]
            except Exception:
                continue
        return "\n".join(dict.fromkeys(w for w in out if w))

    def reads(self, pattern, timeout=PATIENCE, within=None):
        """Waits until these words can be read somewhere."""
        try:
            return wait("the words %r" % pattern, lambda: re.search(pattern, self.words(within)), timeout)
        except NotFound as error:
            raise NotFound("%s; there was:\n%s" % (error, self.words())) from None

    def dump(self, within=None):
        lines = []
        for node, depth in self.walk(within):
            try:
                if not self.is_(node, "showing"):
                    continue
                actions = node.get_action_iface()
                names = [actions.get_action_name(i) for i in range(actions.get_n_actions())] if actions else []
                text = self.text(node)
                lines.append("%s[%s] %r%s%s%s%s%s%s" % (
                    "  " * depth, node.get_role_name(), node.get_name(),
                    " text=%r" % text[:90] if text and text != node.get_name() else "",
                    " about=%r" % node.get_description()[:90] if node.get_description() else "",
                    " does=" + ",".join(names) if names else "",
                    "" if self.is_(node, "enabled") else " (disabled)",
                    " (focused)" if self.is_(node, "focused") else "",
                    " (tab)" if self.is_(node, "focusable") else ""))
            except Exception as error:
                lines.append("%s<gone: %s>" % ("  " * depth, error))
        return "\n".join(lines)

    # ---- doing -------------------------------------------------------------
    def do(self, node, *wanted):
        """The first of these actions that the object has."""
        iface = node.get_action_iface()
        have = [iface.get_action_name(i) for i in range(iface.get_n_actions())] if iface else []
        for name in wanted:
            if name in have:
                iface.do_action(have.index(name))
                return
        raise NotFound("%r cannot %s, only %s" % (node.get_name(), "/".join(wanted), have))

    def press(self, role, name, within=None, timeout=PATIENCE):
        node = self.find(role, name, within, timeout)
        wait("%r to be enabled" % node.get_name(), lambda: self.is_(node, "enabled"), timeout)
        self.do(node, "Press", "Toggle")
        return node

    def write(self, node, text):
        if not node.get_editable_text_iface().set_text_contents(text):
            raise NotFound("%r takes no text" % node.get_name())

    def xdo(self, *arguments):
        return subprocess.run(["xdotool", *arguments], env=self.desktop.env, check=True, capture_output=True,
                              text=True).stdout

    def windows(self):
        return self.xdo("search", "--onlyvisible", "--pid", str(self.process.pid)).split()

    def keys(self, *keys):
        """Real key presses. There is no window manager, so the newest window is given the focus first."""
        self.xdo("windowfocus", "--sync", self.windows()[-1])
        self.xdo("key", "--clearmodifiers", *keys)

    def hear(self, *keys, timeout=PATIENCE):
        """Presses keys and waits for the focus that they move. The name that has it then."""
        self.desktop.heard()
        count = len(self.desktop.focus_events)
        self.keys(*keys)
        wait("the focus to move", lambda: self.desktop.heard() and len(self.desktop.focus_events) > count, timeout)
        self.root.get_name()   # a move may be told in steps: this answer comes after all of them
        return self.desktop.heard().get_name()

    def focused(self):
        got = [n for n in self.all() if self.is_(n, "focused")]
        return got[-1] if got else None

    def pick(self, pattern, limit=30):
        """Chooses an entry of the open menu: arrow down until its name is heard, then Return."""
        wait("the menu to open", lambda: len(self.windows()) > 1)
        heard = []
        for _ in range(limit):
            name = self.hear("Down")
            if re.search(pattern, name):
                self.keys("Return")
                return name
            if name in heard:
                break
            heard.append(name)
        raise NotFound("no %r in the menu, only %s" % (pattern, heard))

    def screenshot(self, path):
        subprocess.run(["import", "-window", "root", path], env=self.desktop.env, check=True)
