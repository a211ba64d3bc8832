import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useLanguage } from '../../language/language-context.tsx';
import { ActionButton } from '../../parts/action-button.tsx';
import { Card } from '../../parts/card.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Moment } from '../../parts/moment.tsx';
import { ColleagueName } from '../colleague-name.tsx';
import type { Emergency } from './emergency.ts';
import { ReviewDialog } from './review-dialog.tsx';

/** One emergency access: who, what, why, until when; and the review, by somebody else than who opened it. */
export function EmergencyCard({ emergency }: { readonly emergency: Emergency }) {
  const { tell } = useLanguage();
  const [isReviewing, setIsReviewing] = useState(false);
  const { state, isRunning, opener, object, reason, openedAt, expiresAt, reviewedAt, outcome, note, escalatedAt } =
    emergency;
  const isOpen = state === 'OPEN';
  const standing = isRunning ? 'running' : isOpen ? 'toReview' : 'reviewed';
  return (
    <Card
      title={reason || tell('emergencies.noReason')}
      state={tell(`emergencies.${standing}`)}
      tone={escalatedAt && isOpen ? 'late' : isOpen ? 'open' : 'quiet'}
      actions={
        isOpen &&
        !opener?.isMe && (
          <ActionButton look="main" onPress={() => setIsReviewing(true)}>
            {tell('emergencies.review')}
          </ActionButton>
        )
      }
    >
      <Facts
        facts={[
          [tell('emergencies.openedAt'), <Moment key="opened" at={openedAt} />],
          [tell('emergencies.expiresAt'), <Moment key="expires" at={expiresAt} />],
          [
            tell('emergencies.openedBy'),
            opener &&
              (opener.isMe ? (
                tell('emergencies.byMe')
              ) : (
                <ColleagueName key="opener" colleague={opener.colleague} otherwise={opener.account} />
              )),
          ],
          [
            tell('emergencies.object'),
            <Link key="object" to="/privacy/log" search={{ person: object }}>
              {object}
            </Link>,
          ],
          [tell('emergencies.escalatedAt'), escalatedAt && <Moment key="escalated" at={escalatedAt} />],
          [tell('emergencies.reviewedAt'), reviewedAt && <Moment key="reviewed" at={reviewedAt} />],
          [tell('emergencies.outcome'), outcome && tell(`emergencies.outcome.${outcome}`)],
          [tell('emergencies.note'), note],
        ]}
      />
      {isReviewing && <ReviewDialog id={emergency.id} onClose={() => setIsReviewing(false)} />}
    </Card>
  );
}
