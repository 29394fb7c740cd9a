/** What the command `aws-preflight generate` takes of the generator. It enters by this one door, when it is run. */
export { CommandError } from './command-error.js'
export { explain, printProblem } from './explain.js'
export { compareFolder, replaceFolder } from './output.js'
export { generate } from './pipeline.js'
export type { Generated } from './pipeline.js'
export { originOf, readSource, serviceNameOf } from './sources.js'
export { isUnread, lostTypes, summaryOf } from './summary.js'
export type { Page } from './model.js'
