#!/usr/bin/env python3
"""Times whole runs over many generated applications: a first night, a night when nothing changed, one when one in a
hundred did; against a program that somebody would write in an afternoon, and against what no program can do without.

Usage: bench/nights.py [N [ROUNDS]]      1,000 applications and one round, if nothing is said
       bench/nights.py --once N          one row for so many applications without evidence, printed and not kept
"""
import argparse
import glob
import hashlib
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import zipfile
import zlib

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
SAMPLES = os.path.join(ROOT, 'input')
FLAGS = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xmx512m']
STEPS = ('survey', 'assess', 'compare', 'pages', 'summarise')
BEGIN, END = '<!-- nights -->', '<!-- end nights -->'


def generate(place, name, n, *options):
    folder = os.path.join(place, name)
    subprocess.run([sys.executable, os.path.join(HERE, 'nights', 'applications.py'), str(n), folder,
                    '--input', SAMPLES, *options], check=True)
    return folder


class Memory(threading.Thread):
    """The most memory that a process itself and its children have held, in megabytes, seen every fifth of a second."""

    def __init__(self, pid):
        super().__init__(daemon=True)
        self.pid, self.own, self.children = pid, 0, 0

    def run(self):
        while True:
            try:
                with open(f'/proc/{self.pid}/status') as file:
                    own = next(int(line.split()[1]) for line in file if line.startswith('VmHWM'))
            except (OSError, StopIteration):
                return
            self.own = max(self.own, own // 1024)
            below = 0
            for child in children(self.pid):
                try:
                    with open(f'/proc/{child}/statm') as file:
                        below += int(file.read().split()[1]) * 4 // 1024
                except OSError:
                    pass
            self.children = max(self.children, below)
            time.sleep(0.2)


def children(pid):
    found = []
    for task in glob.glob(f'/proc/{pid}/task/*/children'):
        try:
            with open(task) as file:
                found += file.read().split()
        except OSError:
            pass
    return found


class Took:
    """What a process took: CPU-seconds with its children, seconds on the clock, megabytes at most."""

    def __init__(self, command, allowed=(0,)):
        before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        memory = Memory(process.pid)
        memory.start()
        printed = process.communicate()[0]
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        if process.returncode not in allowed:
            sys.exit(' '.join(command) + f' ended with {process.returncode}\n' + printed[-3000:])
        self.cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        self.clock = time.monotonic() - started
        self.own, self.children = memory.own, memory.children


def ours(applications, output, *before):
    return Took([*before, os.path.join(ROOT, 'shenbao'), 'run', applications, '-o', output,
                 '--recommender', '示例推荐单位'], allowed=(0, 1, 3))


def peer(applications, output, *tika):
    libraries = f'{HERE}/nights/target/classes:{HERE}/nights/target/lib/*'
    return Took(['java', *FLAGS, '-cp', libraries, 'bench.Peer', applications, output, *tika])


def change_one_in_a_hundred(applications):
    """A telephone number in the source; of a workbook the bytes are those of its neighbour with another name."""
    for number, folder in enumerate(sorted(os.listdir(applications))):
        if number % 100:
            continue
        yaml = os.path.join(applications, folder, 'application.yaml')
        book = os.path.join(applications, folder, '申报数据.xlsx')
        if os.path.exists(yaml):
            with open(yaml, encoding='utf8') as file:
                text = file.read()
            with open(yaml, 'w', encoding='utf8') as file:
                file.write(text.replace("mobile: '13", "mobile: '15", 1))
        else:
            rewritten(book, lambda text: text.replace('<t>13', '<t>15', 1).replace('preserve">13', 'preserve">15', 1))


def rewritten(book, change):
    with zipfile.ZipFile(book) as old:
        parts = [(info, old.read(info)) for info in old.infolist()]
    with zipfile.ZipFile(book, 'w', zipfile.ZIP_DEFLATED) as new:
        for info, data in parts:
            if info.filename.endswith('sharedStrings.xml'):
                data = change(data.decode('utf8')).encode('utf8')
            new.writestr(info.filename, data)


def floor(applications, output):
    """CPU-seconds of reading and hashing all that was handed in, and deflating the parts of all documents written."""
    parts = []
    for document in glob.glob(f'{glob.escape(output)}/*/*.docx'):
        with zipfile.ZipFile(document) as package:
            parts.append(package.read('word/document.xml'))
    begun = time.process_time()
    for folder, _, files in os.walk(applications):
        for file in files:
            with open(os.path.join(folder, file), 'rb') as source:
                hashlib.sha256(source.read()).digest()
    for part in parts:
        zlib.compress(part, 1)
    return time.process_time() - begun


def shares(output):
    """Seconds on the clock of each step of the last job."""
    h2 = glob.glob(f'{ROOT}/target/app/h2-*.jar')[0]
    query = ('SELECT STEP_NAME, MAX(DATEDIFF(MILLISECOND, START_TIME, END_TIME)) FROM BATCH_STEP_EXECUTION WHERE '
             'JOB_EXECUTION_ID = (SELECT MAX(JOB_EXECUTION_ID) FROM BATCH_JOB_EXECUTION) AND STEP_NAME IN '
             f'{STEPS} GROUP BY STEP_NAME')
    out = subprocess.run(['java', '-cp', h2, 'org.h2.tools.Shell', '-url', f'jdbc:h2:file:{output}/.shenbao/job', '-user', 'sa',
                          '-password', '', '-sql', query], capture_output=True, text=True, check=True).stdout
    rows = dict(line.split('|') for line in out.splitlines() if '|' in line and not line.startswith('STEP'))
    return {name.strip(): int(value) / 1000 for name, value in rows.items()}


class Row:
    """One kind of applications: three nights of ours, the peer's one."""

    def __init__(self, place, label, n, rounds, *options, tika=False, nights=True):
        self.label, self.n = label, n
        firsts, peers, same, some = [], [], [], []
        for number in range(rounds):
            folder = generate(place, f'in{number}', n, *options)
            output = os.path.join(place, f'out{number}')
            first = ours(folder, output)
            firsts.append(first.cpu)
            self.steps = shares(output)
            self.own, self.children = first.own, first.children
            self.clock = first.clock
            peers.append(peer(folder, os.path.join(place, 'peer'), *(['tika'] if tika else [])).cpu)
            if nights:
                time.sleep(3)  # a file that was changed within two seconds is read again
                same.append(ours(folder, output).cpu)
                change_one_in_a_hundred(folder)
                some.append(ours(folder, output).cpu)
            self.floor = floor(folder, output)
            for each in (folder, output, os.path.join(place, 'peer')):
                shutil.rmtree(each)
        self.first, self.peer = statistics.median(firsts), statistics.median(peers)
        self.same = statistics.median(same) if same else None
        self.some = statistics.median(some) if some else None

    def cells(self):
        def share(part):
            return '' if part is None else f'{100 * part / self.first:.1f} %'
        rest = sum(self.steps.get(step, 0) for step in ('compare', 'pages', 'summarise'))
        return (f'| {self.label} | {self.n:,} | {1000 * self.first / self.n:.0f} | {1000 * self.peer / self.n:.0f} '
                f'| {self.first / self.peer:.2f} × | {1000 * self.floor / self.n:.1f} | {share(self.same)} | {share(self.some)} '
                f'| {rest / max(self.steps.get("assess", 1), 0.001):.2f} | {self.own} | {self.children} |')


HEAD = """| applications | number | ms each | the peer's | ratio | floor | nothing changed | 1 % changed | compare, pages, summary : judging | MB itself | MB children |
|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|"""


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument('n', type=int, nargs='?', default=1000)
    parser.add_argument('rounds', type=int, nargs='?', default=1)
    parser.add_argument('--once', type=int)
    arguments = parser.parse_args()
    if not glob.glob(f'{ROOT}/target/app/*.jar'):
        sys.exit('build first: mvn -DskipTests package')
    subprocess.run(['mvn', '-q', '-B', '-f', f'{HERE}/pom.xml', '-pl', 'common,poitl,nights', 'package'], check=True)
    place = tempfile.mkdtemp()
    try:
        if arguments.once:
            print(HEAD)
            print(Row(place, 'without evidence', arguments.once, 1, '--evidence', 'none').cells())
            return
        n, rounds = arguments.n, arguments.rounds
        rows = [
            Row(place, 'without evidence, prose in one manner', n, rounds, '--evidence', 'none'),
            Row(place, 'without evidence, prose of their own', n, rounds, '--evidence', 'none', '--keep', '0', nights=False),
            Row(place, 'without evidence, prose all alike', n, rounds, '--evidence', 'none', '--alike', nights=False),
            Row(place, 'with evidence, depth `whole`', n // 5, rounds, tika=True),
            Row(place, 'without evidence, a tenth of them', n // 10, rounds, '--evidence', 'none', nights=False),
        ]
        folder = generate(place, 'cores', n // 5, '--evidence', 'none')
        one = ours(folder, place + '/one', 'taskset', '-c', '0')
        two = ours(folder, place + '/two', 'taskset', '-c', '0,1')
        table = '\n'.join([HEAD, *(row.cells() for row in rows), '',
                           f'{n // 5} applications without evidence on one core: {one.clock:.1f} s, on two: {two.clock:.1f} s, '
                           f'{one.clock / two.clock:.2f} × as quick.'])
        print(table)
        readme = os.path.join(HERE, 'README.md')
        with open(readme, encoding='utf8') as file:
            text = file.read()
        before, after = text.split(BEGIN)[0], text.split(END)[1]
        with open(readme, 'w', encoding='utf8') as file:
            file.write(f'{before}{BEGIN}\n{table}\n{END}{after}')
    finally:
        shutil.rmtree(place, ignore_errors=True)


main()
