import { source } from '@verbonden/kit-planner';
import { colleagues } from '../tables/colleagues.ts';
import { oversightData } from './oversight-data.ts';

/** Who an account is; absent for whoever is no officer. */
export const colleagueSource = source('Colleague', colleagues, { domain: oversightData, key: ['account'] });
