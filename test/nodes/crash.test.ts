import { describeCrashes } from '../integration/crash/describe-crashes';
import { startMariadb } from './servers/mariadb';
import { startPostgres } from './servers/postgres';

describeCrashes('PostgreSQL', { kills: 3, openDatabase: async () => (await startPostgres()).create('crash') });
describeCrashes('MariaDB', { kills: 3, openDatabase: async () => (await startMariadb()).create('crash') });
