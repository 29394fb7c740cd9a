import type { Page, Problem, Reading, StructureReading } from '../../service/model.js'
import type { Reader } from '../reader.js'
import { isRstFolder } from '../shared/rst-folder.js'
import { speaksJson } from '../../service/wire-rule.js'
import { notesOn } from '../shared/notes.js'
import { commentAbove } from '../shared/prose.js'
import { asTaken, readCommands } from './commands.js'
import { readDeclarations } from './declarations.js'
import { readLogFilters } from './log-filters.js'
import { protocolOfFile, readProtocol } from './protocol.js'
import { readSchemas } from './schemas.js'
import { hasSerializers, readSerializers } from './serializers.js'
import { makeWiring, wireStructure, type Wiring } from './wiring.js'
import { parseSource, type ParsedFile } from './typescript.js'

const dialect = 'aws-sdk'

/** In older packages the serializers are other code. */
const leastVersion = '3.309'

/** Installed packages of the AWS SDK for JavaScript: their declarations, and their schemas or, in older ones, serializers. */
export const awsSdk: Reader = { dialect, recognizes, read, describe: commentAbove }

const models = /^dist-types\/models\/(?!index\.d\.ts$).+\.d\.ts$/
const commands = /^dist-types\/commands\/(?!index\.d\.ts$).+\.d\.ts$/
const schemas = /^dist-es\/schemas\/.+\.js$/
const serializers = /^dist-es\/protocols\/Aws_.+\.js$/
const configuration = /^dist-es\/runtimeConfig\.shared\.js$/
const modelCode = /^dist-es\/models\/.+\.js$/

function recognizes(page: Page): boolean {
  return page.files !== undefined && !isRstFolder(page)
}

/** Members that the client fills in, although they are declared as required, by the package whose middleware does it. */
const filledIn: ReadonlyMap<string, string> = new Map([['@aws-sdk/middleware-sdk-glacier', 'accountId']])

// package = models commands ( configuration schemas | serializers )
function read(page: Page): Reading {
  const notes = notesOn(page)
  const problems: Problem[] = []
  const report = (message: string): void => notes.report({ number: 1, text: '' }, `${page.name} ${message}`)
  const parse = (pattern: RegExp, hasParents?: boolean): readonly ParsedFile[] =>
    (page.files ?? [])
      .filter(({ path }) => pattern.test(path))
      .map((file) => parseSource(page, file, problems, hasParents))
  const { structures, literals } = readDeclarations(parse(models))
  const { operations, taken } = readCommands(parse(commands))
  if (structures.length === 0 || operations.length === 0) {
    report(
      'has no models and commands in dist-types/: it is no client of the AWS SDK for JavaScript 3, or too old a one; name another package, or install a newer one.',
    )
    return notes.reading(dialect)
  }
  const protocol = readProtocol(parse(configuration)) ?? protocolOfFile((page.files ?? []).map(({ path }) => path))
  const wiring = wiringOf()
  if (wiring === undefined) {
    report(
      `has neither schemas nor serializers of the kind that packages have since ${leastVersion}: nothing was read from it; install that version or a newer one.`,
    )
    return notes.reading(dialect)
  }
  const filled = [...filledIn].flatMap(([middleware, member]) => (page.text.includes(`"${middleware}"`) ? member : []))
  const requests = new Set(operations.map(({ requestName }) => requestName))
  const isRest = protocol === undefined || protocol.startsWith('rest')
  notes.reportAll(problems)
  return notes.reading(dialect, {
    literals,
    structures: structures.map((structure) =>
      wireStructure(wiring, withFilled(asTaken(structure, taken.get(structure.name))), isRest),
    ),
    operations: operations.map((operation) => {
      const http = wiring.operations.get(operation.name ?? '')
      return http === undefined ? operation : { ...operation, http }
    }),
    ...(protocol === undefined ? {} : { protocol }),
  })

  function wiringOf(): Wiring | undefined {
    const wiring = makeWiring()
    const [schemaSources, serializerSources] = [parse(schemas, false), parse(serializers)]
    if (schemaSources.length > 0) readSchemas(schemaSources, wiring)
    else if (hasSerializers(serializerSources)) {
      readSerializers(serializerSources, operations, wiring, speaksJson({ protocol }))
      readLogFilters(parse(modelCode), structures, wiring)
    } else return undefined
    return wiring
  }

  function withFilled(structure: StructureReading): StructureReading {
    if (filled.length === 0 || !requests.has(structure.name)) return structure
    const members = structure.members.map((member) =>
      filled.includes(member.name) ? { ...member, filled: true as const } : member,
    )
    return { ...structure, members }
  }
}
