/** One service, as a process of its own: `sweep-service.ts SERVICE OUT` writes its outcome. */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AnyOperation } from 'aws-preflight'
import { packagePage } from '../../codegen/pages/package-page.js'
import { generate } from '../../codegen/pipeline.js'
import type { Generated } from '../../codegen/service/outcome.js'
import { printProblem } from '../../codegen/ask/explain.js'
import { lostTypes } from '../../codegen/ask/summary.js'
import { compile } from '../support/compile.js'
import { holdOperation } from '../support/operation-law.js'
import { references } from '../support/pages.js'
import { pageSetsOf } from './corpus.js'
import { differencesOf } from './differences.js'
import type { Comparison, Held, Outcome } from './outcome.js'
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
    ...(await hold({ ...generated, files: [...generated.files, { path: 'uses.ts', text: sdkUses(service) }] }, name)),
    comparisons: pages === undefined ? [] : await compare(generated, pages),
  }
}

/** Writes what was generated into a folder of its own, compiles it, and runs it. */
const hold = async ({ files }: Generated, name: string): Promise<Held> => {
  const folder = join(sweepFolder, 'generated', name)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const { path, text } of files) writeFileSync(join(folder, path), text)
  const roots = files.flatMap(({ path }) => (path.endsWith('.ts') ? join(folder, path) : []))
  const errors = compile(new Map(), roots, strictnesses).map((error) => error.replace(`${process.cwd()}/`, ''))
  return { errors, failures: await failuresIn(folder) }
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

const compare = async ({ service }: Generated, pages: string): Promise<readonly Comparison[]> => {
  const comparisons: Comparison[] = []
  for (const { dialect, pages: set } of pageSetsOf(join(references, 'corpus'), pages)) {
    const other = generate(set, { service: service.name })
    comparisons.push({
      dialect,
      operations: other.service.operations.length,
      differences: differencesOf(service, other.service),
      ...(await hold(other, join(dialect, service.name))),
    })
  }
  return comparisons
}

const [, , name, out] = process.argv
const wanted = sweptServices.find((service) => service.name === name)
if (wanted === undefined || out === undefined) throw new Error('Usage: sweep-service.ts SERVICE OUT')
if (existsSync(out)) rmSync(out)
const outcome = await sweep(wanted)
writeFileSync(out, JSON.stringify(outcome, undefined, 1))
