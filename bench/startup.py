#!/usr/bin/env python3
"""Times `shenbao check` on one application against a program that starts Spring Batch and does nothing.

Whole processes, interleaved, in seconds on the clock; writes the medians and their ratio to the README.
Usage: bench/startup.py [ROUNDS]
"""
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
ROUNDS = int(sys.argv[1]) if len(sys.argv) > 1 else 9
SAMPLE = os.path.join(ROOT, 'input', '石峰区-轨道交通装备')
PLACE = tempfile.mkdtemp()
LIBRARIES = os.path.join(ROOT, 'target', 'app', '*')


def run(command, expected=0):
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != expected:
        sys.exit(' '.join(command) + '\n' + done.stdout + done.stderr)


def seconds(command):
    start = time.monotonic()
    run(command)
    return time.monotonic() - start


try:
    # the first run builds what is missing and keeps the class data that the later ones share
    run([os.path.join(ROOT, 'shenbao'), 'run', os.path.join(ROOT, 'input'), '-o', PLACE + '/out'], expected=1)
    run(['javac', '-d', PLACE, '-cp', LIBRARIES, os.path.join(HERE, 'startup', 'Empty.java')])
    programs = {
        '`shenbao check` on one application, its evidence included': [os.path.join(ROOT, 'shenbao'), 'check', SAMPLE],
        'a program that starts Spring Batch and does nothing': ['java', '-cp', f'{PLACE}:{LIBRARIES}', 'Empty'],
    }
    times = {name: [] for name in programs}
    for _ in range(ROUNDS):
        for name, command in programs.items():
            times[name].append(seconds(command))
finally:
    shutil.rmtree(PLACE, ignore_errors=True)

check, empty = (statistics.median(taken) for taken in times.values())
lines = ['| program | median of %d, in seconds |' % ROUNDS, '|---|---:|']
lines += [f'| {name} | {statistics.median(taken):.2f} |' for name, taken in times.items()]
lines += ['', f'The check takes {check / empty:.2f} × the time of the other.']
result = '\n'.join(lines)
print(result)
readme = os.path.join(HERE, 'README.md')
text = open(readme, encoding='utf8').read()
head, _, tail = text.partition('<!-- startup -->')
_, _, tail = tail.partition('<!-- end of startup -->')
open(readme, 'w', encoding='utf8').write(f'{head}<!-- startup -->\n{result}\n<!-- end of startup -->{tail}')
