import { type Arbitrary, array, nat } from 'fast-check'
import { acceptsNull, type Definition, type StructureDefinition } from '../schema/definition.js'
import { type ValuePlace, placesIn, withValue } from './places.js'

/** Puts up to three things into a response that is drawn: a new member, a new literal, `null` for what may be absent. */
export const drifting = (definition: StructureDefinition, drawn: Arbitrary<unknown>): Arbitrary<unknown> =>
  drawn.chain((response) =>
    array(nat(), { minLength: 1, maxLength: 3 }).map((picks) =>
      picks.reduce((body, pick) => {
        const possible = placesIn(definition, body).flatMap((place) => driftsAt(place, definition, body))
        return possible[pick % possible.length] ?? body
      }, response),
    ),
  )

/** The bodies with one drift at this place. */
const driftsAt = (
  { path, definition, value, required, isHeld, ofUnion }: ValuePlace,
  root: Definition,
  body: unknown,
) => {
  // Nobody looks at the keys that SDKs put beside a response.
  if (path[0] === 'ResponseMetadata' || value === null) return []
  if (definition.kind === 'literals') return [withValue(body, path, 'NEWER_THAN_THE_REFERENCE')]
  const mayBeAbsent = path.length > 0 && !isHeld && !ofUnion && (path.length === 1 || !required)
  return [
    ...(mayBeAbsent && !acceptsNull(definition) ? [withValue(body, path, null)] : []),
    ...(isOpen(definition, value, definition === root) ? [withValue(body, [...path, 'NewerMember'], true)] : []),
  ]
}

/** Whether a new member may stand here. A response of which no member is known would be another one's. */
const isOpen = (definition: Definition, value: unknown, isRoot: boolean): boolean =>
  definition.kind === 'structure' &&
  (!isRoot || Object.keys(value as object).some((name) => definition.members.has(name) && name !== 'ResponseMetadata'))
