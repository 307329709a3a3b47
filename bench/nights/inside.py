"""What a run says of itself: how long its steps took, and whose code its samples were in."""
import collections
import glob
import os
import re
import subprocess

from programs import ROOT, generate, ours

STEPS = ('survey', 'assess', 'compare', 'pages', 'summarise')
BESIDE_EACH_OTHER = ('assess', 'pages')
STORE = ('io.shenbao.batch.store.', 'org.h2.', 'com.zaxxer.hikari.', 'org.flywaydb.')


def steps(output):
    """Seconds on the clock of each step of the last job."""
    h2 = glob.glob(f'{ROOT}/target/app/h2-*.jar')[0]
    query = ('SELECT STEP_NAME, MAX(DATEDIFF(MILLISECOND, START_TIME, END_TIME)) FROM BATCH_STEP_EXECUTION WHERE '
             'JOB_EXECUTION_ID = (SELECT MAX(JOB_EXECUTION_ID) FROM BATCH_JOB_EXECUTION) AND STEP_NAME IN '
             f'{STEPS} GROUP BY STEP_NAME')
    out = subprocess.run(['java', '-cp', h2, 'org.h2.tools.Shell', '-url', f'jdbc:h2:file:{output}/.shenbao/job', '-user', 'sa',
                          '-password', '', '-sql', query], capture_output=True, text=True, check=True).stdout
    rows = dict(line.split('|') for line in out.splitlines() if '|' in line and not line.startswith('STEP'))
    return {name.strip(): int(value) / 1000 for name, value in rows.items()}


def alone(seconds, clock):
    """The share of a process's time on the clock in which one thread works: all but the steps of several."""
    return 1 - sum(seconds.get(step, 0) for step in BESIDE_EACH_OTHER) / clock


def profile(place, n):
    """The shares of a run's samples of the JVM's recorder that are the store's and Spring's."""
    folder = generate(place, 'profiled', n, '--evidence', 'none')
    record = os.path.join(place, 'run.jfr')
    ours(folder, os.path.join(place, 'profiled-out'),
         java=f'-XX:FlightRecorderOptions:stackdepth=256 -XX:StartFlightRecording=filename={record},settings=profile')
    printed = subprocess.run(['jfr', 'print', '--events', 'jdk.ExecutionSample,jdk.NativeMethodSample', '--stack-depth', '256',
                              record], capture_output=True, text=True, check=True).stdout
    whose = collections.Counter()
    for sample in re.split(r'^jdk\.\w+Sample \{', printed, flags=re.M)[1:]:
        frames = re.findall(r'^\s+([\w.$]+)\(.*line:', sample, re.M)
        if frames:
            whose[owner(frames)] += 1
    total = sum(whose.values())
    return {name: whose[name] / total for name in ('store', 'Spring')}


def owner(frames):
    """Of a stack, innermost first: the store's is all below it, Spring's what it does itself."""
    if any(frame.startswith(STORE) for frame in frames):
        return 'store'
    nearest = next((frame for frame in frames if frame.startswith(('io.shenbao.', 'org.springframework.'))), '')
    return 'Spring' if nearest.startswith('org.springframework.') else 'rest'
