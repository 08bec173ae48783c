import { connect, createServer, type Socket } from 'node:net';

/** A line to a server that can be made slow: what goes through it arrives later, and nothing is lost. */
export interface SlowLine {
  readonly port: number;
  /** Milliseconds that everything takes from now on, each way. */
  delay(milliseconds: number): void;
  /** Ends all connections; new ones may be made. */
  cut(): void;
  close(): void;
}

export async function openSlowLine(to: number): Promise<SlowLine> {
  let milliseconds = 0;
  const sockets = new Set<Socket>();

  function pass(from: Socket, into: Socket): void {
    let due = 0;
    const later = (work: () => void): void => {
      // In the order in which it came, also where the line has become quicker meanwhile.
      due = Math.max(due, performance.now() + milliseconds);
      setTimeout(work, due - performance.now());
    };
    from.on('data', (chunk) => later(() => void (into.writable && into.write(chunk))));
    from.on('close', () => later(() => into.destroy()));
    from.on('error', () => into.destroy());
    sockets.add(from);
    from.once('close', () => sockets.delete(from));
  }

  const server = createServer((near) => {
    const far = connect(to, '127.0.0.1');
    pass(near, far);
    pass(far, near);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const cut = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: (server.address() as { port: number }).port,
    delay(next) {
      milliseconds = next;
    },
    cut,
    close() {
      server.close();
      cut();
    },
  };
}
