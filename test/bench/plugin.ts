import { measureMistakes, stoppedBy } from '../mistakes/table.js'
import { bare, checked, type Stopper } from '../mistakes/stoppers.js'
import { startServer } from '../support/local-server.js'
import { payloads } from './payloads.js'
import { randomFrom } from './random.js'
import { median } from './statistics.js'

/** The cost of a check on a call of a real client to a local server, and its use. */
export interface PluginOverhead {
  readonly name: string
  /** Microseconds of the whole call, in the middle of all calls, without the check and with it. */
  readonly bare: number
  readonly checked: number
  /** How many of the mistakes in the README's table it stops, and of how many. */
  readonly stopped: number
  readonly mistakes: number
}

/**
 * Makes this many good calls of `auth` with each client that checks, and with the same clients as they are: one call of
 * each, in another order each round, since who comes after a client of its own SDK finds its code warm. The server
 * shares the process with them: it is the difference that counts.
 */
export const measurePluginOverhead = async (calls: number): Promise<readonly PluginOverhead[]> => {
  const measured = await measureMistakes()
  const stopped = stoppedBy(measured)
  const server = await startServer()
  const clients = bare(server.endpoint)
  const checks = checked(server.endpoint)
  const runs = [clients[2], clients[3], ...checks].map((stopper) => ({ stopper, times: [] as number[] }))
  const random = randomFrom(1)
  const warmUp = Math.ceil(calls / 5)
  for (let round = -warmUp; round < calls; round++) {
    const row = runs.map((run) => ({ run, place: random() })).sort((one, other) => one.place - other.place)
    for (const { run } of row) {
      const start = performance.now()
      await run.stopper.send('CreateBackendAuth', request)
      if (round >= 0) run.times.push((performance.now() - start) * 1000)
      server.taken()
    }
  }
  runs.forEach(({ stopper }) => stopper.close())
  await server.close()
  const middle = (stopper: Stopper): number => median(runs.find((run) => run.stopper === stopper)?.times ?? [])
  return checks.map((check) => ({
    name: check.name,
    bare: middle(clients[check.sdk]),
    checked: middle(check),
    stopped: stopped.get(check.name) ?? 0,
    mistakes: measured.rows.length,
  }))
}

const request = payloads.find(({ name }) => name === 'auth')?.values[0]
