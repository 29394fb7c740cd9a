import type { Carrier } from './carrier.js'
import { customResource } from './custom-resource.js'
import { mapResource, optimisedTask } from './optimised-task.js'
import { runbookStep } from './runbook-step.js'
import { schedule } from './schedule.js'
import { sdkTask } from './sdk-task.js'
import { taskDefinition } from './task-definition.js'

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
