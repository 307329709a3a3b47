"""The two programs that are timed, what they are given, and the least that any program must do."""
import glob
import hashlib
import os
import shutil
import subprocess
import sys
import time
import zipfile
import zlib

from took import Took

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
FLAGS = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xmx512m']


def build():
    if not glob.glob(f'{ROOT}/target/app/*.jar'):
        sys.exit('build first: mvn -DskipTests package')
    subprocess.run(['mvn', '-q', '-B', '-f', f'{ROOT}/bench/pom.xml', '-pl', 'common,poitl,nights', 'package'], check=True)


def generate(place, name, n, *options):
    folder = os.path.join(place, name)
    subprocess.run([sys.executable, os.path.join(HERE, 'applications.py'), str(n), folder,
                    '--input', os.path.join(ROOT, 'input'), *options], check=True)
    return folder


def ours(applications, output, *before, home=ROOT, java=''):
    return Took([*before, os.path.join(ROOT, 'shenbao'), 'run', applications, '-o', output, '--home', home,
                 '--recommender', '示例推荐单位'], allowed=(0, 1, 3), more={'SHENBAO_JAVA_OPTIONS': java})


def peer(applications, output, *tika):
    libraries = f'{HERE}/target/classes:{HERE}/target/lib/*'
    return Took(['java', *FLAGS, '-cp', libraries, 'bench.Peer', applications, output, *tika])


def opening(place):
    """A home like the project's, but that its packs have evidence opened only: how deep is a pack's to say."""
    home = os.path.join(place, 'opening')
    if not os.path.exists(home):
        shutil.copytree(os.path.join(ROOT, 'config'), os.path.join(home, 'config'))
        os.symlink(os.path.join(ROOT, 'templates'), os.path.join(home, 'templates'))
        for pack in glob.glob(f'{home}/config/programmes/*/programme.yaml'):
            rewrite(pack, lambda text: text.replace('\ndepth: whole', '\ndepth: open'))
    return home


def change_one_in_a_hundred(applications):
    """A telephone number in the source; of a workbook the bytes are those of its neighbour with another name."""
    for number, folder in enumerate(sorted(os.listdir(applications))):
        if number % 100:
            continue
        yaml = os.path.join(applications, folder, 'application.yaml')
        book = os.path.join(applications, folder, '申报数据.xlsx')
        if os.path.exists(yaml):
            rewrite(yaml, lambda text: text.replace("mobile: '13", "mobile: '15", 1))
        else:
            rewrite_book(book, lambda text: text.replace('<t>13', '<t>15', 1).replace('preserve">13', 'preserve">15', 1))


def rewrite(path, change):
    with open(path, encoding='utf8') as file:
        text = file.read()
    with open(path, 'w', encoding='utf8') as file:
        file.write(change(text))


def rewrite_book(book, change):
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
