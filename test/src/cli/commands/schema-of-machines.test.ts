/** Schemas of real state machines of others, which are beside the repository and not in it, take these machines. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { parse } from 'yaml'
import { folderWith } from '../../../support/cli.js'

jest.setTimeout(60_000)

const documents = join(process.cwd(), '../shared/documents')
const real = existsSync(documents)
if (!real) console.warn('skipped: the real state machines, as ../shared/documents is not there')

const files = real ? readdirSync(documents).filter((file) => /^asl/.test(file)) : []

interface Machine {
  readonly States: Readonly<Record<string, { readonly [key: string]: unknown }>>
}

;(real ? test : test.skip)(
  'a real state machine keeps the schema of its own tasks, and a misspelt member breaks it',
  async () => {
    expect(files.length).toBeGreaterThan(8)
    const folder = folderWith({})
    let checked = 0
    let broken = 0
    try {
      for (const file of files) {
        const path = join(documents, file)
        const { status, stdout } = await folder.run(['schema', '--state-machine', path])
        // The services of some are not at hand: the command says so, and there is no schema.
        if (status !== 0) continue
        const compiled = new Ajv2020({ strict: true, strictRequired: false }).compile(JSON.parse(stdout) as object)
        // In one stand a `<region>` and an `<account>`, which whoever deploys it fills in.
        const machine = parse(
          readFileSync(path, 'utf8').replaceAll('<region>', 'eu-central-1').replaceAll('<account>', '111122223333'),
        ) as Machine
        expect([file, compiled(machine), compiled.errors]).toEqual([file, true, null])
        checked++
        for (const [name, state] of Object.entries(machine.States))
          for (const key of ['Parameters', 'Arguments']) {
            const given = state[key]
            if (typeof given !== 'object' || given === null) continue
            const wrong = { ...machine.States, [name]: { ...state, [key]: { ...given, ThereIsNoSuchMember: 'x' } } }
            if (!compiled({ ...machine, States: wrong })) broken++
          }
      }
    } finally {
      folder.remove()
    }
    expect([checked, broken]).toEqual([5, 6])
  },
)
