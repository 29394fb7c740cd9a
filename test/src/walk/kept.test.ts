/** Issues outlive the value: whoever collects them must not keep what was checked. */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { Issue } from '../../../src/index.js'
import { codecs as pantry } from '../../golden/pantry/codecs.js'

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

/** The issues of something that was checked, and a part of it. */
interface Checked {
  readonly issues: readonly Issue[]
  readonly held: WeakRef<object>
}

/** A good shelf, too deep for a guard: the walk remembers it. The one around it has an unknown key. */
const walked = (): Checked => {
  const nested = (inner: object): object => {
    let shelf = inner
    for (let level = 0; level < 20; level++) shelf = { Label: 'x', Above: shelf }
    return shelf
  }
  const good = nested({ Label: 'x' })
  const shelf = nested({ Label: 'x', Above: good, Lable: 'y' })
  return { issues: issuesOf(shelf), held: new WeakRef(good) }
}

/** A shelf with an unknown key, in another one: the issue has not been read when the shelves are gone. */
const unread = (): Checked => {
  const above = { Label: 'x', Lable: 'y' }
  return { issues: issuesOf({ Label: 'x', Above: above }), held: new WeakRef(above) }
}

const issuesOf = (shelf: object): readonly Issue[] => {
  const result = pantry.Shelf.decode(shelf)
  if (result._tag === 'Right') throw new Error('An unknown key was not found')
  return result.left
}

test.each([walked, unread])('an issue keeps nothing of the value, and tells all the same: %o', async (check) => {
  const { issues, held } = check()
  // What a WeakRef was made of lives until the end of the job.
  await new Promise((resolve) => setTimeout(resolve))
  collectGarbage()
  expect(held.deref()).toBeUndefined()
  expect(issues.map(({ code, suggestion }) => [code, suggestion])).toEqual([['unknown_member', 'Label']])
})
