CREATE TABLE "privacy"."log_term" (
	"is_only" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"months" integer DEFAULT 12 NOT NULL,
	CONSTRAINT "the_term_is_one" CHECK (is_only),
	CONSTRAINT "the_term_is_a_year_at_least" CHECK (months >= 12)
);
--> statement-breakpoint
insert into privacy.log_term default values;
