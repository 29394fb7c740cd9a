import { say, type World } from './world.js'

/** From when on a run says how far it is. */
const patience = 1000

/** How often the line is written again. */
const pause = 100

/** A line on a terminal that says how far a long run is; elsewhere nothing. */
export class Progress {
  readonly #world: World
  readonly #total: number
  #next = Date.now() + patience
  #isShown = false

  constructor(world: World, total: number) {
    this.#world = world
    this.#total = total
  }

  /** Says that so many files are done, if it is time to. */
  async at(done: number): Promise<void> {
    const { stderr } = this.#world
    if (stderr.isTTY !== true || Date.now() < this.#next) return
    this.#next = Date.now() + pause
    this.#isShown = true
    await say(stderr, `\r${done} of ${this.#total} files checked`)
  }

  /** Takes the line away, before anything else is written. */
  async clear(): Promise<void> {
    if (!this.#isShown) return
    this.#isShown = false
    await say(this.#world.stderr, '\r\u001B[2K')
  }
}
