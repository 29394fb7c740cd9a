import { readProtocol } from '../../../../codegen/readers/aws-sdk/protocol.js'
import { sourceOf } from '../../../support/sources.js'

const read = (text: string) => {
  const { source, problems } = sourceOf(text)
  return [readProtocol([source]), problems.map(({ message }) => message)]
}

const configuration = (protocol: string): string =>
  `export const getRuntimeConfig = (config) => { return { protocol: config?.protocol ?? ${protocol}, region: "x" }; };`

test.each([
  ['AwsRestJsonProtocol', 'restJson1'],
  ['AwsJson1_0Protocol', 'awsJson1_0'],
  ['AwsQueryProtocol', 'awsQuery'],
  ['AwsEc2QueryProtocol', 'ec2Query'],
  ['S3RestXmlProtocol', 'restXml'],
  ['new AwsSmithyRpcV2CborProtocol({ defaultNamespace: "com.example" })', 'rpcv2Cbor'],
])('%s', (spoken, name) => expect(read(configuration(spoken))).toEqual([name, []]))

test('one that is not known', () => {
  const message = 'The protocol CarrierPigeonProtocol is not known: its messages are taken for no JSON.'
  expect(read(configuration('CarrierPigeonProtocol'))).toEqual(['CarrierPigeonProtocol', [message]])
})

test('a configuration that does not say', () =>
  expect(read('export const a = { region: "x" }')).toEqual([undefined, []]))
