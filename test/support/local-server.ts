import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A request as it arrived. */
export interface Arrived {
  readonly method: string
  readonly path: string
  readonly body: string
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
      const { method = '', url: path = '' } = request
      arrived.push({ method, path, body: Buffer.concat(chunks).toString('utf8') })
      const [{ status = 200, body } = { body: {} }, ...others] = answers
      answers = others
      response.writeHead(status, { 'content-type': 'application/json' })
      response.end(JSON.stringify(body))
    })
  })
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
