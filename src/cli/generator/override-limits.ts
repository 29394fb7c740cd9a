import type { Any } from 'io-ts'
import type * as Facts from '../../../codegen/facts.js'
import type { Constraints } from '../../codec.js'
import { visible } from '../../text/path.js'
import { type Definition, definitionOf } from '../../schema/definition.js'
import { UsageError } from '../../text/usage-error.js'
import { constraintsOf } from './limited-codec.js'
import type { Codecs } from './make-codecs.js'
import { overrideCodecs } from './override-codecs.js'
import { orFailure, withFacts } from './with-generator.js'

/** A page of constraints: a file, as seen from a folder. */
export interface OverridesPage {
  readonly file: string
  readonly folder: string
}

/** The codecs of a service as a page of constraints has them. A `UsageError` has a line for each thing wrong in it. */
export const overrideLimits = async (codecs: Codecs, page: OverridesPage): Promise<Codecs> => {
  const { known, faults } = await readOverrides(codecs, page)
  if (faults.length > 0) throw new UsageError(faults.join('\n'))
  return overrideCodecs(codecs, known)
}

/** The words of the page on each name, and a sentence for each thing wrong in it, line by line. */
const readOverrides = (
  codecs: Codecs,
  { file, folder }: OverridesPage,
): Promise<{ readonly known: ReadonlyMap<string, Constraints>; readonly faults: readonly string[] }> =>
  withFacts((facts) => {
    const page = orFailure(`${file} could not be read`, () => facts.constraintsPage(file, folder))
    const { overrides = [], problems } = facts.readConstraints(page)
    const there = overridableOf(codecs)
    const faults: Facts.Problem[] = [...problems]
    const known = new Map<string, Constraints>()
    for (const override of overrides) {
      const judged = facts.judgeOverride(override, there)
      if ('fault' in judged) faults.push({ place: override.place, message: judged.fault })
      else known.set(override.name, judged.limits === undefined ? {} : constraintsOf(judged.limits))
    }
    const inOrder = faults.sort((one, other) => one.place.line - other.place.line)
    return Promise.resolve({ known, faults: inOrder.map((fault) => visible(facts.printProblem(fault))) })
  })

/** Every structure that a request holds, with its members, and the named scalars. */
const overridableOf = ({ operations, names }: Codecs): Facts.Overridable => {
  const members = new Map<string, ReadonlyMap<string, Definition['kind']>>()
  const visit = (codec: Any): void => {
    const definition = definitionOf(codec)
    switch (definition.kind) {
      case 'list':
        return visit(definition.item)
      case 'map':
        return [definition.key, definition.value].forEach(visit)
      case 'structure':
        if (members.has(definition.name)) return
        members.set(definition.name, new Map([...definition.members].map(([name, { held }]) => [name, held.kind])))
        return [...definition.members.values()].forEach(({ type }) => visit(type))
      default:
        // It holds no structure.
        return
    }
  }
  for (const { request, paginator } of Object.values(operations)) {
    visit(request)
    if (paginator !== undefined) visit(paginator.request)
  }
  return { members, scalars: new Map([...names].map(([name, codec]) => [name, definitionOf(codec).kind])) }
}
