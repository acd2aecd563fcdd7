import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';

/** One request of a load: made anew for each turn, so that a writer can follow its record's version. */
export interface Call {
  readonly path: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One connection's work: what to ask next, and what to remember of the answer. */
export interface Client {
  next(): Call;
  answered?(status: number, body: string): void;
}

export interface Figures {
  readonly perSecond: number;
  /** milliseconds */
  readonly p50: number;
  readonly p99: number;
  readonly failed: number;
  /** The first answer that was a refusal. */
  readonly refusal: string | undefined;
}

/** Asks the server at `port` with one connection per client, each after its answer, for `seconds` after a warm-up. */
export async function load(port: number, clients: readonly Client[], seconds: number): Promise<Figures> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients.length });
  await turn(port, agent, clients, Math.min(1, seconds / 3));
  const { latencies, failed, refusal, elapsed } = await turn(port, agent, clients, seconds);
  agent.destroy();

  const sorted = Float64Array.from(latencies).sort();
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { perSecond: (latencies.length / elapsed) * 1000, p50: at(0.5), p99: at(0.99), failed, refusal };
}

async function turn(port: number, agent: Agent, clients: readonly Client[], seconds: number) {
  const latencies: number[] = [];
  let failed = 0;
  let refusal: string | undefined;
  const start = performance.now();
  const until = start + seconds * 1000;
  const work = clients.map(async (client) => {
    while (performance.now() < until) {
      const asked = performance.now();
      const { status, body } = await send(port, agent, client.next());
      latencies.push(performance.now() - asked);
      if (status !== 200 || body.includes('"errors"')) {
        failed += 1;
        refusal ??= body.slice(0, 300);
      }
      client.answered?.(status, body);
    }
  });
  await Promise.all(work);
  return { latencies, failed, refusal, elapsed: performance.now() - start };
}

export function send(port: number, agent: Agent | undefined, call: Call): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(call.body),
      ...call.headers,
    };
    const sent = request({
      host: '127.0.0.1',
      port,
      path: call.path,
      method: 'POST',
      headers,
      ...(agent && { agent }),
    });
    sent.on('error', reject);
    sent.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString() }));
    });
    sent.end(call.body);
  });
}
