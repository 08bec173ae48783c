/** A client that sends again what nobody has acknowledged, from what it held before, as a good client does. */
export interface Writer {
  /** Writes until the server is gone. */
  writeOn(url: string): Promise<void>;
  /** Writes once. Answers whether that was acknowledged. */
  write(url: string): Promise<boolean>;
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** What programs call themselves is taken for a bot's name, and bots do not count. */
const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

/** `null` where there is no answer any more. Any other answer than "done" is a bug, and not a crash. */
async function send(
  url: string,
  method: string,
  headers: Record<string, string>,
  body: object
): Promise<Answer | null> {
  let answer: Answer;
  try {
    const response = await fetch(url, {
      method,
      headers: { 'content-type': 'application/json', 'user-agent': BROWSER, ...headers },
      body: JSON.stringify(body),
    });
    answer = { status: response.status, body: await response.json() };
  } catch {
    return null;
  }
  if (answer.status !== 200)
    throw new Error(`${method} ${url} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer;
}

abstract class EveryWriter implements Writer {
  /** Writes that were acknowledged. */
  acknowledged = 0;

  abstract write(url: string): Promise<boolean>;

  async writeOn(url: string): Promise<void> {
    while (await this.write(url));
  }
}

abstract class Visitor extends EveryWriter {
  private token = '';

  constructor(readonly name: string) {
    super();
  }

  protected abstract next(): readonly [route: string, body: object];

  /** Says who they are, which their calls repeat: nothing else in a call leads back to a visitor. */
  async introduce(url: string): Promise<void> {
    await this.tell(url, 'facts', { facts: { firstName: this.name } });
  }

  async write(url: string): Promise<boolean> {
    const isAcknowledged = await this.tell(url, ...this.next());
    if (isAcknowledged) this.acknowledged += 1;
    return isAcknowledged;
  }

  private async tell(url: string, route: string, body: object): Promise<boolean> {
    const headers: Record<string, string> = this.token ? { 'x-visitor-token': this.token } : {};
    const answer = await send(`${url}/api/personalization/${route}`, 'POST', headers, body);
    if (!answer) return false;
    this.token = (answer.body as { data: { token: string } }).data.token;
    return true;
  }
}

/** Enters a persona and leaves it, all the time: each change sets off one trigger. */
export class RestlessVisitor extends Visitor {
  protected next() {
    return ['facts', { facts: { pet: this.acknowledged % 2 === 0 ? 'dog' : 'cat' } }] as const;
  }
}

/** Reaches one goal after the other: each event sets off one trigger. */
export class BusyVisitor extends Visitor {
  protected next() {
    const goal = this.goal(this.acknowledged);
    return ['events', { events: [{ id: `reaches-${goal}`, type: 'goal', properties: { goal } }] }] as const;
  }

  readonly goal = (at: number) => `${this.name}-${at}`;
}

/** Tells of its customers two facts that must always agree, and others with every call. */
export class Warehouse extends EveryWriter {
  constructor(
    private readonly customers: readonly string[],
    private readonly headers: Record<string, string>
  ) {
    super();
  }

  async write(url: string): Promise<boolean> {
    const round = this.acknowledged + 1;
    const profiles = this.customers.map((id) => ({ id, facts: { left: round, right: round } }));
    const answer = await send(`${url}/api/personalization/profiles`, 'PUT', this.headers, { profiles });
    if (!answer) return false;
    const { written } = (answer.body as { data: { written: number } }).data;
    if (written !== this.customers.length)
      throw new Error(`Of ${this.customers.length} profiles ${written} were taken.`);
    this.acknowledged = round;
    return true;
  }

  /** Whatever there is of a customer, as the server shows it. */
  async show(url: string, customer: string): Promise<Record<string, unknown>> {
    const response = await fetch(`${url}/api/personalization/profiles/${customer}`, { headers: this.headers });
    if (response.status !== 200) throw new Error(`The profile of ${customer} answered ${response.status}.`);
    const { data } = (await response.json()) as { data: { facts: Record<string, { value: unknown }> } };
    return Object.fromEntries(Object.entries(data.facts).map(([key, { value }]) => [key, value]));
  }
}
