CREATE SCHEMA IF NOT EXISTS "content";--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA "content";--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS fuzzystrmatch WITH SCHEMA "content";
--> statement-breakpoint
CREATE TABLE "content"."codes" (
	"locale" text NOT NULL,
	"iri" text NOT NULL,
	"list" text NOT NULL,
	"code" text NOT NULL,
	"position" integer NOT NULL,
	"label" text NOT NULL,
	"label_tag" text NOT NULL,
	"parent_iri" text,
	CONSTRAINT "codes_one_row_per_locale" PRIMARY KEY("locale","iri")
);
--> statement-breakpoint
CREATE TABLE "content"."contact_points" (
	"locale" text NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"name_tag" text NOT NULL,
	"name_sort" text NOT NULL,
	"description" text,
	"description_tag" text,
	"email" text,
	"telephone" text,
	"url" text,
	"is_part_of_contact_centre" boolean NOT NULL,
	"fingerprint" text NOT NULL,
	"street" text,
	"street_tag" text,
	"house_number" text,
	"box_number" text,
	"postal_code" text,
	"municipality" text,
	"municipality_tag" text,
	"country" text,
	"country_tag" text,
	CONSTRAINT "contact_points_one_row_per_locale" PRIMARY KEY("locale","id")
);
--> statement-breakpoint
CREATE TABLE "content"."opening_exceptions" (
	"locale" text NOT NULL,
	"contact_point_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"opens_at" text,
	"closes_at" text,
	"reason" text,
	"reason_tag" text,
	CONSTRAINT "opening_exceptions_in_order" PRIMARY KEY("locale","contact_point_id","position")
);
--> statement-breakpoint
CREATE TABLE "content"."opening_hours" (
	"contact_point_id" uuid NOT NULL,
	"weekday" integer NOT NULL,
	"position" integer NOT NULL,
	"opens_at" text NOT NULL,
	"closes_at" text NOT NULL,
	"is_by_appointment" boolean NOT NULL,
	CONSTRAINT "opening_hours_in_order" PRIMARY KEY("contact_point_id","weekday","position")
);
--> statement-breakpoint
CREATE TABLE "content"."organisations" (
	"locale" text NOT NULL,
	"iri" text NOT NULL,
	"code" text NOT NULL,
	"name" text,
	"name_tag" text,
	"name_sort" text NOT NULL,
	CONSTRAINT "organisations_one_row_per_locale" PRIMARY KEY("locale","iri")
);
--> statement-breakpoint
CREATE TABLE "content"."product_codes" (
	"product_id" uuid NOT NULL,
	"facet" text NOT NULL,
	"position" integer NOT NULL,
	"iri" text NOT NULL,
	"code" text NOT NULL,
	"visible_from" timestamp with time zone NOT NULL,
	"visible_until" timestamp with time zone NOT NULL,
	CONSTRAINT "product_codes_in_order" PRIMARY KEY("product_id","facet","position")
);
--> statement-breakpoint
CREATE TABLE "content"."product_documents" (
	"product_id" uuid PRIMARY KEY NOT NULL,
	"document" jsonb NOT NULL,
	"is_complete" boolean NOT NULL,
	"fingerprint" text NOT NULL,
	"visible_from" timestamp with time zone NOT NULL,
	"visible_until" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "content"."product_lacks" (
	"product_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"path" text NOT NULL,
	"rule" text NOT NULL,
	"visible_from" timestamp with time zone NOT NULL,
	"visible_until" timestamp with time zone NOT NULL,
	CONSTRAINT "product_lacks_in_order" PRIMARY KEY("product_id","position")
);
--> statement-breakpoint
CREATE TABLE "content"."costs" (
	"locale" text NOT NULL,
	"product_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"visible_from" timestamp with time zone NOT NULL,
	"visible_until" timestamp with time zone NOT NULL,
	"title" text,
	"title_tag" text,
	"description" text,
	"description_plain" text,
	"description_tag" text,
	CONSTRAINT "costs_in_order" PRIMARY KEY("locale","product_id","position")
);
--> statement-breakpoint
CREATE TABLE "content"."financial_advantages" (
	"locale" text NOT NULL,
	"product_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"visible_from" timestamp with time zone NOT NULL,
	"visible_until" timestamp with time zone NOT NULL,
	"title" text,
	"title_tag" text,
	"description" text,
	"description_plain" text,
	"description_tag" text,
	CONSTRAINT "financial_advantages_in_order" PRIMARY KEY("locale","product_id","position")
);
--> statement-breakpoint
CREATE TABLE "content"."legal_resources" (
	"locale" text NOT NULL,
	"product_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"visible_from" timestamp with time zone NOT NULL,
	"visible_until" timestamp with time zone NOT NULL,
	"title" text,
	"title_tag" text,
	"description" text,
	"description_plain" text,
	"description_tag" text,
	"url" text NOT NULL,
	CONSTRAINT "legal_resources_in_order" PRIMARY KEY("locale","product_id","position")
);
--> statement-breakpoint
CREATE TABLE "content"."procedure_websites" (
	"locale" text NOT NULL,
	"product_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"visible_from" timestamp with time zone NOT NULL,
	"visible_until" timestamp with time zone NOT NULL,
	"procedure_position" integer NOT NULL,
	"title" text,
	"title_tag" text,
	"description" text,
	"description_plain" text,
	"description_tag" text,
	"url" text NOT NULL,
	CONSTRAINT "procedure_websites_in_order" PRIMARY KEY("locale","product_id","procedure_position","position")
);
--> statement-breakpoint
CREATE TABLE "content"."procedures" (
	"locale" text NOT NULL,
	"product_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"visible_from" timestamp with time zone NOT NULL,
	"visible_until" timestamp with time zone NOT NULL,
	"title" text,
	"title_tag" text,
	"description" text,
	"description_plain" text,
	"description_tag" text,
	CONSTRAINT "procedures_in_order" PRIMARY KEY("locale","product_id","position")
);
--> statement-breakpoint
CREATE TABLE "content"."product_contact_points" (
	"locale" text NOT NULL,
	"product_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"visible_from" timestamp with time zone NOT NULL,
	"visible_until" timestamp with time zone NOT NULL,
	"contact_point_id" uuid,
	"email" text,
	"telephone" text,
	"url" text,
	"opening_hours" text,
	"street" text,
	"street_tag" text,
	"house_number" text,
	"box_number" text,
	"postal_code" text,
	"municipality" text,
	"municipality_tag" text,
	"country" text,
	"country_tag" text,
	CONSTRAINT "product_contact_points_in_order" PRIMARY KEY("locale","product_id","position")
);
--> statement-breakpoint
CREATE TABLE "content"."requirements" (
	"locale" text NOT NULL,
	"product_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"visible_from" timestamp with time zone NOT NULL,
	"visible_until" timestamp with time zone NOT NULL,
	"title" text,
	"title_tag" text,
	"description" text,
	"description_plain" text,
	"description_tag" text,
	"evidence_title" text,
	"evidence_title_tag" text,
	"evidence_description" text,
	"evidence_description_plain" text,
	"evidence_description_tag" text,
	CONSTRAINT "requirements_in_order" PRIMARY KEY("locale","product_id","position")
);
--> statement-breakpoint
CREATE TABLE "content"."websites" (
	"locale" text NOT NULL,
	"product_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"visible_from" timestamp with time zone NOT NULL,
	"visible_until" timestamp with time zone NOT NULL,
	"title" text,
	"title_tag" text,
	"description" text,
	"description_plain" text,
	"description_tag" text,
	"url" text NOT NULL,
	CONSTRAINT "websites_in_order" PRIMARY KEY("locale","product_id","position")
);
--> statement-breakpoint
CREATE TABLE "content"."products" (
	"locale" text NOT NULL,
	"id" uuid NOT NULL,
	"slug" text NOT NULL,
	"iri" text NOT NULL,
	"kind" text NOT NULL,
	"product_number" text,
	"concept_iri" text,
	"title" text NOT NULL,
	"title_tag" text NOT NULL,
	"title_sort" text NOT NULL,
	"summary" text,
	"description" text,
	"description_plain" text,
	"description_tag" text,
	"additional_description" text,
	"additional_description_plain" text,
	"additional_description_tag" text,
	"exception" text,
	"exception_plain" text,
	"exception_tag" text,
	"regulation" text,
	"regulation_plain" text,
	"regulation_tag" text,
	"keywords" text[] NOT NULL,
	"keywords_tag" text,
	"type" text,
	"audiences" text[] NOT NULL,
	"themes" text[] NOT NULL,
	"competent_levels" text[] NOT NULL,
	"executing_levels" text[] NOT NULL,
	"competent_authorities" text[] NOT NULL,
	"executing_authorities" text[] NOT NULL,
	"created_by" text,
	"publication_media" text[] NOT NULL,
	"your_europe_categories" text[] NOT NULL,
	"tags" text[] NOT NULL,
	"languages" text[] NOT NULL,
	"areas" text[] NOT NULL,
	"created_at" timestamp with time zone,
	"modified_at" timestamp with time zone,
	"starts_at" timestamp with time zone,
	"ends_at" timestamp with time zone,
	"published_at" timestamp with time zone NOT NULL,
	"visible_from" timestamp with time zone NOT NULL,
	"visible_until" timestamp with time zone NOT NULL,
	CONSTRAINT "products_one_row_per_locale" PRIMARY KEY("locale","id"),
	CONSTRAINT "products_slug_is_unique" UNIQUE("locale","slug")
);
--> statement-breakpoint
CREATE TABLE "content"."search_terms" (
	"language" text NOT NULL,
	"stem" text NOT NULL,
	"product_id" uuid NOT NULL,
	"weight" real NOT NULL,
	CONSTRAINT "search_terms_once" PRIMARY KEY("language","stem","product_id")
);
--> statement-breakpoint
CREATE TABLE "content"."search_words" (
	"language" text NOT NULL,
	"word" text NOT NULL,
	"stem" text NOT NULL,
	"sound" text NOT NULL,
	CONSTRAINT "search_words_once" PRIMARY KEY("language","word")
);
--> statement-breakpoint
CREATE TABLE "content"."state" (
	"is_only" boolean PRIMARY KEY NOT NULL,
	"version" bigint NOT NULL
);
--> statement-breakpoint
CREATE INDEX "codes_in_order" ON "content"."codes" USING btree ("locale","list","position");--> statement-breakpoint
CREATE INDEX "contact_points_by_name" ON "content"."contact_points" USING btree ("locale","name_sort","id");--> statement-breakpoint
CREATE INDEX "organisations_by_name" ON "content"."organisations" USING btree ("locale","name_sort","iri");--> statement-breakpoint
CREATE INDEX "product_codes_by_code" ON "content"."product_codes" USING btree ("facet","code","product_id");--> statement-breakpoint
CREATE INDEX "products_by_title" ON "content"."products" USING btree ("locale","title_sort","id");--> statement-breakpoint
CREATE INDEX "products_by_change" ON "content"."products" USING btree ("locale","published_at","id");--> statement-breakpoint
CREATE INDEX "products_by_number" ON "content"."products" USING btree ("locale","product_number");--> statement-breakpoint
CREATE INDEX "products_live" ON "content"."products" USING btree ("locale","visible_from","visible_until");--> statement-breakpoint
CREATE INDEX "search_terms_of_product" ON "content"."search_terms" USING btree ("product_id");--> statement-breakpoint
CREATE INDEX "search_words_by_stem" ON "content"."search_words" USING btree ("language","stem");--> statement-breakpoint
CREATE INDEX "search_words_within" ON "content"."search_words" USING gin ("stem" "content"."gin_trgm_ops");--> statement-breakpoint
CREATE INDEX "search_words_by_sound" ON "content"."search_words" USING btree ("language","sound");--> statement-breakpoint
CREATE INDEX "search_words_alike" ON "content"."search_words" USING gin ("word" "content"."gin_trgm_ops");