import { type Arbitrary, nat } from 'fast-check'

/** Halves of pairs, which are no characters. */
const surrogates = { first: 0xd800, count: 0x800 }

/** The place of a character among all. Throws an `Error` for any other value: fast-check asks whether it may shrink one. */
const placeOf = (value: unknown): number => {
  const code = typeof value === 'string' && /^.$/su.test(value) ? (value.codePointAt(0) ?? 0) : surrogates.first
  if (code < surrogates.first) return code
  if (code < surrogates.first + surrogates.count) throw new Error('This is no character')
  return code - surrogates.count
}

/**
 * Draws one character, any that Unicode has. fast-check's own unit `binary` draws the same, but lists all 1,112,064 of
 * them before it draws the first: that takes a second and 120 MB.
 */
export const character: Arbitrary<string> = nat({ max: 0x10ffff - surrogates.count }).map(
  (place) => String.fromCodePoint(place < surrogates.first ? place : place + surrogates.count),
  placeOf,
)
