// Pictures read in a thread of their own, as the page reads them in a worker: one on which HDF5 breaks down, or never comes back, costs only itself.
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';

/**
 * A thread of the script `entry`, which answers each message with one: with `fault` or `maskFault` (a `FrameFault`) for what it could not read. It is
 * started anew behind an answer after which it cannot go on.
 */
export class FrameThread {
  #worker;
  /** How often HDF5 broke down, so that another thread took over. */
  breakdowns = 0;

  constructor(entry, workerData) {
    this.entry = entry;
    this.workerData = workerData;
  }

  /** What the thread answers to `job` within `longest` milliseconds; else the fault `too-slow` or `worker-died`. One job at a time. */
  async ask(job, longest) {
    const worker = (this.#worker ??= new Worker(this.entry, { workerData: this.workerData }));
    try {
      const answer = await answerOf(worker, job, longest);
      const broken = [answer.fault, answer.maskFault].some((fault) => fault?.trapped);
      if (broken) this.breakdowns++;
      if (broken || ['too-slow', 'worker-died'].includes(answer.fault?.code)) await this.close();
      return answer;
    } catch (error) {
      await this.close();
      throw error;
    }
  }

  async close() {
    await this.#worker?.terminate();
    this.#worker = undefined;
  }
}

/** Rejects with what the thread did not catch. */
async function answerOf(worker, job, longest) {
  const ended = new AbortController();
  const { signal } = ended;
  const answered = once(worker, 'message', { signal }).then(([answer]) => answer);
  const died = once(worker, 'exit', { signal }).then(() => ({ fault: { code: 'worker-died' } }));
  const late = setTimeout(longest, { fault: { code: 'too-slow' } }, { signal });
  worker.postMessage(job);
  try {
    return await Promise.race([answered, died, late]);
  } finally {
    ended.abort();
  }
}
