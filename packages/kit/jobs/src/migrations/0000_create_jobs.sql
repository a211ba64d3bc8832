CREATE SCHEMA "jobs";
--> statement-breakpoint
CREATE TABLE "jobs"."replayed_erasures" (
	"number" bigint PRIMARY KEY NOT NULL,
	"hash" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
