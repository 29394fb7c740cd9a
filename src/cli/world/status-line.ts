import { say, type World } from './world.js'

/** A line on a terminal that says what is being done, written over by the next; elsewhere nothing. */
export class StatusLine {
  readonly #world: World
  #isShown = false

  constructor(world: World) {
    this.#world = world
  }

  /** Says this, in place of what the line said before. */
  async show(text: string): Promise<void> {
    const { stderr } = this.#world
    if (stderr.isTTY !== true) return
    await this.clear()
    this.#isShown = true
    await say(stderr, `\r${text}`)
  }

  /** Takes the line away, before anything else is written. */
  async clear(): Promise<void> {
    if (!this.#isShown) return
    this.#isShown = false
    await say(this.#world.stderr, '\r\u001B[2K')
  }
}
