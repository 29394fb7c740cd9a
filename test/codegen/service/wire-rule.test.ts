import type { Service, ServiceMember } from '../../../codegen/service/model.js'
import { hasDisjointNames, speaksJson, wireRuleOf, wireUnder } from '../../../codegen/service/wire-rule.js'

const member = (name: string, wire?: string, location?: 'header'): ServiceMember => ({
  name,
  type: { kind: 'string' },
  required: false,
  claims: [],
  ...(wire === undefined ? {} : { wire }),
  ...(location === undefined ? {} : { location }),
})

const serviceOf = (...members: readonly ServiceMember[]): Service => ({
  name: 'bakery',
  generatedFrom: { pages: [] },
  structures: [{ name: 'Loaf', aliases: [], role: 'response', members, places: [] }],
  literals: [],
  operations: [],
})

test.each([
  ['documented', [member('A', 'A'), member('B', 'b'), member('C', 'C')]],
  ['documented', [member('A', 'x'), member('B', 'y')]],
  ['documented', [member('A'), member('B')]],
  ['documented', [member('A', 'A', 'header'), member('B', 'B', 'header')]],
  ['documented', [member('a', 'a'), member('b', 'b')]],
  ['lowerFirst', [member('AbC', 'abC'), member('B', 'b'), member('C', 'C'), member('D', 'x')]],
])('the rule from which the fewest depart: %s', (rule, members) => expect(wireRuleOf(serviceOf(...members))).toBe(rule))

test('the rule is for the body', () => {
  expect(wireUnder('lowerFirst', member('OvenId'))).toBe('ovenId')
  expect(wireUnder('lowerFirst', member('OvenId', 'x-oven', 'header'))).toBe('OvenId')
  expect(wireUnder('documented', member('OvenId'))).toBe('OvenId')
})

const rest = [member('E', 'e'), member('F', 'f'), member('G', 'g')]

test.each([
  ['all differ', true, [member('A', 'a')]],
  ['what boto3 adds is in no message', true, [member('A', 'a'), member('ResponseMetadata')]],
  ['one is the same', false, [member('A', 'a'), member('B', 'B')]],
  ["one is another's", false, [member('A', 'B'), member('B', 'b')]],
  ['a header that is called otherwise', true, [member('A', 'a'), member('B', 'x-b', 'header')]],
  ['a header that a recorded body may have by its own name', false, [member('A', 'a'), member('b', 'x-b', 'header')]],
])('disjoint names: %s', (_, want, members) => expect(hasDisjointNames([...members, ...rest], 'lowerFirst')).toBe(want))

test('no names of which anything is said are no disjoint ones', () => {
  expect(hasDisjointNames([], 'documented')).toBe(false)
  expect(hasDisjointNames([member('A')], 'documented')).toBe(false)
})

test.each([undefined, 'restJson1', 'awsJson1_0', 'awsJson1_1'])('%s is JSON, whose names are read', (protocol) => {
  const service = { ...serviceOf(member('A', 'a')), ...(protocol === undefined ? {} : { protocol }) }
  expect(speaksJson(service)).toBe(true)
  expect(wireRuleOf(service)).not.toBe('unread')
})

test.each(['awsQuery', 'ec2Query', 'restXml', 'rpcv2Cbor', 'CarrierPigeonProtocol'])('%s is no JSON', (protocol) => {
  const service = { ...serviceOf(member('A', 'a'), member('B', 'x-b', 'header')), protocol }
  expect(speaksJson(service)).toBe(false)
  expect(wireRuleOf(service)).toBe('unread')
  expect(hasDisjointNames([member('A', 'a')], 'unread')).toBe(false)
})
