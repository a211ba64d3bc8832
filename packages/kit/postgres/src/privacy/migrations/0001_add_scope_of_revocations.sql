ALTER TABLE "privacy"."revocations" RENAME COLUMN "subject" TO "id";--> statement-breakpoint
ALTER TABLE "privacy"."revocations" ADD COLUMN "scope" text DEFAULT 'subject' NOT NULL;--> statement-breakpoint
ALTER TABLE "privacy"."revocations" ALTER COLUMN "scope" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "privacy"."revocations" DROP CONSTRAINT "revocations_pkey";--> statement-breakpoint
ALTER TABLE "privacy"."revocations" ADD CONSTRAINT "revocations_pkey" PRIMARY KEY("scope","id");--> statement-breakpoint
ALTER TABLE "privacy"."revocations" ADD CONSTRAINT "revocation_has_a_known_scope" CHECK (scope in ('realm', 'client', 'subject', 'session'));--> statement-breakpoint
ALTER TABLE "privacy"."revocations" ADD CONSTRAINT "realm_has_no_id" CHECK ((scope = 'realm') = (id = ''));
