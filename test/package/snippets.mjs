// The snippets for CI, as they stand in the repository, with the packed package in a fresh project whose config names a package of
// the SDK. Run by `npm run check:package`, which builds first. Only what a registry would have to have is put in its place.
import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { parse } from 'yaml'

const root = join(import.meta.dirname, '../..')
const read = (file) => readFileSync(join(root, file), 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'snippets-'))
const project = join(folder, 'project')
const { version } = JSON.parse(read('package.json'))

/** The blocks of YAML in the guide. */
const snippets = [...read('src/lint/README.md').matchAll(/^```yaml\n([^]*?)^```$/gm)].map(([, text]) => parse(text))

try {
  const packed = execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], {
    cwd: root,
  })
  const tarball = join(folder, packed.toString().trim())
  cpSync(join(root, 'test/fixtures/client-bakery'), join(project, 'node_modules/@aws-sdk/client-bakery'), {
    recursive: true,
  })
  writeFileSync(join(project, 'aws-preflight.config.json'), '{ "services": ["@aws-sdk/client-bakery"] }')
  writeFileSync(join(project, 'bake-bread.json'), '{ "Flower": "rye" }')
  const inShell = (script, env = {}) => {
    const published = script
      .replaceAll('"aws-preflight@$version"', tarball)
      .replaceAll('--package aws-preflight ', `--package ${tarball} `)
    const { status, stdout, stderr } = spawnSync('bash', ['-e', '-c', published], {
      cwd: project,
      encoding: 'utf8',
      env: { ...process.env, ...env },
    })
    return { status, said: stdout + stderr }
  }

  // GitHub: the action's own script, as the runner runs it.
  const [step] = parse(read('action.yml')).runs.steps
  const action = inShell(step.run, { PATHS: '.\n', ARGS: '--quiet\n', GITHUB_ACTION_PATH: root })
  assert.equal(action.status, 1, action.said)
  assert.match(action.said, /^::error file=bake-bread\.json,line=1,.*Flower: there is no such member/m)

  // GitLab: the job's script, but for the packages of the project, which are there.
  const job = snippets.find((snippet) => snippet?.preflight !== undefined).preflight
  const [install, ...script] = job.script
  assert.equal(install, 'npm ci')
  const { reports } = job.artifacts
  const gitlab = inShell(script.join('\n').replace(/ infra$/, ' .'))
  assert.equal(gitlab.status, 1, gitlab.said)
  const quality = JSON.parse(readFileSync(join(project, reports.codequality), 'utf8'))
  assert.ok(quality.some(({ check_name: rule }) => rule === 'unknown_member'))

  // pre-commit: it installs the hook's repository and what is added, and runs the entry with the files that match.
  const hooks = snippets.find((snippet) => snippet?.repos !== undefined).repos[0].hooks
  const [hook] = parse(read('.pre-commit-hooks.yaml'))
  const prefix = join(folder, 'env')
  execFileSync('npm', [
    'install',
    '--global',
    '--silent',
    '--prefix',
    prefix,
    tarball,
    ...hooks[0].additional_dependencies,
  ])
  assert.equal(hooks[0].id, hook.id)
  assert.match('infra/a.template', new RegExp(hook.files))
  const path = { PATH: `${join(prefix, 'bin')}${delimiter}${process.env.PATH}` }
  const commit = inShell(`${hook.entry} bake-bread.json`, path)
  assert.equal(commit.status, 1, commit.said)
  assert.match(commit.said, /bake-bread\.json:1:3 error unknown_member/)
  assert.match(inShell('aws-preflight --version', path).said, new RegExp(version))
  console.log('the snippets for CI work where a config names a package')
} finally {
  rmSync(folder, { recursive: true })
}
