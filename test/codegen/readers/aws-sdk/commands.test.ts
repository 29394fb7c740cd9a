import { asTaken, readCommands } from '../../../../codegen/readers/aws-sdk/commands.js'
import { sourceOf } from '../../../support/sources.js'

const read = (text: string) => {
  const { source, problems } = sourceOf(text)
  const { operations, taken } = readCommands([source])
  return {
    operations: operations.map((operation) =>
      Object.fromEntries(Object.entries(operation).filter(([key]) => key !== 'place')),
    ),
    taken: [...taken].map(([name, members]) => [name, members.map((member) => `${member.name}: ${member.type.kind}`)]),
    messages: problems.map(({ message }) => message),
  }
}

test('what a command takes, returns and throws', () => {
  const { operations, messages } = read(
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

test('older packages say it in the interfaces beside the class', () => {
  const { operations, messages } = read(
    `export interface BakeCommandInput extends BakeRequest {}
     export interface BakeCommandOutput extends BakeResponse, __MetadataBearer {}
     export declare class BakeCommand extends BakeCommand_base {}
     export interface CleanCommandInput {}
     export interface CleanCommandOutput extends __MetadataBearer {}
     export declare class CleanCommand extends CleanCommand_base {}`,
  )
  expect(operations).toEqual([
    { name: 'Bake', requestName: 'BakeRequest', responseName: 'BakeResponse', errors: [] },
    { name: 'Clean', errors: [] },
  ])
  expect(messages).toEqual([])
})

test.each([
  [
    'by a type',
    `export type SendCommandInputType = Omit<SendRequest, "Payload"> & { Payload?: BlobPayloadInputTypes; };
     export interface SendCommandInput extends SendCommandInputType {}`,
  ],
  [
    'by an interface',
    'export interface SendCommandInput extends Omit<SendRequest, "Payload"> { Payload?: BlobTypes; }',
  ],
])('what a command takes otherwise than its shape has it, %s', (_, input) => {
  const { operations, taken } = read(`${input} export declare class SendCommand extends SendCommand_base {}`)
  expect(operations).toEqual([{ name: 'Send', requestName: 'SendRequest', errors: [] }])
  expect(taken).toEqual([['SendRequest', ['Payload: blob']]])
})

test('a member that is taken otherwise keeps what else is known of it', () => {
  const place = { page: 'models', line: 1 }
  const payload = { name: 'Payload', type: { kind: 'bytes' }, required: true, place } as const
  const other = { name: 'Id', type: { kind: 'string' }, place } as const
  const taken = [
    { name: 'Payload', type: { kind: 'blob' }, required: false, place: { page: 'commands', line: 2 }, exact: true },
  ] as const
  const structure = { name: 'SendRequest', members: [payload, other], place }
  expect(asTaken(structure, taken).members).toEqual([{ ...payload, type: { kind: 'blob' }, exact: true }, other])
  expect(asTaken(structure)).toEqual(structure)
})
