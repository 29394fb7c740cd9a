import type { Carrier } from './carrier.js'
import { customResource } from './carriers/custom-resource.js'
import { mapResource, optimisedTask } from './carriers/optimised-task.js'
import { runbookStep } from './carriers/runbook-step.js'
import { schedule } from './carriers/schedule.js'
import { sdkTask } from './carriers/sdk-task.js'
import { taskDefinition } from './carriers/task-definition.js'

/** Every kind of carrier. A template of CloudFormation is none itself: it holds the others, at any depth. */
export const carriers: readonly Carrier[] = [
  sdkTask,
  optimisedTask,
  mapResource,
  runbookStep,
  customResource,
  schedule,
  taskDefinition,
]

/** The names that the config chooses carriers by. */
export const carrierKinds: readonly string[] = carriers.map(({ kind }) => kind)
