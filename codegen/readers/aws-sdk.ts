import type { OperationReading, Page, Problem, Reader, Reading, StructureReading } from '../model.js'
import { notesOn } from '../reading/notes.js'
import { readDeclarations } from '../reading/sdk-declarations.js'
import { readSchemas } from '../reading/sdk-schemas.js'
import { readLogFilters, readSerializers } from '../reading/sdk-serializers.js'
import { makeWiring, structureWiring, wireMembers, type Wiring } from '../reading/sdk-wiring.js'
import { parseSource, type Source } from '../reading/typescript.js'

const dialect = 'aws-sdk'

/** Installed packages of the AWS SDK for JavaScript: its declarations, and its schemas or, in older ones, serializers. */
export const awsSdk: Reader = { dialect, recognizes, read }

function recognizes(page: Page): boolean {
  return page.files !== undefined
}

// package = { models } { commands } ( { schemas } | { serializers } )
function read(page: Page): Reading {
  const notes = notesOn(page)
  const problems: Problem[] = []
  const parse = (pattern: RegExp): readonly Source[] =>
    (page.files ?? []).filter(({ path }) => pattern.test(path)).map((file) => parseSource(page, file, problems))
  const packageJson = { number: 1, text: '' }
  const declarations = readDeclarations(parse(models), parse(commands))
  if (declarations.operations.length === 0)
    notes.report(
      packageJson,
      `${page.name} has no commands in dist-types/; nothing was read from it. Install it again.`,
    )
  const wiring = makeWiring()
  const schemaSources = parse(schemas)
  const serializerSources = parse(serializers)
  if (schemaSources.length > 0) readSchemas(schemaSources, wiring)
  else if (serializerSources.length > 0) {
    readSerializers(serializerSources, declarations.operations, wiring)
    hideSensitive(wiring, declarations.structures, readLogFilters(parse(modelCode)))
  } else if (declarations.operations.length > 0)
    notes.report(
      packageJson,
      `${page.name} has neither schemas nor serializers in dist-es/: wire names and bindings are unknown. Install it again.`,
    )
  const hasWiring = schemaSources.length + serializerSources.length > 0
  notes.reportAll(problems)
  return notes.reading(dialect, {
    literals: declarations.literals,
    structures: hasWiring
      ? declarations.structures.map((structure) => wired(structure, wiring))
      : declarations.structures,
    operations: declarations.operations.map((operation) => withHttp(operation, wiring)),
  })
}

const models = /^dist-types\/models\/(?!index\.d\.ts$).+\.d\.ts$/
const commands = /^dist-types\/commands\/(?!index\.d\.ts$).+\.d\.ts$/
const schemas = /^dist-es\/schemas\/.+\.js$/
const serializers = /^dist-es\/protocols\/.+\.js$/
const modelCode = /^dist-es\/models\/.+\.js$/

const withHttp = (operation: OperationReading, wiring: Wiring): OperationReading => {
  const http = wiring.operations.get(operation.name ?? '')
  return http === undefined ? operation : { ...operation, http }
}

const wired = (structure: StructureReading, wiring: Wiring): StructureReading => {
  const { name, exception } = structure
  const status = wiring.statuses.get(name)
  return {
    ...structure,
    members: wireMembers(wiring, name, structure.members),
    ...(wiring.structures.get(name)?.sensitive === true ? { sensitive: true } : {}),
    ...(exception === undefined || status === undefined ? {} : { exception: { ...exception, status } }),
  }
}

/** What a log filter hides is a member that is sensitive, or one that holds a sensitive structure. */
const hideSensitive = (
  wiring: Wiring,
  structures: readonly StructureReading[],
  hidden: ReadonlyMap<string, ReadonlySet<string>>,
): void => {
  const names = new Set(structures.map(({ name }) => name))
  for (const { name, members } of structures) {
    for (const { name: member, type } of members) {
      if (hidden.get(name)?.has(member) !== true) continue
      if (type.kind === 'reference' && names.has(type.name)) structureWiring(wiring, type.name).sensitive = true
      else {
        const known = structureWiring(wiring, name).members
        known.set(member, { ...known.get(member), sensitive: true })
      }
    }
  }
}
