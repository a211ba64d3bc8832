ALTER TABLE "oversight"."restrictions" ADD COLUMN "covers" uuid[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
update oversight.restrictions set covers = array[party];
