CREATE TABLE "oversight"."colleagues" (
	"account" text PRIMARY KEY NOT NULL,
	"name" text,
	"roles" text[] NOT NULL,
	"told_at" timestamp with time zone NOT NULL
);
