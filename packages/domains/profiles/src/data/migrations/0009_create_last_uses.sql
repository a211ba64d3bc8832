CREATE TABLE "profiles"."last_uses" (
	"party_id" uuid PRIMARY KEY NOT NULL,
	"used_on" date NOT NULL
);
