import type * as Door from '../../../codegen/door.js'
import { visible } from '../../text/path.js'
import { codeOf, UsageError } from '../../text/usage-error.js'
import { failureText } from '../world/world.js'

/**
 * Does something with the generator, which most runs of aws-preflight have no use for, nor for its packages. Its sentences
 * quote names and paths as they are: nothing in them stays invisible.
 */
export const withGenerator = async <A>(action: (door: typeof Door) => Promise<A>): Promise<A> => {
  const door = await loadDoor()
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
      'Packages, pages and constraints are read with ts-morph, which is not installed here: npm install --save-dev ts-morph@28.',
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
