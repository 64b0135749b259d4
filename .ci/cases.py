#!/usr/bin/env python3
"""Scores ./portolan on recorded mistakes of real people, and fails when the floors no longer fit.

  .ci/cases.py SCORER   SCORER is reference/cases/score.py of the shared folder

The floors stand in rules/src/test/resources/floors.properties: a score below its floor fails, and so does one above it that
nobody has entered. Noise is counted the other way round.
"""
import json
import os
import re
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
FLOORS = os.path.join(ROOT, 'rules/src/test/resources/floors.properties')


def floors():
    with open(FLOORS, encoding='utf-8') as lines:
        return dict(re.split(r'\s*=\s*', line.strip(), maxsplit=1) for line in lines if '=' in line and line[0] != '#')


def score(scorer):
    with tempfile.NamedTemporaryFile(suffix='.json') as answer:
        command = os.path.join(ROOT, 'portolan') + ' check --format json --exit-zero {dir}'
        subprocess.run([sys.executable, scorer, '--cmd', command, '--json', answer.name], check=True)
        with open(answer.name, encoding='utf-8') as text:
            return json.load(text)


def main():
    cases = score(sys.argv[1])
    real = [case for case in cases if case['kind'] != 'innocent']
    measured = {
        'cases.named': sum(case['state'] == 'named' for case in real),
        'cases.noise': sum(case['noise'] for case in real),
        'cases.innocent': sum(case['state'] == 'quiet' for case in cases if case['kind'] == 'innocent'),
    }
    wanted = floors()
    wrong = [name for name, value in measured.items() if wanted.get(name) != str(value)]
    for name, value in measured.items():
        print('%s: %d, and %s in floors.properties' % (name, value, wanted.get(name, 'nothing')))
    return 1 if wrong else 0


if __name__ == '__main__':
    sys.exit(main())
