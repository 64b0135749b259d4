#!/usr/bin/env python3
"""Draws docs/picture.svg: what the terminal shows for examples/broken/selector-typo, from the tool's real output.

  docs/picture.py
"""
import html
import os
import re
import subprocess

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
COMMAND = ['./portolan', 'check', '--color=always', 'examples/broken/selector-typo']
SHOWN = '$ portolan check examples/broken/selector-typo'
COLOURS = {
    '31': '#ff7b72', '32': '#7ee787', '33': '#e3b341', '34': '#79c0ff', '35': '#d2a8ff', '36': '#76e3ea', '90': '#8b949e',
    '91': '#ff7b72', '92': '#7ee787', '93': '#e3b341', '94': '#79c0ff', '95': '#d2a8ff', '96': '#76e3ea',
}
WIDTH, LINE, SIZE, PAD = 8.43, 20, 14, 20


def spans(line):
    """The line's pieces, each as (text, style)."""
    colour, bold = None, False
    for piece in re.split(r'(\x1b\[[0-9;]*m)', line):
        if not piece.startswith('\x1b'):
            if piece:
                style = (' fill="%s"' % colour if colour else '') + (' font-weight="bold"' if bold else '')
                yield piece, style
            continue
        for code in piece[2:-1].split(';'):
            if code in ('', '0'):
                colour, bold = None, False
            elif code == '1':
                bold = True
            elif code in COLOURS:
                colour = COLOURS[code]
            elif code == '39':
                colour = None
            elif code == '22':
                bold = False


def main():
    answer = subprocess.run(COMMAND, cwd=ROOT, stdout=subprocess.PIPE, check=False).stdout.decode()
    lines = [SHOWN, ''] + answer.rstrip('\n').split('\n')
    columns = max(len(re.sub(r'\x1b\[[0-9;]*m', '', line)) for line in lines)
    width, height = int(columns * WIDTH) + 2 * PAD, len(lines) * LINE + 2 * PAD
    out = ['<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d" role="img">'
           % (width, height, width, height),
           '<title>portolan check finds a selector that misses its pods by one letter</title>',
           '<rect width="100%" height="100%" rx="8" fill="#0d1117"/>',
           '<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, monospace" font-size="%d" fill="#e6edf3">' % SIZE]
    for number, line in enumerate(lines):
        words = ''.join('<tspan%s>%s</tspan>' % (style, html.escape(text, quote=False)) for text, style in spans(line))
        out.append('<text x="%d" y="%d" xml:space="preserve">%s</text>' % (PAD, PAD + number * LINE + SIZE, words))
    out += ['</g>', '</svg>', '']
    with open(os.path.join(ROOT, 'docs', 'picture.svg'), 'w', encoding='utf-8') as svg:
        svg.write('\n'.join(out))


if __name__ == '__main__':
    main()
