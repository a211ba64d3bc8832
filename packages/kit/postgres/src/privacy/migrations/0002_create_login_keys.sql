CREATE TABLE "privacy"."login_keys" (
	"login" text PRIMARY KEY NOT NULL,
	"inner_key" "bytea" NOT NULL,
	"outer_key" "bytea" NOT NULL
);
