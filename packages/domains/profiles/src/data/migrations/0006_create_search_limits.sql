CREATE TABLE "profiles"."limits" (
	"name" text PRIMARY KEY NOT NULL,
	"most" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "profiles"."search_counts" (
	"agent" text PRIMARY KEY NOT NULL,
	"hour_began_at" timestamp with time zone DEFAULT now() NOT NULL,
	"asked" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
insert into profiles.limits (name, most) values ('callerSearchesPerHour', 120);
