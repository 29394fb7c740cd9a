import { remembered } from './remembered.js'

/** Where in a value: member names and list positions, from the root. */
export type Path = readonly PropertyKey[]

const identifier = /^[A-Za-z_$][\w$]*$/

/** A text that is shown is cut here. */
export const shownLength = 60

/** A text as it may be shown: at most 60 characters of it, no pair of surrogates torn apart. */
export const cut = (text: string): string =>
  text.length > shownLength ? `${text.slice(0, shownLength).replace(/[\uD800-\uDBFF]$/, '')}…` : text

/** Signs that a terminal obeys or a reader can't see: controls, line ends, writing directions. */
const invisible = /[\u0000-\u001F\u007F-\u009F\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/g

/** A text in which nothing is invisible: `\u001b` in place of the sign. */
export const visible = (text: string): string =>
  text.replace(invisible, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** A string as a message shows it: quoted, control characters escaped, cut. */
export const quote = (text: string): string => (plain.test(text) ? `"${text}"` : visible(JSON.stringify(cut(text))))

/** A short text in which nothing has to be escaped. */
const plain = /^[\w .,:;/+*-]{0,60}$/

/** A key as a sentence shows it: an identifier unchanged, any other key quoted. */
export const nameText: (name: string) => string = /*#__PURE__*/ remembered((name) =>
  name.length <= shownLength && identifier.test(name) ? name : quote(name),
)

/** `ResourceConfig.OAuthScopes[2]`; keys that are no identifiers stand in brackets, quoted. */
export const pathText = (path: Path): string => {
  let text = ''
  for (const key of path) {
    const name = typeof key === 'number' ? '' : nameText(String(key))
    if (name === '') text += `[${String(key)}]`
    else if (name.startsWith('"')) text += `[${name}]`
    else text += text === '' ? name : `.${name}`
  }
  return text
}

/** The same as a JSON Pointer (RFC 6901): `/ResourceConfig/OAuthScopes/2`. */
export const pointerText = (path: Path): string => path.map((key) => `/${pointerStep(String(key))}`).join('')

/** A key as a step of a JSON Pointer. */
export const pointerStep = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1')

/** The key that a step of a JSON Pointer stands for. */
export const keyOfStep = (step: string): string => step.replaceAll('~1', '/').replaceAll('~0', '~')
