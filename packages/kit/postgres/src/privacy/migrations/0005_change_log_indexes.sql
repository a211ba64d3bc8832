CREATE TABLE "privacy"."log_seals" (
	"number" integer PRIMARY KEY NOT NULL,
	"sealed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"from_xid" "xid8" NOT NULL,
	"until_xid" "xid8" NOT NULL,
	"contents" jsonb NOT NULL,
	"disposed_month" text,
	"previous" text NOT NULL,
	"head" text NOT NULL,
	CONSTRAINT "seals_follow_each_other" CHECK (from_xid <= until_xid)
);
--> statement-breakpoint
DROP INDEX "privacy"."processing_log_by_subject";--> statement-breakpoint
DROP INDEX "privacy"."processing_log_by_object";--> statement-breakpoint
CREATE INDEX "processing_log_by_whom" ON "privacy"."processing_log" USING gin ("subjects","objects");