import type { OperationReading, StructureReading } from '../../../../codegen/service/model.js'
import { readLogFilters } from '../../../../codegen/readers/aws-sdk/log-filters.js'
import { readSerializers } from '../../../../codegen/readers/aws-sdk/serializers.js'
import { makeWiring } from '../../../../codegen/readers/aws-sdk/wiring.js'
import { sourceOf } from '../../../support/sources.js'

const place = { page: 'commands', line: 1 }
const bake: OperationReading = { name: 'Bake', requestName: 'BakeRequest', responseName: 'BakeResponse', place }

const read = (text: string) => {
  const { source, problems } = sourceOf(text)
  const wiring = makeWiring()
  readSerializers([source], [bake], wiring)
  const names = [...wiring.structures].map(([name, { members }]) => [
    name,
    Object.fromEntries([...members].map(([member, { wire, location }]) => [member, [wire, location].join(' ').trim()])),
  ])
  const http = wiring.operations.get('Bake')
  return { names: Object.fromEntries(names) as unknown, http, messages: problems.map(({ message }) => message) }
}

test('a command: the path, the method, and the names on both sides', () => {
  const { names, http, messages } = read(`
export const se_BakeCommand = async (input, context) => {
    const b = rb(input, context);
    b.bp("/ovens/{OvenId}");
    b.p("OvenId", () => input.OvenId, "{OvenId}", false);
    body = JSON.stringify(take(input, {
        bread: [, (_) => se_Bread(_, context), \`Bread\`],
        Same: [],
        Plain: _json,
    }));
    b.m("PUT").h(headers).b(body);
};
export const de_BakeCommand = async (output, context) => {
    if (output.statusCode !== 201 && output.statusCode >= 300) {
    }
    const doc = take(data, { LoafId: [, __expectString, \`loaf_id\`] });
};
const se_Bread = (input, context) => take(input, { flour: [, , \`Flour\`] });
const de_BurntRes = async (output, context) => take(data, { Message: [, , \`message\`] });
const de_CommandError = async (output, context) => take(data, { code: [, , \`none\`] });
`)
  expect(messages).toEqual([])
  expect(names).toEqual({
    BakeRequest: { OvenId: 'OvenId path', Bread: 'bread', Same: 'Same', Plain: 'Plain' },
    BakeResponse: { LoafId: 'loaf_id' },
    Bread: { Flour: 'flour' },
    Burnt: { Message: 'message' },
  })
  expect(http).toEqual({
    method: 'PUT',
    path: '/ovens/{OvenId}',
    status: 201,
    place: { page: 'package/file', line: 2 },
  })
})

test.each([
  [
    'const se_BakeCommand = async (input) => { b.q(query) }; const q = () => b.m("GET").h(headers).q(query)',
    'What BakeRequest has in the query or in headers was read as if it were in the body.',
  ],
  [
    'const se_Bread = (input) => take(input, { flour: [, , made()] })',
    '"flour: [, , made()]" is not understood, and Bread was read without it.',
  ],
  [
    'const se_Bread = (input) => take(input, { ...other })',
    '"...other" is not understood, and Bread was read without it.',
  ],
])('%s is reported', (text, message) => expect(read(text).messages).toEqual([message]))

test('what a log filter hides is a sensitive member, or a member that holds a sensitive structure', () => {
  const structures: readonly StructureReading[] = [
    {
      name: 'Oven',
      place,
      members: [
        { name: 'Key', type: { kind: 'string' }, place },
        { name: 'Owner', type: { kind: 'reference', name: 'Owner' }, place },
        { name: 'Heat', type: { kind: 'number' }, place },
      ],
    },
    { name: 'Owner', place, members: [] },
  ]
  const { source } = sourceOf(`
export const OvenFilterSensitiveLog = (obj) => ({
    ...obj,
    ...(obj.Key && { Key: SENSITIVE_STRING }),
    ...(obj.Owner && { Owner: SENSITIVE_STRING }),
    ...(obj.Heat && { Heat: HeatFilterSensitiveLog(obj.Heat) }),
});`)
  const wiring = makeWiring()
  readLogFilters([source], structures, wiring)
  expect(wiring.structures.get('Owner')?.sensitive).toBe(true)
  expect([...(wiring.structures.get('Oven')?.members ?? [])]).toEqual([['Key', { sensitive: true }]])
})
