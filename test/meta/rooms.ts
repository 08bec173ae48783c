import rooms from './rooms.json';

/**
 * Who may import whom (docs/decisions/0001-rooms-and-imports.md). A room is a folder; its files see their own room, the
 * rooms and files listed for it, and nothing else of ours. The table is read by ESLint too. A new folder is a new room: it
 * fails the test until somebody has said what it may see.
 */
export const ROOMS: Readonly<Record<string, readonly string[]>> = {
  ...rooms,
  // The houses themselves: what lies directly in them wires their rooms together.
  shared: ['shared'],
  'server/src': ['shared', 'server/src'],
  'admin/src': ['shared'],
  client: ['shared'],
};

/** The innermost room a file is in. */
export function roomOf(file: string): string | null {
  const folders = Object.keys(ROOMS).filter((room) => file.startsWith(`${room}/`));
  return folders.sort((a, b) => b.length - a.length)[0] ?? null;
}

/** Whether `file` lies in `place`, which is a folder or a file. */
export const isWithin = (file: string, place: string): boolean => file === place || file.startsWith(`${place}/`);
