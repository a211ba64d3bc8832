CREATE TABLE "privacy"."endings" (
	"object" uuid NOT NULL,
	"receiver" text,
	"cause" text NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	CONSTRAINT "an_ending_is_known_once" UNIQUE NULLS NOT DISTINCT("object","receiver")
);
--> statement-breakpoint
CREATE INDEX "endings_by_moment" ON "privacy"."endings" USING btree ("ends_at");