import { describeCrashes } from './describe-crashes';

describeCrashes('SQLite', { kills: 5 });
