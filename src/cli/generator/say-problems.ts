import type * as Door from '../../../codegen/door.js'
import { visible } from '../../text/path.js'
import { say, type World } from '../world/world.js'

/** Says what was found in pages, a line for each. */
export const sayProblems = (problems: readonly Door.Problem[], door: typeof Door, { stderr }: World): Promise<void> =>
  say(stderr, problems.map((problem) => `${visible(door.printProblem(problem))}\n`).join(''))
