import type { OperationReading, StructureReading } from '../../../../codegen/service/model.js'
import { readLogFilters } from '../../../../codegen/readers/aws-sdk/log-filters.js'
import { hasSerializers, readSerializers } from '../../../../codegen/readers/aws-sdk/serializers.js'
import { makeWiring } from '../../../../codegen/readers/aws-sdk/wiring.js'
import { sourceOf } from '../../../support/sources.js'

const place = { page: 'commands', line: 1 }
const bake: OperationReading = { name: 'Bake', requestName: 'BakeRequest', responseName: 'BakeResponse', place }

const read = (text: string, isJson = true) => {
  const { source, problems } = sourceOf(text)
  const wiring = makeWiring()
  readSerializers([source], [bake], wiring, isJson)
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

test('a command before there was a builder: the same facts', () => {
  const { names, http, messages } = read(`
export const se_BakeCommand = async (input, context) => {
    const headers = { "content-type": "application/json" };
    let resolvedPath = \`\${basePath}\` + "/ovens/{OvenId}";
    resolvedPath = __resolvedPath(resolvedPath, input, "OvenId", () => input.OvenId, "{OvenId}", false);
    body = JSON.stringify({
        ...(input.Bread != null && { bread: se_Bread(input.Bread, context) }),
        Token: input.Token ?? generateIdempotencyToken(),
    });
    return new __HttpRequest({ protocol, hostname, method: "PUT", headers, path: resolvedPath, body });
};
export const de_BakeCommand = async (output, context) => {
    if (output.statusCode !== 201 && output.statusCode >= 300) {
    }
    if (data.loaf_id != null) {
        contents.LoafId = __expectString(data.loaf_id);
    }
    if (data.none === "") {
        contents.None = [];
    }
};
const se_Bread = (input, context) => { return { ...(input.Flour != null && { flour: input.Flour }) }; };
const se_Filling = (input, context) => Filling.visit(input, {
    Jam: (value) => ({ jam: value }),
    _: (name, value) => ({ [name]: value }),
});
const de_BurntRes = async (parsedOutput, context) => { contents.Message = __expectString(data.message); };
`)
  expect(messages).toEqual([])
  expect(names).toEqual({
    BakeRequest: { OvenId: 'OvenId path', Bread: 'bread', Token: 'Token' },
    BakeResponse: { LoafId: 'loaf_id' },
    Bread: { Flour: 'flour' },
    Filling: { Jam: 'jam' },
    Burnt: { Message: 'message' },
  })
  expect(http).toMatchObject({ method: 'PUT', path: '/ovens/{OvenId}', status: 201 })
})

test('what does not stand in the body: headers, the query, a whole body, the host, the status', () => {
  const { names, messages } = read(`
export const se_BakeCommand = async (input, context) => {
    const headers = map({}, isSerializableHeaderValue, {
        "content-type": "application/json",
        [_xo]: input[_O] || "none",
        "x-at": [() => isSerializableHeaderValue(input.At), () => __dateToUtcString(input.At).toString()],
        ...(input.Meta !== undefined && Object.keys(input.Meta).reduce((acc, suffix) => {
            acc[\`x-meta-\${suffix.toLowerCase()}\`] = input.Meta[suffix];
            return acc;
        }, {})),
    });
    const query = map({
        [_d]: [, ""],
        size: [() => input.Size !== void 0, () => input[_S].toString()],
        tag: [() => input.Tags !== void 0, () => (input.Tags || []).map((_entry) => _entry)],
        ...convertMap(input.Rest),
    });
    if (input.Dough !== undefined) {
        contents = se_Dough(input.Dough, context);
        body = \`<?xml?>\`;
        body += contents.toString();
    }
    resolvedHostname = resolvedHostname.replace("{Baker}", input.Baker);
};
export const de_BakeCommand = async (output, context) => {
    const contents = map({
        $metadata: deserializeMetadata(output),
        [_E]: [, output.headers[_et]],
        Age: [() => void 0 !== output.headers["x-age"], () => __strictParseInt32(output.headers["x-age"])],
        Meta: [, Object.keys(output.headers).filter((header) => header.startsWith("x-meta-")).reduce((acc) => acc, {})],
    });
    const data = output.body;
    contents.Loaf = data;
    map(contents, { Code: [, output.statusCode] });
};
const de_BurntRes = async (parsedOutput, context) => map({ After: [, parsedOutput.headers["retry-after"]] });
const _xo = "x-oven"; const _O = "Oven"; const _S = "Size"; const _E = "ETag"; const _et = "etag"; const _d = "delete";
`)
  expect(messages).toEqual([])
  expect(names).toEqual({
    BakeRequest: {
      Oven: 'x-oven header',
      At: 'x-at header',
      Meta: 'x-meta- headerMap',
      Size: 'size query',
      Tags: 'tag query',
      Rest: 'Rest queryMap',
      Dough: 'Dough payload',
      Baker: 'Baker',
    },
    BakeResponse: {
      ETag: 'etag header',
      Age: 'x-age header',
      Meta: 'x-meta- headerMap',
      Loaf: 'Loaf payload',
      Code: 'Code status',
    },
    Burnt: { After: 'retry-after header' },
  })
})

test('of messages that are no JSON, how an operation is called, and no more', () => {
  const text = `
export const se_BakeCommand = async (input) => { const query = map({ size: [, input.Size] }); };
const se_Bread = (input) => take(input, { ...other });`
  expect(read(text, false)).toEqual({ names: { BakeRequest: { Size: 'size query' } }, http: undefined, messages: [] })
})

test.each([
  [
    'const se_BakeCommand = async (input) => { const query = map({ [made()]: [, input.Size] }) }',
    '"[made()]: [, input.Size]" is not understood, and BakeRequest was read without it.',
  ],
  [
    'const se_Bread = (input) => take(input, { flour: [, , made()] })',
    '"flour: [, , made()]" is not understood, and Bread was read without it.',
  ],
  [
    'const se_Bread = (input) => take(input, { ...other })',
    '"...other" is not understood, and Bread was read without it.',
  ],
  [
    'const se_Bread = (input) => Bread.visit(input, { Rye: other })',
    '"Rye: other" is not understood, and Bread was read without it.',
  ],
  [
    'const de_BakeCommand = (output) => map({ ETag: [, output.headers[made()]] })',
    '"ETag: [, output.headers[made()]]" is not understood, and BakeResponse was read without it.',
  ],
])('%s is reported', (text, message) => expect(read(text).messages).toEqual([message]))

test.each([
  ['export const se_BakeCommand = async () => {}', true],
  ['export const serializeAws_restJson1BakeCommand = async () => {}', false],
])('%s: a serializer that is understood? %s', (text, want) =>
  expect(hasSerializers([sourceOf(text).source])).toBe(want),
)

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
