import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { build, type Plugin } from 'esbuild'
import type { Any } from 'io-ts'
import type { AnyOperation } from '../../src/codec.js'
import { type Definition, definitionOf } from '../../src/schema/definition.js'

const generated = join(process.cwd(), 'generated')

/** The entry point that uses none of the operations. */
const nothing = 'nothing'

/** An entry point for each operation, which exports it and nothing else. */
const alone = (folder: string): Plugin => ({
  name: 'alone',
  setup: (bundler) => {
    bundler.onResolve({ filter: /^alone:/ }, ({ path }) => ({ path: path.slice('alone:'.length), namespace: 'alone' }))
    bundler.onLoad({ filter: /.*/, namespace: 'alone' }, ({ path }) => ({
      contents: path === nothing ? `import './operations.ts'` : `export { ${path} } from './operations.ts'`,
      resolveDir: folder,
    }))
  },
})

/** The part of a service's generated code that a bundler leaves for each of these names. */
const bundled = async (service: string, names: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const folder = join(generated, service)
  const { outputFiles } = await build({
    entryPoints: names.map((name, index) => ({ in: `alone:${name}`, out: String(index) })),
    bundle: true,
    format: 'esm',
    external: ['aws-preflight/codec'],
    outdir: '.',
    write: false,
    plugins: [alone(folder)],
    logLevel: 'error',
  })
  return new Map(outputFiles.map(({ path, text }) => [names[Number(basename(path, '.js'))] ?? '', text]))
}

/** The named shapes that can be reached from codecs. */
const reached = (codecs: readonly Any[]): ReadonlySet<string> => {
  const names = new Set<string>()
  const open: Definition[] = codecs.map(definitionOf)
  for (let definition = open.pop(); definition !== undefined; definition = open.pop()) {
    if (definition.kind === 'list') open.push(definitionOf(definition.item))
    if (definition.kind === 'map') open.push(definitionOf(definition.key), definitionOf(definition.value))
    if (definition.kind !== 'structure' && definition.kind !== 'literals') continue
    if (names.has(definition.name)) continue
    names.add(definition.name)
    if (definition.kind === 'structure') open.push(...[...definition.members.values()].map(({ held }) => held))
  }
  return names
}

const codecsOf = ({ request, response, errors = [], paginator }: AnyOperation): readonly Any[] => [
  request,
  response,
  ...errors,
  ...(paginator === undefined ? [] : [paginator.request]),
]

const matches = (text: string, pattern: RegExp): readonly string[] =>
  [...new Set([...text.matchAll(pattern)].map(([, name = '']) => name))].sort()

describe.each(readdirSync(generated))('one operation of %s, bundled', (service) => {
  const load = async (): Promise<Readonly<Record<string, AnyOperation>>> => {
    const { operations } = (await import(join(generated, service, 'operations.ts'))) as {
      readonly operations: Readonly<Record<string, AnyOperation>>
    }
    return operations
  }

  it('has the shapes that can be reached from it, their guards, and nothing else', async () => {
    const operations = await load()
    const texts = await bundled(service, Object.keys(operations))
    // Shapes that are held to the same share the guard of the first one.
    const guardsText = readFileSync(join(generated, service, 'guards.ts'), 'utf8')
    const shared = [...guardsText.matchAll(/^export \{ find(\w+) as find(\w+) \}$/gm)]
    const guardOf = new Map(shared.map(([, first = '', shape = '']) => [shape, first]))
    for (const [name, operation] of Object.entries(operations)) {
      const text = texts.get(name) ?? ''
      const shapes = matches(text, /(?:structure|response|exception|taggedUnion|literals)\("(\w+)"/g)
      expect({ name, shapes }).toEqual({ name, shapes: [...reached(codecsOf(operation))].sort() })
      const guards = matches(text, /^function find(\w+)\(/gm)
      const own = shapes.map((shape) => guardOf.get(shape) ?? shape)
      expect(guards).toContain(guardOf.get(operation.request.name) ?? operation.request.name)
      expect({ name, strays: guards.filter((guard) => !own.includes(guard)) }).toEqual({ name, strays: [] })
      expect(matches(text, /\boperation\(\w+, \{\s+name: "(\w+)"/g)).toEqual([name])
    }
  })

  it('leaves nothing where nothing is used', async () => {
    const [text] = (await bundled(service, [nothing])).values()
    expect(text?.replaceAll(/^\/\/.*$|^import .*;$/gm, '').trim()).toBe('')
  })
})
