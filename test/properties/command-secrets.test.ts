import * as fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { formats } from '../../src/cli/report/formats.js'
import { type Folder, folderWith } from '../support/cli.js'

const secret = 'hunter2-Tr0ub4dor'

/** Places in files where a secret may stand, most of them broken in some way. */
const texts: Readonly<Record<string, string>> = {
  'create-backend-auth.json': `{ "ClientSecret": "${secret}", "AppId": ["${secret}"], "ResourceName": { "x": "${secret}" } }`,
  'create-backend-auth.yaml': `ResourceConfig:\n  AuthResources: USER_POOL\n  ClientSecret: ${secret}\n  UserPoolConfigs: ${secret}\n`,
  'block.get-token.yaml': `AppId: |\n  Token: ${secret}\n  ${secret}: 1\nSessionId: no\n`,
  'broken.get-token.json': `{ "SessionId": "${secret} }`,
  'broken2.get-token.json': `{ "SessionId": "x" "${secret}" }`,
  'broken.get-token.yaml': `SessionId: "${secret}\nAppId: [${secret}\n`,
  'twice.get-token.json': `{ "SessionId": "${secret}", "SessionId": "${secret}", "AppId": null }`,
  'comment.get-token.yaml': `# ${secret}\n# aws-preflight-ignore-next-line unknown_member -- ${secret}\nSessionId: ''\nAppId: 1 # ${secret}\n`,
  'tag.get-token.yaml': `SessionId: !Ref ${secret}\nAppId: *${secret}\n`,
  'template.get-token.json': '{ "SessionId": "${x}", "AppId": "${' + secret + '}" }',
  'get-backend-job.response.json': `{ "JobId": "${secret}", "Error": { "Password": "${secret}" }, "Status": 5 }`,
  'one.create-token.json': `[${`"${secret}",`.repeat(50)} 1]`,
}

interface Printed {
  readonly problems: readonly { readonly pointer: string }[]
}

/** A comment that is ours may be torn so that it names the secret as a rule: that name is shown. */
const tearable = Object.values(texts).filter((text) => !text.includes('aws-preflight-'))

let folder: Folder
beforeAll(() => (folder = folderWith(texts)))
afterAll(() => folder.remove())

it('no format shows a secret of a file', async () => {
  const asked = [...formats.keys()].flatMap((name) => ['-f', `${name}=report.${name}.txt`])
  const { status, stdout, stderr } = await folder.run([
    'lint',
    '--service',
    'amplifybackend',
    '--fail-on',
    'warning',
    ...asked,
  ])
  expect(status).toBe(1)
  const reports = readdirSync(folder.folder).filter((name) => name.startsWith('report.'))
  expect(reports).toHaveLength(formats.size)
  const said = [stdout, stderr, ...reports.map((name) => readFileSync(join(folder.folder, name), 'utf8'))]
  for (const text of said) expect(text).not.toMatch(/hunter2|Tr0ub4dor/)
  for (const name of Object.keys(texts)) expect(said.join('\n')).toContain(name)
})

jest.setTimeout(60_000)

it('nor when the file is torn anywhere', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...tearable), fc.nat(), fc.nat(), async (text, a, b) => {
      const [from, to] = [a % text.length, b % text.length].sort((x, y) => x - y)
      const torn = text.slice(0, from) + text.slice(to)
      for (const name of ['torn.json', 'torn.yaml']) {
        const argv = [
          'lint',
          '-',
          '-o',
          'amplifybackend.GetToken',
          '-f',
          'pretty',
          '-f',
          'json=torn.txt',
          '--stdin-filename',
          name,
        ]
        const { stdout } = await folder.run(argv, { stdin: torn })
        // A text that became a key is shown, as keys are.
        const { problems } = JSON.parse(readFileSync(join(folder.folder, 'torn.txt'), 'utf8')) as Printed
        fc.pre(!problems.some(({ pointer }) => /hunter|dor/.test(pointer)))
        expect(stdout).not.toMatch(/hunter2-Tr0|2-Tr0ub4/)
      }
    }),
    { numRuns: 150 },
  )
})

it('nor the config', async () => {
  folder.write('secret.yaml', `mode: ${secret}\nsecret: ${secret}\nrules: "${secret}\n`)
  const { status, stderr } = await folder.run(['lint', '--config', 'secret.yaml'])
  expect(status).toBe(2)
  expect(stderr).not.toContain(secret)
})
