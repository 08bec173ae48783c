import { ADDRESS, startScenario } from './scenario-app';

/** Each scenario ends with this search, so it must be one that finds something. */
it('a scenario that leaves an address or a name behind fails, and says where it lies', async () => {
  const app = await startScenario();
  const told = { facts: { firstName: 'Wilhelmina-Sophie', pet: 'dog' } };
  await app.request.post('/api/personalization/facts').send(told).expect(200);
  const categories = app.documents('api::category.category');
  const { documentId } = await categories.create({ data: { name: `From ${ADDRESS}`, slug: 'from' } });
  await categories.create({ data: { name: 'Wilhelmina-Sophie at 192.0.2.55', slug: 'at' } });
  // What is deleted lies in the file until something is written over it.
  await categories.delete({ documentId });
  await expect(app.stop()).rejects.toThrow(
    [
      'The scenario has left behind: the address "198.51.100.77" in the database',
      'the personal value "Wilhelmina-Sophie" in the database',
      'something like an address, "192.0.2.55", in the database',
    ].join('; ')
  );
});
