import { StatusLine } from '../world/status-line.js'
import type { World } from '../world/world.js'

/** From when on a run says how far it is. */
const patience = 1000

/** How often the line is written again. */
const pause = 100

/** Says on a terminal how far a long run is. */
export class Progress {
  readonly #line: StatusLine
  readonly #total: number
  #next = Date.now() + patience

  constructor(world: World, total: number) {
    this.#line = new StatusLine(world)
    this.#total = total
  }

  /** Says that so many files are done, if it is time to. */
  async at(done: number): Promise<void> {
    if (Date.now() < this.#next) return
    this.#next = Date.now() + pause
    await this.#line.show(`${done} of ${this.#total} files checked`)
  }

  /** Takes the line away, before anything else is written. */
  clear(): Promise<void> {
    return this.#line.clear()
  }
}
