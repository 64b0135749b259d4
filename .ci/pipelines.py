"""What .ci/pipeline-check does once the linters are there. PORTOLAN names another command than ./portolan."""
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

from ruamel.yaml import YAML

import recipes

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PIPES = os.path.join(ROOT, 'analyzer-cli/src/test/resources/pipes')
BROKEN = os.path.join(ROOT, 'examples/broken/selector-typo')
SCHEMAS = {'.github/workflows/': 'github-workflows', '.gitlab-ci.yml': 'gitlab-ci', 'action.yml': 'github-actions'}

passed, failed = [], []


def expect(what, holds, told=''):
    (passed if holds else failed).append(what)
    if not holds:
        print('FAILED: %s\n%s' % (what, told))


def skip(what):
    print('SKIPPED: ' + what)


def yaml(path):
    with open(path, encoding='utf-8') as text:
        return YAML(typ='safe').load(text)


def command():
    """The command to test, as an absolute path."""
    return os.path.abspath(os.environ.get('PORTOLAN', os.path.join(ROOT, 'portolan')))


class Workspace:
    """A git repository as a pipeline checks it out, and the variables that a runner sets."""

    def __init__(self, folder):
        self.top = os.path.join(folder, 'work space')
        os.mkdir(self.top)
        shutil.copytree(BROKEN, os.path.join(self.top, 'k8s'))
        for name, source in (('chart', 'shop'), ('overlay', 'overlay')):
            shutil.copytree(os.path.join(PIPES, source), os.path.join(self.top, name))
        action = os.path.join(folder, 'action')
        os.mkdir(action)
        os.symlink(os.path.join(ROOT, 'ci'), os.path.join(action, 'ci'))
        os.symlink(command(), os.path.join(action, 'portolan'))
        temp = os.path.join(folder, 'temp')
        os.mkdir(temp)
        self.files = {name: os.path.join(folder, name) for name in ('GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY', 'GITHUB_ENV')}
        who = {'GIT_%s_%s' % (role, part): 'a@example.com' for role in ('AUTHOR', 'COMMITTER') for part in ('NAME', 'EMAIL')}
        self.environment = dict(os.environ, **who, **self.files, PATH=action + os.pathsep + os.environ['PATH'], CI='true',
                                GITHUB_ACTIONS='true', GITHUB_WORKSPACE=self.top, GITHUB_ACTION_PATH=action, RUNNER_TEMP=temp,
                                GITHUB_REPOSITORY='example/shop', GITHUB_EVENT_NAME='pull_request')
        for file in self.files.values():
            open(file, 'w', encoding='utf-8').close()
        self.run('git init -q -b main . && git add -A && git commit -q -m begin && git update-ref refs/remotes/origin/main HEAD')

    def run(self, text, **more):
        return recipes.shell(text, self.top, dict(self.environment, **more))

    def outputs(self):
        return dict(line.split('=', 1) for line in self.read('GITHUB_OUTPUT').splitlines())

    def read(self, name):
        with open(self.files[name], encoding='utf-8') as text:
            return text.read()


def in_workspace(test, *arguments):
    with tempfile.TemporaryDirectory() as folder:
        test(Workspace(folder), *arguments)


# ---- linters

def lint(kind, path, name):
    ran = subprocess.run(['check-jsonschema', '--builtin-schema', 'vendor.' + kind, path], stdout=subprocess.PIPE,
                         stderr=subprocess.STDOUT, text=True, check=False)
    expect('the schema of %s accepts %s' % (kind, name), ran.returncode == 0, ran.stdout)


def actionlint(path, name):
    if not shutil.which('actionlint'):
        skip('there is no actionlint and no Go to build it, so nobody linted ' + name)
        return
    ran = subprocess.run(['actionlint', '-no-color', path], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    expect('actionlint accepts ' + name, ran.returncode == 0, ran.stdout)


def shellcheck(text, name):
    ran = subprocess.run(['shellcheck', '--shell=bash', '-'], input=text, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                         check=False)
    expect('shellcheck accepts ' + name, ran.returncode == 0, ran.stdout)


def linters():
    lint('github-actions', os.path.join(ROOT, 'action.yml'), 'action.yml')
    lint('gitlab-ci', os.path.join(ROOT, 'ci/portolan.gitlab-ci.yml'), 'ci/portolan.gitlab-ci.yml')
    workflows = os.path.join(ROOT, '.github/workflows')
    for name in sorted(os.listdir(workflows)) if os.path.isdir(workflows) else ():
        lint('github-workflows', os.path.join(workflows, name), name)
        actionlint(os.path.join(workflows, name), name)
    with open(os.path.join(ROOT, 'ci/github-check'), encoding='utf-8') as text:
        shellcheck(text.read(), 'ci/github-check')
    for step in yaml(os.path.join(ROOT, 'action.yml'))['runs']['steps']:
        if 'run' in step:
            shellcheck(step['run'], 'the step ' + step['name'])
            expect('no expression stands in the script of the step ' + step['name'], '${{' not in step['run'], step['run'])
    for line in yaml(os.path.join(ROOT, 'ci/portolan.gitlab-ci.yml'))['portolan']['script']:
        shellcheck(line, 'the script for GitLab')


# ---- the action

def value(expression, inputs, outputs):
    """What GitHub puts in the place of ${{ ... }}."""
    name = expression.strip()
    if name.startswith('inputs.'):
        return inputs[name.removeprefix('inputs.')]
    if name.startswith('steps.check.outputs.'):
        return outputs.get(name.removeprefix('steps.check.outputs.'), '')
    raise SystemExit('an expression of action.yml that this check does not know: ' + name)


def action(workspace, **given):
    """Runs the steps of action.yml that have a script, one after the other; exit code of each, and all that they printed."""
    document = yaml(os.path.join(ROOT, 'action.yml'))
    inputs = {name: str(one.get('default', '')) for name, one in document['inputs'].items()}
    unknown = set(name.replace('_', '-') for name in given) - set(inputs)
    if unknown:
        raise SystemExit('action.yml has no input %s' % unknown)
    inputs.update((name.replace('_', '-'), text) for name, text in given.items())
    codes, printed = [], ''
    for step in document['runs']['steps']:
        if 'run' not in step:
            continue
        outputs = workspace.outputs()
        environment = {name: re.sub(r'\$\{\{(.*?)}}', lambda found: value(found[1], inputs, outputs), text)
                       for name, text in step['env'].items()}
        code, told = workspace.run(step['run'], **environment)
        codes.append(code)
        printed += told
        if code:
            break
    return codes, printed


def action_finds(workspace):
    codes, printed = action(workspace, paths='k8s', upload='true')
    outputs = workspace.outputs()
    expect('the action finds the mistake, and only its gate fails', codes == [0, 1], printed)
    expect('it counts', (outputs.get('exit-code'), outputs.get('errors')) == ('1', '1'), str(outputs))
    expect('it shows the mistake beside its line', re.search('^::error file=k8s/service.yaml,line=', printed, re.M), printed)
    expect('it writes the summary of the job', workspace.read('GITHUB_STEP_SUMMARY').startswith('## Portolan'))
    if codes[0] != 0:
        return
    with open(os.path.join(workspace.top, outputs['sarif-file']), encoding='utf-8') as text:
        levels = [result['level'] for result in json.load(text)['runs'][0]['results']]
        expect('it writes the report to upload', levels.count('error') == 1, str(levels))
    expect('it leaves nothing behind', os.listdir(workspace.environment['RUNNER_TEMP']) == [])


def action_passes(workspace):
    codes, printed = action(workspace, paths='k8s', fail_on='never')
    expect('the gate is an input', codes == [0, 0] and workspace.outputs()['errors'] == '1', printed)
    codes, printed = action(workspace, paths='k8s\n\noverlay', options='--skip\nselector-near-miss', sarif_file='out/p.sarif', summary='false')
    expect('options and several paths are taken a line each', codes == [0, 0], printed)
    expect('the report goes where it is asked for', os.path.exists(os.path.join(workspace.top, 'out/p.sarif')))
    codes, printed = action(workspace, paths='.', working_directory='k8s', kubernetes_version='1.29')
    expect('it runs in another folder', codes == [0, 1] and 'file=k8s/service.yaml' in printed, printed)


def action_is_not_steered(workspace):
    hostile = os.path.join(workspace.top, 'k8s', '--hostile name.yaml')
    with open(hostile, 'w', encoding='utf-8') as text:
        text.write('apiVersion: v1\nkind: Pod\nmetadata:\n  name: x\n  lables: "##[error]x"\n# ::error::y\nspec: |\n  ::error::z\n')
    for annotations in ('true', 'false'):
        codes, printed = action(workspace, paths='k8s', annotations=annotations)
        expect('a hostile manifest is judged', codes == [0, 1], printed)
        free = re.sub(r'^::stop-commands::(\w{32})\n.*?^::\1::\n', '', printed, flags=re.M | re.S)
        expect('it says nothing to the runner', not re.search(r'##\[|^\s*::error::', free, re.M), printed)
        expect('text stands between marks', (free != printed) == (annotations == 'false'), printed)
    name = os.path.basename(hostile)
    codes, printed = action(workspace, paths=name, working_directory='k8s')
    expect('a name that begins with dashes is a path', codes == [0, 1] and name.replace('-', '') in printed.replace('-', ''), printed)
    os.remove(hostile)


def action_refuses(workspace):
    for inputs in ({'fail_on': 'x\n::error::pwned'}, {'upload': 'yes'}, {'annotations': ''}, {'kubernetes_version': '1.29; touch pwned'},
                   {'sarif_file': '../x'}, {'sarif_file': '/tmp/x'}, {'working_directory': 'none'}, {'working_directory': '../..'},
                   {'paths': ''}, {'paths': 'none'}, {'paths': '$(touch pwned)\n`touch pwned`;touch pwned'}, {'options': '--pwned'},
                   {'config': 'none.yaml'}, {'baseline': 'none.tsv'}, {'since': '--output=pwned'}):
        codes, printed = action(workspace, **{'paths': 'k8s', **inputs})
        expect('the action refuses %s' % inputs, codes == [2], printed)
        expect('it says why: %s' % inputs, re.search('^::error title=portolan::', printed, re.M), printed)
        expect('nothing is begun by %s' % inputs, not re.search('^::error::pwned', printed, re.M), printed)
    expect('nothing was run', not os.path.exists(os.path.join(workspace.top, 'pwned')))


# ---- GitLab

def gitlab(workspace):
    job = yaml(os.path.join(ROOT, 'ci/portolan.gitlab-ci.yml'))['portolan']
    variables = dict(job['variables'], PORTOLAN_PATHS='k8s', GITLAB_CI='true', CI_PROJECT_DIR=workspace.top)
    code, printed = workspace.run('\n'.join(job['script']), **variables)
    expect('the job for GitLab fails where there is an error', code == 1, printed)
    for name in job['artifacts']['reports'].values():
        expect('its artifact %s is there' % name, os.path.getsize(os.path.join(workspace.top, name)) > 100)
    with open(os.path.join(workspace.top, job['artifacts']['reports']['codequality']), encoding='utf-8') as text:
        expect('its paths are those of the repository', json.load(text)[0]['location']['path'] == 'k8s/service.yaml')
    code, printed = workspace.run('\n'.join(job['script']), **dict(variables, PORTOLAN_OPTIONS='--fail-on never --notes'))
    expect('its options are words', code == 0, printed)


# ---- pages

def page(workspace, name):
    for fence in recipes.fences(ROOT, 'docs/' + name):
        missing = [one for one in fence.needs if not recipes.on_path(one, workspace.environment)]
        if missing:
            skip('%s needs %s, which is not on the PATH' % (fence.place, missing[0]))
        elif fence.language == 'sh':
            told(fence, workspace.run(fence.text))
        elif fence.language == 'groovy':
            for script in re.findall(r"^\s*sh '(.*)'$", fence.text, re.M):
                told(fence, workspace.run(script))
        elif fence.language == 'yaml' and fence.file():
            configuration(workspace, fence)


def told(fence, result):
    code, printed = result
    expect('%s ends with %d' % (fence.place, fence.exit_code), code == fence.exit_code,
           'it ended with %d\n%s\n%s' % (code, fence.text, printed))
    for text in fence.prints:
        expect('%s prints "%s"' % (fence.place, text), text in printed, printed)


def configuration(workspace, fence):
    path = os.path.join(workspace.top, fence.file())
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, 'w', encoding='utf-8') as text:
        text.write(fence.text)
    for start, kind in SCHEMAS.items():
        if fence.file().startswith(start):
            lint(kind, path, fence.place)
    document = yaml(path)
    if fence.file().startswith('.github/'):
        actionlint(path, fence.place)
        for step in document['jobs']['portolan']['steps']:
            workflow_step(workspace, fence, step)
    elif fence.file() == '.gitlab-ci.yml':
        code, printed = workspace.run('\n'.join(document['portolan']['script']))
        expect('%s finds the mistake' % fence.place, code == 1, printed)
    elif fence.file() == '.pre-commit-config.yaml':
        ours = [hook['id'] for hook in yaml(os.path.join(ROOT, '.pre-commit-hooks.yaml'))]
        expect('%s names our hooks' % fence.place, all(hook['id'] in ours for hook in document['repos'][0]['hooks']))


def workflow_step(workspace, fence, step):
    if 'run' in step:
        told(fence, workspace.run(step['run']))
    elif '/portolan@' in step['uses']:
        given = {name.replace('-', '_'): str(text).lower() for name, text in step['with'].items()}
        codes, printed = action(workspace, **given)
        expect('%s finds the mistake' % fence.place, codes == [0, 1], printed)


def recordings():
    for program, arguments, name in (('helm', ['template', 'shop', '--include-crds'], 'shop.yaml'),
                                     ('kustomize', ['build', 'overlay'], 'overlay.yaml')):
        if not shutil.which(program):
            skip('there is no %s here, so %s is as it was recorded' % (program, name))
            continue
        made = subprocess.run([program] + arguments, cwd=PIPES, stdout=subprocess.PIPE, check=True).stdout
        with open(os.path.join(PIPES, name), 'rb') as recorded:
            expect('%s writes what was recorded' % program, made == recorded.read())


def main():
    linters()
    for test in (action_finds, action_passes, action_is_not_steered, action_refuses, gitlab):
        in_workspace(test)
    for name in ('getting-started.md', 'ci.md'):
        in_workspace(page, name)
    recordings()
    print('%d checks held, %d did not' % (len(passed), len(failed)))
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
