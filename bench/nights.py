#!/usr/bin/env python3
"""Times whole runs over many generated applications: a first night, a night when nothing changed, one when one in a
hundred did; against a program that somebody would write in an afternoon, and against what no program can do without.

Usage: bench/nights.py [N [ROUNDS]]      1,000 applications and one round, if nothing is said
       bench/nights.py --once N          one row for so many applications without evidence, printed and not kept
       bench/nights.py --growth N ...    so many applications each, beside the points that are known, and the curve drawn
       bench/nights.py --profile N       which share of a run's samples is the store's, and Spring's own
"""
import argparse
import os
import shutil
import statistics
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, 'nights'))

import growth
import inside
import programs
from programs import ROOT, generate, ours, peer

BEGIN, END = '<!-- nights -->', '<!-- end nights -->'
HEAD = """| applications | number | ms each | the peer's | ratio | floor | nothing changed | 1 % changed | compare, pages, summary : judging | one thread alone | MB itself | MB children |
|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|"""


class Row:
    """One kind of applications: three nights of ours, the peer's one."""

    def __init__(self, place, label, n, rounds, *options, tika=False, nights=True, home=ROOT):
        self.label, self.n = label, n
        firsts, peers, same, some = [], [], [], []
        for number in range(rounds):
            folder = generate(place, f'in{number}', n, *options)
            output = os.path.join(place, f'out{number}')
            first = ours(folder, output, home=home)
            firsts.append(first.cpu)
            self.steps = inside.steps(output)
            self.own, self.children = first.own, first.children
            self.alone = inside.alone(self.steps, first.clock)
            peers.append(peer(folder, os.path.join(place, 'peer'), *(['tika'] if tika else [])).cpu)
            if nights:
                time.sleep(3)  # a file that was changed within two seconds is read again
                same.append(ours(folder, output, home=home).cpu)
                programs.change_one_in_a_hundred(folder)
                some.append(ours(folder, output, home=home).cpu)
            self.floor = programs.floor(folder, output)
            for each in (folder, output, os.path.join(place, 'peer')):
                shutil.rmtree(each)
        self.first, self.peer = statistics.median(firsts), statistics.median(peers)
        self.same = statistics.median(same) if same else None
        self.some = statistics.median(some) if some else None

    def each(self, seconds):
        """CPU milliseconds an application."""
        return 1000 * seconds / self.n

    def cells(self):
        def share(part):
            return '' if part is None else f'{100 * part / self.first:.1f} %'
        rest = sum(self.steps.get(step, 0) for step in ('compare', 'pages', 'summarise'))
        return (f'| {self.label} | {self.n:,} | {self.each(self.first):.0f} | {self.each(self.peer):.0f} '
                f'| {self.first / self.peer:.2f} × | {self.each(self.floor):.1f} | {share(self.same)} | {share(self.some)} '
                f'| {rest / max(self.steps.get("assess", 1), 0.001):.2f} | {100 * self.alone:.0f} % | {self.own} | {self.children} |')


def plain(place, n, **how):
    return Row(place, 'without evidence', n, 1, '--evidence', 'none', **how)


def make_ready(place):
    """The first run of a build makes the class data that the later ones share."""
    ours(generate(place, 'ready', 2), os.path.join(place, 'ready-out'))


def whole_table(place, n, rounds):
    rows = [
        Row(place, 'without evidence, prose in one manner', n, rounds, '--evidence', 'none'),
        Row(place, 'without evidence, prose of their own', n, rounds, '--evidence', 'none', '--keep', '0', nights=False),
        Row(place, 'without evidence, prose all alike', n, rounds, '--evidence', 'none', '--alike', nights=False),
        Row(place, 'with evidence, depth `open`', n // 5, rounds, tika=True, nights=False, home=programs.opening(place)),
        Row(place, 'with evidence, depth `whole`', n // 5, rounds, tika=True),
        Row(place, 'without evidence, a tenth of them', n // 10, rounds, '--evidence', 'none', nights=False),
    ]
    folder = generate(place, 'cores', n // 5, '--evidence', 'none')
    one = ours(folder, place + '/one', 'taskset', '-c', '0')
    two = ours(folder, place + '/two', 'taskset', '-c', '0,1')
    return '\n'.join([HEAD, *(row.cells() for row in rows), '',
                      f'{n // 5} applications without evidence on one core: {one.clock:.1f} s, on two: {two.clock:.1f} s, '
                      f'{one.clock / two.clock:.2f} × as quick.'])


def write_down(table):
    readme = os.path.join(HERE, 'README.md')
    with open(readme, encoding='utf8') as file:
        text = file.read()
    before, after = text.split(BEGIN)[0], text.split(END)[1]
    with open(readme, 'w', encoding='utf8') as file:
        file.write(f'{before}{BEGIN}\n{table}\n{END}{after}')


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument('n', type=int, nargs='?', default=1000)
    parser.add_argument('rounds', type=int, nargs='?', default=1)
    parser.add_argument('--once', type=int)
    parser.add_argument('--growth', type=int, nargs='+')
    parser.add_argument('--profile', type=int)
    arguments = parser.parse_args()
    programs.build()
    place = tempfile.mkdtemp()
    try:
        make_ready(place)
        if arguments.once:
            print(HEAD)
            print(plain(place, arguments.once).cells())
        elif arguments.growth:
            print(HEAD)
            for n in arguments.growth:
                row = plain(place, n, nights=False)
                print(row.cells(), flush=True)
                growth.keep(n, row.each(row.first), row.each(row.peer))
            growth.draw()
        elif arguments.profile:
            for name, share in inside.profile(place, arguments.profile).items():
                print(f'{name}: {100 * share:.1f} % of the samples')
        else:
            table = whole_table(place, arguments.n, arguments.rounds)
            print(table)
            write_down(table)
    finally:
        shutil.rmtree(place, ignore_errors=True)


main()
