import { capitalize } from '../../text/letters.js'

/** Java's reserved words, and the methods that every Java object has. */
const taken: ReadonlySet<string> = new Set(
  (
    'abstract assert boolean break byte case catch char class const continue default do double else enum extends false ' +
    'final finally float for goto if implements import instanceof int interface long native new null package private ' +
    'protected public return short static strictfp super switch synchronized this throw throws transient true try void ' +
    'volatile while clone equals finalize getClass hashCode notify notifyAll toString wait'
  ).split(' '),
)

/** Members that the SDK for Java renames by hand. DynamoDB: `AttributeValue.NULL` is `nul()` there. */
const exceptions: Readonly<Record<string, string>> = { NULL: 'Nul' }

/**
 * The spelling of a member in the SDK for Java, with a capital, as `aws-sdk` tasks of Step Functions take it: a run of
 * capitals becomes one (`DBInstanceIdentifier` → `DbInstanceIdentifier`), and a word of Java gets `Value`.
 */
export const javaName = (member: string): string => {
  const exception = Object.hasOwn(exceptions, member) ? exceptions[member] : undefined
  if (exception !== undefined) return exception
  let length = 1
  while (isCapital(member.charAt(length)) && !isSmall(member.charAt(length + 1))) length++
  const plain = member.slice(0, length).toLowerCase() + member.slice(length)
  const name = taken.has(plain) ? `${plain}Value` : plain
  return capitalize(name)
}

const isCapital = (sign: string): boolean => sign >= 'A' && sign <= 'Z'

const isSmall = (sign: string): boolean => sign >= 'a' && sign <= 'z'
