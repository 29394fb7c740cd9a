/** A process that keeps facts and reads them, over and over, beside others that do the same in the same folder. */
import { remembered } from '../../src/cli/world/cache.js'

const [, , folder = ''] = process.argv
for (let round = 0; round < 10; round++) {
  for (let key = 0; key < 2; key++) {
    const fact = `${key} `.repeat(100_000)
    // Every round has a maker of its own: each time, all of them write.
    const kept = await remembered({ folder, maker: String(round) }, key, () => Promise.resolve(fact))
    if (kept !== fact) throw new Error(`fact ${key} of round ${round} is another`)
  }
}
