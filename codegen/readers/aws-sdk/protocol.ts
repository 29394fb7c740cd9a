import { ts } from 'ts-morph'
import { writtenName, nodesIn, spellNode, type ParsedFile } from './typescript.js'

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

/** The same by the file of a package's serializers, where it has no schemas yet. */
const protocolFiles: ReadonlyMap<string, string> = new Map([
  ['Aws_restJson1', 'restJson1'],
  ['Aws_json1_0', 'awsJson1_0'],
  ['Aws_json1_1', 'awsJson1_1'],
  ['Aws_query', 'awsQuery'],
  ['Aws_ec2', 'ec2Query'],
  ['Aws_restXml', 'restXml'],
])

/** The protocol of a client, as its serializers' file is called: `dist-es/protocols/Aws_query.js`. */
export const protocolOfFile = (paths: readonly string[]): string | undefined =>
  paths.flatMap((path) => protocolFiles.get(/^dist-es\/protocols\/(\w+)\.js$/.exec(path)?.[1] ?? '') ?? [])[0]

/**
 * Reads what a client speaks by default out of its configuration, `protocol: config?.protocol ?? AwsQueryProtocol`. One
 * that is not known is reported, and goes by the name of its class.
 */
export const readProtocol = (sources: readonly ParsedFile[]): string | undefined => {
  for (const source of sources) {
    for (const node of source.statements.flatMap(nodesIn)) {
      if (!ts.isPropertyAssignment(node) || writtenName(node.name) !== 'protocol') continue
      const spoken = nodesIn(node.initializer).flatMap((part) => writtenName(part) ?? [])
      const [known] = spoken.flatMap((name) => protocols.get(name) ?? [])
      const [other = spellNode(node.initializer)] = spoken.filter((name) => name.endsWith('Protocol'))
      if (known === undefined)
        source.report(node, `The protocol ${other} is not known: its messages are taken for no JSON.`)
      return known ?? other
    }
  }
  return undefined
}
