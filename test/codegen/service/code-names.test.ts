import { ts } from 'ts-morph'
import {
  commentText,
  doorNames,
  entryNames,
  foldName,
  freeName,
  isReserved,
  operationIdentifier,
  propertyKey,
  inQuotes,
  toIdentifier,
  toPascalCase,
  toSnakeCase,
} from '../../../codegen/service/code-names.js'

/** The text that the compiler reads in a literal. */
const valueOf = (literal: string): string | undefined => {
  const [statement] = ts.createSourceFile('literal.ts', literal, ts.ScriptTarget.ES2022).statements
  const expression = statement !== undefined && ts.isExpressionStatement(statement) ? statement.expression : undefined
  return expression !== undefined && ts.isStringLiteral(expression) ? expression.text : undefined
}

const nothing = new Set<string>()

describe('freeName', () => {
  it.each([
    { given: 'Recipe', taken: [], want: 'Recipe' },
    { given: 'Recipe', taken: ['Recipe'], want: 'RecipeShape' },
    { given: 'Recipe', taken: ['Recipe', 'RecipeShape'], want: 'RecipeShape2' },
    { given: 'Recipe', taken: ['Recipe', 'RecipeShape', 'RecipeShape2'], want: 'RecipeShape3' },
    { given: 'Error', taken: [], want: 'ErrorShape' },
    { given: 'Record', taken: [], want: 'RecordShape' },
    { given: 'Date', taken: [], want: 'DateShape' },
    { given: 'class', taken: [], want: 'classShape' },
    { given: 'list', taken: [], want: 'listShape' },
    { given: '2Slices', taken: [], want: '_2Slices' },
    { given: 'Rye.Bread', taken: [], want: 'Rye_Bread' },
  ])('$given beside $taken is $want', ({ given, taken, want }) => {
    expect(freeName(given, 'Shape', new Set(taken))).toBe(want)
  })

  it('leaves every name of the door and of the entry point alone', () => {
    for (const name of [...doorNames, ...entryNames]) expect(freeName(name, 'Shape', nothing)).toBe(`${name}Shape`)
  })

  it('gives a name that can be declared', () => {
    for (const word of [
      'await',
      'enum',
      'interface',
      'let',
      'static',
      'yield',
      'type',
      'string',
      'undefined',
      'any',
      'eval',
    ]) {
      expect(isReserved(word)).toBe(true)
    }
  })
})

describe('quote', () => {
  it.each([
    { given: 'RYE', want: "'RYE'" },
    { given: "baker's", want: String.raw`'baker\'s'` },
    { given: 'a "rye"', want: `'a "rye"'` },
    { given: 'back\\slash', want: String.raw`'back\\slash'` },
    { given: 'new\nline', want: String.raw`'new\nline'` },
    { given: '\u2028', want: String.raw`'\u2028'` },
    { given: "\\'", want: String.raw`'\\\''` },
  ])('$given', ({ given, want }) => {
    expect(inQuotes(given)).toBe(want)
    expect(valueOf(want)).toBe(given)
  })
})

describe('commentText', () => {
  it.each([
    { given: 'bakery', want: 'bakery' },
    { given: '*/ evil()', want: '*\\/ evil()' },
    { given: 'two\r\nlines', want: 'two lines' },
    { given: 'two\u2028lines', want: 'two lines' },
  ])('$given', ({ given, want }) => expect(commentText(given)).toBe(want))
})

describe('propertyKey', () => {
  it.each([
    { given: 'OvenId', want: 'OvenId' },
    { given: 'class', want: 'class' },
    { given: 'content-type', want: "'content-type'" },
    { given: '2Slices', want: "'2Slices'" },
    { given: '', want: "''" },
    { given: '__proto__', want: "['__proto__']" },
  ])('$given', ({ given, want }) => expect(propertyKey(given)).toBe(want))
})

describe("boto3's names", () => {
  it.each([
    { name: 'CreateBackendAPI', alias: 'create_backend_api' },
    { name: 'GenerateBackendAPIModels', alias: 'generate_backend_api_models' },
    { name: 'ListS3Buckets', alias: 'list_s3_buckets' },
    { name: 'DescribeDBInstances', alias: 'describe_db_instances' },
    { name: 'ListHITs', alias: 'list_hits' },
    { name: 'BakeBread', alias: 'bake_bread' },
  ])('$name is $alias', ({ name, alias }) => {
    expect(toSnakeCase(name)).toBe(alias)
    expect(foldName(alias)).toBe(foldName(name))
  })

  it('lead back to a name', () => expect(toPascalCase('bake_rye_bread')).toBe('BakeRyeBread'))
})

it('small helpers', () => {
  expect(toIdentifier('')).toBe('_')
  expect(operationIdentifier('BakeBread')).toBe('BakeBread')
  expect(operationIdentifier('Delete')).toBe('Delete')
  expect(operationIdentifier('Operation')).toBe('OperationOperation')
})
