import type { EmergencyAccessesQuery } from '@verbonden/client';

export type Emergency = EmergencyAccessesQuery['emergencyAccesses']['nodes'][number];
