import { InvalidArgumentError } from 'commander'
import { meantText, suggest } from '../../text/suggest.js'

/** The sentence's end that names what was probably meant. */
export const meant = (found: string, candidates: readonly string[]): string => meantText(suggest(found, candidates))

/** Reads an option's value that is one of a few words. */
export const oneOf =
  <Word extends string>(words: readonly Word[]) =>
  (given: string): Word => {
    const word = words.find((candidate) => candidate === given)
    if (word !== undefined) return word
    throw new InvalidArgumentError(`It is not one of ${words.join(', ')}${meant(given, words)}.`)
  }

/** Reads an option's value that is a number above 0. */
export const positive = (given: string): number => {
  const number = Number(given)
  if (/^\d/.test(given) && Number.isFinite(number) && number > 0) return number
  throw new InvalidArgumentError('It is not a number above 0.')
}
