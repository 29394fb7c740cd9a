/** The spelling of single characters and of classes: Java's, translated to JavaScript's with the flags `us`. */

/** Java's names for classes of ASCII, as what stands between the brackets of a class. */
const asciiClasses: Readonly<Record<string, string>> = {
  ASCII: '\\x00-\\x7f',
  Alnum: 'a-zA-Z0-9',
  Alpha: 'a-zA-Z',
  Blank: ' \\t',
  Cntrl: '\\x00-\\x1f\\x7f',
  Digit: '0-9',
  Graph: '!-~',
  Lower: 'a-z',
  Print: ' -~',
  Punct: '!-\\/:-@\\[-`\\{-~',
  Space: ' \\t-\\r',
  Upper: 'A-Z',
  XDigit: '0-9a-fA-F',
}

/** Names of Java that JavaScript spells otherwise. */
const otherNames: Readonly<Record<string, string>> = {
  IsAlphabetic: '\\p{Alphabetic}',
  IsWhitespace: '\\p{White_Space}',
  IsWhite_Space: '\\p{White_Space}',
  IsUppercase: '\\p{Uppercase}',
  IsLowercase: '\\p{Lowercase}',
  IsDigit: '\\p{Nd}',
  IsPunctuation: '\\p{P}',
  all: '\\s\\S',
  LD: '\\p{L}\\p{Nd}',
}

/** The text between brackets for one token; `isSet` where the token is several characters and can begin no range. */
export interface Item {
  readonly text: string
  readonly isSet: boolean
}

/** An escape, `\d` or `\p{Punct}`, as an item of a class; a sentence where JavaScript has no such thing. */
export const escapeItem = (token: string): Item | string => {
  const [, name = ''] = /^\\[pP]\{?([\w=^&:-]+)\}?$/.exec(token) ?? []
  if (name !== '') return propertyItem(token, name)
  if (/^\\[dDwWsS]$/.test(token)) return { text: token, isSet: true }
  const hex = /^\\x\{?([\dA-Fa-f]+)\}$/.exec(token)?.[1]
  if (hex !== undefined) return { text: `\\u{${hex}}`, isSet: false }
  const octal = /^\\0([0-7]{1,3})$/.exec(token)?.[1]
  if (octal !== undefined) return { text: `\\x${parseInt(octal, 8).toString(16).padStart(2, '0')}`, isSet: false }
  if (/^\\(?:[tnrfv0]|x[\dA-Fa-f]{2}|u[\dA-Fa-f]{4}|u\{[\dA-Fa-f]+\}|c[A-Za-z])$/.test(token))
    return { text: token, isSet: false }
  if (/^\\[A-Za-z0-9]/.test(token)) return `JavaScript has no ${token}`
  return characterItem(token.slice(1))
}

const propertyItem = (token: string, name: string): Item | string => {
  const isNegated = token.startsWith('\\P')
  const ascii = asciiClasses[name]
  const other = otherNames[name]
  if (ascii !== undefined || other !== undefined) {
    if (!isNegated) return { text: ascii ?? other ?? '', isSet: true }
    if (other !== undefined && /^\\p\{\w+\}$/.test(other)) return { text: other.replace('p', 'P'), isSet: true }
    return `JavaScript has no ${token}`
  }
  const script = name.replace(/^Is(?=[A-Z])/, '')
  for (const spelled of [name, script, `Script=${script}`]) {
    const text = `\\${isNegated ? 'P' : 'p'}{${spelled}}`
    if (compiles(text)) return { text, isSet: true }
  }
  return `JavaScript has no ${token}`
}

const compiles = (text: string): boolean => {
  try {
    return new RegExp(text, 'us') instanceof RegExp
  } catch {
    return false
  }
}

/** A character inside a class: escaped where it would mean something there. */
export const characterItem = (character: string): Item => ({
  text: /^[\\\]^-]$/.test(character) ? `\\${character}` : character === '[' ? '\\[' : visible(character),
  isSet: false,
})

/** A character outside a class: escaped where it would mean something there. */
export const characterText = (character: string): string =>
  /^[\^$\\.*+?()[\]{}|]$/.test(character) ? `\\${character}` : character === '/' ? '\\/' : visible(character)

/** A control character would end the line of a literal, or be seen by nobody. */
const visible = (character: string): string => {
  const code = character.codePointAt(0) ?? 0
  const isHidden = code < 32 || code === 127 || (code >= 0x80 && code < 0xa1) || code === 0x2028 || code === 0x2029
  const isLone = code >= 0xd800 && code <= 0xdfff
  return isHidden || isLone || code === 0xfeff ? `\\u${code.toString(16).padStart(4, '0')}` : character
}
