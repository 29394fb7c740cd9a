import type * as Door from '../../../codegen/door.js'
import { visible } from '../../text/path.js'
import { say, type World } from '../world/world.js'

/** The Problems of pages, a line for each. */
export const problemLines = (problems: readonly Door.Problem[], door: typeof Door): string =>
  problems.map((problem) => `${visible(door.printProblem(problem))}\n`).join('')

/** Says it. */
export const sayProblems = (problems: readonly Door.Problem[], door: typeof Door, { stderr }: World): Promise<void> =>
  say(stderr, problemLines(problems, door))
