/** `plugin::content-manager.explorer.create` is `create`; each once, in the order in which they come. */
export function actionNames(actions: readonly string[]): readonly string[] {
  return [...new Set(actions.map((action) => action.slice(action.lastIndexOf('.') + 1)))];
}
