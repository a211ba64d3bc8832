CREATE SCHEMA "privacy";
--> statement-breakpoint
CREATE TABLE "privacy"."revocations" (
	"subject" text PRIMARY KEY NOT NULL,
	"not_before" timestamp with time zone NOT NULL
);
