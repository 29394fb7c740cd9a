import ts from 'typescript'
import type { IValidation } from 'typia'
import { transform } from 'typia/lib/transform.js'
import type { Candidate } from '../candidate.js'
import { type Algebra, derive } from '../derive.js'
import { loadModule } from '../load-module.js'

/** typia 9, the last that runs on Node 20 without a compiler of its own: its transformer in TypeScript's. */
export const typia: Candidate = {
  name: 'typia',
  package: 'typia',
  note: 'validateEquals, compiled ahead of time',
  prepare: (subject) => {
    const validate = compile(derive(subject, algebra))
    return {
      accepts: (value) => validate(value).success,
      messages: (value) => {
        const result = validate(value)
        return result.success ? [] : result.errors.map(({ path, expected }) => `${path}: expected ${expected}`)
      },
    }
  },
}

/** The type, printed in place: typia makes a function of each object by itself. */
const algebra: Algebra<string> = {
  string: 'string',
  integer: `(number & tags.Type<'int64'> & tags.Minimum<-9007199254740991> & tags.Maximum<9007199254740991>)`,
  float: 'number',
  boolean: 'boolean',
  document: 'unknown',
  literals: (_, values) => `(${values.map((value) => JSON.stringify(value)).join(' | ')})`,
  list: (item) => `(${item})[]`,
  map: (value) => `{ [key: string]: ${value} }`,
  structure: (_, members) =>
    `{ ${members.map(({ name, required, type }) => `${JSON.stringify(name)}${required ? '' : '?'}: ${type}`).join('; ')} }`,
}

/** TypeScript's own library and typia's: the same for every subject. */
const parsed = new Map<string, ts.SourceFile>()

const compile = (type: string): ((value: unknown) => IValidation) => {
  const name = `${process.cwd()}/typia-input.ts`
  const text = `import typia, { tags } from 'typia'\nexport const validate = typia.createValidateEquals<${type}>()\n`
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.CommonJS,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    strict: true,
    skipLibCheck: true,
    types: [],
  }
  const host = ts.createCompilerHost(options)
  const getSourceFile = host.getSourceFile.bind(host)
  const fileExists = host.fileExists.bind(host)
  host.fileExists = (path) => path === name || fileExists(path)
  host.getSourceFile = (path, language) => {
    if (path === name) return ts.createSourceFile(path, text, language)
    const file = parsed.get(path) ?? getSourceFile(path, language)
    if (file) parsed.set(path, file)
    return file
  }
  const program = ts.createProgram([name], options, host)
  const transformer = transform(program, { finite: true }, { addDiagnostic: fail })
  let output = ''
  const write = (_: string, written: string): void => void (output = written)
  program.emit(program.getSourceFile(name), write, undefined, false, { before: [transformer] })
  return loadModule(output)['validate'] as (value: unknown) => IValidation
}

const fail = ({ messageText }: ts.Diagnostic): never => {
  throw new Error(ts.flattenDiagnosticMessageText(messageText, '\n'))
}
