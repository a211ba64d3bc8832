import config from '@payload-config';
import { getPayload } from 'payload';
import { previewKey } from '../../../preview/preview-key.ts';
import { previewResponse } from '../../../preview/preview-response.ts';

interface Address {
  readonly params: Promise<{ readonly token: string }>;
}

export async function GET({ headers }: Request, { params }: Address): Promise<Response> {
  const payload = await getPayload({ config });
  const { token } = await params;
  return previewResponse(payload, { headers, token, key: previewKey(payload.config.secret), now: new Date() });
}
