// The built package's types, as a program of CommonJS with `moduleResolution: node10` sees them: TypeScript 5.9 still has it.
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript-5.9'

assert.match(ts.version, /^5\.9\./)
const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'node10-'))
const modules = join(folder, 'node_modules')
mkdirSync(modules)
symlinkSync(root, join(modules, 'aws-preflight'))
for (const name of ['io-ts', 'fp-ts', 'fast-check', 'expect', 'vitest', '@types'])
  symlinkSync(join(root, 'node_modules', name), join(modules, name))

const program = join(folder, 'program.ts')
writeFileSync(
  program,
  `import { formatIssues, validateRequest } from 'aws-preflight'
import { requestArbitrary } from 'aws-preflight/arbitraries'
import { CreateToken, type CreateTokenRequest, validateRequest as validate } from 'aws-preflight/amplifybackend'
import { codecs } from 'aws-preflight/amplifybackend/codecs'
import { string, structure } from 'aws-preflight/codec'
import { matchersFor } from 'aws-preflight/jest'
import { type PreflightMatchers } from 'aws-preflight/matchers'
import * as amplifybackend from 'aws-preflight/amplifybackend'
import { preflight } from 'aws-preflight/sdk'

const result = validate('CreateToken', { AppId: 'd1a2b3c4' })
if (result._tag === 'Right') {
  const request: CreateTokenRequest = result.right
  console.log(request.AppId, validateRequest(CreateToken, request), requestArbitrary(CreateToken))
} else console.log(formatIssues(result.left), codecs.CreateTokenRequest, string, structure)
preflight(amplifybackend)
matchersFor(amplifybackend)
expect({}).toBeValidRequestOf('CreateToken')
export type Mine = PreflightMatchers<void, typeof amplifybackend>
// @ts-expect-error there is no such operation
validate('CreateTokn', {})
`,
)

const compiled = ts.createProgram([program], {
  module: ts.ModuleKind.CommonJS,
  moduleResolution: ts.ModuleResolutionKind.Node10,
  target: ts.ScriptTarget.ES2022,
  types: ['jest', 'node'],
  typeRoots: [join(root, 'node_modules/@types')],
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  esModuleInterop: true,
  preserveSymlinks: true,
})
const complaints = ts
  .getPreEmitDiagnostics(compiled)
  .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
rmSync(folder, { recursive: true })
assert.deepEqual(complaints, [])
console.log('the types resolve under node10')
