"""What the scripts of this folder share: running whole commands, and telling how long they took and how much they held."""
import os
import shutil
import statistics
import subprocess
import sys
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PORTOLAN = os.path.join(ROOT, 'portolan')
HELLO = 'public class Hello { public static void main(String[] args) { System.out.println("Hello"); } }\n'

# The same work each time, of the kind that a checker does: texts, maps and sorting, a second or so of it.
REFERENCE = '''
import java.util.HashMap;
import java.util.Map;

public class Reference {
    public static void main(String[] args) {
        long sum = 0;
        for (int round = 0; round < 40; round++) {
            Map<String, StringBuilder> texts = new HashMap<>();
            for (int i = 0; i < 20_000; i++) {
                texts.computeIfAbsent("key-" + (i * 31 % 5_000), key -> new StringBuilder()).append(i).append(',');
            }
            String[] sorted = texts.values().stream().map(StringBuilder::toString).sorted().toArray(String[]::new);
            for (String text : sorted) {
                for (String word : text.split(",")) {
                    sum += word.hashCode();
                }
            }
        }
        System.out.println(sum);
    }
}
'''


class Sample:
    """One run: seconds on the clock, of all processors together, and the most memory that was resident, in MiB."""

    def __init__(self, wall, busy, memory):
        self.wall = wall
        self.busy = busy
        self.memory = memory


def tool(name):
    home = os.environ.get('JAVA_HOME')
    return os.path.join(home, 'bin', name) if home else shutil.which(name)


def java_program(folder, name, source, options=()):
    """The command that runs a small Java program, which is compiled into a folder first."""
    path = os.path.join(folder, name + '.java')
    with open(path, 'w', encoding='utf-8') as file:
        file.write(source)
    subprocess.run([tool('javac'), '-d', folder, path], check=True)
    return [tool('java'), '-Xshare:auto', *options, '-cp', folder, name]


def run(command, expected=(0,), environment=None):
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    code = process.returncode = os.waitstatus_to_exitcode(status)
    if code not in expected:
        sys.exit('%s ended with %d, not %s' % (' '.join(command), code, ' or '.join(map(str, expected))))
    scale = 1024 * 1024 if sys.platform == 'darwin' else 1024
    return Sample(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / scale)


def in_turn(commands, runs, warm_up=1):
    """Samples by name. All in turn, so that whatever else the machine does meets all of them.

    commands: name to (command, expected exit codes, environment or None)
    """
    samples = {name: [] for name in commands}
    for i in range(warm_up + runs):
        for name, (command, expected, environment) in commands.items():
            sample = run(command, expected, environment)
            if i >= warm_up:
                samples[name].append(sample)
    return samples


def median(samples, what):
    return statistics.median(getattr(sample, what) for sample in samples)
