import { CircuitOpen, createCircuit } from '../../../server/src/redis/circuit';

describe('the circuit', () => {
  let now = 0;
  let asked = 0;
  const failures: unknown[] = [];
  const circuit = createCircuit({ pauseMs: 1000, clock: () => now, onFailure: (error) => failures.push(error) });
  const fails = () => {
    asked += 1;
    return Promise.reject(new Error('gone'));
  };

  it('asks once per pause while nobody answers, however many want to know', async () => {
    for (now = 0; now < 3000; now += 100) await expect(circuit.run(fails)).rejects.toThrow();
    expect(asked).toBe(3);
    expect(failures).toHaveLength(3);
  });

  it('lets one through to find out, and refuses the others at once meanwhile', async () => {
    now = 10_000;
    let answer: (value: string) => void = () => undefined;
    const probe = circuit.run(() => new Promise<string>((resolve) => (answer = resolve)));
    await expect(circuit.run(() => Promise.resolve('never'))).rejects.toBeInstanceOf(CircuitOpen);
    answer('back');
    expect(await probe).toBe('back');
    expect(await circuit.run(() => Promise.resolve('again'))).toBe('again');
  });
});
