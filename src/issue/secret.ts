import { remembered } from '../text/remembered.js'

/** Words that make a name secret wherever they stand in it, the last ones only side by side: no `KeyId`, no `StatusCode`. */
const secret =
  /\b(pass(word|wd|phrase|code)|pin|secret|credential|signature|otp|jwt|bearer|authorization|(private|access|api|secret|encryption|signing|shared) ?key|(challenge|verification|confirmation|security|recovery|user|device|auth|mfa|totp|sms) code)\b/

/** A token beside one of these only says where a list goes on. */
const paging = /\b(next|page|paging|pagination|continuation|starting|start|previous)\b/

/** Whether a scalar of this name is a secret, by whole words: `PrivateKey`, `client_secret`, a `Token` not for paging. */
export const isSecretName: (name: string) => boolean = /*#__PURE__*/ remembered((name) => {
  const words = wordsOf(name)
  return secret.test(words) || (/\btoken\b/.test(words) && !paging.test(words))
})

/** `MasterUserPassword`, `aws_secret_keys` and `APIKey` in lower-case words, the plural taken off. */
const wordsOf = (name: string): string =>
  (name.slice(0, 256).match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g) ?? [])
    .join(' ')
    .toLowerCase()
    .replace(/([a-z]{2}[a-rt-z])s\b/g, '$1')
