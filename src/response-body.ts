import type { StructureDefinition } from './definition.js'
import { nameText } from './path.js'
import { suggest } from './suggest.js'
import type { WalkState } from './walk-state.js'

/** What the SDK and boto3 put beside the members of a response. */
export const metadataNames: ReadonlySet<string> = new Set(['$metadata', 'ResponseMetadata'])

/**
 * Reports a body that has members, none of them known, where the response has some: it is another operation's, an error
 * response, or in other names than the documented ones. Says whether it did.
 */
export const reportAnotherBody = (
  state: WalkState,
  { name, members }: StructureDefinition,
  entries: readonly (readonly [name: string, value: unknown])[],
): boolean => {
  const found = entries.map(([key]) => key).filter((key) => !metadataNames.has(key))
  const known = [...members.keys()].filter((member) => !metadataNames.has(member))
  if (known.length === 0 || found.length === 0 || found.some((key) => members.has(key))) return false
  const mismatch = `none of its members is known: found ${first(found)}, expected some of ${first(known)}`
  state.report(
    'unrecognized_body',
    {},
    {
      expected: name,
      detail: errorResponse(state, entries) ?? mismatch,
      suggestion: () => suggest(found[0] ?? '', known),
    },
  )
  return true
}

const first = (names: readonly string[]): string =>
  [...names.slice(0, 5).map(nameText), ...(names.length > 5 ? ['…'] : [])].join(', ')

/** Says so where a body is an error response. Its name is shown only where the reference knows it. */
const errorResponse = (
  state: WalkState,
  entries: readonly (readonly [name: string, value: unknown])[],
): string | undefined => {
  const type = entries.find(([name, value]) => /^(__type|code)$/i.test(name) && typeof value === 'string')?.[1]
  if (typeof type !== 'string') return undefined
  const name = type.slice(type.lastIndexOf('#') + 1).split(':')[0]
  const known = state.subject.errors?.find((error) => error === name)
  return `it is an error response${known === undefined ? '' : ` (${known})`}`
}
