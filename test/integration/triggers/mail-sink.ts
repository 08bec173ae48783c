import { createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

export interface ReceivedMail {
  readonly to: readonly string[];
  /** The message as it came: headers, an empty line, the text. */
  readonly message: string;
}

/** A mail server that delivers nothing and remembers everything: as much of SMTP as a client needs. */
export interface MailSink {
  readonly port: number;
  readonly mails: ReceivedMail[];
  /** Takes no mail from now on. */
  refuse(): void;
  close(): Promise<void>;
}

export async function startMailSink(): Promise<MailSink> {
  const mails: ReceivedMail[] = [];
  const sockets = new Set<Socket>();
  let isRefusing = false;

  const server = createServer((socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket)).on('error', () => undefined);
    let to: string[] = [];
    let message: string[] | null = null;
    const say = (line: string) => socket.write(`${line}\r\n`);

    function hear(line: string): unknown {
      if (message && line === '.') {
        mails.push({ to, message: message.join('\n') });
        [to, message] = [[], null];
        return say('250 Kept');
      }
      if (message) return message.push(line.startsWith('.') ? line.slice(1) : line);
      const word = line.slice(0, 4).toUpperCase();
      if (word === 'RCPT' && isRefusing) return say('550 Nobody here');
      if (word === 'RCPT') to.push(/<(.*)>/.exec(line)?.[1] ?? '');
      if (word === 'DATA') {
        message = [];
        return say('354 Go on');
      }
      if (word === 'QUIT') return socket.end('221 Bye\r\n');
      return say('250 OK');
    }

    let rest = '';
    socket.setEncoding('utf8').on('data', (chunk) => {
      const lines = `${rest}${String(chunk)}`.split('\r\n');
      rest = lines.pop() ?? '';
      lines.forEach(hear);
    });
    say('220 sink');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    mails,
    refuse: () => void (isRefusing = true),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
