"""Reads pages of docs/ and runs what stands in their fences."""
import os
import re
import subprocess

FENCE = re.compile(r'(?:^<!-- (?P<note>[^\n]*?) -->\n)?^```(?P<language>\w+)\n(?P<text>.*?)^```$', re.M | re.S)


class Fence:
    """A fenced block, with what the comment before it asks for."""

    def __init__(self, page, match):
        self.language = match['language']
        self.text = match['text']
        self.place = '%s:%d' % (page, match.string.count('\n', 0, match.start()) + 1)
        self.exit_code = 0
        self.needs = []
        self.prints = []
        for wish in (match['note'] or '').split('; '):
            if wish.startswith('exits with '):
                self.exit_code = int(wish.removeprefix('exits with '))
            elif wish.startswith('needs '):
                self.needs.append(wish.removeprefix('needs '))
            elif wish.startswith('prints '):
                self.prints.append(wish.removeprefix('prints '))
            elif wish:
                raise SystemExit('%s: "%s" is no wish' % (self.place, wish))

    def file(self):
        """The name that the first line gives it, behind a comment sign; empty for none."""
        named = re.match(r'(?:#|//) (\S+)\n', self.text)
        return named[1] if named else ''


def fences(root, page):
    """In their order; page is relative to the root."""
    with open(os.path.join(root, page), encoding='utf-8') as text:
        return [Fence(page, match) for match in FENCE.finditer(text.read())]


def shell(text, folder, environment):
    """Exit code and output of a script, as CI systems run it."""
    ran = subprocess.run(['bash', '-e', '-o', 'pipefail', '-c', text], cwd=folder, env=environment, text=True,
                         stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    return ran.returncode, ran.stdout


def on_path(program, environment):
    return any(os.access(os.path.join(folder, program), os.X_OK) for folder in environment['PATH'].split(os.pathsep))
