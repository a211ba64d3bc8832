import { z } from 'zod';

const localized = z.object({ nl: z.string().min(1), en: z.string().min(1) });

/** The file of `infra/seed`: an example city's organisations and the contact points of its own. */
export const exampleCity = z.object({
  organisations: z.array(z.object({ iri: z.url(), name: localized })),
  contactPoints: z.array(
    z.object({
      name: localized,
      description: localized,
      email: z.email(),
      telephone: z.string(),
      url: z.url().optional(),
      isPartOfContactCentre: z.boolean(),
      address: z.object({
        street: localized,
        houseNumber: z.string(),
        postalCode: z.string(),
        municipality: localized,
        country: localized,
      }),
      hours: z.array(
        z.object({
          weekday: z.enum(['1', '2', '3', '4', '5', '6', '7']),
          opensAt: z.string(),
          closesAt: z.string(),
          isByAppointment: z.boolean().default(false),
        }),
      ),
    }),
  ),
});

export type ExampleCity = z.infer<typeof exampleCity>;
