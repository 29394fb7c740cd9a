// The built package, as a CommonJS program sees it: run by `npm run check:package`.
const assert = require('node:assert/strict')
const { formatIssues } = require('aws-preflight')
const { assertValidRequest, validateRequest } = require('aws-preflight/amplifybackend')

// What only the arbitraries need is not loaded with the validator: it may not be there.
assert.deepEqual(
  Object.keys(require.cache).filter((path) => /fast-check|arbitraries/.test(path)),
  [],
)

const result = validateRequest('CreateToken', {})
assert.equal(result._tag, 'Left')
assert.match(formatIssues(result.left), /AppId: is required and missing/)
assert.throws(() => assertValidRequest('CreateToken', {}), { name: 'InvalidRequestError' })

const { json } = require('aws-preflight/codec')
const { jsonSchema, tool, withJsonSchema } = require('aws-preflight/json-schema')
const { CreateToken } = require('aws-preflight/amplifybackend')
assert.deepEqual(jsonSchema(CreateToken, { target: 'draft-07' }).required, ['AppId'])
assert.ok(tool(CreateToken).inputSchema instanceof json(CreateToken.request).constructor)
assert.equal(typeof withJsonSchema(CreateToken.request)['~standard'].jsonSchema.input, 'function')

const amplifybackend = require('aws-preflight/amplifybackend')
const { matchersFor } = require('aws-preflight/jest')
const { preflight } = require('aws-preflight/sdk')
assert.equal(typeof preflight(amplifybackend).applyToStack, 'function')
assert.equal(matchersFor(amplifybackend).toBeValidRequestOf({}, 'CreateToken').pass, false)
console.log('the package works as CommonJS')
