#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Frameloom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""music.py NAME SECONDS FILE.wav: one of a few small pieces of soft tones. For make.sh alone; plain Python."""
import array
import math
import sys
import wave

RATE = 32000

# Chords as MIDI notes, bass first; beats a minute; order of the plucked notes; loudness of pluck and pad.
PIECES = {
    "lake": ([(45, 57, 60, 64, 67), (41, 57, 60, 64, 69), (48, 55, 60, 64, 67), (43, 55, 59, 62, 67)],
             84, (1, 3, 2, 4, 3, 2, 4, 2), 0.30, 0.16),
    "dawn": ([(50, 57, 62, 66, 69), (47, 54, 59, 62, 66), (43, 55, 59, 62, 66), (45, 57, 61, 64, 69)],
             100, (1, 2, 3, 4, 3, 4, 2, 3), 0.28, 0.14),
    "drift": ([(40, 55, 59, 62, 66), (45, 55, 60, 64, 67), (38, 54, 57, 62, 66), (43, 54, 59, 62, 67)],
              66, (4, 2, 3, 1, 2, 4, 3, 2), 0.24, 0.20),
    "walk": ([(48, 60, 64, 67, 71), (45, 60, 64, 67, 72), (50, 60, 65, 69, 72), (43, 59, 62, 65, 71)],
             112, (1, 3, 4, 3, 2, 3, 4, 2), 0.30, 0.12),
}


def frequency(note):
    return 440.0 * 2 ** ((note - 69) / 12)


def add_tone(buffer, start, length, note, level, attack, decay, partials):
    """Sines with a soft start; `decay` is the time constant of their fading, 0: they fade only at the end."""
    first = int(start * RATE)
    count = min(int(length * RATE), len(buffer) - first)
    release = int(0.35 * RATE)
    for number, (ratio, share) in enumerate(partials):
        step = 2 * math.pi * frequency(note) * ratio / RATE
        for i in range(count):
            gain = min(1.0, i / (attack * RATE))
            if decay:
                gain *= math.exp(-i / (decay * RATE) * (1 + 0.6 * number))
            gain *= min(1.0, (count - i) / release)
            buffer[first + i] += level * share * gain * math.sin(step * i)


def compose(name, seconds):
    chords, tempo, order, pluck, pad = PIECES[name]
    buffer = array.array("d", bytes(8 * int(seconds * RATE)))
    beat = 60.0 / tempo
    bar, time = 0, 0.0
    while time < seconds:
        chord = chords[bar % len(chords)]
        for note in chord[1:]:
            add_tone(buffer, time, beat * 4 + 0.3, note, pad / 4, 0.5, 0, [(1, 1), (2.004, 0.18), (0.998, 0.6)])
        add_tone(buffer, time, beat * 4, chord[0], 0.22, 0.04, 1.6, [(1, 1), (2, 0.25)])
        for place, which in enumerate(order):
            note = chord[which] + (12 if bar % 4 >= 2 and place % 4 == 3 else 0)
            add_tone(buffer, time + place * beat / 2, 1.6, note, pluck, 0.006, 0.45, [(1, 1), (2, 0.3), (3, 0.08)])
        bar, time = bar + 1, time + beat * 4
    echo = int(0.75 * beat * RATE)
    for i in range(echo, len(buffer)):
        buffer[i] += 0.28 * buffer[i - echo]
    fade = int(1.2 * RATE)
    for i in range(fade):
        buffer[len(buffer) - 1 - i] *= i / fade
    peak = max(abs(value) for value in buffer)
    return array.array("h", (int(26000 * value / peak) for value in buffer))


def main():
    name, seconds, path = sys.argv[1], float(sys.argv[2]), sys.argv[3]
    with wave.open(path, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes(compose(name, seconds).tobytes())


main()
