import type { Line } from '../shared/lines.js'
import type { Member } from '../../service/model.js'

/** A method of a client or a paginator, as a page describes it. */
export interface Method {
  readonly name: string
  readonly line: Line
  readonly members: readonly Member[]
  /** Its arguments have a place, as those of boto3's own methods: an operation's have names alone. */
  readonly isPositional: boolean
  /** Its result, as the page spells it: `CreateBackendResponseTypeDef`. Absent where its description is cut off. */
  readonly returns?: string
  /** The structure of all its arguments, `CreateBackendRequestTypeDef`; absent where it takes none. */
  readonly argumentsName?: string
}
