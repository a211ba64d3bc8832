CREATE TABLE "oversight"."charter_chases" (
	"version" integer PRIMARY KEY NOT NULL,
	"chased_at" timestamp with time zone NOT NULL
);
