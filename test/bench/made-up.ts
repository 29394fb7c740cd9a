import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { AnyOperation } from 'aws-preflight'
import { emitService } from '../../codegen/emit/emitters.js'
import type { Literals, Service, ServiceMember, Structure, Type } from '../../codegen/service/model.js'
import type { Payload } from './payloads.js'
import { variants } from './variants.js'

/** Shapes that no service has to have, as our generator writes them, imported. */
export type MadeUp = Readonly<Record<string, AnyOperation>>

const string: Type = { kind: 'string' }
const reference = (name: string): Type => ({ kind: 'reference', name })

const member = (name: string, type: Type, required = false): ServiceMember => ({ name, type, required, claims: [] })

const structure = (name: string, role: Structure['role'], members: readonly ServiceMember[]): Structure => ({
  name,
  aliases: [],
  role,
  members,
  places: [],
})

/** An operation `Put<name>` that takes these members and answers with nothing. */
const service = (
  name: string,
  members: readonly ServiceMember[],
  nested: readonly Structure[] = [],
  literals: readonly Literals[] = [],
): Service => ({
  name: name.toLowerCase(),
  generatedFrom: { pages: [] },
  structures: [
    ...nested,
    structure(`Put${name}Request`, 'request', members),
    structure(`Put${name}Response`, 'response', []),
  ],
  literals,
  operations: [
    {
      name: `Put${name}`,
      alias: `put_${name.toLowerCase()}`,
      request: `Put${name}Request`,
      response: `Put${name}Response`,
      places: [],
    },
  ],
})

const kinds: readonly Type[] = [
  string,
  string,
  { kind: 'integer' },
  { kind: 'boolean' },
  reference('ChoiceType'),
  { kind: 'map', key: string, value: string },
]
const samples: readonly unknown[] = ['text of some length', 'more text', 42, true, 'RIGHT', { key: 'value' }]
const choice: Literals = { name: 'ChoiceType', values: ['LEFT', 'RIGHT', 'NEITHER'], places: [] }

const memberName = (index: number): string =>
  `${['Server', 'Object', 'Content', 'Checksum'][index % 4] ?? ''}Member${index}`

/** A request of this many members, of which the first two are required. */
export const wideService = (count: number): Service => {
  const members = Array.from({ length: count }, (_, index) =>
    index < 2
      ? member(memberName(index), string, true)
      : member(memberName(index), kinds[index % kinds.length] ?? string),
  )
  return service(`Wide${count}`, members, [], [choice])
}

/** A good value of `wideService` with every member present. */
export const wideValue = (count: number): Record<string, unknown> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      memberName(index),
      index < 2 ? 'text' : samples[index % samples.length],
    ]),
  )

/** A request with structures inside each other, this deep. */
export const deepService = (depth: number): Service => {
  const level = (index: number): readonly ServiceMember[] => [
    member('Name', string, true),
    member('Size', { kind: 'integer' }),
    ...(index < depth ? [member('Inner', reference(`Level${index + 1}`))] : []),
  ]
  const nested = Array.from({ length: depth - 1 }, (_, index) =>
    structure(`Level${index + 2}`, 'nested', level(index + 2)),
  )
  return service(`Deep${depth}`, level(1), nested.reverse())
}

/** A good value of `deepService`. */
export const deepValue = (depth: number): unknown =>
  Array.from({ length: depth }).reduce<object | undefined>(
    (Inner, _, index) => ({ Name: `level ${depth - index}`, Size: index, ...(Inner && { Inner }) }),
    undefined,
  )

/** The operation of a made-up service: its code is emitted, written below this folder, and imported. */
export const emitted = async (made: Service): Promise<AnyOperation> => {
  const folder = join(process.cwd(), 'test/bench/.generated', `${made.name}-${process.pid}`)
  mkdirSync(folder, { recursive: true })
  try {
    for (const { path, text } of emitService(made)) writeFileSync(join(folder, path), text)
    const { operations } = (await import(pathToFileURL(join(folder, 'index.ts')).href)) as { operations: MadeUp }
    const operation = Object.values(operations)[0]
    if (!operation) throw new Error(`Nothing was emitted for ${made.name}`)
    return operation
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Wide and optional-heavy: 46 members, in 64 hidden classes; and one of them. */
export const widePayloads = async (): Promise<readonly Payload[]> => {
  const operation = await emitted(wideService(46))
  const subject = { operation, side: 'request' } as const
  const values = variants(operation.request, wideValue(46), 64, 0.25)
  const one = values.slice(0, 1)
  return [
    { name: 'wide', what: 'about 13 of 46 members present', subject, values: one, good: true },
    {
      name: 'wideS64',
      what: '64 of wide, each with other members present',
      subject,
      values,
      good: true,
      mixedOnly: true,
    },
  ]
}
