// The built package, as a program of ES modules sees it: run by `npm run check:package`.
import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { AmplifyBackendClient, CreateTokenCommand } from '@aws-sdk/client-amplifybackend'
import { decodeResponse, InvalidResponseError, validateRequest as validateAny } from 'aws-preflight'
import { arbitrary } from 'aws-preflight/arbitraries'
import { assertValidResponse, CreateToken, operations, validateRequest } from 'aws-preflight/amplifybackend'
import { codecs } from 'aws-preflight/amplifybackend/codecs'
import * as amplifybackend from 'aws-preflight/amplifybackend'
import { json, refine, structure } from 'aws-preflight/codec'
import { jsonSchema, tool, withJsonSchema } from 'aws-preflight/json-schema'
import { matchersFor } from 'aws-preflight/jest'
import { preflight, RequestValidationError } from 'aws-preflight/sdk'

const good = { AppId: 'a' }
assert.equal(validateRequest('CreateToken', good).right, good)
assert.equal(validateAny(CreateToken, { AppId: 1 }).left[0].code, 'invalid_type')
assert.equal(decodeResponse(operations.GetToken, { SessionId: 's' })._tag, 'Right')
assert.equal(codecs.CreateTokenRequestRequestTypeDef, CreateToken.request)
assert.equal(typeof arbitrary(CreateToken.request).generate, 'function')
assert.equal(structure('Empty', {}).is({}), true)
assert.equal(assertValidResponse('GetToken', { SessionId: 's' }).SessionId, 's')
assert.throws(() => assertValidResponse('GetToken', { SessionId: 1 }), InvalidResponseError)
const named = refine(CreateToken.request, ({ AppId }) => AppId !== 'b', 'must not be b', 'AppId')
assert.equal(validateAny({ ...CreateToken, request: named }, { AppId: 'b' }).left[0].code, 'custom')

// The schema of a codec, whichever entry it comes from.
const schema = jsonSchema(CreateToken)
assert.deepEqual(schema.required, ['AppId'])
const standard = json(CreateToken.request)['~standard'].jsonSchema
const { $comment, ...described } = schema
assert.deepEqual(standard.input({ target: 'draft-2020-12' }), described)
assert.deepEqual(
  withJsonSchema(CreateToken.request)['~standard'].jsonSchema.input({ target: 'draft-2020-12' }),
  described,
)
assert.equal(tool(CreateToken).name, 'CreateToken')

// The plugin in a real client: the call is rejected before there is need of a network or of credentials.
const client = new AmplifyBackendClient({ region: 'eu-central-1' })
client.middlewareStack.use(preflight(amplifybackend))
await assert.rejects(client.send(new CreateTokenCommand({ Appid: 'a' })), RequestValidationError)
client.destroy()
assert.equal(matchersFor(amplifybackend).toBeValidRequestOf(good, 'CreateToken').pass, true)

// The CommonJS copy's codecs work with the ES module's functions.
const require = createRequire(import.meta.url)
const required = require('aws-preflight/amplifybackend')
assert.notEqual(required.CreateToken, CreateToken)
assert.equal(validateAny(required.CreateToken, { Appid: 'a' }).left[0].suggestion, 'AppId')

// An error of the one copy is an error of the other.
const { RequestValidationError: Required } = require('aws-preflight/sdk')
assert.notEqual(Required, RequestValidationError)
assert.ok(new Required('CreateToken', []) instanceof RequestValidationError)
assert.ok(new RequestValidationError('CreateToken', []) instanceof Required)

const { InvalidResponseError: RequiredResponse } = require('aws-preflight')
assert.notEqual(RequiredResponse, InvalidResponseError)
assert.ok(new RequiredResponse('GetToken', []) instanceof InvalidResponseError)
assert.deepEqual(require('aws-preflight/json-schema').jsonSchema(CreateToken), schema)

// Every service has its two entry points, in both formats.
for (const name of readdirSync(new URL('../../generated', import.meta.url))) {
  const { codecs: byName } = await import(`aws-preflight/${name}/codecs`)
  const service = await import(`aws-preflight/${name}`)
  assert.equal(service.service, name)
  for (const { request, response } of Object.values(service.operations))
    for (const codec of [request, response]) assert.equal(byName[codec.name], codec)
  assert.equal(require(`aws-preflight/${name}`).service, name)
  assert.deepEqual(Object.keys(require(`aws-preflight/${name}/codecs`).codecs), Object.keys(byName))
}
console.log('the package works as ES modules')
