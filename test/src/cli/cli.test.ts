import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { run } from '../../../src/cli/cli.js'
import { type Folder, folderWith } from '../../support/cli.js'

let folder: Folder
beforeEach(() => (folder = folderWith({})))
afterEach(() => folder.remove())

describe('--help', () => {
  test.each([
    { name: 'aws-preflight', argv: ['--help'] },
    { name: 'lint', argv: ['lint', '--help'] },
    { name: 'find', argv: ['find', '--help'] },
    { name: 'operations', argv: ['operations', '-h'] },
    { name: 'skeleton', argv: ['help', 'skeleton'] },
    { name: 'explain', argv: ['explain', '--help'] },
    { name: 'generate', argv: ['generate', '--help'] },
  ])('of $name is as it is kept', async ({ name, argv }) => {
    const { status, stdout, stderr } = await folder.run(argv)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expectGolden(`help-${name}.txt`, stdout)
  })

  it('comes where nothing was asked for, as wrong usage', async () => {
    const { status, stdout, stderr } = await folder.run([])
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toBe(golden('help-aws-preflight.txt'))
  })
})

test.each([['--version'], ['-V'], ['lint', '--version'], ['skeleton', '-V']])(
  '%s %s prints the version',
  async (...argv) => {
    expect(await folder.run(argv)).toEqual({ status: 0, stdout: '1.2.3\n', stderr: '' })
  },
)

test.each([
  { argv: ['lnt'], said: "error: unknown command 'lnt'\n(Did you mean lint?)\nTry --help.\n" },
  { argv: ['lint', '--hlep'], said: "error: unknown option '--hlep'\n(Did you mean --help?)\nTry --help.\n" },
  { argv: ['lint', '--operation'], said: "error: option '-o, --operation <name>' argument missing\nTry --help.\n" },
  { argv: ['lint', '--mode', 'strickt'], said: /It is not one of tolerant, strict \(did you mean "strict"\?\)\./ },
  { argv: ['lint', '--fail-on', 'never'], said: /It is not one of error, warning\.\n/ },
  { argv: ['lint', '--max-problems', '-1'], said: /It is not a number above 0\.\n/ },
  {
    argv: ['lint', '--service', 'amplifyback'],
    said: /^aws-preflight: There is no service "amplifyback" \(did you mean "amplifybackend"\?\): give one of those that come/,
  },
  {
    argv: ['lint', '--service', '@aws-sdk/client-sqss'],
    said: /^aws-preflight: "@aws-sdk\/client-sqss" is no file, no folder and no package that is installed here: correct/,
  },
  {
    argv: ['lint', '-o', 'GetToken'],
    said: /^aws-preflight: --operation does not say of which service "GetToken" is: /,
  },
  { argv: ['lint', '-o', 'x.GetToken'], said: /^aws-preflight: --operation names the service "x", and there are ampl/ },
  { argv: ['operations'], said: /^aws-preflight: Whose operations\? Name one of amplifybackend/ },
  { argv: ['skeleton', 'GetToken'], said: /^aws-preflight: The name does not say of which service "GetToken" is: / },
  {
    argv: ['lint', '-f', 'sarrif'],
    said: /^aws-preflight: There is no format "sarrif" \(did you mean "sarif"\?\): give/,
  },
  { argv: ['lint', '-f', 'json='], said: /^aws-preflight: There is no format "json="/ },
  { argv: ['lint', '-f', 'json', '-f', 'sarif'], said: /^aws-preflight: Only one report can be printed: / },
  { argv: ['lint', '-f', 'json=no/such/folder.json'], said: /could not be written: it does not exist, or no longer/ },
  { argv: ['lint', '-o', 'amplifybackend.GetTokn'], said: /has no operation "GetTokn" \(did you mean "GetToken"\?\)/ },
  { argv: ['lint', '--pointer', 'a/b'], said: /takes a JSON Pointer, which begins with a slash: try "\/a\/b"\./ },
  {
    argv: ['lint', '--rule', 'sintax_error=off'],
    said: /There is no rule "sintax_error" \(did you mean "syntax_error"\?\)/,
  },
  { argv: ['lint', '--rule', 'syntax_error=of'], said: /It is not one of error, warning, off/ },
  {
    argv: ['lint', '--baseline', 'gone.json'],
    said: 'aws-preflight: gone.json could not be read: it does not exist, or no longer does.\n',
  },
  {
    argv: ['operations', 'amplifybackend.get-tokn'],
    said: /\(did you mean "GetToken"\?\): `aws-preflight operations amplifybackend` lists them\.\n$/,
  },
  { argv: ['skeleton'], said: "error: missing required argument 'operation'\nTry --help.\n" },
  { argv: ['skeleton', 'GetToken', 'GetBackend'], said: /too many arguments/ },
  { argv: ['explain', 'sintax_error'], said: /There is no rule "sintax_error" \(did you mean "syntax_error"\?\)/ },
])('$argv is wrong usage: a sentence and 2', async ({ argv, said }) => {
  const { status, stdout, stderr } = await folder.run(argv)
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toMatch(said)
  expect(stderr.endsWith('\n')).toBe(true)
})

describe('a failure of our own', () => {
  const broken = (): Writable & { readonly isTTY: boolean } =>
    Object.assign(
      new Writable({
        write: () => {
          throw new TypeError('hunter2')
        },
      }),
      { isTTY: false },
    )

  const fail = async (...argv: readonly string[]): Promise<{ readonly status: number; readonly stderr: string }> => {
    let stderr = ''
    const status = await run(argv, {
      stdin: Readable.from([]),
      stdout: broken(),
      stderr: new Writable({
        decodeStrings: false,
        write: (text: string, _, done) => {
          stderr += text
          done()
        },
      }),
      cwd: folder.folder,
      env: {},
      version: '1.2.3',
    })
    return { status, stderr }
  }

  it('is a line and 3, without its text, which may quote a file', async () => {
    expect(await fail('operations', '--service', 'amplifybackend')).toEqual({
      status: 3,
      stderr:
        'aws-preflight failed by its own fault (TypeError): please report it. Run it with --stack to see where.\n',
    })
  })

  it('says where with --stack', async () => {
    const { stderr } = await fail('operations', '--service', 'amplifybackend', '--stack')
    expect(stderr).toMatch(/please report it\.\n {4}at .*cli\.test\.ts/)
    expect(stderr).not.toContain('hunter2')
  })
})

it('goes on when its reader goes away, and its status is that of the files', async () => {
  folder.write('amplifybackend.create-token.json', '{}')
  folder.write('amplifybackend.get-token.json', '{}')
  const gone = Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })
  const stdout = new Writable({ write: (_, __, done) => done(gone) })
  const world = { stdin: Readable.from([]), stdout, stderr: new Writable(), cwd: folder.folder, env: {}, version: '1' }
  expect(await run(['lint'], world)).toBe(1)
})

const kept = join(__dirname, '../../golden/cli')
const golden = (name: string): string => readFileSync(join(kept, name), 'utf8')

/** Compares with the file that is kept; UPDATE_GOLDEN writes it. */
const expectGolden = (name: string, text: string): void => {
  if (process.env['UPDATE_GOLDEN'] !== undefined) writeFileSync(join(kept, name), text)
  expect(existsSync(join(kept, name))).toBe(true)
  expect(text).toBe(golden(name))
}
