import type { StructureDefinition } from '../schema/definition.js'
import { isArray } from '../schema/kind.js'
import type { Rules } from './rules.js'

/** The key under which the SDK hands out a union's member that is newer than itself, as `[name, value]`, and takes it back. */
const newerKey = '$unknown'

/** The member that stands under the SDK's key: its own name and value. */
export const newerMember = (
  { union }: StructureDefinition,
  key: string,
  value: unknown,
): readonly [name: string, value: unknown] | undefined => {
  if (!union || key !== newerKey || !isArray(value) || value.length !== 2) return undefined
  const [name, held] = value
  return typeof name === 'string' ? [name, held] : undefined
}

/** In the request of a program it goes back as it came: only the SDK makes it. */
export const passesBack = ({ response, values }: Rules): boolean => !response && values === 'sdk'
