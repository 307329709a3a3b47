#!/usr/bin/env python3
"""Times how evidence is looked into, by kind and depth, against plain Tika and against plain decoding in one process.

Whole processes with their children, in CPU-seconds, interleaved; writes medians and ratios to the README.
Usage: bench/evidence.py [ROUNDS]
"""
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
ROUNDS = int(sys.argv[1]) if len(sys.argv) > 1 else 5
PLACE = tempfile.mkdtemp()
LIBRARIES = os.path.join(ROOT, 'target', 'app', '*')
FLAGS = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xmx512m', '-Djava.awt.headless=true']
KINDS = {
    'report': 'PDF, 12 pages of text', 'scan': 'PDF, 4 scanned pages', 'photograph': 'JPEG, 6 megapixels',
    'document': 'Word document', 'film': 'film', '.': 'all of them',
}
PROGRAMS = {
    'open': ['Looking', 'OPEN'], 'Tika': ['PlainTika', '-'], 'whole': ['Looking', 'WHOLE'], 'decoding': ['Decoding', '-'],
}


def java(*arguments):
    done = subprocess.run(['java', *FLAGS, '-cp', f'{PLACE}:{LIBRARIES}', *arguments], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(' '.join(arguments) + '\n' + done.stdout + done.stderr)


def seconds(*arguments):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    java(*arguments)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


try:
    if not os.path.isdir(os.path.join(ROOT, 'target', 'app')):
        sys.exit('build first: mvn -DskipTests package')
    sources = [os.path.join(HERE, 'evidence', name) for name in os.listdir(os.path.join(HERE, 'evidence'))]
    subprocess.run(['javac', '-d', PLACE, '-cp', LIBRARIES, *sources], check=True)
    corpus = os.path.join(PLACE, 'corpus')
    java('Corpus', corpus, os.path.join(ROOT, 'input'))
    rows = []
    for kind, label in KINDS.items():
        folder = os.path.join(corpus, kind)
        count = sum(len(files) for _, _, files in os.walk(folder))
        times = {name: [] for name in PROGRAMS}
        for _ in range(ROUNDS):
            for name, command in PROGRAMS.items():
                times[name].append(seconds(*command, folder))
        median = {name: statistics.median(taken) for name, taken in times.items()}
        rows.append(
            f'| {label} | {count} | {count / median["open"]:.0f} | {median["open"] / median["Tika"]:.2f} × '
            f'| {count / median["whole"]:.0f} | {median["whole"] / median["decoding"]:.2f} × |')
        print(rows[-1], flush=True)
finally:
    shutil.rmtree(PLACE, ignore_errors=True)

head = ['| files | number | `open`: files per CPU-second | costs, of plain Tika | `whole`: files per CPU-second | costs, of plain decoding |',
        '|---|---:|---:|---:|---:|---:|']
result = '\n'.join(head + rows)
readme = os.path.join(HERE, 'README.md')
text = open(readme, encoding='utf8').read()
before, _, tail = text.partition('<!-- evidence -->')
_, _, tail = tail.partition('<!-- end of evidence -->')
open(readme, 'w', encoding='utf8').write(f'{before}<!-- evidence -->\n{result}\n<!-- end of evidence -->{tail}')
