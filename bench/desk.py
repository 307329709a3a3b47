#!/usr/bin/env python3
"""Times the clerk's desk: its start against that of an empty Spring Boot web application, and its pages over few
applications and over many.

Seconds and milliseconds on the clock, medians; writes them to the README. Builds nothing: mvn -DskipTests package first.
Usage: bench/desk.py [FEW MANY [ROUNDS]]      100 and 10,000 applications without evidence and nine rounds, if nothing is said
"""
import http.client
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
sys.path.insert(0, os.path.join(HERE, 'nights'))

from programs import generate, ours

FEW, MANY = (int(sys.argv[1]), int(sys.argv[2])) if len(sys.argv) > 2 else (100, 10_000)
ROUNDS = int(sys.argv[3]) if len(sys.argv) > 3 else 9
LIBRARIES = os.path.join(ROOT, 'target', 'app', '*')
BEGIN, END = '<!-- desk -->', '<!-- end of desk -->'
PAGES = {'overview': '/', 'overview, a search': '/rows?q=1&sort=errors&down=yes', 'overview, the last page': '/?page=1000000',
         'what fails where': '/map', 'one application': None}


class Server:
    """A program that says its address once it is ready."""

    def __init__(self, *command):
        start = time.monotonic()
        self.program = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        for line in self.program.stdout:
            found = re.search(r'http://127\.0\.0\.1:(\d+)(/\S*)', line)
            if found:
                break
        else:
            sys.exit('no address: ' + ' '.join(command))
        self.port, self.entrance = int(found[1]), found[2]
        # ready is who answers
        self.cookie = (self.ask(self.entrance).getheader('Set-Cookie') or '').split(';')[0]
        self.seconds = time.monotonic() - start

    def ask(self, path):
        client = http.client.HTTPConnection('127.0.0.1', self.port)
        client.request('GET', path, headers={'Cookie': getattr(self, 'cookie', '')})
        answer = client.getresponse()
        self.body = answer.read().decode()
        client.close()
        return answer

    def milliseconds(self, path):
        start = time.monotonic()
        answer = self.ask(path)
        if answer.status != 200:
            sys.exit(f'{path}: {answer.status}')
        return 1000 * (time.monotonic() - start)

    def megabytes(self):
        with open(f'/proc/{self.program.pid}/status') as file:
            return int(re.search(r'VmHWM:\s+(\d+)', file.read())[1]) // 1024

    def end(self):
        self.program.terminate()
        self.program.wait()


def desk(workspace):
    return Server(os.path.join(ROOT, 'shenbao'), 'desk', '--no-browser', workspace)


def starts(place):
    classes = os.path.join(place, 'classes')
    subprocess.run(['javac', '-d', classes, '-cp', LIBRARIES, os.path.join(HERE, 'startup', 'EmptyWeb.java')], check=True)
    times = {'the desk': [], 'an empty Spring Boot web application': []}
    for number in range(ROUNDS + 1):
        for name, server in (('the desk', lambda: desk(os.path.join(place, 'empty'))),
                             ('an empty Spring Boot web application',
                              lambda: Server('java', '-cp', f'{classes}:{LIBRARIES}', 'EmptyWeb'))):
            one = server()
            one.end()
            if number:  # the first start makes the class data that the later ones share
                times[name].append(one.seconds)
    return {name: statistics.median(taken) for name, taken in times.items()}


def pages(place, n):
    workspace = os.path.join(place, f'desk{n}')
    os.makedirs(workspace)
    generate(workspace, 'input', n, '--evidence', 'none')
    ours(os.path.join(workspace, 'input'), os.path.join(workspace, 'output'))
    server = desk(workspace)
    server.ask('/')
    key = re.search(r'/applications/[0-9a-f]+', server.body)[0]
    times = {}
    for name, path in PAGES.items():
        for _ in range(ROUNDS):  # the JVM compiles what it has seen often
            server.milliseconds(path or key)
        times[name] = statistics.median(server.milliseconds(path or key) for _ in range(ROUNDS))
    size = server.megabytes()
    server.end()
    return times, size


place = tempfile.mkdtemp()
try:
    ready = starts(place)
    few, few_size = pages(place, FEW)
    many, many_size = pages(place, MANY)
finally:
    shutil.rmtree(place, ignore_errors=True)

own, empty = ready.values()
lines = [f'| program | ready, median of {ROUNDS}, in seconds |', '|---|---:|']
lines += [f'| {name} | {seconds:.2f} |' for name, seconds in ready.items()]
lines += ['', f'The desk takes {own / empty:.2f} × the time of the other.', '',
          f'| page, in ms | {FEW:,} applications | {MANY:,} | ratio |', '|---|---:|---:|---:|']
lines += [f'| {name} | {few[name]:.1f} | {many[name]:.1f} | {many[name] / few[name]:.2f} × |' for name in PAGES]
lines += [f'| most memory, in MB | {few_size} | {many_size} | {many_size / few_size:.2f} × |']
result = '\n'.join(lines)
print(result)
readme = os.path.join(HERE, 'README.md')
with open(readme, encoding='utf8') as file:
    text = file.read()
with open(readme, 'w', encoding='utf8') as file:
    file.write(f'{text.split(BEGIN)[0]}{BEGIN}\n{result}\n{END}{text.split(END)[1]}')
