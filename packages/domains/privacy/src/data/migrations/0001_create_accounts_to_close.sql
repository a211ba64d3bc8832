CREATE TABLE "oversight"."accounts_to_close" (
	"party" uuid NOT NULL,
	"subject" text NOT NULL,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "an_account_is_closed_once_per_party" PRIMARY KEY("party","subject")
);
--> statement-breakpoint
ALTER TABLE "oversight"."erasures" ADD COLUMN "forgotten_at" timestamp with time zone;