import {
  boolean,
  list,
  literals,
  map,
  optional,
  required,
  response,
  string,
  structure,
  unknown,
} from '../../combinators/combinators.js'
import { format, operation, type Operations } from '../../combinators/operation.js'
import type { Props } from '../../schema/definition.js'

/** The operations of one integration that are no requests of a service, as the guide of Step Functions lists their members. */
const integration = (name: string, requests: Readonly<Record<string, Props<object>>>): Operations =>
  Object.fromEntries(
    Object.entries(requests).map(([action, props]) => [
      action,
      operation(
        { format, name },
        {
          name: action,
          alias: action,
          request: structure<object>(`${name}:${action}`, props),
          response: response<object>(`${name}:${action}`, {}),
        },
      ),
    ]),
  )

const text = required(string)
const maybeText = optional(string)
const anything = optional(unknown)
const anyMap = optional(map(unknown))

const connection = optional(structure<object>('Authentication', { ConnectionArn: text }))

export const http = integration('http', {
  invoke: {
    ApiEndpoint: text,
    Method: text,
    Authentication: connection,
    InvocationConfig: connection,
    Headers: anyMap,
    QueryParameters: anyMap,
    RequestBody: anything,
    Transform: optional(
      structure<object>('Transform', {
        RequestBodyEncoding: optional(literals('RequestBodyEncoding', ['NONE', 'URL_ENCODED'])),
        RequestEncodingOptions: optional(
          structure<object>('RequestEncodingOptions', {
            ArrayFormat: optional(literals('ArrayFormat', ['INDICES', 'REPEAT', 'COMMAS', 'BRACKETS'])),
          }),
        ),
      }),
    ),
  },
})

export const apiGateway = integration('apigateway', {
  invoke: {
    ApiEndpoint: text,
    Method: required(literals('Method', ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS'])),
    Headers: anyMap,
    Stage: maybeText,
    Path: maybeText,
    QueryParameters: anyMap,
    RequestBody: anything,
    AllowNullValues: optional(boolean),
    AuthType: optional(literals('AuthType', ['NO_AUTH', 'IAM_ROLE', 'RESOURCE_POLICY'])),
  },
})

const cluster = { ClusterName: text, CertificateAuthority: text, Endpoint: text }

export const eks = integration('eks', {
  call: { ...cluster, Method: text, Path: text, QueryParameters: anyMap, RequestBody: anything },
  runJob: {
    ...cluster,
    Namespace: maybeText,
    Job: required(unknown),
    LogOptions: optional(
      structure<object>('LogOptions', {
        RetrieveLogs: optional(boolean),
        RawLogs: optional(boolean),
        LogParameters: anyMap,
      }),
    ),
  },
})

const step = structure<object>('Step', {
  Name: text,
  ActionOnFailure: maybeText,
  HadoopJarStep: required(
    structure<object>('HadoopJarStep', {
      Jar: text,
      MainClass: maybeText,
      Args: optional(list(string)),
      Properties: optional(unknown),
    }),
  ),
  StepMonitoringConfiguration: anything,
})

export const emr = integration('elasticmapreduce', {
  terminateCluster: { ClusterId: text },
  addStep: { ClusterId: text, Step: required(step), ExecutionRoleArn: maybeText },
  cancelStep: { ClusterId: text, StepId: text },
  setClusterTerminationProtection: { ClusterId: text, TerminationProtected: required(boolean) },
  modifyInstanceFleetByName: { ClusterId: text, InstanceFleetName: text, InstanceFleet: required(unknown) },
  modifyInstanceGroupByName: { ClusterId: text, InstanceGroupName: text, InstanceGroup: required(unknown) },
})
