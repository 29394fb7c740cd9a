import type { CliCommand } from './command.js'
import { completionCommand } from './commands/completion.js'
import { diffCommand } from './commands/diff.js'
import { explainCommand } from './commands/explain.js'
import { findCommand } from './commands/find.js'
import { generateCommand } from './commands/generate.js'
import { initCommand } from './commands/init.js'
import { lintCommand } from './commands/lint.js'
import { namesCommand } from './commands/names.js'
import { operationsCommand } from './commands/operations.js'
import { sampleCommand } from './commands/sample.js'
import { schemaCommand } from './commands/schema.js'
import { skeletonCommand } from './commands/skeleton.js'

/** Every command, in the order of the help. */
export const commands: readonly CliCommand[] = [
  lintCommand,
  findCommand,
  operationsCommand,
  namesCommand,
  skeletonCommand,
  sampleCommand,
  schemaCommand,
  explainCommand,
  generateCommand,
  diffCommand,
  initCommand,
  completionCommand,
]
