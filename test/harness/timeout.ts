/** Projects have no setting of their own for this. Generous: on a busy machine a boot of 3 s takes 20. */
jest.setTimeout(120_000);
