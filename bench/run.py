#!/usr/bin/env python3
"""Builds the engines, compares what they write, times them in interleaved rounds, writes the tables.

Usage: bench/run.py [ROUNDS [CPU-SECONDS]]
"""
import glob
import hashlib
import os
import re
import statistics
import subprocess
import sys
import tempfile
import zipfile
from xml.etree import ElementTree

HERE = os.path.dirname(os.path.abspath(__file__))
ROUNDS = int(sys.argv[1]) if len(sys.argv) > 1 else 5
SECONDS = sys.argv[2] if len(sys.argv) > 2 else '8'
PLACE = tempfile.mkdtemp()
VALUES, TEMPLATE, XML = (f'{PLACE}/{name}' for name in ('values.json', 'template.docx', 'document.xml'))
PHOTOGRAPHS, CACHE = PLACE + '/photographs', PLACE + '/cache'
W = '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}'

LIBRARIES = {'shenbao': f'{HERE}/../target/app/*'}


def java(module, main, *options):
    libraries = LIBRARIES.get(module, f'{HERE}/{module}/target/lib/*')
    classes = f'{HERE}/{module}/target/classes:{libraries}:{HERE}/common/target/classes'
    return ['java', '-XX:+UseSerialGC', '-Xmx512m', *options, '-cp', classes, main]


US = 'Shenbao'
XDOCREPORT = 'XDocReport 2.1.0 (FreeMarker)'
SHENBAO = java('shenbao', 'io.shenbao.document.Shenbao')
ENGINES = {
    US: SHENBAO,
    XDOCREPORT: java('xdocreport', 'bench.XDocReport'),
    'poi-tl 1.12.2': java('poitl', 'bench.PoiTl'),
    'docxtemplater 3.71.0': ['node', f'{HERE}/docxtemplater/bench.js'],
}
FLOORS = {
    'floor: Deflater level 1 on the final XML': '1',
    'floor: Deflater level 6 on the final XML': '6',
}


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
         *glob.glob(HERE + '/shenbao/src/main/java/io/shenbao/document/*.java')])
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
        run(command + ['write', file] + more(name))
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
        run(ENGINES[name] + ['write', file, PHOTOGRAPHS])
        shown[name], media, _ = content(file)
        check(photographs <= media, f'{name} loses photographs')
    check(shown[US] == shown[XDOCREPORT], f'{XDOCREPORT} writes another document with photographs')
    check(shown[US]['drawings'] == len(photographs) == 10, 'not all photographs are shown')


# --- measuring

def measure():
    commands = {name: command + ['measure', SECONDS] + more(name) for name, command in ENGINES.items()}
    for name, level in FLOORS.items():
        commands[name] = java('common', 'bench.Measure$Floor') + ['measure', SECONDS, XML, level]
    for name in US, XDOCREPORT:
        commands[name, 'photographs'] = ENGINES[name] + ['measure', SECONDS, PHOTOGRAPHS]
    rates, sizes = {}, {}
    for round_number in range(ROUNDS):
        for name, command in commands.items():
            rate, size = run(command).split()
            rates.setdefault(name, []).append(float(rate))
            sizes[name] = int(size)
        print(f'round {round_number + 1} of {ROUNDS}', file=sys.stderr)
    return {name: statistics.median(values) for name, values in rates.items()}, sizes


def first_document():
    """Milliseconds of fresh processes, once the template is compiled, and the classes that one loads."""
    first = ['first', CACHE]
    run(SHENBAO + first)
    times = [[int(time) for time in run(SHENBAO + first).split()] for _ in range(ROUNDS)]
    loaded = run(java('shenbao', 'io.shenbao.document.Shenbao', '-Xlog:class+load') + first)
    check('io.shenbao.document.Filler' in loaded, 'loaded classes are not listed')
    return [statistics.median(column) for column in zip(*times)], len(re.findall(r'\] org\.docx4j\.', loaded))


# --- telling

def table(names, rates, sizes, ours):
    lines = ['| engine | documents per CPU-second | Shenbao is | bytes |', '|---|---:|---:|---:|']
    for name in sorted(names, key=lambda name: -rates[name]):
        ratio = '' if name == ours else f'{rates[ours] / rates[name]:.2f} ×'
        label = name if isinstance(name, str) else name[0]
        lines.append(f'| {label} | {rates[name]:,.1f} | {ratio} | {sizes[name]:,} |')
    return '\n'.join(lines)


def tell(rates, sizes, first, docx4j):
    plain = [name for name in rates if isinstance(name, str)]
    photographs = [name for name in rates if not isinstance(name, str)]
    larger = sizes[US] / next(sizes[name] for name, level in FLOORS.items() if level == '6') - 1
    return f'''{table(plain, rates, sizes, US)}

Shenbao's file, the other parts of the archive included, is {larger:.1%} larger than `document.xml` deflated at level 6.

With ten photographs of 600 KB:

{table(photographs, rates, sizes, (US, 'photographs'))}

First document of a fresh process, from loading the compiled template to the finished document:
{first[0]:.0f} ms on the clock, {first[1]:.0f} ms of it spent by its thread, with {docx4j} classes of docx4j loaded.'''


build()
compare()
compare_photographs()
result = tell(*measure(), *first_document())
print(result)
readme = HERE + '/README.md'
with open(readme, encoding='utf8') as file:
    text = file.read()
head, _, tail = text.partition('<!-- table -->')
_, _, tail = tail.partition('<!-- end -->')
with open(readme, 'w', encoding='utf8') as file:
    file.write(f'{head}<!-- table -->\n{result}\n<!-- end -->{tail}')
