"""What a process took: CPU-seconds with its children, seconds on the clock, megabytes at most."""
import glob
import os
import resource
import subprocess
import sys
import threading
import time


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
    """Runs a command to its end, which must be one of those allowed."""

    def __init__(self, command, allowed=(0,), more=None):
        before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                                   env={**os.environ, **(more or {})})
        memory = Memory(process.pid)
        memory.start()
        printed = process.communicate()[0]
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        if process.returncode not in allowed:
            sys.exit(' '.join(command) + f' ended with {process.returncode}\n' + printed[-3000:])
        self.cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        self.clock = time.monotonic() - started
        self.own, self.children = memory.own, memory.children
