import { ts } from 'ts-morph'
import { nameOf, nodesIn, spellNode, type Source } from './typescript.js'

/** Smithy's name of the protocol that a class of the SDK speaks, or a file of serializers. */
const protocols: ReadonlyMap<string, string> = new Map([
  ['AwsRestJsonProtocol', 'restJson1'],
  ['AwsJson1_0Protocol', 'awsJson1_0'],
  ['AwsJson1_1Protocol', 'awsJson1_1'],
  ['AwsQueryProtocol', 'awsQuery'],
  ['AwsEc2QueryProtocol', 'ec2Query'],
  ['AwsRestXmlProtocol', 'restXml'],
  ['S3RestXmlProtocol', 'restXml'],
  ['AwsSmithyRpcV2CborProtocol', 'rpcv2Cbor'],
  ['SmithyRpcV2CborProtocol', 'rpcv2Cbor'],
])

/**
 * Reads what a client speaks by default out of its configuration, `protocol: config?.protocol ?? AwsQueryProtocol`. One
 * that is not known is reported, and goes by the name of its class.
 */
export const readProtocol = (sources: readonly Source[]): string | undefined => {
  for (const source of sources) {
    for (const node of source.statements.flatMap(nodesIn)) {
      if (!ts.isPropertyAssignment(node) || nameOf(node.name) !== 'protocol') continue
      const spoken = nodesIn(node.initializer).flatMap((part) => nameOf(part) ?? [])
      const [known] = spoken.flatMap((name) => protocols.get(name) ?? [])
      const [other = spellNode(node.initializer)] = spoken.filter((name) => name.endsWith('Protocol'))
      if (known === undefined)
        source.report(node, `The protocol ${other} is not known: its messages are taken for no JSON.`)
      return known ?? other
    }
  }
  return undefined
}
