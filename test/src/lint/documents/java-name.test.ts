import { javaName } from '../../../../src/lint/documents/java-name.js'

test.each([
  ['DBInstanceIdentifier', 'DbInstanceIdentifier'],
  ['SSEKMSKeyId', 'SsekmsKeyId'],
  ['ETag', 'ETag'],
  ['ARN', 'Arn'],
  ['S3Key', 'S3Key'],
  ['IPv6', 'IPv6'],
  ['family', 'Family'],
  ['static', 'StaticValue'],
  ['Static', 'StaticValue'],
  ['equals', 'EqualsValue'],
  ['NULL', 'Nul'],
  ['BOOL', 'Bool'],
  ['S', 'S'],
  ['VPCSecurityGroups', 'VpcSecurityGroups'],
  ['TableName', 'TableName'],
])('%s is %s', (member, java) => expect(javaName(member)).toBe(java))

test('a name that is Java already stays as it is', () => {
  for (const name of ['DbInstanceIdentifier', 'SsekmsKeyId', 'ETag', 'Family']) expect(javaName(name)).toBe(name)
})
