/** Every file stands in one wing, the arrows point down only, and a few things stand in no file. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { runInNewContext } from 'node:vm'
import { buildSync } from 'esbuild'
import picomatch from 'picomatch'

const root = join(__dirname, '..')

const filesIn = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.[cm]?[jt]s$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))

const source = (file: string): string => readFileSync(join(root, file), 'utf8')

/** All that a file imports, types too: repository paths for the repository's own files, names for packages. */
const importsOf = (file: string): readonly string[] =>
  [...source(file).matchAll(/^(?:import|export)\s(?:[^='"]*?\sfrom\s)?['"]([^'"]+)['"]|\bimport\('([^']+)'\)/gm)].map(
    ([, fixed, loaded]) => {
      const name = fixed ?? loaded ?? ''
      return name.startsWith('.') ? relative(root, join(root, dirname(file), name)).replace(/\.js$/, '.ts') : name
    },
  )

const folders = { src: filesIn('src'), codegen: filesIn('codegen'), generated: filesIn('generated') }
const handWritten = [...folders.src, ...folders.codegen]

interface Wing {
  readonly wing: string
  readonly files: string
  readonly on: readonly string[]
  readonly packages: readonly string[]
  readonly node?: boolean
  readonly isDoor?: boolean
}
const arrows = JSON.parse(source('test/arrows.json')) as { readonly wings: readonly Wing[] }
const wings = new Map(arrows.wings.map((wing) => [wing.wing, wing]))

const wingNamed = (name: string): Wing => {
  const found = wings.get(name)
  if (found === undefined) throw new Error(`test/arrows.json has no wing "${name}"`)
  return found
}

const wingsOf = (file: string): readonly Wing[] =>
  [...wings.values()].filter(({ files }) => picomatch.isMatch(file, files))

/** The wings below this one, as far as the next door. */
const below = (wing: Wing): ReadonlySet<string> =>
  new Set(wing.on.flatMap((name) => [name, ...(wingNamed(name).isDoor === true ? [] : below(wingNamed(name)))]))

const isAllowed = (wing: Wing, name: string): boolean => {
  if (name.startsWith('node:')) return wing.node === true
  const [to] = wingsOf(name)
  if (to !== undefined) return to === wing || below(wing).has(to.wing)
  return wing.packages.some((each) => name === each || name.startsWith(`${each}/`))
}

test.each([...handWritten, ...folders.generated])('%s stands in one wing, and imports what the wing may', (file) => {
  const [wing, ...others] = wingsOf(file)
  if (wing === undefined)
    throw new Error(`${file} stands in no wing: a top level holds doors only, see test/arrows.json`)
  expect(others).toEqual([])
  expect(importsOf(file).filter((name) => !isAllowed(wing, name))).toEqual([])
})

it('would find an arrow that points up, one past a door, a package and a use of Node', () => {
  const isAllowedIn = (wing: string, name: string): boolean => isAllowed(wingNamed(wing), name)
  expect(isAllowedIn('src/issue', 'src/schema/kind.ts')).toBe(true)
  expect(isAllowedIn('src/issue', 'src/walk/walk.ts')).toBe(false)
  expect(isAllowedIn('src/cli/generator', 'codegen/door.ts')).toBe(true)
  expect(isAllowedIn('src/cli/generator', 'codegen/pipeline.ts')).toBe(false)
  expect(isAllowedIn('src/walk', 'yaml')).toBe(false)
  expect(isAllowedIn('src/lint', 'node:fs')).toBe(false)
  expect(isAllowedIn('src/cli/files', 'test/arrows.json')).toBe(false)
})

test('no wing that knows no Node stands on one that does', () => {
  const pure = [...wings.values()].filter((wing) => wing.node !== true)
  expect(pure.filter((wing) => [...below(wing)].some((name) => wingNamed(name).node === true))).toEqual([])
})

/** The first circle of imports that a file is on, if there is one. */
const circleOf = (files: readonly string[], importsOfFile: (file: string) => readonly string[]) => {
  const done = new Set<string>()
  const visit = (file: string, path: readonly string[]): readonly string[] | undefined => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file]
    if (done.has(file)) return undefined
    for (const next of importsOfFile(file)) {
      const circle = files.includes(next) ? visit(next, [...path, file]) : undefined
      if (circle !== undefined) return circle
    }
    done.add(file)
    return undefined
  }
  for (const file of files) {
    const circle = visit(file, [])
    if (circle !== undefined) return circle
  }
  return undefined
}

test('no imports lead in a circle, those of types neither', () => {
  expect(circleOf(handWritten, importsOf)).toBeUndefined()
  const imports: Readonly<Record<string, readonly string[]>> = { a: ['b'], b: ['c', 'd'], c: [], d: ['b'] }
  expect(circleOf(Object.keys(imports), (file) => imports[file] ?? [])).toEqual(['b', 'd', 'b'])
})

/** Things that come in kinds: a contract (`rule.ts`), a list (`rules.ts`), a folder of members (`rules/`), side by side. */
const lists = [
  'src/cli/commands',
  'src/cli/report/formats',
  'src/lint/rules',
  'src/lint/documents/carriers',
  'codegen/emit/emitters',
]

test.each(lists)('%s are a contract, a list, and each member in the list', (list) => {
  expect(handWritten).toContain(`${list.replace(/s$/, '')}.ts`)
  const members = handWritten.filter((file) => dirname(file) === list)
  expect(members.length).toBeGreaterThan(1)
  expect(importsOf(`${list}.ts`)).toEqual(expect.arrayContaining(members))
})

test('readers are a contract, a list, and a folder for each family in the list', () => {
  const shared = 'codegen/readers/shared'
  const families = handWritten
    .map(dirname)
    .filter((folder) => dirname(folder) === 'codegen/readers' && folder !== shared)
  const listed = importsOf('codegen/readers/readers.ts').map(dirname)
  expect(handWritten).toContain('codegen/readers/reader.ts')
  expect(listed).toEqual(expect.arrayContaining(families))
})

test('what only prints, and all of lint, runs in a browser', () => {
  const files = folders.src.filter((file) => /^src\/(lint|cli\/(show|report))\//.test(file))
  const { outputFiles } = buildSync({
    stdin: { contents: files.map((file) => `import './${file}'`).join('\n') + browserUse, resolveDir: root },
    bundle: true,
    write: false,
    platform: 'browser',
    logLevel: 'silent',
  })
  const said: string[] = []
  for (const { text } of outputFiles) {
    runInNewContext(text, { TextEncoder, TextDecoder, say: (line: string) => said.push(line) })
  }
  expect(said.join('\n')).toMatch(/^a\.json:1:9 error syntax_error\n {2}.*\n {2}1 │ /m)
})

/** Lints a text and prints what is found, where there is nothing but the language and the encoders of text. */
const browserUse = `
  import { lintText } from './src/lint/lint-text.js'
  import { pretty } from './src/cli/report/formats/pretty.js'
  import { plain } from './src/cli/report/paint.js'
  import { plainWords } from './src/cli/report/vocabulary.js'
  const { issues, text } = lintText(new TextEncoder().encode('{ "A": 1'), {
    file: 'a.json', target: () => 'none',
  })
  say(pretty({ paint: plain }).file({ file: 'a.json', issues, text, vocabulary: plainWords }))
`

test.each([
  ['door', 'Door'],
  ['facts', 'Facts'],
])('the generator is loaded by its %s when it is asked for, and not before', (door, name) => {
  const loading = folders.src.filter((file) => source(file).includes(`import('../../../codegen/${door}.js')`))
  expect(loading).toEqual(['src/cli/generator/with-generator.ts'])
  for (const file of folders.src) {
    for (const line of source(file).match(new RegExp(`^import .*codegen/${door}\\b.*$`, 'gm')) ?? [])
      expect(line).toBe(`import type * as ${name} from '../../../codegen/${door}.js'`)
  }
})

test('pages are found without a compiler', () => {
  const { metafile } = buildSync({
    entryPoints: [join(root, 'codegen/facts.ts')],
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    packages: 'external',
  })
  const packages = Object.values(metafile.inputs).flatMap(({ imports }) => imports.filter(({ external }) => external))
  expect(packages.map(({ path }) => path).filter((path) => !path.startsWith('node:'))).toEqual([])
  expect(Object.keys(metafile.inputs)).toContain('codegen/emit/traits.ts')
})

test('one file of the command knows the services', () => {
  const knowing = folders.src.filter((file) => importsOf(file).some((name) => name.startsWith('aws-preflight/')))
  expect(knowing).toEqual(['src/cli/target/bundled-services.ts'])
})

test.each(folders.generated)('%s imports the door and its siblings', (file) => {
  for (const name of importsOf(file))
    expect(name === 'aws-preflight/codec' || dirname(name) === dirname(file)).toBe(true)
})

test.each(handWritten)('%s is short, and silences nothing', (file) => {
  const text = source(file)
  expect(text.split('\n').length).toBeLessThanOrEqual(301)
  // One file writes it, into guards alone: test/codegen/emit/emitters/guards.test.ts compiles them without.
  const said = file === 'codegen/emit/emitters/guards.ts' ? text.replace("'// @ts-nocheck'", '') : text
  expect(said).not.toMatch(/:\s*any\b|\bas any\b|<any>|@ts-(ignore|nocheck)|eslint-disable/)
})

test.each(folders.generated)('%s is checked by the compiler, but for guards', (file) => {
  expect(source(file).includes('@ts-nocheck')).toBe(basename(file) === 'guards.ts')
})

test.each([...folders.src, ...folders.generated])('%s makes no code at run time', (file) => {
  expect(source(file)).not.toMatch(/\beval\(|new Function\b|\bFunction\(/)
})
