/** Facts are kept from one run to the next: by the same key and maker, whole, and without a word where that can't be. */
import { execFile } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import fc from 'fast-check'
import { remembered } from '../../../../src/cli/world/cache.js'

let folder: string
beforeEach(() => (folder = join(mkdtempSync(join(tmpdir(), 'cache-')), 'deep/down')))
afterEach(() => rmSync(join(folder, '../..'), { recursive: true, force: true }))

/** Asks for a fact, and says whether it had to be made. */
const ask = async <A>(made: A, key: unknown = 'key', maker = '1.0.0') => {
  let isMade = false
  const fact = await remembered({ folder, maker }, key, () => {
    isMade = true
    return Promise.resolve(made)
  })
  return { fact, isMade }
}

const entry = (): string => join(folder, readdirSync(folder)[0] ?? '')

it('keeps what was made, for the same key and maker alone', async () => {
  expect(await ask('made')).toEqual({ fact: 'made', isMade: true })
  expect(await ask('again')).toEqual({ fact: 'made', isMade: false })
  expect(await ask('other', 'another key')).toEqual({ fact: 'other', isMade: true })
  expect(await ask('newer', 'key', '1.0.1')).toEqual({ fact: 'newer', isMade: true })
})

it('gives back anything that JSON can hold', () =>
  fc.assert(
    fc.asyncProperty(fc.jsonValue(), async (value) => {
      const key = { value }
      expect((await ask(value, key)).fact).toEqual(value)
      expect(JSON.stringify((await ask('nothing', key)).fact)).toBe(JSON.stringify(value))
    }),
    { numRuns: 50 },
  ))

describe('makes the facts anew, and keeps them, where what is kept', () => {
  const broken: Readonly<Record<string, (content: string) => string | Uint8Array>> = {
    'is empty': () => '',
    'is cut off': (content) => content.slice(0, -1),
    'has one character changed': (content) => content.replace('made', 'fade'),
    'has more at its end': (content) => `${content} `,
    'is other JSON': () => '{}',
    'is no text': () => new Uint8Array([0xff, 0xfe, 0, 1]),
  }
  test.each(Object.entries(broken))('%s', async (_, breakIt) => {
    await ask('made')
    writeFileSync(entry(), breakIt(readFileSync(entry(), 'utf8')))
    expect(await ask('anew')).toEqual({ fact: 'anew', isMade: true })
    expect(await ask('again')).toEqual({ fact: 'anew', isMade: false })
  })

  test('is of another key', async () => {
    await ask('made')
    const other = readFileSync(entry())
    await ask('two', 'two')
    for (const name of readdirSync(folder)) writeFileSync(join(folder, name), other)
    expect(await ask('anew', 'two')).toEqual({ fact: 'anew', isMade: true })
  })
})

describe('makes the facts each time, and says nothing, where', () => {
  const askTwice = async (): Promise<void> => {
    for (const fact of ['one', 'two']) expect(await ask(fact)).toEqual({ fact, isMade: true })
  }

  test('the folder is a file', async () => {
    mkdirSync(join(folder, '..'), { recursive: true })
    writeFileSync(folder, '')
    await askTwice()
  })

  test('a folder stands in the place of what is kept', async () => {
    await ask('made')
    const path = entry()
    rmSync(path)
    mkdirSync(path)
    await askTwice()
  })
})

it('keeps nothing of what fails', async () => {
  await expect(remembered({ folder, maker: '1' }, 'key', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(existsSync(folder)).toBe(false)
})

it('throws away what is older than a month when something new comes', async () => {
  await ask('old', 'old')
  const long = Date.now() / 1000 - 31 * 24 * 60 * 60
  utimesSync(entry(), long, long)
  await ask('younger', 'younger')
  expect(readdirSync(folder)).toHaveLength(1)
  expect(await ask('anew', 'old')).toMatchObject({ isMade: true })
})

it('is safe where several processes keep the same facts at once', async () => {
  const script = join(process.cwd(), 'test/support/keep-facts.ts')
  const keep = () => promisify(execFile)(process.execPath, ['--import', 'tsx', script, folder])
  await Promise.all([keep(), keep()])
  expect(readdirSync(folder).filter((name) => name.endsWith('.json'))).toHaveLength(20)
  expect(readdirSync(folder)).toHaveLength(20)
})
