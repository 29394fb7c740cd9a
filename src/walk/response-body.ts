import type { StructureDefinition } from '../schema/definition.js'
import { useOtherNames } from '../issue/hints.js'
import { byOtherNames } from './misplaced.js'
import { exceptionName } from './exception-name.js'
import type { Members } from '../schema/wire-names.js'
import { nameText } from '../text/path.js'
import { suggestLater } from './here.js'
import type { WalkState } from './walk-state.js'

/** Keys that the SDK and boto3 put beside the members of a response. */
export const metadataNames: ReadonlySet<string> = new Set(['$metadata', 'ResponseMetadata'])

/**
 * Reports a body that has members, none of them known, where the response has some: it is another operation's, an error
 * response, or in other names than the documented ones. Says whether it did.
 */
export const reportAnotherBody = (
  state: WalkState,
  definition: StructureDefinition,
  members: Members,
  names: readonly string[],
  values: readonly unknown[],
): boolean => {
  if (names.some((key) => members.has(key) && !metadataNames.has(key))) return false
  const found = names.filter((key, index) => !metadataNames.has(key) && values[index] !== undefined)
  const known = [...members.keys()].filter((member) => !metadataNames.has(member))
  if (known.length === 0 || found.length === 0) return false
  const goByOthers = (): boolean => found.every((key) => byOtherNames(definition).has(key))
  const mismatch = `none of its members is known: found ${first(found)}, expected some of ${first(known)}`
  state.report(
    'unrecognized_body',
    {},
    {
      expected: definition.name,
      hint: state.rules.naming === undefined && goByOthers() ? useOtherNames : undefined,
      detail: errorResponse(state, names, values) ?? mismatch,
      suggestion: suggestLater(found[0] ?? '', known),
    },
  )
  return true
}

const first = (names: readonly string[]): string =>
  [...names.slice(0, 5).map(nameText), ...(names.length > 5 ? ['…'] : [])].join(', ')

/** Says so where a body is an error response. Its name is shown only where the reference knows it. */
const errorResponse = (state: WalkState, names: readonly string[], values: readonly unknown[]): string | undefined => {
  const type = values.find((value, index) => typeof value === 'string' && /^(__type|code)$/i.test(names[index] ?? ''))
  if (typeof type !== 'string') return undefined
  const known = state.subject.of?.errors?.find(({ name }) => name === exceptionName(type))
  return `it is an error response${known === undefined ? '' : ` (${known.name})`}`
}
