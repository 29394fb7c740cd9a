import type { AnyOperation } from '../../combinators/operation.js'
import type { FoundRequest } from '../../lint/documents/carrier.js'
import { operationIn, unknownServiceIssue } from '../../lint/documents/resolve-operation.js'
import type { CarriedServices } from '../target/carried-services.js'
import type { World } from '../world/world.js'
import type { FoundFile } from './find-files.js'
import { requestsIn } from './requests-in.js'

/** A task of a state machine, and the operation that it calls. */
interface Task {
  readonly found: FoundRequest
  /** The service or the integration as the resource names it. */
  readonly word: string
  readonly operation: AnyOperation
}

/** The tasks of state machines in files whose operations are at hand, and a line for each that is left out. */
export const tasksIn = async (
  files: readonly FoundFile[],
  carried: CarriedServices,
  world: World,
): Promise<{ readonly tasks: readonly Task[]; readonly leftOut: readonly string[] }> => {
  const tasks: Task[] = []
  const leftOut = new Set<string>()
  for (const file of files) {
    const { requests, text } = await requestsIn(file, world)
    for (const found of requests) {
      if (found.kind !== 'task' && found.kind !== 'optimised-task') continue
      const operation = await operationOf(found, carried)
      const word = text.slice(found.serviceAt.start, found.serviceAt.end)
      if (typeof operation === 'string') leftOut.add(`${word}:${found.action} is left out: ${operation}`)
      else tasks.push({ found, word, operation })
    }
  }
  return { tasks, leftOut: [...leftOut].sort() }
}

/** The operation of a task; a text says why there is none. */
const operationOf = async (found: FoundRequest, carried: CarriedServices): Promise<AnyOperation | string> => {
  const at = found.operations === undefined ? carried.find(found) : undefined
  if (at !== undefined && 'missing' in at) return at.remedy
  if (at !== undefined && 'unknown' in at) return unknownServiceIssue(found, at.suggestion).message()
  const operation = operationIn(found.operations ?? (await at?.service.load()) ?? {}, found)
  return 'rule' in operation ? operation.message() : operation
}
