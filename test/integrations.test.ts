/** The files of this repository that other systems read: the GitHub Action and the pre-commit hook. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { type Folder, folderWith } from './support/cli.js'

const root = join(__dirname, '..')
const read = (name: string): unknown => parse(readFileSync(join(root, name), 'utf8'))

let folder: Folder
beforeEach(() => (folder = folderWith({})))
afterEach(() => folder.remove())

interface Action {
  readonly runs: { readonly steps: readonly { readonly run: string }[] }
}

describe('action.yml', () => {
  const { runs } = read('action.yml') as Action
  const [step] = runs.steps

  const argsOf = (inputs: Readonly<Record<string, string>>): readonly string[] => {
    folder.write('npx', '#!/bin/sh\nfor arg in "$@"; do echo "$arg"; done\n')
    execFileSync('chmod', ['+x', join(folder.folder, 'npx')])
    const env = { PATH: `${folder.folder}:${process.env['PATH'] ?? ''}`, GITHUB_ACTION_PATH: root, ...inputs }
    const printed = execFileSync('bash', ['--norc', '-eo', 'pipefail', '-c', step?.run ?? ''], {
      env,
      encoding: 'utf8',
    })
    return printed.trimEnd().split('\n')
  }

  const { version, devDependencies } = read('package.json') as {
    readonly version: string
    readonly devDependencies: Readonly<Record<string, string>>
  }
  // A package that a config names is read by ts-morph, of the major that we are tested with.
  const tsMorph = `ts-morph@${/\d+/.exec(devDependencies['ts-morph'] ?? '')?.[0] ?? ''}`
  const packages = ['--package', `aws-preflight@${version}`, '--package', tsMorph]
  const always = ['--yes', ...packages, 'aws-preflight', 'lint', '--format', 'github']

  it('runs the version of its own ref', () => {
    expect(argsOf({ PATHS: '.', ARGS: '' })).toEqual([...always, '--', '.'])
  })

  it('takes a path and an argument on each line, whatever they hold', () => {
    expect(argsOf({ PATHS: 'a b/*.json\n\n-x; echo "$HOME"\n', ARGS: '--fail-on\nwarning\n' })).toEqual([
      ...always,
      '--fail-on',
      'warning',
      '--',
      'a b/*.json',
      '-x; echo "$HOME"',
    ])
  })
})

interface Hook {
  readonly entry: string
  readonly files: string
}

it('the pre-commit hook leaves other files alone, and complains of ours', async () => {
  const [hook] = read('.pre-commit-hooks.yaml') as readonly Hook[]
  const [, ...argv] = (hook?.entry ?? '').split(' ')
  const names = ['tsconfig.json', 'sub/amplifybackend.create-token.yml', 'readme.md']
  folder.write('tsconfig.json', '{ "strict": true, }')
  folder.write('sub/amplifybackend.create-token.yml', 'AppId: 1\n')
  const passed = names.filter((name) => RegExp(hook?.files ?? '').test(name))
  expect(passed).toEqual(['tsconfig.json', 'sub/amplifybackend.create-token.yml'])
  const { status, stdout } = await folder.run([...argv, '-f', 'stylish', ...passed])
  expect(status).toBe(1)
  expect(stdout).toMatch(/^sub\/amplifybackend\.create-token\.yml\n {2}1:8 {2}error/)
})
