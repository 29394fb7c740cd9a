import * as fc from 'fast-check'
import type { TypeOf } from 'io-ts'
import { SendMessageRequest } from 'aws-preflight/sqs'
import { extend, map, omit, optional, partial, pick, required, string, structure } from '../../../src/codec.js'
import { requestRules } from '../../../src/walk/rules.js'
import { walk } from '../../../src/walk/walk.js'
import { mutations } from '../../support/mutations.js'
import { arbitrary } from '../../support/noisy.js'
import { Box, Customer, PlaceOrderRequest } from '../../support/order.js'
import { issuesOf, outcome } from '../../support/outcome.js'

const Key = pick('OrderKey', PlaceOrderRequest, ['OrderId', 'Box'])
const Rest = omit('OrderRest', PlaceOrderRequest, ['OrderId', 'Extra'])
const Patch = partial('OrderPatch', PlaceOrderRequest)
interface Own {
  Tenant: string
  Count?: string | undefined
}
const Mine = extend<PlaceOrderRequest, Own>('TenantOrder', PlaceOrderRequest, {
  Tenant: required(string),
  Count: optional(string),
})

test('pick and omit: some members, as strict as before', () => {
  expect(outcome(Key.decode({ OrderId: 'o', Box: { Label: 'b' } }))).toBe('ok')
  expect(outcome(Key.decode({ OrderId: 'o', Count: 1 }))).toEqual(['/Count unknown_member'])
  expect(issuesOf(Key.decode({ OrderID: 'o' }))[0]?.message).toBe(
    'OrderID: there is no such member in OrderKey (did you mean "OrderId"?)',
  )
  expect(outcome(Rest.decode({ Count: 1 }))).toBe('ok')
  expect(outcome(Rest.decode({ OrderId: 'o' }))).toEqual(['/OrderId unknown_member'])
})

test('partial: nothing has to be there, what is there keeps its rules', () => {
  expect(outcome(Patch.decode({}))).toBe('ok')
  expect(outcome(Patch.decode({ OrderId: 1, Customer: {} }))).toEqual([
    '/OrderId invalid_type',
    '/Customer/Name missing_member',
  ])
})

test('extend: members of your own, which take the place of those of the same name', () => {
  expect(outcome(Mine.decode({ OrderId: 'o', Tenant: 't', Count: 'many' }))).toBe('ok')
  expect(outcome(Mine.decode({ OrderId: 'o', Count: 1 }))).toEqual(['/Count invalid_type', '/Tenant missing_member'])
})

test('they compose, with each other and through recursion', () => {
  interface Shelf {
    Boxes: { [key: string]: TypeOf<typeof Small> }
  }
  const Small = omit('SmallBox', Box, ['Vault'])
  const Shelf = structure<Shelf>('Shelf', { Boxes: required(map(partial('SomeBox', Small) as never)) })
  expect(outcome(Shelf.decode({ Boxes: { a: { Inside: { Label: 'l' } } } }))).toBe('ok')
  expect(outcome(Shelf.decode({ Boxes: { a: { Inside: { Vault: 1 } } } }))).toEqual([
    '/Boxes/a/Inside/Vault invalid_type',
    '/Boxes/a/Inside/Label missing_member',
  ])
})

test('the types follow', () => {
  const key: TypeOf<typeof Key> = { OrderId: 'o' }
  // @ts-expect-error it has no such member
  const more: TypeOf<typeof Key> = { OrderId: 'o', Count: 1 }
  const rest: TypeOf<typeof Rest> = { Count: 1 }
  const patch: TypeOf<typeof Patch> = {}
  const mine: TypeOf<typeof Mine> = { OrderId: 'o', Tenant: 't', Count: 'many' }
  // @ts-expect-error there is no such member to pick
  expect(Object.keys(pick('None', Customer, ['Nam']).props)).toEqual([])
  expect([key, more, rest, patch, mine]).toHaveLength(5)
})

test('sensitive members stay so', () => {
  const Open = pick('Notes', Customer, ['Notes', 'Level'])
  expect(issuesOf(Open.decode({ Notes: 5 }))[0]?.received).toBe('number')
  expect(Open.props.Notes.sensitive).toBe(true)
})

/** A guard made at run time and the walk without it give one verdict, on what is drawn and on what was changed in it. */
test.each([
  Key,
  partial('BoxPatch', Box),
  omit('Nameless', Customer, ['Name']),
  extend<Customer, Own>('TenantCustomer', Customer, { Tenant: required(string), Count: optional(string) }),
  partial('SendMessagePatch', SendMessageRequest),
])('$name: guard and walk agree', (codec) => {
  let yes = 0
  fc.assert(
    fc.property(arbitrary(codec), fc.nat(), (value, pickOne) => {
      const possible = mutations(codec, value, 'request')
      for (const one of [value, possible[pickOne % Math.max(possible.length, 1)]?.value]) {
        const walked = walk({ name: codec.name, codec }, one, { ...requestRules, guards: 'nowhere' })
        const isFine = walked.issues.length === 0 && walked.value === one
        if (codec.guard?.(one) !== undefined) continue
        yes++
        expect(isFine).toBe(true)
      }
    }),
    // Few values need no closer look: a shape inside, which has no guard of its own, is left to the walk.
    { numRuns: 600 },
  )
  expect(yes).toBeGreaterThan(2)
})
