import { stopRunningApps } from './index';

afterAll(stopRunningApps);
