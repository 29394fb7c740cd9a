import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { buildSync } from 'esbuild'
import { bundle, type BundleSize } from '../bundle.js'
import { isScript, run, runChild } from '../child.js'
import { machine } from '../results.js'
import { median } from '../statistics.js'
import { cutsOf, ec2, ec2Folder } from './ec2.js'
import type { Cost, LargePoint, LargeResults, OneOperation } from './results.js'

/** How much is done: the numbers of shapes beside the whole service, and how often each import is timed. */
export interface LargeExtent {
  readonly shapes: readonly number[]
  readonly imports: number
}

/** Measures everything, in a small process of its own: one that was started by a large one counts as large itself. */
export const measureLarge = (extent: LargeExtent): LargeResults =>
  runChild(import.meta.url, [JSON.stringify(extent)]) as LargeResults

/** The cost of a process from its start to its end. */
const costOf = (folder: string, argv: readonly string[], cwd: string): Cost => {
  const [usage, hook] = [join(folder, 'usage.json'), join(folder, 'usage.mjs')]
  writeFileSync(
    hook,
    `import { writeFileSync } from 'node:fs'
process.on('exit', () => {
  const { user, system } = process.cpuUsage()
  const megabytes = process.resourceUsage().maxRSS / 1024
  writeFileSync(${JSON.stringify(usage)}, JSON.stringify({ milliseconds: (user + system) / 1000, megabytes }))
})\n`,
  )
  run(['--import', hook, ...argv], cwd)
  return JSON.parse(readFileSync(usage, 'utf8')) as Cost
}

/** `aws-preflight generate`, as it is published. */
const generate = (name: string, from: string, folder: string, operations: readonly string[] | undefined): Cost => {
  mkdirSync(folder, { recursive: true })
  const only = operations === undefined ? [] : ['--operations', operations.join()]
  const bin = join(process.cwd(), 'dist/bin.js')
  return costOf(folder, [bin, 'generate', name, ...only, '--out', join(folder, 'service')], from)
}

const generatedFiles = (folder: string): string[] =>
  readdirSync(join(folder, 'service'))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(folder, 'service', file))

const typeCheck = (folder: string): Cost => {
  const compilerOptions = {
    target: 'es2022',
    module: 'nodenext',
    strict: true,
    skipLibCheck: true,
    noEmit: true,
    types: [],
  }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: generatedFiles(folder) }))
  return costOf(folder, [join(process.cwd(), 'node_modules/typescript/bin/tsc'), '-p', folder], process.cwd())
}

/** The whole folder imported by Node, compiled and not bundled, with what it imports of ours. */
const importAll = (folder: string, times: number): Cost => {
  buildSync({ entryPoints: generatedFiles(folder), outdir: join(folder, 'compiled'), format: 'esm', tsconfigRaw: {} })
  writeFileSync(
    join(folder, 'import.mjs'),
    `const before = process.memoryUsage().rss
const start = process.cpuUsage()
await import('./compiled/index.js')
const { user, system } = process.cpuUsage(start)
const megabytes = (process.memoryUsage().rss - before) / 2 ** 20
console.log(JSON.stringify({ milliseconds: (user + system) / 1000, megabytes }))\n`,
  )
  const costs = Array.from({ length: times }, () => JSON.parse(run([join(folder, 'import.mjs')])) as Cost)
  return {
    milliseconds: median(costs.map(({ milliseconds }) => milliseconds)),
    megabytes: median(costs.map(({ megabytes }) => megabytes)),
  }
}

const linesOf = (folder: string): number =>
  generatedFiles(folder).reduce((sum, file) => sum + readFileSync(file, 'utf8').split('\n').length - 1, 0)

const bundleSize = async (text: string): Promise<Omit<BundleSize, 'name'>> => {
  const bundled = await bundle(text)
  return { minified: Buffer.byteLength(bundled), gzipped: gzipSync(bundled, { level: 9 }).length }
}

const oneOperation = async (
  {
    name,
    from,
    service,
    operation,
  }: { readonly name: string; readonly from: string } & Pick<OneOperation, 'service' | 'operation'>,
  folder: string,
  imports: number,
): Promise<OneOperation> => {
  const [one, whole] = [join(folder, 'one'), join(folder, 'whole')]
  generate(name, from, one, [operation])
  generate(name, from, whole, undefined)
  const use = (...lines: readonly string[]): string =>
    ["export { validateRequest } from 'aws-preflight'", ...lines].join('\n')
  const file = (path: string): string => JSON.stringify(join(whole, 'service', path))
  return {
    service,
    operation,
    bundles: {
      runtime: await bundleSize(use()),
      one: await bundleSize(use(`export { ${operation} } from ${file('operations.ts')}`)),
      whole: await bundleSize(use(`export { operations } from ${file('operations.ts')}`)),
    },
    imports: { one: importAll(one, imports), whole: importAll(whole, imports) },
  }
}

const measure = async ({ shapes, imports }: LargeExtent): Promise<LargeResults> => {
  const root = join(process.cwd(), 'test/bench/.generated', `large-${process.pid}`)
  try {
    const points = cutsOf(shapes).map((cut, index): LargePoint => {
      const folder = join(root, String(index))
      const generated = generate(ec2.name, ec2Folder, folder, cut.operations)
      return {
        operations: cut.operations.length,
        shapes: cut.shapes,
        lines: linesOf(folder),
        costs: { generate: generated, 'type-check': typeCheck(folder), import: importAll(folder, imports) },
      }
    })
    const single = [
      { name: ec2.name, from: ec2Folder, service: 'ec2', operation: 'DescribeInstances' },
      { name: '@aws-sdk/client-dynamodb', from: process.cwd(), service: 'dynamodb', operation: 'GetItem' },
    ]
    const operations: OneOperation[] = []
    for (const each of single) operations.push(await oneOperation(each, join(root, each.service), imports))
    return { machine: machine(), from: `${ec2.name} ${ec2.version}`, points, oneOperation: operations }
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

if (isScript(import.meta.url)) {
  const extent = JSON.parse(process.argv[2] ?? '') as LargeExtent
  process.stdout.write(JSON.stringify(await measure(extent)))
}
