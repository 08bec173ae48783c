import {
  MAX_PROFILES_PER_CALL,
  type ProfileRowResult,
  type ProfilesAnswer,
} from '../../../../shared/contracts/profiles';
import type { FactDeclaration } from '../../../../shared/domain/fact';
import { requestRefusal } from '../../errors/refusal';
import { createRowCheck, type IncomingRow } from './import-rows';
import type { ProfileChange, ProfilesService } from './profiles';

/** Takes many profiles at once from a server. */
export interface ProfileImport {
  /**
   * Writes rows as they come, some hundred in one transaction: however long the call, little of it is in memory, and a
   * process that dies leaves whole profiles. The same call once more comes to the same.
   * @throws PayloadTooLargeError `request.too-large` beyond 10,000 rows; those before have been written
   */
  run(
    rows: AsyncIterable<IncomingRow> | Iterable<IncomingRow>,
    options: { now: number }
  ): Promise<ProfilesAnswer['data']>;
}

interface Dependencies {
  readonly profiles: Pick<ProfilesService, 'write'>;
  readonly declarations: () => Promise<readonly FactDeclaration[]>;
}

const ROWS_PER_TRANSACTION = 250;

export function createProfileImport({ profiles, declarations }: Dependencies): ProfileImport {
  return {
    async run(rows, moment) {
      const check = createRowCheck(await declarations(), moment);
      const results: ProfileRowResult[] = [];
      let batch: { readonly row: number; readonly change: ProfileChange }[] = [];

      const flush = async () => {
        if (batch.length === 0) return;
        const changes = batch.map(({ change }) => change);
        await profiles.write(changes, moment);
        for (const { row } of batch) results.push({ row, status: 'written' });
        batch = [];
      };

      let count = 0;
      for await (const incoming of rows) {
        count += 1;
        if (count > MAX_PROFILES_PER_CALL) {
          await flush();
          throw requestRefusal(
            'request.too-large',
            `At most ${MAX_PROFILES_PER_CALL} profiles in one call. Those before have been taken; send the others again.`
          );
        }
        const checked = check(incoming);
        if (checked.ok) batch.push(checked);
        else results.push(checked.result);
        if (batch.length >= ROWS_PER_TRANSACTION) await flush();
      }
      await flush();

      const refused = results.filter(({ status }) => status === 'refused').length;
      return {
        written: results.length - refused,
        refused,
        rows: results.sort((one, other) => one.row - other.row),
      };
    },
  };
}
