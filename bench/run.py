#!/usr/bin/env python3
"""Builds the engines, compares what they write, times them in turns, writes the tables.

Usage: bench/run.py [ROUNDS [CPU-SECONDS]]
"""
import glob
import hashlib
import itertools
import os
import re
import statistics
import subprocess
import sys
import tempfile
import zipfile
from xml.etree import ElementTree

HERE = os.path.dirname(os.path.abspath(__file__))
ROUNDS = int(sys.argv[1]) if len(sys.argv) > 1 else 9
SECONDS = sys.argv[2] if len(sys.argv) > 2 else '2'
# an engine is warm when three turns in a row have nearly the same rate, or else after so many turns
SAME, MOST_TURNS = 0.05, 15
PLACE = tempfile.mkdtemp()
VALUES, TEMPLATE, XML = (f'{PLACE}/{name}' for name in ('values.json', 'template.docx', 'document.xml'))
PHOTOGRAPHS, CACHE = PLACE + '/photographs', PLACE + '/cache'
W = '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}'

US = 'Shenbao'
XDOCREPORT = 'XDocReport 2.1.0 (FreeMarker)'
LIBRARIES = {'shenbao': f'{HERE}/../target/app/*'}
with open(HERE + '/../shenbao', encoding='utf8') as launcher:
    LAUNCHER = re.findall(r'-XX:(?:Tiered|\+Use)\S+', launcher.read())


def java(module, main, *options, flags=LAUNCHER):
    libraries = LIBRARIES.get(module, f'{HERE}/{module}/target/lib/*')
    classes = f'{HERE}/{module}/target/classes:{libraries}:{HERE}/common/target/classes'
    return ['java', *flags, '-Xmx512m', *options, '-cp', classes, main]


def in_java(flags):
    return {
        US: java('shenbao', 'io.shenbao.document.fill.Shenbao', flags=flags),
        XDOCREPORT: java('xdocreport', 'bench.XDocReport', flags=flags),
        'poi-tl 1.12.2': java('poitl', 'bench.PoiTl', flags=flags),
    }


ENGINES = {**in_java(LAUNCHER), 'docxtemplater 3.71.0': ['node', f'{HERE}/docxtemplater/bench.js']}
SHENBAO = ENGINES[US]


def run(command, **options):
    done = subprocess.run(command, capture_output=True, text=True, **options)
    if done.returncode:
        sys.exit(' '.join(command) + '\n' + done.stdout + done.stderr)
    return done.stdout


def more(name):
    return [VALUES, TEMPLATE] if name.startswith('docxtemplater') else []


def build():
    run(['mvn', '-q', '-B', '-f', HERE + '/../pom.xml', '-DskipTests', 'package'])
    run(['mvn', '-q', '-B', '-f', HERE + '/pom.xml', 'package'])
    # against the classes of this checkout: no repository holds them
    run(['javac', '-d', HERE + '/shenbao/target/classes', '-cp', SHENBAO[SHENBAO.index('-cp') + 1],
         *glob.glob(HERE + '/shenbao/src/main/java/io/shenbao/document/fill/*.java')])
    run(['npm', 'install', '--silent', '--no-audit', '--no-fund'], cwd=HERE + '/docxtemplater')
    run(java('common', 'bench.Json') + [VALUES, TEMPLATE])
    for folder in PHOTOGRAPHS, CACHE:
        os.mkdir(folder)
    run(java('common', 'bench.Photographs') + [PHOTOGRAPHS])


# --- comparing

def content(file):
    archive = zipfile.ZipFile(file)
    xml = archive.read('word/document.xml').decode('utf8')
    tree = ElementTree.fromstring(xml)
    shown = {
        'text': ''.join(node.text or '' for node in tree.iter(W + 't')),
        'tables': sum(1 for _ in tree.iter(W + 'tbl')),
        'rows': sum(1 for _ in tree.iter(W + 'tr')),
        'drawings': sum(1 for _ in tree.iter(W + 'drawing')),
    }
    media = {hashlib.sha256(archive.read(name)).hexdigest() for name in archive.namelist() if '/media/' in name}
    return shown, media, xml


def check(condition, message):
    if not condition:
        sys.exit(message)


def compare():
    reference = None
    for name, command in ENGINES.items():
        file = PLACE + '/written.docx'
        run(command + [file] + more(name))
        shown, _, xml = content(file)
        if reference is None:
            reference = shown
            with open(XML, 'w', encoding='utf8') as out:
                out.write(xml)
            print(f'document.xml: {len(xml.encode()):,} bytes, {shown["tables"]} tables, {shown["rows"]} rows, '
                  f'{len(shown["text"]):,} characters')
        check(shown == reference, f'{name} writes another document')


def compare_photographs():
    photographs = {hashlib.sha256(open(file, 'rb').read()).hexdigest() for file in glob.glob(PHOTOGRAPHS + '/*')}
    shown = {}
    for name in US, XDOCREPORT:
        file = PLACE + '/written.docx'
        run(ENGINES[name] + [file, PHOTOGRAPHS])
        shown[name], media, _ = content(file)
        check(photographs <= media, f'{name} loses photographs')
    check(shown[US] == shown[XDOCREPORT], f'{XDOCREPORT} writes another document with photographs')
    check(shown[US]['drawings'] == len(photographs) == 10, 'not all photographs are shown')


# --- measuring

class Contestant:
    """An engine's process, which fills documents when it is its turn."""

    def __init__(self, name, command):
        self.name = name
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.rates = []
        last = []
        for _ in range(MOST_TURNS):
            last = [*last[-2:], self.turn()]
            if len(last) == 3 and max(last) - min(last) < SAME * max(last):
                break

    def turn(self):
        print(SECONDS, file=self.process.stdin, flush=True)
        rate, self.size = self.process.stdout.readline().split()
        return float(rate)

    def rate(self):
        return statistics.median(self.rates)


def measure():
    """The contestants of each table, after their turns."""
    floor = java('common', 'bench.Measure$Floor') + ['-', XML, '1']
    tables = [
        [Contestant(name, command + ['-'] + more(name)) for name, command in ENGINES.items()]
        + [Contestant('floor: Deflater level 1 on the final XML', floor)],
        [Contestant(name, command + ['-']) for name, command in in_java(['-XX:+UseSerialGC']).items()],
        [Contestant(name, ENGINES[name] + ['-', PHOTOGRAPHS]) for name in (US, XDOCREPORT)],
    ]
    for round_number in range(ROUNDS):
        for contestant in itertools.chain(*tables):
            contestant.rates.append(contestant.turn())
        print(f'round {round_number + 1} of {ROUNDS}', file=sys.stderr)
    for contestant in itertools.chain(*tables):
        contestant.process.communicate()
    return tables


def first_document():
    """Milliseconds of fresh processes, once the template is compiled, and the classes that one loads."""
    first = ['first', CACHE]
    run(SHENBAO + first)
    times = [[int(time) for time in run(SHENBAO + first).split()] for _ in range(ROUNDS)]
    loaded = run(java('shenbao', 'io.shenbao.document.fill.Shenbao', '-Xlog:class+load') + first)
    check('io.shenbao.document.fill.Filler' in loaded, 'loaded classes are not listed')
    return [statistics.median(column) for column in zip(*times)], len(re.findall(r'\] org\.docx4j\.', loaded))


# --- telling

def table(contestants):
    ours = contestants[0]
    lines = ['| engine | documents per CPU-second | Shenbao is | bytes |', '|---|---:|---:|---:|']
    for one in sorted(contestants, key=lambda one: -one.rate()):
        # round by round: what slows the machine down slows both
        ratio = statistics.median(mine / its for mine, its in zip(ours.rates, one.rates))
        told = '' if one is ours else f'{ratio:.2f} ×'
        lines.append(f'| {one.name} | {one.rate():,.1f} | {told} | {int(one.size):,} |')
    return '\n'.join(lines)


def tell(tables, first, docx4j):
    launcher, tiers, photographs = (table(contestants) for contestants in tables)
    return f'''{launcher}

With all tiers of the JVM's compilers, which the launcher does without:

{tiers}

With ten photographs of 600 KB, under the launcher's flags:

{photographs}

First document of a fresh process, from loading the compiled template to the finished document:
{first[0]:.0f} ms on the clock, {first[1]:.0f} ms of it spent by its thread, with {docx4j} classes of docx4j loaded.'''


build()
compare()
compare_photographs()
result = tell(measure(), *first_document())
print(result)
readme = HERE + '/README.md'
with open(readme, encoding='utf8') as file:
    text = file.read()
head, _, tail = text.partition('<!-- table -->')
_, _, tail = tail.partition('<!-- end -->')
with open(readme, 'w', encoding='utf8') as file:
    file.write(f'{head}<!-- table -->\n{result}\n<!-- end -->{tail}')
