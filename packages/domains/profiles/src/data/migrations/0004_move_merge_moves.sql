CREATE TABLE "profiles"."merge_moves" (
	"kept_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"moved" jsonb NOT NULL,
	CONSTRAINT "merge_moves_of_a_merge" PRIMARY KEY("kept_id","id")
);
--> statement-breakpoint
ALTER TABLE "profiles"."findings" ALTER COLUMN "found_by" SET DATA TYPE text[] USING array["found_by"];--> statement-breakpoint
ALTER TABLE "profiles"."merge_moves" ADD CONSTRAINT "merge_moves_go_with_their_merge" FOREIGN KEY ("kept_id","id") REFERENCES "profiles"."merges"("kept_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profiles"."merges" DROP COLUMN "moved";