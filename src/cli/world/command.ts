import { type Command, InvalidArgumentError } from 'commander'
import { meantText, suggest } from '../../text/suggest.js'
import type { Status, World } from './world.js'

/** One command: what it takes, and what it does. */
export interface CliCommand {
  /** Its name, arguments, options and help, without what it does. */
  readonly define: () => Command
  /** One line that works as it stands, for the end of the help. */
  readonly example: string
  /** Does it; throws a `UsageError` for what the user can mend. */
  readonly run: (world: World, command: Command) => Promise<Status>
}

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
