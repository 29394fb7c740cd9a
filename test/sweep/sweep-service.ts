/** One service, as a process of its own: `sweep-service.ts SERVICE OUT` writes its outcome. */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AnyOperation } from 'aws-preflight'
import { merge } from '../../codegen/merge/merge.js'
import { packagePage } from '../../codegen/package-page.js'
import { generate, type Generated } from '../../codegen/pipeline.js'
import { readPage } from '../../codegen/reader.js'
import { resolve } from '../../codegen/resolve.js'
import { printProblem } from '../../codegen/explain.js'
import { lostTypes } from '../../codegen/summary.js'
import { compile } from '../support/compile.js'
import { holdOperation } from '../support/operation-law.js'
import { references } from '../support/pages.js'
import { pageSetsOf } from './corpus.js'
import { differencesOf } from './differences.js'
import type { Comparison, Outcome } from './outcome.js'
import { packageOf, sweepFolder } from './packages.js'
import { sdkUses } from './sdk-uses.js'
import { sweptServices, type SweptService } from './services.js'

const runs = 10

const strictnesses = [{ exactOptionalPropertyTypes: true }, { exactOptionalPropertyTypes: false }]

/** Reads, generates, compiles and runs one service, and holds it against its pages. */
const sweep = async ({ name, version, pages }: SweptService): Promise<Outcome> => {
  const found = packagePage(packageOf(name), sweepFolder)
  if (found === undefined) throw new Error(`${packageOf(name)} is not installed in ${sweepFolder}`)
  const generated = generate([found.page], { service: name })
  const { service } = generated
  const folder = join(sweepFolder, 'generated', name)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const { path, text } of generated.files) writeFileSync(join(folder, path), text)
  writeFileSync(join(folder, 'uses.ts'), sdkUses(service))
  const roots = ['index.ts', 'codecs.ts', 'uses.ts'].map((path) => join(folder, path))
  const isNote = ({ severity }: { severity?: string }): boolean => severity === 'note'
  return {
    name,
    version,
    protocol: service.protocol ?? 'unknown',
    structures: service.structures.length,
    literals: service.literals.length,
    members: service.structures.reduce((sum, { members }) => sum + members.length, 0),
    operations: service.operations.length,
    notes: generated.problems.filter(isNote).length,
    problems: generated.problems.filter((problem) => !isNote(problem)).map(printProblem),
    lost: lostOf(generated),
    errors: compile(new Map(), roots, strictnesses).map((error) => error.replace(`${process.cwd()}/`, '')),
    failures: await failuresIn(folder),
    comparisons: pages === undefined ? [] : compare(generated, pages),
  }
}

/** The package's facts that are not in the service: shapes, members, operations, and types that became anything. */
const lostOf = (generated: Generated): readonly string[] => {
  const { service, readings } = generated
  const structures = new Map(
    service.structures.flatMap((each) => [each.name, ...each.aliases].map((name) => [name, each])),
  )
  const operations = new Set(service.operations.map(({ name }) => name))
  return [
    ...readings.flatMap((reading) => {
      // Serializers do not name what they copy as it is.
      const hasSchemas = reading.page.files?.some(({ path }) => path.startsWith('dist-es/schemas/')) === true
      return reading.structures.flatMap(({ name, members }) => {
        const kept = structures.get(name)
        if (kept === undefined) return [`the structure ${name}`]
        const names = new Set(kept.members.map((member) => member.name))
        return members.flatMap((member) => [
          ...(names.has(member.name) ? [] : [`the member ${name}.${member.name}`]),
          ...(hasSchemas && member.boundAt === undefined ? [`how ${name}.${member.name} travels`] : []),
        ])
      })
    }),
    ...readings.flatMap((reading) =>
      (reading.page.files ?? []).flatMap(({ path }) => {
        const [, name] = /^dist-types\/commands\/(\w+)Command\.d\.ts$/.exec(path) ?? []
        return name === undefined || operations.has(name) ? [] : [`the operation ${name}`]
      }),
    ),
    ...lostTypes(generated).map((member) => `the type of ${member}`),
  ]
}

const failuresIn = async (folder: string): Promise<readonly string[]> => {
  const { operations } = (await import(join(folder, 'index.ts'))) as {
    operations: Readonly<Record<string, AnyOperation>>
  }
  return Object.entries(operations).flatMap(([name, operation]) => {
    try {
      holdOperation(operation, runs)
      return []
    } catch (error) {
      return [`${name}: ${error instanceof Error ? error.message : String(error)}`]
    }
  })
}

const compare = ({ service }: Generated, pages: string): readonly Comparison[] =>
  pageSetsOf(join(references, 'corpus'), pages).map(({ dialect, pages: set }) => {
    const other = resolve(merge(service.name, set.map(readPage)).service).service
    return { dialect, operations: other.operations.length, differences: differencesOf(service, other) }
  })

const [, , name, out] = process.argv
const wanted = sweptServices.find((service) => service.name === name)
if (wanted === undefined || out === undefined) throw new Error('Usage: sweep-service.ts SERVICE OUT')
if (existsSync(out)) rmSync(out)
const outcome = await sweep(wanted)
writeFileSync(out, JSON.stringify(outcome, undefined, 1))
