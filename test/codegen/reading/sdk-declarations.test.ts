import { readDeclarations } from '../../../codegen/reading/sdk-declarations.js'
import { sourceOf } from '../../support/sources.js'

const read = (models: string, commands = '') => {
  const [model, command] = [sourceOf(models), sourceOf(commands)]
  const { structures, literals, operations } = readDeclarations([model.source], [command.source])
  return {
    structures: structures.map(({ name, members, union, exception }) => ({
      name,
      ...(union && { union }),
      ...(exception && { exception }),
      members: members.map((member) => `${member.name}${member.required === true ? '' : '?'}: ${member.type.kind}`),
    })),
    literals: literals.map(({ name, values }) => [name, values]),
    operations: operations.map(({ name, requestName, responseName, errors }) => ({
      name,
      ...(requestName && { requestName }),
      ...(responseName && { responseName }),
      errors,
    })),
    messages: [...model.problems, ...command.problems].map(({ message }) => message),
  }
}

const nothing = { structures: [], literals: [], operations: [], messages: [] }

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

test('commands: what they take, return and throw', () => {
  const { operations, messages } = read(
    '',
    `/**
 * @throws {@link Burnt} (server fault)
 * @throws {@link BakeryServiceException}
 */
export declare class BakeCommand extends BakeCommand_base {
    protected static __types: { api: { input: BakeInput; output: {} }; sdk: { input: BakeCommandInput } };
}
export declare class OddCommand { }`,
  )
  expect(operations).toEqual([
    { name: 'Bake', requestName: 'BakeInput', errors: ['Burnt'] },
    { name: 'Odd', errors: [] },
  ])
  expect(messages).toEqual(['OddCommand does not say which shapes it takes and returns.'])
})
