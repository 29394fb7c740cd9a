/** The promises of the compiler, both ways. Nothing here runs: `tsc` is the test. */
import type { Either } from 'fp-ts/lib/Either.js'
import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js'
import type { Type, TypeOf } from 'io-ts'
import {
  decodeResponse as decodeAny,
  type Issue,
  type RequestOf,
  type Tolerant,
  validateRequest as validateAny,
} from 'aws-preflight'
import {
  boolean,
  constrained,
  type DocumentValue,
  integer,
  list,
  map,
  optional,
  required,
  string,
  structure,
  timestamp,
} from 'aws-preflight/codec'
import {
  assertValidRequest,
  CreateBackend,
  type CreateBackendRequest,
  decodeResponse,
  GetBackendAPIModels,
  type GetBackendAPIModelsResponse,
  type GetBackendJobResponse,
  ListBackendJobs,
  type ListBackendJobsPaginateRequest,
  type ListBackendJobsResponse,
  ListBackendJobsResponse as ListBackendJobsResponseCodec,
  type ModeType,
  operations,
  type StatusType,
  validateRequest,
} from 'aws-preflight/amplifybackend'
import { codecs } from 'aws-preflight/amplifybackend/codecs'

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
const same = <A, B>(_equal: Equal<A, B>): void => undefined

declare const payload: unknown
declare const name: string

// The name is checked, and the result follows it.
const created = validateRequest('CreateBackend', payload)
same<typeof created, Either<NonEmptyArray<Issue>, CreateBackendRequest>>(true)
// @ts-expect-error there is no such operation
validateRequest('CreateBackendd', payload)
// @ts-expect-error boto3's spelling is for plain text only
validateRequest('create_backend', payload)
const some = validateRequest(name, payload)
same<typeof some, Either<NonEmptyArray<Issue>, RequestOf<(typeof operations)[keyof typeof operations]>>>(true)
const either = validateRequest(name as 'CreateBackend' | 'GetToken', payload)
if (either._tag === 'Right') {
  const appId: string = either.right.AppId
  // @ts-expect-error only one of the two has it
  void either.right.SessionId
  void appId
}

// Operation values, on the service's function and on the root's.
const byServiceValue = validateRequest(CreateBackend, payload)
same<typeof byServiceValue, typeof created>(true)
const byValue = validateAny(CreateBackend, payload)
same<typeof byValue, typeof created>(true)
// @ts-expect-error the root knows no names
validateAny('CreateBackend', payload)

// Requests hold the page's types, closed.
if (created._tag === 'Right') {
  const { AppName, ResourceConfig } = created.right
  same<typeof AppName, string>(true)
  same<typeof ResourceConfig, { [key: string]: DocumentValue } | undefined>(true)
  // @ts-expect-error there is no such member
  void created.right.Appid
}

// Tolerant: top-level members may be absent, literal unions are open at every depth.
const models = decodeResponse('GetBackendAPIModels', payload)
if (models._tag === 'Right') {
  const { Status, Models } = models.right
  same<typeof Models, string | undefined>(true)
  const open: typeof Status = 'SOMETHING_NEW'
  // @ts-expect-error an open union is not the closed one
  const closed: StatusType | undefined = Status
  // @ts-expect-error still no number
  const wrong: typeof Status = 5
  void [open, closed, wrong]
}
const jobs = decodeResponse('ListBackendJobs', payload)
if (jobs._tag === 'Right') {
  const appId: string | undefined = jobs.right.Jobs?.[0]?.AppId
  // @ts-expect-error the list may be absent
  void jobs.right.Jobs[0]
  void appId
}
const auth = decodeResponse('GetBackendAuth', payload)
if (auth._tag === 'Right') {
  const config = auth.right.ResourceConfig
  if (config) {
    const service: typeof config.Service = 'NEWER_THAN_COGNITO'
    const deep: NonNullable<typeof config.UserPoolConfigs.Mfa>['MFAMode'] = 'NEWER_THAN_ON'
    // @ts-expect-error nested required members keep their rule
    const optionalService: undefined = config.Service
    void [service, deep, optionalService]
  }
}

// require makes members non-optional, and takes only members.
const job = decodeResponse('GetBackendJob', payload, { require: ['JobId', 'Status'] })
if (job._tag === 'Right') {
  same<typeof job.right.JobId, string>(true)
  same<typeof job.right.Status, string>(true)
  same<typeof job.right.Error, string | undefined>(true)
}
// @ts-expect-error there is no such member
decodeResponse('GetBackendJob', payload, { require: ['JobIdd'] })
// @ts-expect-error there is no such mode
decodeResponse('GetBackendJob', payload, { mode: 'stric' })
// @ts-expect-error an option of requests
decodeResponse('GetBackendJob', payload, { unknownMembers: 'allow' })
// @ts-expect-error an option of responses
validateRequest('CreateBackend', payload, { mode: 'strict' })

// Strict: closed, the top level optional. Typedef: the page.
const strict = decodeResponse('GetBackendAPIModels', payload, { mode: 'strict' })
if (strict._tag === 'Right') {
  same<typeof strict.right.Status, StatusType | undefined>(true)
  // @ts-expect-error closed
  const open: typeof strict.right.Status = 'SOMETHING_NEW'
  void open
}
const typedef = decodeResponse('GetBackendAPIModels', payload, { mode: 'typedef' })
if (typedef._tag === 'Right') {
  const page: GetBackendAPIModelsResponse = typedef.right
  same<typeof typedef.right.Models, string>(true)
  void page
}
const typedefRequired = decodeResponse('GetBackendJob', payload, { mode: 'typedef', require: ['JobId'] })
if (typedefRequired._tag === 'Right') {
  const page: GetBackendJobResponse = typedefRequired.right
  void page
}
const byValueStrict = decodeAny(GetBackendAPIModels, payload, { mode: 'strict', require: ['Status'] })
if (byValueStrict._tag === 'Right') same<typeof byValueStrict.right.Status, StatusType>(true)
// @ts-expect-error there is no such member
decodeAny(GetBackendAPIModels, payload, { require: ['Statuss'] })

// Metadata passes unchecked, so it is unknown.
if (job._tag === 'Right') same<typeof job.right.ResponseMetadata, unknown>(true)

// Assertions narrow.
const asserted: unknown = payload
assertValidRequest('CreateBackend', asserted)
same<typeof asserted, CreateBackendRequest>(true)
// @ts-expect-error it could not hand back what values: 'json' converts
assertValidRequest('CreateBackend', asserted, { values: 'json' })

// Operations, paginators, codecs.
same<TypeOf<typeof operations.ListBackendJobs.paginator.request>, ListBackendJobsPaginateRequest>(true)
// @ts-expect-error this operation has no paginator
void CreateBackend.paginator.request
same<TypeOf<typeof ListBackendJobsResponseCodec>, Tolerant<ListBackendJobsResponse>>(true)
same<TypeOf<typeof ListBackendJobs.request>['AppId'], string>(true)
same<TypeOf<typeof codecs.ModeType>, ModeType>(true)
same<TypeOf<typeof codecs.CreateBackendRequestRequestTypeDef>, CreateBackendRequest>(true)
// @ts-expect-error there is no such spelling
void codecs.CreateBackendRequestRequest

// A codec is held to its interface.
interface Box {
  Label: string
  Size?: number | undefined
}
// @ts-expect-error Label is required in the interface
structure<Box>('Box', { Label: optional(string), Size: optional(string) })
// @ts-expect-error Size is a number
structure<Box>('Box', { Label: required(string), Size: optional(string) })
// @ts-expect-error Size is missing
structure<Box>('Box', { Label: required(string) })

// A codec of io-ts is one of ours, unless it reads less than anything, or writes something else.
required({} as Type<string>)
// @ts-expect-error it reads numbers alone
required({} as Type<string, string, number>)
// @ts-expect-error it writes numbers
optional({} as Type<string, number>)
// @ts-expect-error the same in a list
list({} as Type<string, number>)
// @ts-expect-error this has the types of a codec, and is none
map({} as Pick<Type<string>, '_A' | '_O'>)

// Constraints are those of the kind; nothing else has any.
same<TypeOf<ReturnType<typeof constrainedList>>, string[]>(true)
const constrainedList = () => constrained(list(constrained(string, { min: 1, pattern: /a/ })), { max: 2, unique: true })
constrained(map(string), { max: 2 })
constrained(integer, { min: 1 })
// @ts-expect-error a structure has no size
constrained(CreateBackend.request, { min: 1 })
// @ts-expect-error a pattern is for a text
constrained(list(string), { pattern: /a/ })
// @ts-expect-error a pattern is for a text
constrained(integer, { pattern: /a/ })
// @ts-expect-error a map has no equal entries
constrained(map(string), { unique: true })
// @ts-expect-error a moment has no size
constrained(timestamp, { min: 1 })
// @ts-expect-error a boolean has no size
constrained(boolean, { max: 1 })
