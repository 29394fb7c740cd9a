import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { clientNamed, suggestedFor } from '../../../../src/cli/target/client-names.js'

test.each([
  ['dynamodb', 'dynamodb'],
  ['cognitoidentityprovider', 'cognito-identity-provider'],
  ['databasemigration', 'database-migration-service'],
  ['s3', 's3'],
  ['dynamoDB', undefined],
])('Step Functions: %s is %s', (written, client) => expect(clientNamed('step functions', written)).toBe(client))

test.each([
  ['states', 'sfn'],
  ['logs', 'cloudwatchlogs'],
  ['monitoring', 'cloudwatch'],
  ['dynamoDB', 'dynamodb'],
  ['dynamdb', 'dynamodb'],
  ['frobnicator', undefined],
])('for %s in Step Functions, %s is meant', (written, meant) => {
  expect(suggestedFor('step functions', written)).toBe(meant)
})

interface Names {
  readonly boto3: string
  readonly serviceId: string
  readonly client: string | null
  readonly stepFunctions: string | null
}

/** The names of all services, which are beside the repository and not in it. */
const list = join(process.cwd(), '../shared/documents/service-names.json')
const isThere = existsSync(list)
if (!isThere) console.warn('skipped: the names of all services, as ../shared/documents is not there')

;(isThere ? test : test.skip)('every service is found by each of its names', () => {
  const all = JSON.parse(readFileSync(list, 'utf8')) as readonly Names[]
  const services = all.filter(({ client }) => client !== null)
  expect(services.length).toBeGreaterThan(400)
  const tail = (client: string | null): string => (client ?? '').replace('@aws-sdk/client-', '')
  const wrong = services.flatMap(({ boto3, client, stepFunctions }) => [
    ...(stepFunctions === null || clientNamed('step functions', stepFunctions) === tail(client) ? [] : [stepFunctions]),
    ...(clientNamed('boto3', boto3) === tail(client) ? [] : [`boto3 ${boto3}`]),
    ...(clientNamed('sdk', client ?? '') === tail(client) ? [] : [client]),
    ...(clientNamed('sdk', tail(client)) === tail(client) ? [] : [tail(client)]),
  ])
  expect(wrong).toEqual([])
})
