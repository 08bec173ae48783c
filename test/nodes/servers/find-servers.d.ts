/** The full path of a program, or `null`. */
export function findProgram(name: string): string | null;
/** The servers that cannot be started here, by name. */
export function missingServers(): string[];
export const HOW_TO_GET_THEM: string;
