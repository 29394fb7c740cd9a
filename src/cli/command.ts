import type { Command } from 'commander'
import type { Status, World } from './world/world.js'

/** One command: what it takes, and what it does. */
export interface CliCommand {
  /** Its name, arguments, options and help, without what it does. */
  readonly define: () => Command
  /** One line that works as it stands, for the end of the help. */
  readonly example: string
  /** Does it; throws a `UsageError` for what the user can mend. */
  readonly run: (world: World, command: Command) => Promise<Status>
}
