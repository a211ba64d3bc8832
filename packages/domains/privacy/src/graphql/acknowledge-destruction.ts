import { type Builder, mutationFields, readBack, soughtId } from '@verbonden/kit-graphql';
import { acknowledgeDestruction } from '../data/acknowledge-destruction.ts';
import { anyAcknowledgement } from '../data/sources/acknowledgement-source.ts';
import type { registerDestructionAcknowledgement } from './destruction-acknowledgement.ts';

export function registerAcknowledgeDestruction(
  builder: Builder,
  DestructionAcknowledgement: ReturnType<typeof registerDestructionAcknowledgement>,
): void {
  mutationFields(builder, (t) => ({
    acknowledgeDestruction: t.field({
      type: DestructionAcknowledgement,
      description:
        'Your organisation says that it destroyed what it received. Null when nothing like it is asked of you.',
      args: { id: t.arg.id({ required: true }) },
      resolve: async (_, { id }, context, info) =>
        readBack(
          anyAcknowledgement,
          await context.asActor((tx) => acknowledgeDestruction(tx, soughtId(id))),
          context,
          info,
        ),
    }),
  }));
}
