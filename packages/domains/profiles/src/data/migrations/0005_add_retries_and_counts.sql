CREATE TABLE "profiles"."code_counts" (
	"party_id" uuid PRIMARY KEY NOT NULL,
	"hour_began_at" timestamp with time zone DEFAULT now() NOT NULL,
	"asked" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "profiles"."address_codes" ADD COLUMN "failed" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "profiles"."address_codes" ADD COLUMN "next_try_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "profiles"."identity_requests" ADD COLUMN "failed" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "profiles"."identity_requests" ADD COLUMN "next_try_at" timestamp with time zone DEFAULT now() NOT NULL;