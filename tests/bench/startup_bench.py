#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Frameloom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Time from exec to a painted window: Frameloom with an empty and with a long history beside a bare Qt Widgets window
and, if asked for, other programs. One X server, turn by turn, medians and ratios of one run.

    startup_bench.py [--build build/release] [--runs 11] [--jobs 100000] [--peer qbittorrent --peer keepassxc]

Frameloom counts as painted when its form, its meter and its job list are: each of three places of the window must show
writing (several colours), read from the screen itself. So what is measured is what a person sees, with no sign that the
program would have to give of its own, and a list that comes later than the window stops the clock later. Every other
program counts as painted when any of its window shows writing, which is kinder to them.

Needs Xvfb and libX11; exits 77 without. Every program has a home of its own whose first start is not counted.
"""
import argparse, ctypes as C, json, os, shutil, signal, statistics, subprocess, sys, tempfile, time

WIDTH, HEIGHT = 1440, 900
# x, y, width, height in Frameloom's first layout: title and prompt of the form; numbers of the meter; first row of the
# job list (or the line that says there is none), below its heading.
PLACES = {"form": (96, 70, 300, 200), "meter": (700, 8, 500, 32), "jobs": (1180, 110, 230, 90)}


class Image(C.Structure):
    _fields_ = [("width", C.c_int), ("height", C.c_int), ("xoffset", C.c_int), ("format", C.c_int),
                ("data", C.c_void_p), ("byte_order", C.c_int), ("unit", C.c_int), ("bit_order", C.c_int),
                ("pad", C.c_int), ("depth", C.c_int), ("bytes_per_line", C.c_int)]


class Screen:
    def __init__(self, display):
        self.x = C.CDLL("libX11.so.6")
        self.x.XOpenDisplay.restype = C.c_void_p
        self.x.XDefaultRootWindow.restype = C.c_ulong
        self.x.XDefaultRootWindow.argtypes = [C.c_void_p]
        self.x.XGetImage.restype = C.POINTER(Image)
        self.x.XGetImage.argtypes = [C.c_void_p, C.c_ulong, C.c_int, C.c_int, C.c_uint, C.c_uint, C.c_ulong, C.c_int]
        self.x.XDestroyImage.argtypes = [C.POINTER(Image)]
        self.display = self.x.XOpenDisplay(display.encode())
        self.root = self.x.XDefaultRootWindow(self.display)

    def colours(self, place):
        image = self.x.XGetImage(self.display, self.root, *place, C.c_ulong(-1).value, 2)
        content = image.contents
        pixels = set(memoryview(C.string_at(content.data, content.bytes_per_line * content.height)).cast("I"))
        self.x.XDestroyImage(image)
        return len(pixels)

    def blank(self):
        return self.colours((0, 0, WIDTH, HEIGHT)) == 1


def memory(group):
    total = 0
    for pid in filter(str.isdigit, os.listdir("/proc")):
        try:
            if os.getpgid(int(pid)) == group:
                with open(f"/proc/{pid}/statm") as f:
                    total += int(f.read().split()[1]) * os.sysconf("SC_PAGESIZE")
        except (OSError, ProcessLookupError):
            pass
    return total / 1e6


def processor_ms(pid):
    """Time on the processors so far, all threads: hardly moved by what else runs on the machine. 0 where unknown."""
    total = 0
    try:
        for thread in os.listdir(f"/proc/{pid}/task"):
            with open(f"/proc/{pid}/task/{thread}/schedstat") as f:
                total += int(f.read().split()[0])
    except OSError:
        pass
    return total / 1e6


def start_once(screen, program, environment, settle, limit=120):
    """When each of the program's places was painted (ms), its processor time then (ms) and its resident memory (MB)."""
    deadline = time.monotonic() + 60
    while not screen.blank() and time.monotonic() < deadline:
        time.sleep(0.02)
    left = dict(program["places"])
    seen = {}
    begin = time.perf_counter()
    child = subprocess.Popen(program["command"], env=environment, start_new_session=True,
                             stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        while left:
            now = time.perf_counter() - begin
            if now > limit or child.poll() is not None:
                raise SystemExit(f"{program['name']}: never painted {', '.join(left)}")
            for name in [n for n, place in left.items() if screen.colours(place) >= 4]:
                seen[name] = (time.perf_counter() - begin) * 1000
                del left[name]
            time.sleep(0.001)
        cpu = processor_ms(child.pid)
        time.sleep(settle)
        return seen, cpu, memory(child.pid)
    finally:
        for sig in (signal.SIGTERM, signal.SIGKILL):
            try:
                os.killpg(child.pid, sig)
                child.wait(4)
                break
            except subprocess.TimeoutExpired:
                continue
            except ProcessLookupError:
                break
        child.wait()


def prepare(base, options):
    tools = os.path.join(options.build, "tests", "bench")
    frameloom = os.path.join(options.build, "app", "frameloom")
    everywhere = {"window": (0, 0, WIDTH, HEIGHT)}
    programs = [dict(name="bare window", command=[os.path.join(tools, "barewindow")], places=everywhere)]
    for jobs in sorted({0, options.jobs}):
        folder = os.path.join(base, f"data-{jobs}")
        if jobs:
            subprocess.run([os.path.join(tools, "bench_fill"), folder, str(jobs)], check=True, stdout=subprocess.DEVNULL)
        programs.append(dict(name=f"frameloom, {jobs} jobs", places=PLACES,
                             command=[frameloom, "--sandbox", "--data-dir", folder]))
    for peer in options.peer:
        programs.append(dict(name=peer, command=[peer], places=everywhere))
    for number, program in enumerate(programs):
        program["home"] = os.path.join(base, f"home-{number}")
        # qBittorrent's legal notice is another, smaller window.
        notice = os.path.join(program["home"], ".config", "qBittorrent", "qBittorrent.conf")
        os.makedirs(os.path.dirname(notice))
        with open(notice, "w") as f:
            f.write("[LegalNotice]\nAccepted=true\n")
    return programs


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", default="build/release")
    parser.add_argument("--runs", type=int, default=11)
    parser.add_argument("--jobs", type=int, default=100000)
    parser.add_argument("--settle", type=float, default=1.0, help="seconds from painted to the look at the memory")
    parser.add_argument("--peer", action="append", default=[], help="command of another program to start in the same run")
    parser.add_argument("--json", help="write every figure to this file")
    options = parser.parse_args()
    if not shutil.which("Xvfb"):
        print("Xvfb is not installed")
        return 77
    base = tempfile.mkdtemp(prefix="frameloom-startup-")
    reader, writer = os.pipe()
    server = subprocess.Popen(["Xvfb", "-displayfd", str(writer), "-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-noreset",
                               "-nolisten", "tcp"], pass_fds=[writer], stderr=subprocess.DEVNULL)
    os.close(writer)
    display = ":" + os.read(reader, 16).decode().strip()
    environment = {k: v for k, v in os.environ.items() if k not in ("WAYLAND_DISPLAY", "XAUTHORITY", "APIFRAME_API_KEY")}
    environment.update(DISPLAY=display, QT_QPA_PLATFORM="xcb", LC_ALL="C.UTF-8", XDG_RUNTIME_DIR=base)
    results = {}
    try:
        screen = Screen(display)
        programs = prepare(base, options)
        for turn in range(options.runs + 1):
            for program in programs:
                home = program["home"]
                seen, cpu, rss = start_once(screen, program, dict(environment, HOME=home), options.settle)
                if turn: # the first start made the configuration and warmed the page cache
                    results.setdefault(program["name"], []).append(dict(painted=max(seen.values()), cpu=cpu, rss=rss, **seen))
        report(results)
        if options.json:
            with open(options.json, "w") as f:
                json.dump(results, f, indent=1)
    finally:
        server.terminate()
        server.wait()
        shutil.rmtree(base, ignore_errors=True)
    return 0


def report(results):
    bare, bare_cpu = (statistics.median(r[what] for r in results["bare window"]) for what in ("painted", "cpu"))
    print(f"{'program':26} {'painted ms':>10} {'(from-to)':>13} {'x bare':>7} {'cpu ms':>7} {'x bare':>7} {'RSS MB':>7}   places ms")
    for name, runs in results.items():
        painted = [r["painted"] for r in runs]
        middle = statistics.median(painted)
        cpu = statistics.median(r["cpu"] for r in runs)
        places = ", ".join(f"{p} {statistics.median(r[p] for r in runs):.0f}" for p in PLACES if p in runs[0])
        print(f"{name:26} {middle:10.0f} {f'({min(painted):.0f}-{max(painted):.0f})':>13} {middle / bare:7.2f} "
              f"{cpu:7.0f} {cpu / max(bare_cpu, 0.001):7.2f} "
              f"{statistics.median(r['rss'] for r in runs):7.0f}   {places}")


if __name__ == "__main__":
    sys.exit(main())
