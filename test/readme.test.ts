/** Every example of the README runs and prints what stands below it; those in TypeScript are compiled under strict, too. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import ts from 'typescript'
import { parse } from 'yaml'
import { Config } from '../src/cli/target/config.js'

const root = join(__dirname, '..')
const readme = readFileSync(join(root, 'README.md'), 'utf8')

/** Each ```ts block with the ```text block that directly follows it, if one does. */
const examples = [...readme.matchAll(/```ts\n([^]*?)```(?:\n\n```text\n([^]*?)```)?/g)].map(
  ([, code = '', printed = '']) => ({
    code,
    printed,
  }),
)

test('the README has examples', () => expect(examples.length).toBeGreaterThanOrEqual(6))

test('they compile', () => {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
    config: object
  }
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, root)
  const files = new Map(examples.map(({ code }, index) => [join(root, 'test', `readme-example-${index}.ts`), code]))
  const host = ts.createCompilerHost(options)
  const disk = { ...host }
  host.fileExists = (path) => files.has(path) || disk.fileExists(path)
  host.readFile = (path) => files.get(path) ?? disk.readFile(path)
  host.getSourceFile = (path, target, ...rest) => {
    const code = files.get(path)
    return code === undefined ? disk.getSourceFile(path, target, ...rest) : ts.createSourceFile(path, code, target)
  }
  const program = ts.createProgram([...files.keys()], options, host)
  const messages = ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
  expect(messages).toEqual([])
}, 60_000)

describe('they print what they say', () => {
  const folder = join(__dirname, '.readme')
  beforeAll(() => mkdirSync(folder, { recursive: true }))
  afterAll(() => rmSync(folder, { recursive: true }))

  test.each(examples.map(({ code, printed }, index) => ({ index, code, printed })))(
    'example $index',
    async ({ index, code, printed }) => {
      const file = join(folder, `example-${index}.ts`)
      writeFileSync(file, code)
      const lines: string[] = []
      const log = jest.spyOn(console, 'log').mockImplementation((...values: readonly unknown[]) => {
        lines.push(`${values.map((value) => (typeof value === 'string' ? value : inspect(value))).join(' ')}\n`)
      })
      try {
        jest.requireActual(file)
        await new Promise(setImmediate) // for what is printed when a call is rejected
      } finally {
        log.mockRestore()
      }
      expect(lines.join('')).toBe(printed)
    },
    30_000,
  )
})

/** Each ```sh block with the ```text block below it: what has none changes the machine, and is not run. */
const sessions = [...readme.matchAll(/```sh\n((?:(?!```)[^])*)```\n\n```text\n([^]*?)```/g)].map(
  ([, code = '', printed = '']) => ({ code, printed }),
)

describe('what is typed prints what it says', () => {
  const folder = mkdtempSync(join(tmpdir(), 'readme-'))
  beforeAll(() => {
    mkdirSync(join(folder, 'node_modules'))
    symlinkSync(join(root, 'node_modules/@aws-sdk'), join(folder, 'node_modules/@aws-sdk'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it('is there', () => expect(sessions.length).toBeGreaterThanOrEqual(1))

  test.each(sessions)(
    '$code',
    ({ code, printed }) => {
      // The command as it stands in the sources, in place of the published one.
      const bin = `"${join(root, 'node_modules/.bin/tsx')}" --tsconfig "${join(root, 'tsconfig.json')}" "${join(root, 'src/bin.ts')}"`
      const script = `npx() { shift; ${bin} "$@"; }\n${code}\ntrue`
      expect(execFileSync('bash', ['--norc', '-c', script], { cwd: folder, encoding: 'utf8' })).toBe(printed)
    },
    30_000,
  )
})

test('the example of a config is one', () => {
  const [, text = ''] = /```yaml\n(# aws-preflight\.config\.yaml[^]*?)```/.exec(readme) ?? []
  const result = Config.decode(parse(text))
  expect(result._tag === 'Left' ? result.left.map(({ message }) => message) : []).toEqual([])
})
