/**
 * Every example of the README and of the guides runs and prints the text below it; the ones in TypeScript are compiled
 * under strict, too. Every link leads to something that is there.
 */
import { execFileSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { inspect } from 'node:util'
import { buildSync } from 'esbuild'
import { parse } from 'yaml'
import { Config } from '../src/cli/target/config.js'
import { compile } from './support/compile.js'

const root = join(__dirname, '..')
/** The README first, then the guides, which stand where the code is, then the pages for those who carry the project on. */
const documents = [
  'README.md',
  ...markdownIn('src'),
  ...markdownIn('codegen'),
  ...markdownIn('test'),
  ...markdownIn('.github'),
]
  .filter((file) => !/^(test\/(fixtures|golden)|codegen\/references)\//.test(file))
  .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }))

/** Each ```ts block with the ```text block that directly follows it, if one does. */
const examples = documents.flatMap(({ file, text }) =>
  [...text.matchAll(/```ts\n([^]*?)```(?:\n\n```text\n([^]*?)```)?/g)].map(([, code = '', printed = '']) => ({
    file,
    code,
    printed,
  })),
)

test('the README has examples', () =>
  expect(examples.filter(({ file }) => file === 'README.md').length).toBeGreaterThanOrEqual(3))

test('the first example prints what fits a terminal of 80 columns', () => {
  for (const line of examples[0]?.printed.split('\n') ?? []) expect(line.length).toBeLessThanOrEqual(80)
})

describe('every link leads somewhere', () => {
  test.each(documents)('$file', ({ file, text }) => {
    const lost = linksIn(text).filter((link) => !isThere(file, link))
    expect(lost).toEqual([])
  })
})

/** The wings of the house, each a folder in which somebody looks for something. */
const wings = ['src', 'codegen'].flatMap((top) =>
  readdirSync(join(root, top), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() && entry.name !== 'references' ? [`${top}/${entry.name}`] : [],
  ),
)

test.each(wings)('%s says what is in it, and names nothing else', (wing) => {
  const text = readFileSync(join(root, wing, 'README.md'), 'utf8')
  const [, section = ''] = text.split(/^## In this folder$/m)
  const named = [...section.matchAll(/`([\w./-]+(?:\.ts|\/))`/g)].map(([, name = '']) => name)
  expect(named).not.toEqual([])
  expect(named.filter((name) => !existsSync(join(root, wing, name)) && !existsSync(join(root, name)))).toEqual([])
})

test('they compile', () => {
  const files = examples.map(({ code }, index) => [join(root, 'test', `readme-example-${index}.ts`), code] as const)
  expect(compile(new Map(files))).toEqual([])
}, 60_000)

describe('they print what they say', () => {
  const folder = join(__dirname, '.readme')
  beforeAll(() => mkdirSync(folder, { recursive: true }))
  afterAll(() => rmSync(folder, { recursive: true }))

  test.each(examples.map((example, index) => ({ index, ...example })))(
    '$file, example $index',
    async ({ index, code, printed }) => {
      const file = join(folder, `example-${index}.ts`)
      writeFileSync(file, code)
      const lines: string[] = []
      const log = jest.spyOn(console, 'log').mockImplementation((...values: readonly unknown[]) => {
        lines.push(`${values.map((value) => (typeof value === 'string' ? value : inspect(value))).join(' ')}\n`)
      })
      try {
        jest.requireActual(file)
        // Some of it is printed when a call is answered or rejected.
        for (let waits = 0; waits < 100 && lines.join('') !== printed; waits++)
          await new Promise((resolve) => setTimeout(resolve, waits))
      } finally {
        log.mockRestore()
      }
      expect(lines.join('')).toBe(printed)
    },
    30_000,
  )
})

/** Each ```sh block with the ```text block below it: what has none changes the machine, and is not run. */
const sessions = documents.flatMap(({ text }) =>
  [...text.matchAll(/```sh\n((?:(?!```)[^])*)```\n\n```text\n([^]*?)```/g)].map(([, code = '', printed = '']) => ({
    code,
    printed,
  })),
)

describe('what is typed prints what it says', () => {
  const folder = mkdtempSync(join(tmpdir(), 'readme-'))
  // The command as it stands in the sources, and the modules that it asks for by name: it starts in a fifth of the time.
  const built = join(root, '.cache/readme-command')
  beforeAll(() => {
    const named = readdirSync(join(root, 'generated')).map((service) => `${service}/names`)
    const entryPoints = {
      bin: 'src/bin.ts',
      ...Object.fromEntries(named.map((name) => [name, `generated/${name}.ts`])),
    }
    buildSync({
      absWorkingDir: root,
      entryPoints,
      outdir: join(built, 'dist'),
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      packages: 'external',
      logLevel: 'warning',
    })
    copyFileSync(join(root, 'package.json'), join(built, 'package.json'))
    mkdirSync(join(folder, 'node_modules'))
    symlinkSync(join(root, 'node_modules/@aws-sdk'), join(folder, 'node_modules/@aws-sdk'))
  })
  afterAll(() => [folder, built].forEach((each) => rmSync(each, { recursive: true })))

  it('is there', () => expect(sessions.length).toBeGreaterThanOrEqual(1))

  test.each(sessions)(
    '$code',
    ({ code, printed }) => {
      const script = `npx() { shift; node "${join(built, 'dist/bin.js')}" --no-cache "$@"; }\n${code}\ntrue`
      expect(execFileSync('bash', ['--norc', '-c', script], { cwd: folder, encoding: 'utf8' })).toBe(printed)
    },
    30_000,
  )
})

const configs = documents.flatMap(({ text }) =>
  [...text.matchAll(/```yaml\n(# aws-preflight\.config\.yaml[^]*?)```/g)].map(([, config = '']) => config),
)

test('each example of a config is one', () => {
  expect(configs.length).toBeGreaterThanOrEqual(1)
  for (const config of configs) {
    const result = Config.decode(parse(config))
    expect(result._tag === 'Left' ? result.left.map(({ message }) => message) : []).toEqual([])
  }
})

/** The Markdown files below a folder. */
function markdownIn(folder: string): readonly string[] {
  return existsSync(join(root, folder))
    ? readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.md'))
        .map((name) => join(folder, name))
        .sort()
    : []
}

/** The links of a page that lead to a file of the repository, or to a place in one. */
function linksIn(text: string): readonly string[] {
  const prose = text.replaceAll(/```[^]*?```/g, '').replaceAll(/`[^`\n]*`/g, '')
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, link = '']) => (/^https?:/.test(link) ? [] : [link]))
}

function isThere(file: string, link: string): boolean {
  const [path = '', anchor] = link.split('#')
  const target = path === '' ? file : relative(root, join(root, dirname(file), path))
  if (!existsSync(join(root, target))) return false
  return anchor === undefined || anchorsIn(readFileSync(join(root, target), 'utf8')).includes(anchor)
}

/** The anchors that headings get: small letters, no signs, hyphens for blanks. */
function anchorsIn(text: string): readonly string[] {
  return [...text.replaceAll(/```[^]*?```/g, '').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )
}
