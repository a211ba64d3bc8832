CREATE TABLE "privacy"."drawn_ids" (
	"called" text PRIMARY KEY NOT NULL,
	"drawn_id" uuid NOT NULL,
	"kept_by" text DEFAULT current_user NOT NULL
);
--> statement-breakpoint
CREATE INDEX "drawn_ids_by_id" ON "privacy"."drawn_ids" USING btree ("drawn_id");