/** Whatever the bytes, linting ends with issues that stand in the text, and never shows a secret. */
import * as fc from 'fast-check'
import { character } from '../../src/draw/character.js'
import { operations } from '../../generated/amplifybackend/index.js'
import { lintText, type LintedText } from '../../src/lint/lint-text.js'
import { lint } from '../support/lint.js'

const files = fc.constantFrom('a.json', 'a.jsonc', 'a.yaml', 'a')

const pieces = fc.constantFrom(
  ...[
    '{',
    '}',
    '[',
    ']',
    ':',
    ',',
    '"',
    "'",
    '- ',
    '? ',
    ': ',
    'a',
    'AppId: ',
    '"AppId": ',
    '&a ',
    '*a',
    '<<: ',
    '!t ',
    '|\n',
  ],
  ...[
    '>-\n',
    '\n',
    '\r\n',
    '\r',
    '\t',
    ' ',
    '  ',
    '#',
    '# aws-preflight-ignore-next-line',
    '//',
    '/*',
    '*/',
    '---\n',
    '...\n',
  ],
  ...[
    '%YAML 1.1\n',
    '${A}',
    '{{ a }}',
    '\\',
    '\\u00e9',
    '1',
    '1e400',
    '~',
    'no',
    '👍',
    '\uFEFF',
    '\u0002',
    '\u001F',
    '\uE000',
  ],
)

const text = fc.oneof(
  fc.array(pieces, { maxLength: 40 }).map((drawn) => drawn.join('')),
  fc.string({ unit: character, maxLength: 40 }),
)

const standsIn = ({ issues, text: whole }: LintedText): void => {
  const odd = issues.filter(
    ({ start, end, message }) =>
      !/\S/.test(message) ||
      !(start.offset <= end.offset && end.offset <= whole.length) ||
      !(start.line >= 1 && start.column >= 1),
  )
  expect(odd).toEqual([])
}

test('any text', () => {
  fc.assert(
    fc.property(text, files, fc.boolean(), (drawn, file, placeholders) =>
      standsIn(lint(drawn, file, { placeholders })),
    ),
    { numRuns: 1500 },
  )
})

test('any bytes', () => {
  const target = () => ({ operation: operations.CreateBackendAuth, side: 'request' as const })
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), files, (bytes, file) => standsIn(lintText(bytes, { file, target }))),
    { numRuns: 1000 },
  )
})

const config = (settings: string): string =>
  `# aws-preflight: CreateBackendAuth\nResourceConfig:\n  UserPoolConfigs:\n    OAuth:\n      SocialProviderSettings:\n${settings}`

test.each([
  ['YAML', 'a.yaml', config('        Google:\n          ClientSecret: 0hunter2\n          Secret: "0hunter2"\n')],
  [
    'JSON',
    'a.jsonc',
    '// aws-preflight: CreateToken\n{ "Password": "0hunter2", "ClientSecret": ["0hunter2"], "AppId": 7 }',
  ],
])('a secret in %s, wherever the text breaks off and whatever sign comes in', (_, file, whole) => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), fc.constantFrom('', ...'[]()!&*#|>%@`\\\t\0'), (from, to, sign) => {
      const end = to % (whole.length + 1)
      const place = from % (end + 1)
      const broken = whole.slice(0, place) + sign + whole.slice(place, end)
      expect(JSON.stringify(lint(broken, file).issues)).not.toContain('hunter')
    }),
    { numRuns: 300 },
  )
})
