import { removeServers } from './servers/server-process';

afterAll(removeServers);
