/** The arrows that point down only, and the few things that no file may hold. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

const root = join(__dirname, '..')

const filesIn = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.[cm]?[jt]s$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))

const source = (file: string): string => readFileSync(join(root, file), 'utf8')

/** What a file imports: repository paths for its own, names for packages. */
const importsOf = (file: string): readonly string[] =>
  [...source(file).matchAll(/^(?:import|export)\s[^='"]*?\sfrom\s['"]([^'"]+)['"]/gm)].map(([, name = '']) =>
    name.startsWith('.') ? relative(root, join(root, dirname(file), name)).replace(/\.js$/, '.ts') : name,
  )

const folders = {
  src: filesIn('src').filter((file) => !file.startsWith('src/playground/')),
  codegen: filesIn('codegen'),
  generated: filesIn('generated'),
}

/** What only the command needs is never loaded with the runtime. */
const lint = folders.src.filter((file) => file.startsWith('src/lint/'))
const command = folders.src.filter((file) => /^src\/(cli\/|bin\.ts$)/.test(file))
/** They may know the types of the generator's door; one of them loads it. */
const generators = command.filter((file) => /^src\/cli\/(generator\/|commands\/generate\.ts$)/.test(file))
const runtime = folders.src.filter((file) => !lint.includes(file) && !command.includes(file))

test.each(runtime)('%s imports the runtime, io-ts, fp-ts and, for arbitraries, fast-check', (file) => {
  const allowed = file.startsWith('src/draw/') ? /^(src\/|io-ts$|fast-check$)/ : /^(src\/|io-ts$|fp-ts\/lib\/\w+\.js$)/
  for (const name of importsOf(file)) {
    expect(name).toMatch(allowed)
    expect(name).not.toMatch(/^src\/(lint\/|cli\/|bin\.ts$)/)
  }
})

test.each(lint)('%s imports the runtime and, to parse, yaml: it reads no files', (file) => {
  for (const name of importsOf(file)) expect(name).toMatch(/^(src\/(?!cli|bin)|yaml$)/)
})

test.each(command)(
  '%s imports the runtime, lint and what only a command needs; one file knows the services',
  (file) => {
    for (const name of importsOf(file)) {
      if (name.startsWith('aws-preflight/')) expect(file).toBe('src/cli/target/bundled-services.ts')
      else if (name.startsWith('codegen/')) expect(generators).toContain(file)
      else expect(name).toMatch(/^(src\/|node:|io-ts$|commander$|lilconfig$|picomatch$)/)
      if (file.startsWith('src/cli/report/formats/'))
        expect(name).not.toMatch(/^src\/cli\/(report\/formats|commands)\//)
    }
  },
)

test('the generator is loaded by its door when it is asked for, and not before', () => {
  const loading = command.filter((file) => source(file).includes("import('../../../codegen/door.js')"))
  expect(loading).toEqual(['src/cli/generator/with-generator.ts'])
  for (const file of generators) {
    for (const line of source(file).match(/^import .*codegen\/.*$/gm) ?? [])
      expect(line).toBe("import type * as Door from '../../../codegen/door.js'")
  }
})

test.each(folders.codegen)('%s imports no runtime and nothing generated', (file) => {
  for (const name of importsOf(file)) {
    expect(name).toMatch(/^(codegen\/|node:|ts-morph$|fp-ts\/lib\/\w+\.js$)/)
    if (file.startsWith('codegen/readers/')) expect(name).toMatch(/^(codegen\/(readers|service)\/|fp-ts\/|ts-morph$)/)
    if (file.startsWith('codegen/emit/')) expect(name).not.toMatch(/^codegen\/(readers|merge)/)
  }
})

test.each(folders.generated)('%s imports the door and its siblings', (file) => {
  for (const name of importsOf(file))
    expect(name === 'aws-preflight/codec' || dirname(name) === dirname(file)).toBe(true)
})

test.each([...folders.src, ...folders.codegen])('%s is short, and silences nothing', (file) => {
  const text = source(file)
  expect(text.split('\n').length).toBeLessThanOrEqual(301)
  expect(text).not.toMatch(/:\s*any\b|\bas any\b|<any>|@ts-(ignore|nocheck)|eslint-disable/)
})

test.each([...folders.src, ...folders.generated])('%s makes no code at run time', (file) => {
  expect(source(file)).not.toMatch(/\beval\(|new Function\b|\bFunction\(/)
})
