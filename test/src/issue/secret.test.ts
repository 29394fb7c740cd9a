import { isSecretName } from '../../../src/issue/secret.js'

const secret = [
  'PrivateKey',
  'client_secret',
  'ClientSecret',
  'MasterUserPassword',
  'ChallengeCode',
  'Token',
  'SessionToken',
  'ClientRequestToken',
  'APIKey',
  'ApiKeys',
  'aws_secret_access_key',
  'apikey',
  'Passwords',
]
const open = [
  'NextToken',
  'StartingToken',
  'PageToken',
  'KeyId',
  'StatusCode',
  'SessionId',
  'Compass',
  'SpinUp',
  '',
  '__proto__',
]

test.each(secret)('%s names a secret', (name) => expect(isSecretName(name)).toBe(true))
test.each(open)('%s names none', (name) => expect(isSecretName(name)).toBe(false))
