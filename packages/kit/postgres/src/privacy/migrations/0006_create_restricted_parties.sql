CREATE TABLE "privacy"."restricted_parties" (
	"party" uuid PRIMARY KEY NOT NULL,
	"since" timestamp with time zone DEFAULT now() NOT NULL
);
