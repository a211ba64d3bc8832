CREATE SCHEMA IF NOT EXISTS "profiles";
--> statement-breakpoint
CREATE TABLE "profiles"."address_codes" (
	"party_id" uuid NOT NULL,
	"address_id" uuid NOT NULL,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"code_hash" text,
	"expires_at" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"asked_in_hour" integer DEFAULT 1 NOT NULL,
	"hour_began_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "address_codes_one_per_address" PRIMARY KEY("party_id","address_id")
);
--> statement-breakpoint
CREATE TABLE "profiles"."capacities" (
	"party_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"organisation_name" text NOT NULL,
	"number" text NOT NULL,
	"source" text NOT NULL,
	"valid_from" timestamp with time zone DEFAULT now() NOT NULL,
	"valid_until" timestamp with time zone,
	CONSTRAINT "capacities_once_per_organisation" PRIMARY KEY("party_id","organisation_id"),
	CONSTRAINT "capacities_come_from_a_known_source" CHECK ("profiles"."capacities"."source" in ('login', 'organisation'))
);
--> statement-breakpoint
CREATE TABLE "profiles"."organisation_members" (
	"organisation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"subject" text,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"invited_at" timestamp with time zone DEFAULT now() NOT NULL,
	"joined_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	CONSTRAINT "organisation_members_of_an_organisation" PRIMARY KEY("organisation_id","id"),
	CONSTRAINT "organisation_members_have_a_known_role" CHECK ("profiles"."organisation_members"."role" in ('admin', 'member'))
);
--> statement-breakpoint
CREATE TABLE "profiles"."consents" (
	"party_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"activity" text NOT NULL,
	"channel" text,
	"category" text,
	"wording" text NOT NULL,
	"given_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	"recorded_in_capacity" uuid DEFAULT (privacy.claims() ->> 'capacity')::uuid,
	CONSTRAINT "consents_of_a_party" PRIMARY KEY("party_id","id"),
	CONSTRAINT "consents_use_a_known_channel" CHECK ("profiles"."consents"."channel" in ('mail', 'text', 'telephone', 'letter'))
);
--> statement-breakpoint
CREATE TABLE "profiles"."contact_preferences" (
	"party_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"channel" text NOT NULL,
	"language" text NOT NULL,
	"address_id" uuid,
	CONSTRAINT "contact_preferences_one_per_purpose" PRIMARY KEY("party_id","purpose"),
	CONSTRAINT "contact_preferences_use_a_known_channel" CHECK ("profiles"."contact_preferences"."channel" in ('mail', 'text', 'telephone', 'letter')),
	CONSTRAINT "contact_preferences_speak_a_language" CHECK ("profiles"."contact_preferences"."language" ~ '^[a-z]{2}$')
);
--> statement-breakpoint
CREATE TABLE "profiles"."contacts" (
	"party_id" uuid PRIMARY KEY NOT NULL,
	"street" text,
	"house_number" text,
	"box_number" text,
	"postal_code" text,
	"municipality" text,
	"country" text
);
--> statement-breakpoint
CREATE TABLE "profiles"."digital_addresses" (
	"party_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"address" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"recorded_in_capacity" uuid DEFAULT (privacy.claims() ->> 'capacity')::uuid,
	CONSTRAINT "digital_addresses_of_a_party" PRIMARY KEY("party_id","id"),
	CONSTRAINT "digital_addresses_once_per_party" UNIQUE("party_id","address"),
	CONSTRAINT "digital_addresses_are_of_a_known_kind" CHECK ("profiles"."digital_addresses"."kind" in ('mail', 'telephone'))
);
--> statement-breakpoint
CREATE TABLE "profiles"."verified_addresses" (
	"party_id" uuid NOT NULL,
	"address_id" uuid NOT NULL,
	"verified_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "verified_addresses_once" PRIMARY KEY("party_id","address_id")
);
--> statement-breakpoint
CREATE TABLE "profiles"."caller_checks" (
	"agent" text NOT NULL,
	"id" uuid NOT NULL,
	"party_id" uuid NOT NULL,
	"questions" text[] NOT NULL,
	"began_at" timestamp with time zone DEFAULT now() NOT NULL,
	"wrong" integer DEFAULT 0 NOT NULL,
	"passed_at" timestamp with time zone,
	"used_at" timestamp with time zone,
	CONSTRAINT "caller_checks_of_an_agent" PRIMARY KEY("agent","id")
);
--> statement-breakpoint
CREATE TABLE "profiles"."findings" (
	"agent" text NOT NULL,
	"party_id" uuid NOT NULL,
	"found_by" text NOT NULL,
	"found_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "findings_once_per_agent" PRIMARY KEY("agent","party_id")
);
--> statement-breakpoint
CREATE TABLE "profiles"."search_terms" (
	"party_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"term" text NOT NULL,
	CONSTRAINT "search_terms_once_per_party" PRIMARY KEY("party_id","kind","term")
);
--> statement-breakpoint
CREATE TABLE "profiles"."accounts" (
	"party_id" uuid NOT NULL,
	"subject" text NOT NULL,
	"linked_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "accounts_once_per_party" PRIMARY KEY("party_id","subject")
);
--> statement-breakpoint
CREATE TABLE "profiles"."anchored_identities" (
	"party_id" uuid PRIMARY KEY NOT NULL,
	"given_name" text NOT NULL,
	"family_name" text NOT NULL,
	"born_on" date,
	"source" text NOT NULL,
	"anchored_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "profiles"."organisation_identities" (
	"party_id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"kbo_number" text,
	"association_code" text,
	"alias" text,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "organisations_have_a_number" CHECK (num_nonnulls("profiles"."organisation_identities"."kbo_number", "profiles"."organisation_identities"."association_code") > 0)
);
--> statement-breakpoint
CREATE TABLE "profiles"."stated_identities" (
	"party_id" uuid PRIMARY KEY NOT NULL,
	"given_name" text NOT NULL,
	"family_name" text NOT NULL,
	"born_on" date,
	"stated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "profiles"."identity_requests" (
	"party_id" uuid PRIMARY KEY NOT NULL,
	"subject" text NOT NULL,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"settled_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "profiles"."mandates" (
	"id" uuid NOT NULL,
	"party_id" uuid NOT NULL,
	"side" text NOT NULL,
	"other_party_id" uuid,
	"other_name" text,
	"scope" text[] NOT NULL,
	"evidence" text,
	"offered_at" timestamp with time zone DEFAULT now() NOT NULL,
	"began_at" timestamp with time zone,
	"ends_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"ended_by" text,
	"recorded_in_capacity" uuid DEFAULT (privacy.claims() ->> 'capacity')::uuid,
	CONSTRAINT "mandates_one_row_per_side" PRIMARY KEY("id","side"),
	CONSTRAINT "mandates_have_two_sides" CHECK ("profiles"."mandates"."side" in ('given', 'held')),
	CONSTRAINT "mandates_are_ended_by_somebody" CHECK ("profiles"."mandates"."ended_by" in ('person', 'contact-centre', 'intermediary'))
);
--> statement-breakpoint
CREATE TABLE "profiles"."offer_codes" (
	"code_hash" text PRIMARY KEY NOT NULL,
	"offer" text NOT NULL,
	"offer_id" uuid NOT NULL,
	"party_id" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "profiles"."merges" (
	"kept_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"merged_id" uuid NOT NULL,
	"reasons" text[] NOT NULL,
	"merged_at" timestamp with time zone DEFAULT now() NOT NULL,
	"undone_at" timestamp with time zone,
	"moved" jsonb NOT NULL,
	CONSTRAINT "merges_of_a_party" PRIMARY KEY("kept_id","id")
);
--> statement-breakpoint
CREATE TABLE "profiles"."national_numbers" (
	"party_id" uuid PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"look_up" text NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "profiles"."parties" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"language" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"merged_into" uuid,
	CONSTRAINT "parties_are_of_a_known_kind" CHECK ("profiles"."parties"."kind" in ('person', 'business', 'association')),
	CONSTRAINT "parties_speak_a_language" CHECK ("profiles"."parties"."language" ~ '^[a-z]{2}$')
);
--> statement-breakpoint
ALTER TABLE "profiles"."address_codes" ADD CONSTRAINT "address_codes_go_with_their_address" FOREIGN KEY ("party_id","address_id") REFERENCES "profiles"."digital_addresses"("party_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profiles"."verified_addresses" ADD CONSTRAINT "verified_addresses_go_with_their_address" FOREIGN KEY ("party_id","address_id") REFERENCES "profiles"."digital_addresses"("party_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "address_codes_in_order" ON "profiles"."address_codes" USING btree ("asked_at");--> statement-breakpoint
CREATE INDEX "organisation_members_by_subject" ON "profiles"."organisation_members" USING btree ("subject");--> statement-breakpoint
CREATE INDEX "caller_checks_by_party" ON "profiles"."caller_checks" USING btree ("party_id","began_at");--> statement-breakpoint
CREATE INDEX "findings_by_party" ON "profiles"."findings" USING btree ("party_id");--> statement-breakpoint
CREATE INDEX "search_terms_by_term" ON "profiles"."search_terms" USING btree ("kind","term");--> statement-breakpoint
CREATE INDEX "accounts_by_subject" ON "profiles"."accounts" USING btree ("subject");--> statement-breakpoint
CREATE INDEX "organisation_identities_by_kbo_number" ON "profiles"."organisation_identities" USING btree ("kbo_number");--> statement-breakpoint
CREATE INDEX "organisation_identities_by_association_code" ON "profiles"."organisation_identities" USING btree ("association_code");--> statement-breakpoint
CREATE INDEX "organisation_identities_by_alias" ON "profiles"."organisation_identities" USING btree ("alias");--> statement-breakpoint
CREATE INDEX "identity_requests_in_order" ON "profiles"."identity_requests" USING btree ("asked_at");--> statement-breakpoint
CREATE INDEX "mandates_of_a_party" ON "profiles"."mandates" USING btree ("party_id","side","offered_at");--> statement-breakpoint
CREATE INDEX "merges_by_merged" ON "profiles"."merges" USING btree ("merged_id");--> statement-breakpoint
CREATE INDEX "national_numbers_by_look_up" ON "profiles"."national_numbers" USING btree ("look_up");