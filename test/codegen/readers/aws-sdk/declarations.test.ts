import type { Type } from '../../../../codegen/service/model.js'
import { readDeclarations } from '../../../../codegen/readers/aws-sdk/declarations.js'
import { sourceOf } from '../../../support/sources.js'

const read = (models: string) => {
  const { source, problems } = sourceOf(models)
  const { structures, literals } = readDeclarations([source])
  return {
    structures: structures.map(({ name, members, union, exception }) => ({
      name,
      ...(union && { union }),
      ...(exception && { exception }),
      members: members.map(
        ({ name: member, required, type }) => `${member}${required === true ? '' : '?'}: ${spell(type)}`,
      ),
    })),
    literals: literals.map(({ name, values }) => [name, values]),
    messages: problems.map(({ message }) => message),
  }
}

/** The kind of a type, and the name of a shape. */
const spell = (type: Type): string => {
  if (type.kind === 'list') return `list of ${spell(type.item)}`
  if (type.kind === 'map') return `map of ${spell(type.value)}`
  return type.kind === 'reference' ? type.name : type.kind
}

const nothing = { structures: [], literals: [], messages: [] }

test.each([
  [
    'a structure: required is what has no question mark',
    'export interface A { M: string | undefined; "n-n"?: number | undefined }',
    { ...nothing, structures: [{ name: 'A', members: ['M: string', 'n-n?: number'] }] },
  ],
  [
    'an enum',
    'export declare const E: { readonly A_B: "a b"; readonly C: "C" }; export type E = (typeof E)[keyof typeof E];',
    { ...nothing, literals: [['E', ['a b', 'C']]] },
  ],
  ['an enum of older packages', 'export declare enum E { A = "a" }', { ...nothing, literals: [['E', ['a']]] }],
  [
    'an enum that the package writes as a type',
    'export type E = "a" | "b"; export declare type F = "c"; export interface S { M?: E | undefined; N?: F | string }',
    {
      ...nothing,
      structures: [{ name: 'S', members: ['M?: E', 'N?: F'] }],
      literals: [
        ['E', ['a', 'b']],
        ['F', ['c']],
      ],
    },
  ],
  [
    'a namespace beside a structure, without members of a union',
    'export interface A { M: string } export declare namespace A { const filterSensitiveLog: (obj: A) => any }',
    { ...nothing, structures: [{ name: 'A', members: ['M: string'] }] },
  ],
  [
    'an enum of numbers is an integer where it is used',
    'export declare enum E { A = 1 } export interface S { M?: E | undefined }',
    { ...nothing, structures: [{ name: 'S', members: ['M?: integer'] }] },
  ],
  [
    'a tagged union: what the SDK adds is left out',
    `export type U = U.AMember | U.BMember | U.$UnknownMember;
     export declare namespace U {
       interface AMember { A: string; B?: never; $unknown?: never }
       interface BMember { A?: never; B: Date; $unknown?: never }
       interface $UnknownMember { A?: never; B?: never; $unknown: [string, any] }
       interface Visitor<T> { A: (value: string) => T }
     }`,
    { ...nothing, structures: [{ name: 'U', union: true, members: ['A?: string', 'B?: timestamp'] }] },
  ],
  [
    'an exception: what every one has is left out',
    `export declare class Burnt extends Base {
       static readonly shapeId: string;
       readonly name: "Burnt";
       readonly $fault: "server";
       $retryable: {};
       Message?: string | undefined;
       constructor(opts: object);
     }
     export declare class BakeryServiceException extends Service { constructor(options: object) }`,
    { ...nothing, structures: [{ name: 'Burnt', exception: { fault: 'server' }, members: ['Message?: string'] }] },
  ],
  [
    'a type of another kind',
    'export type T = string;',
    { ...nothing, messages: ['The type T is not understood, and was left out.'] },
  ],
  [
    'a member of another kind',
    'export interface A { (): void }',
    {
      ...nothing,
      structures: [{ name: 'A', members: [] }],
      messages: ['"(): void" is no member that is understood; it was left out of A.'],
    },
  ],
  [
    "what is called as the language's own has its own name",
    `export interface _Record { M?: _Record[] | undefined; N?: Record<string, _Kind> | undefined }
     export declare const _Kind: { readonly A: "a" }; export type _Kind = (typeof _Kind)[keyof typeof _Kind];`,
    {
      ...nothing,
      structures: [{ name: 'Record', members: ['M?: list of Record', 'N?: map of Kind'] }],
      literals: [['Kind', ['a']]],
    },
  ],
  [
    "an enum that is called as the SDK's documents are",
    'export declare const DocumentType: { readonly A: "a" }; export interface S { M?: DocumentType | undefined }',
    { ...nothing, structures: [{ name: 'S', members: ['M?: DocumentType'] }], literals: [['DocumentType', ['a']]] },
  ],
  [
    'a type that is lost',
    'export interface A { M?: NumericValue }',
    {
      ...nothing,
      structures: [{ name: 'A', members: ['M?: unknown'] }],
      messages: [
        'The type of A.M was lost: it is a big number with a fraction, which no codec checks: anything is taken.',
      ],
    },
  ],
])('%s', (_, text, want) => expect(read(text)).toEqual(want))

test('a member that may be absent, but not `undefined`, as older packages have them', () => {
  const { source } = sourceOf('export interface A { M?: string; N?: string | undefined; O: string }')
  const [structure] = readDeclarations([source]).structures
  expect(structure?.members.map(({ name, exact }) => [name, exact])).toEqual([
    ['M', true],
    ['N', undefined],
    ['O', undefined],
  ])
})
