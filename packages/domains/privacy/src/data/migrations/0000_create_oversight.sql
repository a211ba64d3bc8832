CREATE SCHEMA "oversight";
--> statement-breakpoint
CREATE TABLE "oversight"."acknowledgements" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation" text NOT NULL,
	"party" uuid NOT NULL,
	"purpose" text NOT NULL,
	"cause" text NOT NULL,
	"requested_at" timestamp with time zone DEFAULT now() NOT NULL,
	"due_on" date NOT NULL,
	"acknowledged_at" timestamp with time zone,
	"acknowledged_by" text,
	"chased_at" timestamp with time zone,
	"times_chased" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "a_cause_is_known" CHECK ("oversight"."acknowledgements"."cause" in ('purpose-ended', 'consent-withdrawn', 'mandate-ended', 'erasure')),
	CONSTRAINT "who_acknowledges_is_known" CHECK (("oversight"."acknowledgements"."acknowledged_at" is null) = ("oversight"."acknowledgements"."acknowledged_by" is null))
);
--> statement-breakpoint
CREATE TABLE "oversight"."charter_proposals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"state" text NOT NULL,
	"dutch" text NOT NULL,
	"english" text NOT NULL,
	"effective_at" timestamp with time zone NOT NULL,
	"reason" text NOT NULL,
	"proposed_by" text NOT NULL,
	"proposed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"decided_by" text,
	"decided_at" timestamp with time zone,
	"decision_reason" text,
	"version" integer,
	CONSTRAINT "a_charter_is_open_approved_or_rejected" CHECK ("oversight"."charter_proposals"."state" in ('open', 'approved', 'rejected')),
	CONSTRAINT "a_second_officer_approves_the_charter" CHECK ("oversight"."charter_proposals"."state" <> 'approved' or "oversight"."charter_proposals"."decided_by" <> "oversight"."charter_proposals"."proposed_by"),
	CONSTRAINT "a_charter_not_open_was_decided" CHECK (("oversight"."charter_proposals"."state" = 'open') = ("oversight"."charter_proposals"."decided_by" is null and "oversight"."charter_proposals"."decided_at" is null)),
	CONSTRAINT "an_approved_charter_has_a_version" CHECK (("oversight"."charter_proposals"."state" = 'approved') = ("oversight"."charter_proposals"."version" is not null))
);
--> statement-breakpoint
CREATE TABLE "oversight"."controller" (
	"is_only" boolean PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"contact" text NOT NULL,
	"officer_contact" text NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "oversight"."data_requests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"party" uuid NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"received_on" date NOT NULL,
	"due_on" date NOT NULL,
	"details" text NOT NULL,
	"opened_by" text NOT NULL,
	"opened_at" timestamp with time zone DEFAULT now() NOT NULL,
	"handled_by" text,
	"extension_reason" text,
	"settled_by" text,
	"settled_at" timestamp with time zone,
	"outcome" text,
	"note" text,
	CONSTRAINT "a_request_is_of_a_known_kind" CHECK ("oversight"."data_requests"."kind" in ('access', 'rectification', 'erasure', 'restriction', 'objection')),
	CONSTRAINT "a_request_is_open_or_settled" CHECK ("oversight"."data_requests"."state" in ('open', 'settled')),
	CONSTRAINT "a_request_is_answered_in_time" CHECK ("oversight"."data_requests"."due_on" >= "oversight"."data_requests"."received_on" and "oversight"."data_requests"."due_on" <= ("oversight"."data_requests"."received_on" + interval '3 months')),
	CONSTRAINT "a_settled_request_says_who_when_and_what" CHECK (("oversight"."data_requests"."state" = 'settled') = ("oversight"."data_requests"."settled_by" is not null and "oversight"."data_requests"."settled_at" is not null and "oversight"."data_requests"."outcome" is not null)),
	CONSTRAINT "a_request_has_an_outcome" CHECK ("oversight"."data_requests"."outcome" in ('granted', 'partly', 'refused'))
);
--> statement-breakpoint
CREATE TABLE "oversight"."emergency_accesses" (
	"id" uuid PRIMARY KEY NOT NULL,
	"object" uuid NOT NULL,
	"state" text NOT NULL,
	"reason" text NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"reviewed_at" timestamp with time zone,
	"outcome" text,
	"note" text,
	"escalated_at" timestamp with time zone,
	"erased_at" timestamp with time zone,
	CONSTRAINT "an_emergency_is_open_or_reviewed" CHECK ("oversight"."emergency_accesses"."state" in ('open', 'reviewed')),
	CONSTRAINT "an_emergency_has_a_reason" CHECK ("oversight"."emergency_accesses"."erased_at" is not null or length(btrim("oversight"."emergency_accesses"."reason")) >= 20),
	CONSTRAINT "an_emergency_lasts_half_an_hour" CHECK ("oversight"."emergency_accesses"."expires_at" = "oversight"."emergency_accesses"."opened_at" + interval '30 minutes'),
	CONSTRAINT "a_review_says_when_and_what" CHECK (("oversight"."emergency_accesses"."state" = 'reviewed') = ("oversight"."emergency_accesses"."reviewed_at" is not null and "oversight"."emergency_accesses"."outcome" is not null)),
	CONSTRAINT "a_review_has_an_outcome" CHECK ("oversight"."emergency_accesses"."outcome" in ('justified', 'unjustified'))
);
--> statement-breakpoint
CREATE TABLE "oversight"."emergency_openers" (
	"access" uuid PRIMARY KEY NOT NULL,
	"opened_by" text NOT NULL,
	"reviewed_by" text,
	CONSTRAINT "another_person_reviews" CHECK ("oversight"."emergency_openers"."reviewed_by" <> "oversight"."emergency_openers"."opened_by")
);
--> statement-breakpoint
CREATE TABLE "oversight"."erasures" (
	"party" uuid PRIMARY KEY NOT NULL,
	"request" uuid NOT NULL,
	"decided_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "oversight"."restrictions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"party" uuid NOT NULL,
	"kind" text NOT NULL,
	"since" timestamp with time zone DEFAULT now() NOT NULL,
	"until" timestamp with time zone,
	CONSTRAINT "a_restriction_is_of_a_known_kind" CHECK ("oversight"."restrictions"."kind" in ('restriction', 'objection'))
);
--> statement-breakpoint
CREATE TABLE "oversight"."role_changes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"subject" text NOT NULL,
	"role" text NOT NULL,
	"act" text NOT NULL,
	"state" text NOT NULL,
	"requested_by" text NOT NULL,
	"requested_at" timestamp with time zone DEFAULT now() NOT NULL,
	"settled_at" timestamp with time zone,
	"decided_by" text,
	"failure" text,
	CONSTRAINT "a_role_is_assigned_or_withdrawn" CHECK ("oversight"."role_changes"."act" in ('assign', 'withdraw')),
	CONSTRAINT "a_change_has_a_known_state" CHECK ("oversight"."role_changes"."state" in ('proposed', 'asked', 'done', 'failed', 'rejected')),
	CONSTRAINT "nobody_changes_their_own_roles" CHECK ("oversight"."role_changes"."subject" <> "oversight"."role_changes"."requested_by"),
	CONSTRAINT "another_officer_decides" CHECK ("oversight"."role_changes"."decided_by" <> "oversight"."role_changes"."requested_by" and "oversight"."role_changes"."decided_by" <> "oversight"."role_changes"."subject"),
	CONSTRAINT "an_officer_changes_by_two" CHECK (not ("oversight"."role_changes"."role" = 'privacy-officer' and "oversight"."role_changes"."state" in ('asked', 'done', 'failed') and "oversight"."role_changes"."decided_by" is null))
);
--> statement-breakpoint
CREATE TABLE "oversight"."rule_proposal_changes" (
	"proposal" uuid NOT NULL,
	"position" integer NOT NULL,
	"act" text NOT NULL,
	"role" text NOT NULL,
	"relation" text NOT NULL,
	"field_group" text NOT NULL,
	"action" text NOT NULL,
	"purpose" text NOT NULL,
	CONSTRAINT "a_proposal_changes_rules_in_order" PRIMARY KEY("proposal","position"),
	CONSTRAINT "a_rule_is_added_or_removed" CHECK ("oversight"."rule_proposal_changes"."act" in ('add', 'remove'))
);
--> statement-breakpoint
CREATE TABLE "oversight"."rule_proposals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"state" text NOT NULL,
	"reason" text NOT NULL,
	"based_on" integer NOT NULL,
	"proposed_by" text NOT NULL,
	"proposed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"decided_by" text,
	"decided_at" timestamp with time zone,
	"decision_reason" text,
	"version" integer,
	CONSTRAINT "a_proposal_is_open_approved_or_rejected" CHECK ("oversight"."rule_proposals"."state" in ('open', 'approved', 'rejected')),
	CONSTRAINT "a_proposal_has_a_reason" CHECK (length(btrim("oversight"."rule_proposals"."reason")) >= 10),
	CONSTRAINT "a_second_officer_approves" CHECK ("oversight"."rule_proposals"."state" <> 'approved' or "oversight"."rule_proposals"."decided_by" <> "oversight"."rule_proposals"."proposed_by"),
	CONSTRAINT "what_is_not_open_was_decided" CHECK (("oversight"."rule_proposals"."state" = 'open') = ("oversight"."rule_proposals"."decided_by" is null and "oversight"."rule_proposals"."decided_at" is null)),
	CONSTRAINT "what_is_approved_has_a_version" CHECK (("oversight"."rule_proposals"."state" = 'approved') = ("oversight"."rule_proposals"."version" is not null))
);
--> statement-breakpoint
CREATE TABLE "oversight"."shown_disclaimers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"answer" uuid NOT NULL,
	"party" uuid,
	"purpose" text NOT NULL,
	"version" integer NOT NULL,
	"shown" text NOT NULL,
	"language" text NOT NULL,
	"channel" text NOT NULL,
	"shown_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "oversight"."worker_presence" (
	"is_only" boolean PRIMARY KEY NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	"can_change_roles" boolean NOT NULL
);
--> statement-breakpoint
ALTER TABLE "oversight"."emergency_openers" ADD CONSTRAINT "emergency_openers_access_emergency_accesses_id_fk" FOREIGN KEY ("access") REFERENCES "oversight"."emergency_accesses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "oversight"."rule_proposal_changes" ADD CONSTRAINT "rule_proposal_changes_proposal_rule_proposals_id_fk" FOREIGN KEY ("proposal") REFERENCES "oversight"."rule_proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "acknowledgements_by_term" ON "oversight"."acknowledgements" USING btree ("due_on","id");--> statement-breakpoint
CREATE INDEX "acknowledgements_of_party" ON "oversight"."acknowledgements" USING btree ("party");--> statement-breakpoint
CREATE INDEX "acknowledgements_of_organisation" ON "oversight"."acknowledgements" USING btree ("organisation","due_on","id");--> statement-breakpoint
CREATE INDEX "charter_proposals_newest_first" ON "oversight"."charter_proposals" USING btree ("proposed_at" DESC NULLS FIRST,"id");--> statement-breakpoint
CREATE INDEX "data_requests_by_term" ON "oversight"."data_requests" USING btree ("due_on","id");--> statement-breakpoint
CREATE INDEX "data_requests_of_party" ON "oversight"."data_requests" USING btree ("party");--> statement-breakpoint
CREATE INDEX "emergency_accesses_newest_first" ON "oversight"."emergency_accesses" USING btree ("opened_at" DESC NULLS FIRST,"id");--> statement-breakpoint
CREATE INDEX "emergency_accesses_of_object" ON "oversight"."emergency_accesses" USING btree ("object");--> statement-breakpoint
CREATE INDEX "emergency_openers_by_opener" ON "oversight"."emergency_openers" USING btree ("opened_by");--> statement-breakpoint
CREATE INDEX "restrictions_of_party" ON "oversight"."restrictions" USING btree ("party");--> statement-breakpoint
CREATE INDEX "restrictions_newest_first" ON "oversight"."restrictions" USING btree ("since" DESC NULLS FIRST,"id");--> statement-breakpoint
CREATE INDEX "role_changes_newest_first" ON "oversight"."role_changes" USING btree ("requested_at" DESC NULLS FIRST,"id");--> statement-breakpoint
CREATE INDEX "rule_proposals_newest_first" ON "oversight"."rule_proposals" USING btree ("proposed_at" DESC NULLS FIRST,"id");--> statement-breakpoint
CREATE INDEX "shown_disclaimers_of_answer" ON "oversight"."shown_disclaimers" USING btree ("answer");--> statement-breakpoint
CREATE INDEX "shown_disclaimers_of_party" ON "oversight"."shown_disclaimers" USING btree ("party");