/** What Strapi's preview puts into the address of a page, to be passed on to the content API. */
const PASSED_ON = ['persona', 'previewToken', 'status'];

export function previewParameters(state) {
  return PASSED_ON.filter((name) => state[name]).map((name) => `${name}=${encodeURIComponent(state[name])}`);
}

export const isPreview = (state) => Boolean(state.previewToken || state.status);

/** "Preview · draft · as japan": whoever looks must not take it for what everybody sees. */
export function previewLine({ persona, status }, words) {
  return [words.preview, status && words[status], persona ? `${words.previewAs} ${persona}` : words.previewBase]
    .filter(Boolean)
    .join(' · ');
}
