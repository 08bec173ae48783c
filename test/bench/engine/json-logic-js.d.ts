/** It comes without types; this is all of it that the benchmark uses. */
declare module 'json-logic-js' {
  const jsonLogic: { apply(logic: unknown, data: unknown): unknown };
  export = jsonLogic;
}
