import type * as Door from '../../../codegen/door.js'
import type * as Facts from '../../../codegen/facts.js'
import { visible } from '../../text/path.js'
import { codeOf, UsageError } from '../../text/usage-error.js'
import { failureText } from '../world/world.js'

/**
 * Does something with the generator, which most runs of aws-preflight have no use for, nor for its packages. Its sentences
 * quote names and paths as they are: nothing in them stays invisible.
 */
export const withGenerator = <A>(action: (door: typeof Door) => Promise<A>): Promise<A> => visibly(loadDoor, action)

/** The same with the part of the generator that finds pages, and reads none but those of constraints: it needs no packages. */
export const withFacts = <A>(action: (facts: typeof Facts) => Promise<A>): Promise<A> =>
  visibly(() => import('../../../codegen/facts.js'), action)

const visibly = async <Door, A>(load: () => Promise<Door>, action: (door: Door) => Promise<A>): Promise<A> => {
  const door = await load()
  try {
    return await action(door)
  } catch (error) {
    if (error instanceof UsageError) throw new UsageError(visible(error.message))
    throw error
  }
}

const loadDoor = async (): Promise<typeof Door> => {
  try {
    return await import('../../../codegen/door.js')
  } catch (error) {
    const isMissing = /^(?:ERR_)?MODULE_NOT_FOUND$/.test(codeOf(error) ?? '')
    if (!isMissing || !(error instanceof Error) || !error.message.includes('ts-morph')) throw error
    throw new UsageError(
      'Packages and pages are read with ts-morph, which is not installed here: npm install --save-dev ts-morph@28.',
    )
  }
}

/** Does it, or says that it could not be done, and what the system says of that. */
export const orFailure = <A>(sentence: string, action: () => A): A => {
  try {
    return action()
  } catch (error) {
    if (codeOf(error) === undefined) throw error
    throw new UsageError(`${visible(sentence)}: ${failureText(error)}.`)
  }
}
