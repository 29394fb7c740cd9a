import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { folderWith } from '../../../support/cli.js'

const folder = folderWith({})
afterAll(() => folder.remove())

const scriptFor = async (shell: string): Promise<string> => {
  const { status, stdout } = await folder.run(['completion', shell])
  expect(status).toBe(0)
  return stdout
}

/** The words that a real bash offers. */
const offered = (script: string, ...words: readonly string[]): readonly string[] => {
  writeFileSync(join(folder.folder, 'script'), script)
  const asked = `. ./script; COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1)); _aws_preflight; printf '%s\\n' "\${COMPREPLY[@]}"`
  return execFileSync('bash', ['--norc', '-c', asked], { cwd: folder.folder, encoding: 'utf8' }).trim().split('\n')
}

test('bash completes commands, and the options of a command', async () => {
  const script = await scriptFor('bash')
  expect(offered(script, 'aws-preflight', 'ge')).toEqual(['generate'])
  expect(offered(script, 'aws-preflight', 'lint', '--form')).toEqual(['--format'])
})

test('zsh takes the script of bash; fish has a line for each command and option', async () => {
  expect(await scriptFor('zsh')).toContain(await scriptFor('bash'))
  const lines = (await scriptFor('fish')).trim().split('\n')
  for (const line of lines) expect(line).toMatch(/^complete -c aws-preflight -n .+ -d '.+'$/)
  expect(lines.some((line) => line.includes('-a operations'))).toBe(true)
})

test('a shell that nobody knows is refused with the ones that are known', async () => {
  const { status, stderr } = await folder.run(['completion', 'tcsh'])
  expect(status).toBe(2)
  expect(stderr).toContain('bash, zsh, fish')
})
