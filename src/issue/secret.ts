import { remembered } from './remembered.js'

/** Words that make a name secret wherever they stand in it. */
const secretWords = new Set([
  'password',
  'passwd',
  'passphrase',
  'passcode',
  'pin',
  'secret',
  'credential',
  'signature',
  'otp',
  'jwt',
  'bearer',
  'authorization',
  'apikey',
  'accesskey',
  'privatekey',
  'secretkey',
])

/** Words that are secret only side by side: a `KeyId` and a `StatusCode` are not. */
const secretPairs = new Set([
  'private key',
  'access key',
  'api key',
  'secret key',
  'encryption key',
  'signing key',
  'shared key',
  'challenge code',
  'verification code',
  'confirmation code',
  'security code',
  'recovery code',
  'user code',
  'device code',
  'auth code',
  'authorization code',
  'mfa code',
  'totp code',
  'sms code',
])

/** A token beside one of these only says where a list goes on. */
const pagingWords = new Set(['next', 'page', 'paging', 'pagination', 'continuation', 'starting', 'start', 'previous'])

/** Whether a scalar of this name is a secret, by whole words: `PrivateKey`, `client_secret`, a `Token` not for paging. */
export const isSecretName: (name: string) => boolean = /*#__PURE__*/ remembered((name) => {
  const words = wordsOf(name)
  return words.some((word, index) => {
    const previous = words[index - 1] ?? ''
    if (word === 'token') return !words.some((other) => pagingWords.has(other))
    return secretWords.has(word) || secretPairs.has(`${previous} ${word}`)
  })
})

/** `MasterUserPassword`, `aws_secret_keys` and `APIKey` in lower-case words, the plural taken off. */
const wordsOf = (name: string): readonly string[] =>
  (name.slice(0, 256).match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g) ?? []).map((word) => {
    const lower = word.toLowerCase()
    return lower.length > 3 && lower.endsWith('s') && !lower.endsWith('ss') ? lower.slice(0, -1) : lower
  })
