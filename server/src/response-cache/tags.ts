/**
 * What an answer depends on, and what a write changes, in the same words. A list depends on its whole type: any new or
 * changed entry may enter it. A single entry depends on its document. Everything populated depends on the whole of its
 * type, because relations change from their other side, and when an unpublished target is published.
 */
export function typeTag(uid: string): string {
  return uid;
}

/** Dropped by a write to one document of which the documentId is known. */
export function documentTag(uid: string, documentId: string): string {
  return `${uid} ${documentId}`;
}

/** Dropped by a write to documents of which nobody knows which. */
export function anyDocumentTag(uid: string): string {
  return `${uid} *`;
}

/** The type that a tag belongs to. Neither a uid nor a documentId has a space in it. */
export function typeOfTag(tag: string): string {
  const space = tag.indexOf(' ');
  return space === -1 ? tag : tag.slice(0, space);
}
