import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { isEvents } from '../../src/schema/guard.js'

/** A request as it arrived. */
export interface Arrived {
  readonly method: string
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
  readonly bytes: Uint8Array
}

/** A server on 127.0.0.1 that keeps what arrives, and answers with what it is told to. */
export interface LocalServer {
  readonly endpoint: string
  /** Everything that arrived since it was last asked. */
  readonly taken: () => readonly Arrived[]
  /** The answers to the next requests, in their order; after them, `200 {}`. */
  readonly answerWith: (...answers: readonly Answer[]) => void
  readonly close: () => Promise<void>
}

export interface Answer {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  /** Bytes as they are, an event stream as one without events, and anything else as JSON. */
  readonly body: unknown
}

/** Starts a server on a free port. */
export const startServer = async (): Promise<LocalServer> => {
  let arrived: Arrived[] = []
  let answers: readonly Answer[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { method = '', url: path = '', headers } = request
      const bytes = Buffer.concat(chunks)
      arrived.push({ method, path, headers, body: bytes.toString('utf8'), bytes })
      const [answer = { body: {} }, ...others] = answers
      answers = others
      const { status = 200, headers: said = { 'content-type': 'application/json' }, body } = answer
      response.writeHead(status, said)
      response.end(body instanceof Uint8Array ? body : isEvents(body) ? undefined : JSON.stringify(body))
    })
  })
  // On a busy machine a client may come back to a connection late: the server never closes one that waits.
  server.keepAliveTimeout = 0
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    taken: () => {
      const all = arrived
      arrived = []
      return all
    },
    answerWith: (...next) => {
      answers = next
    },
    close: () => closed(server),
  }
}

const closed = (server: Server): Promise<void> =>
  new Promise((resolve, reject) => {
    server.closeAllConnections()
    server.close((error) => (error ? reject(error) : resolve()))
  })
