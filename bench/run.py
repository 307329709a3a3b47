#!/usr/bin/env python3
"""Builds the engines, compares what they write, times them in interleaved rounds, writes the table.

Usage: bench/run.py [ROUNDS [SECONDS]]
"""
import os
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
VALUES, TEMPLATE = PLACE + '/values.json', PLACE + '/template.docx'
W = '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}'
XML = PLACE + '/document.xml'


def java(module, main):
    classes = f'{HERE}/{module}/target/classes:{HERE}/{module}/target/lib/*:{HERE}/common/target/classes'
    return ['java', '-XX:+UseSerialGC', '-Xmx512m', '-cp', classes, main]


ENGINES = {
    'Shenbao': java('shenbao', 'io.shenbao.document.Shenbao'),
    'XDocReport 2.1.0 (FreeMarker)': java('xdocreport', 'bench.XDocReport'),
    'poi-tl 1.12.2': java('poitl', 'bench.PoiTl'),
    'docxtemplater 3.71.0': ['node', f'{HERE}/docxtemplater/bench.js'],
}
FLOORS = {
    'floor: Deflater level 1 on the final XML': '1',
    'floor: Deflater level 6 on the final XML': '6',
}


def run(command):
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        sys.exit(' '.join(command) + '\n' + done.stdout + done.stderr)
    return done.stdout


def more(name):
    return [VALUES, TEMPLATE] if name.startswith('docxtemplater') else []


def build():
    run(['mvn', '-q', '-B', '-f', HERE + '/../pom.xml', '-DskipTests', 'install'])
    run(['mvn', '-q', '-B', '-f', HERE + '/pom.xml', 'package'])
    subprocess.run(['npm', 'install', '--silent', '--no-audit', '--no-fund'], cwd=HERE + '/docxtemplater', check=True)
    run(java('common', 'bench.Json') + [VALUES, TEMPLATE])


def content(file):
    xml = zipfile.ZipFile(file).read('word/document.xml').decode('utf8')
    tree = ElementTree.fromstring(xml)
    text = ''.join(node.text or '' for node in tree.iter(W + 't'))
    return text, sum(1 for _ in tree.iter(W + 'tbl')), sum(1 for _ in tree.iter(W + 'tr')), xml


def compare():
    reference = None
    for name, command in ENGINES.items():
        file = f'{PLACE}/{len(name)}.docx'
        run(command + ['write', file] + more(name))
        text, tables, rows, xml = content(file)
        if reference is None:
            reference = (text, tables, rows)
            open(XML, 'w', encoding='utf8').write(xml)
            print(f'document.xml: {len(xml.encode()):,} bytes, {tables} tables, {rows} rows')
        if (text, tables, rows) != reference:
            sys.exit(f'{name} writes another document: {len(text)} characters, {tables} tables, {rows} rows')


def measure():
    rates, sizes = {}, {}
    for round_number in range(ROUNDS):
        for name, command in ENGINES.items():
            rate, size = run(command + ['measure', SECONDS] + more(name)).split()[-2:]
            rates.setdefault(name, []).append(float(rate))
            sizes[name] = int(size)
        for name, level in FLOORS.items():
            rate, size = run(java('common', 'bench.Measure$Floor') + ['measure', SECONDS, XML, level]).split()
            rates.setdefault(name, []).append(float(rate))
            sizes[name] = int(size)
        print(f'round {round_number + 1} of {ROUNDS}', file=sys.stderr)
    return {name: statistics.median(values) for name, values in rates.items()}, sizes


def table(rates, sizes):
    ours = rates['Shenbao']
    lines = ['| engine | documents per CPU-second | Shenbao is | bytes |', '|---|---:|---:|---:|']
    for name, rate in sorted(rates.items(), key=lambda item: -item[1]):
        ratio = '' if name == 'Shenbao' else f'{ours / rate:.2f} ×'
        lines.append(f'| {name} | {rate:,.1f} | {ratio} | {sizes[name]:,} |')
    return '\n'.join(lines)


build()
compare()
result = table(*measure())
print(result)
readme = HERE + '/README.md'
text = open(readme, encoding='utf8').read()
head, _, tail = text.partition('<!-- table -->')
_, _, tail = tail.partition('<!-- end -->')
open(readme, 'w', encoding='utf8').write(f'{head}<!-- table -->\n{result}\n<!-- end -->{tail}')
