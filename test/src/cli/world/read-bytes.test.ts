import { appendFileSync, readSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readBytes, readStream } from '../../../../src/cli/world/read-bytes.js'
import { folderWith, type Folder } from '../../../support/cli.js'

let folder: Folder
beforeEach(() => (folder = folderWith({ x: 'abc', empty: '' })))
afterEach(() => folder.remove())

const path = (name: string): string => join(folder.folder, name)

it('reads all of a file', () => {
  expect(readBytes(path('x'), 3)).toEqual({ bytes: new Uint8Array([97, 98, 99]) })
  expect(readBytes(path('empty'), 3)).toEqual({ bytes: new Uint8Array() })
})

it('puts together what comes in pieces', () => {
  const slowly: typeof readSync = (file: number, bytes: NodeJS.ArrayBufferView, offset) =>
    readSync(file, bytes, Number(offset), 1, null)
  expect(readBytes(path('x'), 3, slowly)).toEqual({ bytes: new Uint8Array([97, 98, 99]) })
})

it('reads nothing of a file that is too large', () => {
  const never: typeof readSync = () => {
    throw new Error('nothing is read')
  }
  expect(readBytes(path('x'), 2, never)).toEqual({ rule: 'too_large', reason: expect.stringMatching(/^it has 0 MB /) })
})

test.each([
  { name: 'grows', change: (file: string) => appendFileSync(file, 'd') },
  { name: 'shrinks', change: (file: string) => truncateSync(file, 1) },
  { name: 'is written again', change: (file: string) => writeFileSync(file, 'x'.repeat(1000)) },
])('tells of a file that $name while it is read', ({ change }) => {
  let isFirst = true
  const meanwhile: typeof readSync = (file: number, bytes: NodeJS.ArrayBufferView, ...rest: readonly unknown[]) => {
    if (isFirst) change(path('x'))
    isFirst = false
    return readSync(file, bytes, Number(rest[0]), Number(rest[1]), null)
  }
  expect(readBytes(path('x'), 9999, meanwhile)).toEqual({
    rule: 'unreadable_file',
    reason: 'it changed while it was being read: try again when it is written',
  })
})

test.each([
  ['gone', 'it does not exist, or no longer does'],
  ['x/y', 'what its path passes through is no folder'],
  ['', 'it is no regular file: to check what a pipe holds, pass - instead'],
])('says of "%s" that %s', (name, reason) =>
  expect(readBytes(path(name), 9)).toEqual({ rule: 'unreadable_file', reason }),
)

describe('a stream', () => {
  const stream = async function* (...chunks: readonly (string | Uint8Array)[]) {
    for (const chunk of chunks) yield await Promise.resolve(chunk)
  }

  it('is read to its end', async () => {
    const read = await readStream(stream('a', new Uint8Array([98])), 2)
    expect('bytes' in read && [...read.bytes]).toEqual([97, 98])
  })

  it('is left when it gets too large', async () => {
    const endless = async function* () {
      for (;;) yield await Promise.resolve('x'.repeat(1000))
    }
    expect(await readStream(endless(), 10_000)).toMatchObject({ rule: 'too_large' })
  })

  it('that breaks is unreadable', async () => {
    const broken = async function* (): AsyncGenerator<string> {
      await Promise.resolve()
      throw Object.assign(new Error(), { code: 'EISDIR' })
    }
    expect(await readStream(broken(), 9)).toEqual({ rule: 'unreadable_file', reason: 'it is a folder' })
  })
})
