CREATE TYPE "privacy"."standing" AS ("operation" uuid, "kind" text, "roles" text[], "holders" text[], "purpose" text);
--> statement-breakpoint
CREATE TABLE "privacy"."charter_acceptances" (
	"holder" text NOT NULL,
	"version" integer NOT NULL,
	"accepted_at" timestamp with time zone DEFAULT now() NOT NULL,
	"accepted_by" text NOT NULL,
	CONSTRAINT "charter_acceptances_pkey" PRIMARY KEY("holder","version"),
	CONSTRAINT "a_subject_or_an_organisation_accepts" CHECK (split_part(holder, ':', 1) in ('subject', 'organisation'))
);
--> statement-breakpoint
CREATE TABLE "privacy"."charters" (
	"version" integer PRIMARY KEY NOT NULL,
	"effective_at" timestamp with time zone NOT NULL,
	"texts" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "privacy"."memberships" (
	"subject" text NOT NULL,
	"holder" text NOT NULL,
	"role" text,
	"kept_by" text DEFAULT current_user NOT NULL,
	"valid_from" timestamp with time zone DEFAULT now() NOT NULL,
	"valid_until" timestamp with time zone DEFAULT 'infinity' NOT NULL,
	CONSTRAINT "membership_is_known_once" UNIQUE NULLS NOT DISTINCT("subject","holder","role"),
	CONSTRAINT "subject_is_of_a_known_kind" CHECK (split_part(subject, ':', 1) in ('subject', 'client')),
	CONSTRAINT "nobody_becomes_another" CHECK (split_part(holder, ':', 1) in ('organisation', 'group', 'party', 'mandate')),
	CONSTRAINT "membership_goes_forward" CHECK (valid_from <= valid_until)
);
--> statement-breakpoint
CREATE TABLE "privacy"."relations" (
	"object" uuid NOT NULL,
	"relation" text NOT NULL,
	"holder" text NOT NULL,
	"purpose" text,
	"reason" text NOT NULL,
	"valid_from" timestamp with time zone DEFAULT now() NOT NULL,
	"valid_until" timestamp with time zone DEFAULT 'infinity' NOT NULL,
	CONSTRAINT "fact_is_known_once" UNIQUE NULLS NOT DISTINCT("object","holder","relation","purpose"),
	CONSTRAINT "holder_is_of_a_known_kind" CHECK (split_part(holder, ':', 1) in ('subject', 'role', 'organisation', 'group', 'party', 'mandate', 'status-code')),
	CONSTRAINT "validity_goes_forward" CHECK (valid_from <= valid_until)
);
--> statement-breakpoint
CREATE TABLE "privacy"."audit" (
	"operation" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"xid" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"sub" text,
	"kind" text NOT NULL,
	"client" text,
	"roles" text[] NOT NULL,
	"organisations" text[] NOT NULL,
	"capacity" uuid,
	"session" text,
	CONSTRAINT "audit_pkey" PRIMARY KEY("operation","at")
) PARTITION BY RANGE ("at");
--> statement-breakpoint
CREATE TABLE "privacy"."processing_log" (
	"operation" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"xid" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"activity" text NOT NULL,
	"purpose" text NOT NULL,
	"trace" text,
	"parent" text,
	"status" text DEFAULT 'ok' NOT NULL,
	"subjects" uuid[] NOT NULL,
	"objects" uuid[] NOT NULL,
	"field_groups" text[] NOT NULL,
	CONSTRAINT "each_subject_has_its_object_and_group" CHECK (cardinality(subjects) > 0 and cardinality(subjects) = cardinality(objects) and cardinality(subjects) = cardinality(field_groups) and array_position(subjects, null) is null and array_position(objects, null) is null and array_position(field_groups, null) is null)
) PARTITION BY RANGE ("at");
--> statement-breakpoint
CREATE TABLE "privacy"."field_groups" (
	"name" text PRIMARY KEY NOT NULL,
	"is_special" boolean NOT NULL,
	"durability" text NOT NULL,
	CONSTRAINT "durability_is_known" CHECK (durability in ('asynchronous', 'synchronous'))
);
--> statement-breakpoint
CREATE TABLE "privacy"."protected_tables" (
	"schema" text NOT NULL,
	"table" text NOT NULL,
	"field_group" text NOT NULL,
	"object_column" text NOT NULL,
	"subject_column" text NOT NULL,
	CONSTRAINT "protected_tables_pkey" PRIMARY KEY("schema","table")
);
--> statement-breakpoint
CREATE TABLE "privacy"."purposes" (
	"name" text PRIMARY KEY NOT NULL,
	"facts" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "privacy"."relation_kinds" (
	"relation" text NOT NULL,
	"owner" text NOT NULL,
	CONSTRAINT "relation_kinds_pkey" PRIMARY KEY("relation","owner")
);
--> statement-breakpoint
CREATE TABLE "privacy"."roles" (
	"role" text PRIMARY KEY NOT NULL,
	"kinds" text[] NOT NULL,
	"charter" text,
	CONSTRAINT "charter_binds_a_subject_or_an_organisation" CHECK (charter in ('subject', 'organisation'))
);
--> statement-breakpoint
CREATE TABLE "privacy"."rule_versions" (
	"version" integer PRIMARY KEY NOT NULL,
	"loaded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"note" text NOT NULL,
	"is_current" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "privacy"."rules" (
	"version" integer NOT NULL,
	"role" text NOT NULL,
	"relation" text NOT NULL,
	"field_group" text NOT NULL,
	"action" text NOT NULL,
	"purpose" text NOT NULL,
	CONSTRAINT "rules_pkey" PRIMARY KEY("version","field_group","action","purpose","role","relation"),
	CONSTRAINT "action_is_known" CHECK (action in ('read', 'create', 'change', 'remove'))
);
--> statement-breakpoint
ALTER TABLE "privacy"."charter_acceptances" ADD CONSTRAINT "charter_acceptances_version_charters_version_fk" FOREIGN KEY ("version") REFERENCES "privacy"."charters"("version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "privacy"."rules" ADD CONSTRAINT "rules_version_rule_versions_version_fk" FOREIGN KEY ("version") REFERENCES "privacy"."rule_versions"("version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "memberships_by_holder" ON "privacy"."memberships" USING btree ("holder");--> statement-breakpoint
CREATE INDEX "relations_by_holder" ON "privacy"."relations" USING btree ("holder","relation","object");--> statement-breakpoint
CREATE INDEX "audit_by_transaction" ON "privacy"."audit" USING btree ("xid");--> statement-breakpoint
CREATE INDEX "processing_log_by_subject" ON "privacy"."processing_log" USING gin ("subjects");--> statement-breakpoint
CREATE INDEX "processing_log_by_object" ON "privacy"."processing_log" USING gin ("objects");--> statement-breakpoint
CREATE INDEX "processing_log_by_transaction" ON "privacy"."processing_log" USING btree ("xid");--> statement-breakpoint
CREATE UNIQUE INDEX "one_version_is_current" ON "privacy"."rule_versions" USING btree ("is_current") WHERE is_current;--> statement-breakpoint
CREATE INDEX "rules_by_purpose" ON "privacy"."rules" USING btree ("version","purpose","role");