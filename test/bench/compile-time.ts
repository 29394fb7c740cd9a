import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './child.js'
import { schemaSources } from './schema-source.js'
import { median } from './statistics.js'

/** The time of `tsc` for a program that uses one of them, beside the same program without it. */
export interface CompileTime {
  readonly name: string
  readonly seconds: number
  readonly megabytes: number
}

const consumer = (use: string): string => `${use}\nexport const id: unknown = request.AppId\n`

const operation = 'CreateBackendAuthRequest'

const ours = consumer(
  `import type { ${operation} } from 'aws-preflight/amplifybackend'\ndeclare const request: ${operation}`,
)

const sdk = consumer(
  `import type { ${operation} } from '@aws-sdk/client-amplifybackend'\ndeclare const request: ${operation}`,
)

const inferred: Readonly<Record<string, string>> = {
  zod: 'z.infer',
  valibot: 'v.InferOutput',
  'io-ts, plain': 't.TypeOf',
}

/** Compiles each consumer this often; `few`: only ours, and nothing. */
export const compileTimes = (runs: number, few = false): readonly CompileTime[] => {
  const programs = [
    { name: 'nothing', text: consumer('declare const request: { AppId: string }') },
    { name: 'aws-preflight', text: ours },
    { name: '@aws-sdk/client-amplifybackend', text: sdk },
    ...schemaSources().flatMap(({ name, text }) =>
      inferred[name] === undefined
        ? []
        : [{ name, text: consumer(`${text}\ndeclare const request: ${inferred[name]}<typeof ${operation}>`) }],
    ),
  ]
    .slice(0, few ? 2 : undefined)
    .map((program) => ({ ...program, measured: [] as { seconds: number; megabytes: number }[] }))
  for (let round = 0; round < runs; round++) for (const { text, measured } of programs) measured.push(compile(text))
  return programs.map(({ name, measured }) => ({
    name,
    seconds: median(measured.map(({ seconds }) => seconds)),
    megabytes: median(measured.map(({ megabytes }) => megabytes)),
  }))
}

const compile = (text: string): Omit<CompileTime, 'name'> => {
  const folder = join(process.cwd(), 'test/bench/.generated', `compile-${process.pid}`)
  mkdirSync(folder, { recursive: true })
  try {
    writeFileSync(join(folder, 'consumer.ts'), text)
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({
        compilerOptions: {
          target: 'es2022',
          module: 'nodenext',
          strict: true,
          skipLibCheck: true,
          noEmit: true,
          types: [],
        },
        files: ['consumer.ts'],
      }),
    )
    const tsc = join(process.cwd(), 'node_modules/typescript/bin/tsc')
    const output = run([tsc, '-p', folder, '--extendedDiagnostics'])
    return { seconds: diagnostic(output, 'Total time'), megabytes: diagnostic(output, 'Memory used') / 1024 }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const diagnostic = (output: string, name: string): number => {
  const line = output.split('\n').find((candidate) => candidate.startsWith(`${name}:`)) ?? ''
  return Number.parseFloat(line.slice(name.length + 1))
}
