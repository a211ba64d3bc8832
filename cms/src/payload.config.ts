import { readAuthEnv } from './auth/index.ts';
import { cmsConfig } from './cms-config.ts';
import { readCmsEnv } from './env.ts';

export default cmsConfig(readCmsEnv(process.env), readAuthEnv(process.env));
