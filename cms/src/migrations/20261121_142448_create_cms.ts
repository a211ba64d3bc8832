import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "cms"."_locales" AS ENUM('nl', 'nl-formal', 'nl-informal', 'en');
  CREATE TYPE "cms"."weekday" AS ENUM('1', '2', '3', '4', '5', '6', '7');
  CREATE TYPE "cms"."enum_products_source_kind" AS ENUM('concept', 'instance');
  CREATE TYPE "cms"."enum_products_status" AS ENUM('draft', 'published');
  CREATE TYPE "cms"."enum__products_v_version_source_kind" AS ENUM('concept', 'instance');
  CREATE TYPE "cms"."enum__products_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "cms"."enum__products_v_published_locale" AS ENUM('nl', 'nl-formal', 'nl-informal', 'en');
  CREATE TYPE "cms"."enum_codes_list" AS ENUM('type', 'audience', 'theme', 'competentLevel', 'executingLevel', 'publicationMedium', 'yourEuropeCategory', 'tag', 'language', 'area');
  CREATE TYPE "cms"."cms_role" AS ENUM('content-editor', 'content-publisher', 'cms-admin');
  CREATE TYPE "cms"."enum_payload_jobs_log_task_slug" AS ENUM('inline', 'schedulePublish');
  CREATE TYPE "cms"."enum_payload_jobs_log_state" AS ENUM('failed', 'succeeded');
  CREATE TYPE "cms"."enum_payload_jobs_task_slug" AS ENUM('inline', 'schedulePublish');
  CREATE TYPE "cms"."enum_city_register" AS ENUM('informal', 'formal');
  CREATE TABLE "cms"."products_requirements" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "cms"."products_requirements_locales" (
  	"title" varchar,
  	"description" varchar,
  	"evidence_title" varchar,
  	"evidence_description" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "cms"."_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "cms"."products_procedures_websites" (
  	"_order" integer NOT NULL,
  	"_parent_id" varchar NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"url" varchar
  );
  
  CREATE TABLE "cms"."products_procedures_websites_locales" (
  	"title" varchar,
  	"description" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "cms"."_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "cms"."products_procedures" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "cms"."products_procedures_locales" (
  	"title" varchar,
  	"description" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "cms"."_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "cms"."products_costs" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "cms"."products_costs_locales" (
  	"title" varchar,
  	"description" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "cms"."_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "cms"."products_financial_advantages" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "cms"."products_financial_advantages_locales" (
  	"title" varchar,
  	"description" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "cms"."_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "cms"."products_legal_resources" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"url" varchar
  );
  
  CREATE TABLE "cms"."products_legal_resources_locales" (
  	"title" varchar,
  	"description" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "cms"."_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "cms"."products_contact_points_hours" (
  	"_order" integer NOT NULL,
  	"_parent_id" varchar NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"weekday" "cms"."weekday",
  	"opens_at" varchar,
  	"closes_at" varchar,
  	"is_by_appointment" boolean DEFAULT false
  );
  
  CREATE TABLE "cms"."products_contact_points" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"contact_point_id" uuid,
  	"email" varchar,
  	"telephone" varchar,
  	"url" varchar,
  	"address_house_number" varchar,
  	"address_box_number" varchar,
  	"address_postal_code" varchar,
  	"opening_hours" varchar
  );
  
  CREATE TABLE "cms"."products_contact_points_locales" (
  	"address_street" varchar,
  	"address_municipality" varchar,
  	"address_country" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "cms"."_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "cms"."products_websites" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"url" varchar
  );
  
  CREATE TABLE "cms"."products_websites_locales" (
  	"title" varchar,
  	"description" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "cms"."_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "cms"."products" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"type" varchar,
  	"created_by" varchar,
  	"slug" varchar,
  	"starts_at" timestamp(3) with time zone,
  	"ends_at" timestamp(3) with time zone,
  	"is_archived" boolean DEFAULT false,
  	"source_iri" varchar,
  	"source_kind" "cms"."enum_products_source_kind" DEFAULT 'instance',
  	"source_product_number" varchar,
  	"source_concept_iri" varchar,
  	"source_status" varchar,
  	"source_created_at" timestamp(3) with time zone,
  	"source_modified_at" timestamp(3) with time zone,
  	"source_generated_at" timestamp(3) with time zone,
  	"source_imported_hash" varchar,
  	"source_raw" jsonb,
  	"generated_texts" jsonb,
  	"is_complete" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "cms"."enum_products_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "cms"."products_locales" (
  	"title" varchar,
  	"description" varchar,
  	"additional_description" varchar,
  	"exception" varchar,
  	"regulation" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "cms"."_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "cms"."products_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar,
  	"locale" "cms"."_locales"
  );
  
  CREATE TABLE "cms"."_products_v_version_requirements" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"_uuid" varchar
  );
  
  CREATE TABLE "cms"."_products_v_version_requirements_locales" (
  	"title" varchar,
  	"description" varchar,
  	"evidence_title" varchar,
  	"evidence_description" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "cms"."_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "cms"."_products_v_version_procedures_websites" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"url" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "cms"."_products_v_version_procedures_websites_locales" (
  	"title" varchar,
  	"description" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "cms"."_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "cms"."_products_v_version_procedures" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"_uuid" varchar
  );
  
  CREATE TABLE "cms"."_products_v_version_procedures_locales" (
  	"title" varchar,
  	"description" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "cms"."_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "cms"."_products_v_version_costs" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"_uuid" varchar
  );
  
  CREATE TABLE "cms"."_products_v_version_costs_locales" (
  	"title" varchar,
  	"description" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "cms"."_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "cms"."_products_v_version_financial_advantages" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"_uuid" varchar
  );
  
  CREATE TABLE "cms"."_products_v_version_financial_advantages_locales" (
  	"title" varchar,
  	"description" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "cms"."_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "cms"."_products_v_version_legal_resources" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"url" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "cms"."_products_v_version_legal_resources_locales" (
  	"title" varchar,
  	"description" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "cms"."_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "cms"."_products_v_version_contact_points_hours" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"weekday" "cms"."weekday",
  	"opens_at" varchar,
  	"closes_at" varchar,
  	"is_by_appointment" boolean DEFAULT false,
  	"_uuid" varchar
  );
  
  CREATE TABLE "cms"."_products_v_version_contact_points" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"contact_point_id" uuid,
  	"email" varchar,
  	"telephone" varchar,
  	"url" varchar,
  	"address_house_number" varchar,
  	"address_box_number" varchar,
  	"address_postal_code" varchar,
  	"opening_hours" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "cms"."_products_v_version_contact_points_locales" (
  	"address_street" varchar,
  	"address_municipality" varchar,
  	"address_country" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "cms"."_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "cms"."_products_v_version_websites" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"url" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "cms"."_products_v_version_websites_locales" (
  	"title" varchar,
  	"description" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "cms"."_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "cms"."_products_v" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"parent_id" uuid,
  	"version_type" varchar,
  	"version_created_by" varchar,
  	"version_slug" varchar,
  	"version_starts_at" timestamp(3) with time zone,
  	"version_ends_at" timestamp(3) with time zone,
  	"version_is_archived" boolean DEFAULT false,
  	"version_source_iri" varchar,
  	"version_source_kind" "cms"."enum__products_v_version_source_kind" DEFAULT 'instance',
  	"version_source_product_number" varchar,
  	"version_source_concept_iri" varchar,
  	"version_source_status" varchar,
  	"version_source_created_at" timestamp(3) with time zone,
  	"version_source_modified_at" timestamp(3) with time zone,
  	"version_source_generated_at" timestamp(3) with time zone,
  	"version_source_imported_hash" varchar,
  	"version_source_raw" jsonb,
  	"version_generated_texts" jsonb,
  	"version_is_complete" boolean DEFAULT false,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "cms"."enum__products_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "cms"."enum__products_v_published_locale",
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "cms"."_products_v_locales" (
  	"version_title" varchar,
  	"version_description" varchar,
  	"version_additional_description" varchar,
  	"version_exception" varchar,
  	"version_regulation" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "cms"."_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "cms"."_products_v_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar,
  	"locale" "cms"."_locales"
  );
  
  CREATE TABLE "cms"."pending_versions" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"title" varchar NOT NULL,
  	"product_id" uuid NOT NULL,
  	"iri" varchar NOT NULL,
  	"version_at" timestamp(3) with time zone,
  	"hash" varchar NOT NULL,
  	"differences" jsonb NOT NULL,
  	"incoming" jsonb NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "cms"."contact_points_hours" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"weekday" "cms"."weekday" NOT NULL,
  	"opens_at" varchar NOT NULL,
  	"closes_at" varchar NOT NULL,
  	"is_by_appointment" boolean DEFAULT false
  );
  
  CREATE TABLE "cms"."contact_points_exceptions" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"starts_on" timestamp(3) with time zone NOT NULL,
  	"ends_on" timestamp(3) with time zone NOT NULL,
  	"opens_at" varchar,
  	"closes_at" varchar
  );
  
  CREATE TABLE "cms"."contact_points_exceptions_locales" (
  	"reason" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "cms"."_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "cms"."contact_points" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"email" varchar,
  	"telephone" varchar,
  	"url" varchar,
  	"address_house_number" varchar,
  	"address_box_number" varchar,
  	"address_postal_code" varchar,
  	"is_part_of_contact_centre" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "cms"."contact_points_locales" (
  	"name" varchar,
  	"description" varchar,
  	"address_street" varchar,
  	"address_municipality" varchar,
  	"address_country" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "cms"."_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "cms"."_contact_points_v_version_hours" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"weekday" "cms"."weekday" NOT NULL,
  	"opens_at" varchar NOT NULL,
  	"closes_at" varchar NOT NULL,
  	"is_by_appointment" boolean DEFAULT false,
  	"_uuid" varchar
  );
  
  CREATE TABLE "cms"."_contact_points_v_version_exceptions" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"starts_on" timestamp(3) with time zone NOT NULL,
  	"ends_on" timestamp(3) with time zone NOT NULL,
  	"opens_at" varchar,
  	"closes_at" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "cms"."_contact_points_v_version_exceptions_locales" (
  	"reason" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "cms"."_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "cms"."_contact_points_v" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"parent_id" uuid,
  	"version_email" varchar,
  	"version_telephone" varchar,
  	"version_url" varchar,
  	"version_address_house_number" varchar,
  	"version_address_box_number" varchar,
  	"version_address_postal_code" varchar,
  	"version_is_part_of_contact_centre" boolean DEFAULT false,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "cms"."_contact_points_v_locales" (
  	"version_name" varchar,
  	"version_description" varchar,
  	"version_address_street" varchar,
  	"version_address_municipality" varchar,
  	"version_address_country" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "cms"."_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "cms"."codes" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"iri" varchar NOT NULL,
  	"list" "cms"."enum_codes_list" NOT NULL,
  	"position" numeric DEFAULT 0 NOT NULL,
  	"parent_iri" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "cms"."codes_locales" (
  	"label" varchar NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "cms"."_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "cms"."organisations" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"iri" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "cms"."organisations_locales" (
  	"name" varchar NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "cms"."_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "cms"."feed_positions" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"url" varchar NOT NULL,
  	"page" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "cms"."users_roles" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "cms"."cms_role",
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL
  );
  
  CREATE TABLE "cms"."users" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"sub" varchar NOT NULL,
  	"name" varchar,
  	"email" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "cms"."sessions" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"token_hash" varchar NOT NULL,
  	"user_id" varchar NOT NULL,
  	"sub" varchar NOT NULL,
  	"keycloak_session" varchar,
  	"expires_at" timestamp(3) with time zone NOT NULL,
  	"id_token" varchar,
  	"refresh_token" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "cms"."payload_kv" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"key" varchar NOT NULL,
  	"data" jsonb NOT NULL
  );
  
  CREATE TABLE "cms"."payload_jobs_log" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"executed_at" timestamp(3) with time zone NOT NULL,
  	"completed_at" timestamp(3) with time zone NOT NULL,
  	"task_slug" "cms"."enum_payload_jobs_log_task_slug" NOT NULL,
  	"task_i_d" varchar NOT NULL,
  	"input" jsonb,
  	"output" jsonb,
  	"state" "cms"."enum_payload_jobs_log_state" NOT NULL,
  	"error" jsonb
  );
  
  CREATE TABLE "cms"."payload_jobs" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"input" jsonb,
  	"completed_at" timestamp(3) with time zone,
  	"total_tried" numeric DEFAULT 0,
  	"has_error" boolean DEFAULT false,
  	"error" jsonb,
  	"task_slug" "cms"."enum_payload_jobs_task_slug",
  	"queue" varchar DEFAULT 'default',
  	"wait_until" timestamp(3) with time zone,
  	"processing" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "cms"."payload_locked_documents" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"global_slug" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "cms"."payload_locked_documents_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"products_id" uuid,
  	"pending_versions_id" uuid,
  	"contact_points_id" uuid,
  	"codes_id" uuid,
  	"organisations_id" uuid,
  	"feed_positions_id" uuid,
  	"users_id" uuid
  );
  
  CREATE TABLE "cms"."payload_preferences" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"key" varchar,
  	"value" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "cms"."payload_preferences_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"users_id" uuid
  );
  
  CREATE TABLE "cms"."payload_migrations" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"name" varchar,
  	"batch" numeric,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "cms"."city" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"name" varchar,
  	"register" "cms"."enum_city_register" DEFAULT 'informal' NOT NULL,
  	"updated_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone
  );
  
  ALTER TABLE "cms"."products_requirements" ADD CONSTRAINT "products_requirements_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "cms"."products"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."products_requirements_locales" ADD CONSTRAINT "products_requirements_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "cms"."products_requirements"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."products_procedures_websites" ADD CONSTRAINT "products_procedures_websites_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "cms"."products_procedures"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."products_procedures_websites_locales" ADD CONSTRAINT "products_procedures_websites_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "cms"."products_procedures_websites"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."products_procedures" ADD CONSTRAINT "products_procedures_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "cms"."products"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."products_procedures_locales" ADD CONSTRAINT "products_procedures_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "cms"."products_procedures"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."products_costs" ADD CONSTRAINT "products_costs_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "cms"."products"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."products_costs_locales" ADD CONSTRAINT "products_costs_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "cms"."products_costs"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."products_financial_advantages" ADD CONSTRAINT "products_financial_advantages_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "cms"."products"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."products_financial_advantages_locales" ADD CONSTRAINT "products_financial_advantages_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "cms"."products_financial_advantages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."products_legal_resources" ADD CONSTRAINT "products_legal_resources_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "cms"."products"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."products_legal_resources_locales" ADD CONSTRAINT "products_legal_resources_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "cms"."products_legal_resources"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."products_contact_points_hours" ADD CONSTRAINT "products_contact_points_hours_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "cms"."products_contact_points"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."products_contact_points" ADD CONSTRAINT "products_contact_points_contact_point_id_contact_points_id_fk" FOREIGN KEY ("contact_point_id") REFERENCES "cms"."contact_points"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "cms"."products_contact_points" ADD CONSTRAINT "products_contact_points_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "cms"."products"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."products_contact_points_locales" ADD CONSTRAINT "products_contact_points_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "cms"."products_contact_points"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."products_websites" ADD CONSTRAINT "products_websites_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "cms"."products"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."products_websites_locales" ADD CONSTRAINT "products_websites_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "cms"."products_websites"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."products_locales" ADD CONSTRAINT "products_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "cms"."products"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."products_texts" ADD CONSTRAINT "products_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "cms"."products"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."_products_v_version_requirements" ADD CONSTRAINT "_products_v_version_requirements_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "cms"."_products_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."_products_v_version_requirements_locales" ADD CONSTRAINT "_products_v_version_requirements_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "cms"."_products_v_version_requirements"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."_products_v_version_procedures_websites" ADD CONSTRAINT "_products_v_version_procedures_websites_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "cms"."_products_v_version_procedures"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."_products_v_version_procedures_websites_locales" ADD CONSTRAINT "_products_v_version_procedures_websites_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "cms"."_products_v_version_procedures_websites"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."_products_v_version_procedures" ADD CONSTRAINT "_products_v_version_procedures_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "cms"."_products_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."_products_v_version_procedures_locales" ADD CONSTRAINT "_products_v_version_procedures_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "cms"."_products_v_version_procedures"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."_products_v_version_costs" ADD CONSTRAINT "_products_v_version_costs_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "cms"."_products_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."_products_v_version_costs_locales" ADD CONSTRAINT "_products_v_version_costs_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "cms"."_products_v_version_costs"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."_products_v_version_financial_advantages" ADD CONSTRAINT "_products_v_version_financial_advantages_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "cms"."_products_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."_products_v_version_financial_advantages_locales" ADD CONSTRAINT "_products_v_version_financial_advantages_locales_parent_i_fk" FOREIGN KEY ("_parent_id") REFERENCES "cms"."_products_v_version_financial_advantages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."_products_v_version_legal_resources" ADD CONSTRAINT "_products_v_version_legal_resources_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "cms"."_products_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."_products_v_version_legal_resources_locales" ADD CONSTRAINT "_products_v_version_legal_resources_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "cms"."_products_v_version_legal_resources"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."_products_v_version_contact_points_hours" ADD CONSTRAINT "_products_v_version_contact_points_hours_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "cms"."_products_v_version_contact_points"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."_products_v_version_contact_points" ADD CONSTRAINT "_products_v_version_contact_points_contact_point_id_contact_points_id_fk" FOREIGN KEY ("contact_point_id") REFERENCES "cms"."contact_points"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "cms"."_products_v_version_contact_points" ADD CONSTRAINT "_products_v_version_contact_points_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "cms"."_products_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."_products_v_version_contact_points_locales" ADD CONSTRAINT "_products_v_version_contact_points_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "cms"."_products_v_version_contact_points"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."_products_v_version_websites" ADD CONSTRAINT "_products_v_version_websites_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "cms"."_products_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."_products_v_version_websites_locales" ADD CONSTRAINT "_products_v_version_websites_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "cms"."_products_v_version_websites"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."_products_v" ADD CONSTRAINT "_products_v_parent_id_products_id_fk" FOREIGN KEY ("parent_id") REFERENCES "cms"."products"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "cms"."_products_v_locales" ADD CONSTRAINT "_products_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "cms"."_products_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."_products_v_texts" ADD CONSTRAINT "_products_v_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "cms"."_products_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."pending_versions" ADD CONSTRAINT "pending_versions_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "cms"."products"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "cms"."contact_points_hours" ADD CONSTRAINT "contact_points_hours_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "cms"."contact_points"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."contact_points_exceptions" ADD CONSTRAINT "contact_points_exceptions_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "cms"."contact_points"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."contact_points_exceptions_locales" ADD CONSTRAINT "contact_points_exceptions_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "cms"."contact_points_exceptions"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."contact_points_locales" ADD CONSTRAINT "contact_points_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "cms"."contact_points"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."_contact_points_v_version_hours" ADD CONSTRAINT "_contact_points_v_version_hours_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "cms"."_contact_points_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."_contact_points_v_version_exceptions" ADD CONSTRAINT "_contact_points_v_version_exceptions_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "cms"."_contact_points_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."_contact_points_v_version_exceptions_locales" ADD CONSTRAINT "_contact_points_v_version_exceptions_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "cms"."_contact_points_v_version_exceptions"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."_contact_points_v" ADD CONSTRAINT "_contact_points_v_parent_id_contact_points_id_fk" FOREIGN KEY ("parent_id") REFERENCES "cms"."contact_points"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "cms"."_contact_points_v_locales" ADD CONSTRAINT "_contact_points_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "cms"."_contact_points_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."codes_locales" ADD CONSTRAINT "codes_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "cms"."codes"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."organisations_locales" ADD CONSTRAINT "organisations_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "cms"."organisations"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."users_roles" ADD CONSTRAINT "users_roles_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "cms"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."payload_jobs_log" ADD CONSTRAINT "payload_jobs_log_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "cms"."payload_jobs"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "cms"."payload_locked_documents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_products_fk" FOREIGN KEY ("products_id") REFERENCES "cms"."products"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_pending_versions_fk" FOREIGN KEY ("pending_versions_id") REFERENCES "cms"."pending_versions"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_contact_points_fk" FOREIGN KEY ("contact_points_id") REFERENCES "cms"."contact_points"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_codes_fk" FOREIGN KEY ("codes_id") REFERENCES "cms"."codes"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_organisations_fk" FOREIGN KEY ("organisations_id") REFERENCES "cms"."organisations"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_feed_positions_fk" FOREIGN KEY ("feed_positions_id") REFERENCES "cms"."feed_positions"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "cms"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "cms"."payload_preferences"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "cms"."users"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "products_requirements_order_idx" ON "cms"."products_requirements" USING btree ("_order");
  CREATE INDEX "products_requirements_parent_id_idx" ON "cms"."products_requirements" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "products_requirements_locales_locale_parent_id_unique" ON "cms"."products_requirements_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "products_procedures_websites_order_idx" ON "cms"."products_procedures_websites" USING btree ("_order");
  CREATE INDEX "products_procedures_websites_parent_id_idx" ON "cms"."products_procedures_websites" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "products_procedures_websites_locales_locale_parent_id_unique" ON "cms"."products_procedures_websites_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "products_procedures_order_idx" ON "cms"."products_procedures" USING btree ("_order");
  CREATE INDEX "products_procedures_parent_id_idx" ON "cms"."products_procedures" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "products_procedures_locales_locale_parent_id_unique" ON "cms"."products_procedures_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "products_costs_order_idx" ON "cms"."products_costs" USING btree ("_order");
  CREATE INDEX "products_costs_parent_id_idx" ON "cms"."products_costs" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "products_costs_locales_locale_parent_id_unique" ON "cms"."products_costs_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "products_financial_advantages_order_idx" ON "cms"."products_financial_advantages" USING btree ("_order");
  CREATE INDEX "products_financial_advantages_parent_id_idx" ON "cms"."products_financial_advantages" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "products_financial_advantages_locales_locale_parent_id_uniqu" ON "cms"."products_financial_advantages_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "products_legal_resources_order_idx" ON "cms"."products_legal_resources" USING btree ("_order");
  CREATE INDEX "products_legal_resources_parent_id_idx" ON "cms"."products_legal_resources" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "products_legal_resources_locales_locale_parent_id_unique" ON "cms"."products_legal_resources_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "products_contact_points_hours_order_idx" ON "cms"."products_contact_points_hours" USING btree ("_order");
  CREATE INDEX "products_contact_points_hours_parent_id_idx" ON "cms"."products_contact_points_hours" USING btree ("_parent_id");
  CREATE INDEX "products_contact_points_order_idx" ON "cms"."products_contact_points" USING btree ("_order");
  CREATE INDEX "products_contact_points_parent_id_idx" ON "cms"."products_contact_points" USING btree ("_parent_id");
  CREATE INDEX "products_contact_points_contact_point_idx" ON "cms"."products_contact_points" USING btree ("contact_point_id");
  CREATE UNIQUE INDEX "products_contact_points_locales_locale_parent_id_unique" ON "cms"."products_contact_points_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "products_websites_order_idx" ON "cms"."products_websites" USING btree ("_order");
  CREATE INDEX "products_websites_parent_id_idx" ON "cms"."products_websites" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "products_websites_locales_locale_parent_id_unique" ON "cms"."products_websites_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "products_type_idx" ON "cms"."products" USING btree ("type");
  CREATE UNIQUE INDEX "products_slug_idx" ON "cms"."products" USING btree ("slug");
  CREATE INDEX "products_is_archived_idx" ON "cms"."products" USING btree ("is_archived");
  CREATE UNIQUE INDEX "products_source_source_iri_idx" ON "cms"."products" USING btree ("source_iri");
  CREATE INDEX "products_source_source_product_number_idx" ON "cms"."products" USING btree ("source_product_number");
  CREATE INDEX "products_source_source_concept_iri_idx" ON "cms"."products" USING btree ("source_concept_iri");
  CREATE INDEX "products_is_complete_idx" ON "cms"."products" USING btree ("is_complete");
  CREATE INDEX "products_updated_at_idx" ON "cms"."products" USING btree ("updated_at");
  CREATE INDEX "products_created_at_idx" ON "cms"."products" USING btree ("created_at");
  CREATE INDEX "products__status_idx" ON "cms"."products" USING btree ("_status");
  CREATE INDEX "products_title_idx" ON "cms"."products_locales" USING btree ("title","_locale");
  CREATE UNIQUE INDEX "products_locales_locale_parent_id_unique" ON "cms"."products_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "products_texts_order_parent" ON "cms"."products_texts" USING btree ("order","parent_id");
  CREATE INDEX "products_texts_locale_parent" ON "cms"."products_texts" USING btree ("locale","parent_id");
  CREATE INDEX "_products_v_version_requirements_order_idx" ON "cms"."_products_v_version_requirements" USING btree ("_order");
  CREATE INDEX "_products_v_version_requirements_parent_id_idx" ON "cms"."_products_v_version_requirements" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "_products_v_version_requirements_locales_locale_parent_id_un" ON "cms"."_products_v_version_requirements_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_products_v_version_procedures_websites_order_idx" ON "cms"."_products_v_version_procedures_websites" USING btree ("_order");
  CREATE INDEX "_products_v_version_procedures_websites_parent_id_idx" ON "cms"."_products_v_version_procedures_websites" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "_products_v_version_procedures_websites_locales_locale_paren" ON "cms"."_products_v_version_procedures_websites_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_products_v_version_procedures_order_idx" ON "cms"."_products_v_version_procedures" USING btree ("_order");
  CREATE INDEX "_products_v_version_procedures_parent_id_idx" ON "cms"."_products_v_version_procedures" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "_products_v_version_procedures_locales_locale_parent_id_uniq" ON "cms"."_products_v_version_procedures_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_products_v_version_costs_order_idx" ON "cms"."_products_v_version_costs" USING btree ("_order");
  CREATE INDEX "_products_v_version_costs_parent_id_idx" ON "cms"."_products_v_version_costs" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "_products_v_version_costs_locales_locale_parent_id_unique" ON "cms"."_products_v_version_costs_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_products_v_version_financial_advantages_order_idx" ON "cms"."_products_v_version_financial_advantages" USING btree ("_order");
  CREATE INDEX "_products_v_version_financial_advantages_parent_id_idx" ON "cms"."_products_v_version_financial_advantages" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "_products_v_version_financial_advantages_locales_locale_pare" ON "cms"."_products_v_version_financial_advantages_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_products_v_version_legal_resources_order_idx" ON "cms"."_products_v_version_legal_resources" USING btree ("_order");
  CREATE INDEX "_products_v_version_legal_resources_parent_id_idx" ON "cms"."_products_v_version_legal_resources" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "_products_v_version_legal_resources_locales_locale_parent_id" ON "cms"."_products_v_version_legal_resources_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_products_v_version_contact_points_hours_order_idx" ON "cms"."_products_v_version_contact_points_hours" USING btree ("_order");
  CREATE INDEX "_products_v_version_contact_points_hours_parent_id_idx" ON "cms"."_products_v_version_contact_points_hours" USING btree ("_parent_id");
  CREATE INDEX "_products_v_version_contact_points_order_idx" ON "cms"."_products_v_version_contact_points" USING btree ("_order");
  CREATE INDEX "_products_v_version_contact_points_parent_id_idx" ON "cms"."_products_v_version_contact_points" USING btree ("_parent_id");
  CREATE INDEX "_products_v_version_contact_points_contact_point_idx" ON "cms"."_products_v_version_contact_points" USING btree ("contact_point_id");
  CREATE UNIQUE INDEX "_products_v_version_contact_points_locales_locale_parent_id_" ON "cms"."_products_v_version_contact_points_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_products_v_version_websites_order_idx" ON "cms"."_products_v_version_websites" USING btree ("_order");
  CREATE INDEX "_products_v_version_websites_parent_id_idx" ON "cms"."_products_v_version_websites" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "_products_v_version_websites_locales_locale_parent_id_unique" ON "cms"."_products_v_version_websites_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_products_v_parent_idx" ON "cms"."_products_v" USING btree ("parent_id");
  CREATE INDEX "_products_v_version_version_type_idx" ON "cms"."_products_v" USING btree ("version_type");
  CREATE INDEX "_products_v_version_version_slug_idx" ON "cms"."_products_v" USING btree ("version_slug");
  CREATE INDEX "_products_v_version_version_is_archived_idx" ON "cms"."_products_v" USING btree ("version_is_archived");
  CREATE INDEX "_products_v_version_source_version_source_iri_idx" ON "cms"."_products_v" USING btree ("version_source_iri");
  CREATE INDEX "_products_v_version_source_version_source_product_number_idx" ON "cms"."_products_v" USING btree ("version_source_product_number");
  CREATE INDEX "_products_v_version_source_version_source_concept_iri_idx" ON "cms"."_products_v" USING btree ("version_source_concept_iri");
  CREATE INDEX "_products_v_version_version_is_complete_idx" ON "cms"."_products_v" USING btree ("version_is_complete");
  CREATE INDEX "_products_v_version_version_updated_at_idx" ON "cms"."_products_v" USING btree ("version_updated_at");
  CREATE INDEX "_products_v_version_version_created_at_idx" ON "cms"."_products_v" USING btree ("version_created_at");
  CREATE INDEX "_products_v_version_version__status_idx" ON "cms"."_products_v" USING btree ("version__status");
  CREATE INDEX "_products_v_created_at_idx" ON "cms"."_products_v" USING btree ("created_at");
  CREATE INDEX "_products_v_updated_at_idx" ON "cms"."_products_v" USING btree ("updated_at");
  CREATE INDEX "_products_v_snapshot_idx" ON "cms"."_products_v" USING btree ("snapshot");
  CREATE INDEX "_products_v_published_locale_idx" ON "cms"."_products_v" USING btree ("published_locale");
  CREATE INDEX "_products_v_latest_idx" ON "cms"."_products_v" USING btree ("latest");
  CREATE INDEX "_products_v_autosave_idx" ON "cms"."_products_v" USING btree ("autosave");
  CREATE INDEX "_products_v_version_version_title_idx" ON "cms"."_products_v_locales" USING btree ("version_title","_locale");
  CREATE UNIQUE INDEX "_products_v_locales_locale_parent_id_unique" ON "cms"."_products_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_products_v_texts_order_parent" ON "cms"."_products_v_texts" USING btree ("order","parent_id");
  CREATE INDEX "_products_v_texts_locale_parent" ON "cms"."_products_v_texts" USING btree ("locale","parent_id");
  CREATE UNIQUE INDEX "pending_versions_product_idx" ON "cms"."pending_versions" USING btree ("product_id");
  CREATE INDEX "pending_versions_updated_at_idx" ON "cms"."pending_versions" USING btree ("updated_at");
  CREATE INDEX "pending_versions_created_at_idx" ON "cms"."pending_versions" USING btree ("created_at");
  CREATE INDEX "contact_points_hours_order_idx" ON "cms"."contact_points_hours" USING btree ("_order");
  CREATE INDEX "contact_points_hours_parent_id_idx" ON "cms"."contact_points_hours" USING btree ("_parent_id");
  CREATE INDEX "contact_points_exceptions_order_idx" ON "cms"."contact_points_exceptions" USING btree ("_order");
  CREATE INDEX "contact_points_exceptions_parent_id_idx" ON "cms"."contact_points_exceptions" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "contact_points_exceptions_locales_locale_parent_id_unique" ON "cms"."contact_points_exceptions_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "contact_points_updated_at_idx" ON "cms"."contact_points" USING btree ("updated_at");
  CREATE INDEX "contact_points_created_at_idx" ON "cms"."contact_points" USING btree ("created_at");
  CREATE INDEX "contact_points_name_idx" ON "cms"."contact_points_locales" USING btree ("name","_locale");
  CREATE UNIQUE INDEX "contact_points_locales_locale_parent_id_unique" ON "cms"."contact_points_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_contact_points_v_version_hours_order_idx" ON "cms"."_contact_points_v_version_hours" USING btree ("_order");
  CREATE INDEX "_contact_points_v_version_hours_parent_id_idx" ON "cms"."_contact_points_v_version_hours" USING btree ("_parent_id");
  CREATE INDEX "_contact_points_v_version_exceptions_order_idx" ON "cms"."_contact_points_v_version_exceptions" USING btree ("_order");
  CREATE INDEX "_contact_points_v_version_exceptions_parent_id_idx" ON "cms"."_contact_points_v_version_exceptions" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "_contact_points_v_version_exceptions_locales_locale_parent_i" ON "cms"."_contact_points_v_version_exceptions_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_contact_points_v_parent_idx" ON "cms"."_contact_points_v" USING btree ("parent_id");
  CREATE INDEX "_contact_points_v_version_version_updated_at_idx" ON "cms"."_contact_points_v" USING btree ("version_updated_at");
  CREATE INDEX "_contact_points_v_version_version_created_at_idx" ON "cms"."_contact_points_v" USING btree ("version_created_at");
  CREATE INDEX "_contact_points_v_created_at_idx" ON "cms"."_contact_points_v" USING btree ("created_at");
  CREATE INDEX "_contact_points_v_updated_at_idx" ON "cms"."_contact_points_v" USING btree ("updated_at");
  CREATE INDEX "_contact_points_v_version_version_name_idx" ON "cms"."_contact_points_v_locales" USING btree ("version_name","_locale");
  CREATE UNIQUE INDEX "_contact_points_v_locales_locale_parent_id_unique" ON "cms"."_contact_points_v_locales" USING btree ("_locale","_parent_id");
  CREATE UNIQUE INDEX "codes_iri_idx" ON "cms"."codes" USING btree ("iri");
  CREATE INDEX "codes_list_idx" ON "cms"."codes" USING btree ("list");
  CREATE INDEX "codes_updated_at_idx" ON "cms"."codes" USING btree ("updated_at");
  CREATE INDEX "codes_created_at_idx" ON "cms"."codes" USING btree ("created_at");
  CREATE UNIQUE INDEX "codes_locales_locale_parent_id_unique" ON "cms"."codes_locales" USING btree ("_locale","_parent_id");
  CREATE UNIQUE INDEX "organisations_iri_idx" ON "cms"."organisations" USING btree ("iri");
  CREATE INDEX "organisations_updated_at_idx" ON "cms"."organisations" USING btree ("updated_at");
  CREATE INDEX "organisations_created_at_idx" ON "cms"."organisations" USING btree ("created_at");
  CREATE UNIQUE INDEX "organisations_locales_locale_parent_id_unique" ON "cms"."organisations_locales" USING btree ("_locale","_parent_id");
  CREATE UNIQUE INDEX "feed_positions_url_idx" ON "cms"."feed_positions" USING btree ("url");
  CREATE INDEX "feed_positions_updated_at_idx" ON "cms"."feed_positions" USING btree ("updated_at");
  CREATE INDEX "feed_positions_created_at_idx" ON "cms"."feed_positions" USING btree ("created_at");
  CREATE INDEX "users_roles_order_idx" ON "cms"."users_roles" USING btree ("order");
  CREATE INDEX "users_roles_parent_idx" ON "cms"."users_roles" USING btree ("parent_id");
  CREATE UNIQUE INDEX "users_sub_idx" ON "cms"."users" USING btree ("sub");
  CREATE INDEX "users_updated_at_idx" ON "cms"."users" USING btree ("updated_at");
  CREATE INDEX "users_created_at_idx" ON "cms"."users" USING btree ("created_at");
  CREATE UNIQUE INDEX "sessions_token_hash_idx" ON "cms"."sessions" USING btree ("token_hash");
  CREATE INDEX "sessions_user_id_idx" ON "cms"."sessions" USING btree ("user_id");
  CREATE INDEX "sessions_sub_idx" ON "cms"."sessions" USING btree ("sub");
  CREATE INDEX "sessions_keycloak_session_idx" ON "cms"."sessions" USING btree ("keycloak_session");
  CREATE INDEX "sessions_expires_at_idx" ON "cms"."sessions" USING btree ("expires_at");
  CREATE INDEX "sessions_updated_at_idx" ON "cms"."sessions" USING btree ("updated_at");
  CREATE INDEX "sessions_created_at_idx" ON "cms"."sessions" USING btree ("created_at");
  CREATE UNIQUE INDEX "payload_kv_key_idx" ON "cms"."payload_kv" USING btree ("key");
  CREATE INDEX "payload_jobs_log_order_idx" ON "cms"."payload_jobs_log" USING btree ("_order");
  CREATE INDEX "payload_jobs_log_parent_id_idx" ON "cms"."payload_jobs_log" USING btree ("_parent_id");
  CREATE INDEX "payload_jobs_completed_at_idx" ON "cms"."payload_jobs" USING btree ("completed_at");
  CREATE INDEX "payload_jobs_total_tried_idx" ON "cms"."payload_jobs" USING btree ("total_tried");
  CREATE INDEX "payload_jobs_has_error_idx" ON "cms"."payload_jobs" USING btree ("has_error");
  CREATE INDEX "payload_jobs_task_slug_idx" ON "cms"."payload_jobs" USING btree ("task_slug");
  CREATE INDEX "payload_jobs_queue_idx" ON "cms"."payload_jobs" USING btree ("queue");
  CREATE INDEX "payload_jobs_wait_until_idx" ON "cms"."payload_jobs" USING btree ("wait_until");
  CREATE INDEX "payload_jobs_processing_idx" ON "cms"."payload_jobs" USING btree ("processing");
  CREATE INDEX "payload_jobs_updated_at_idx" ON "cms"."payload_jobs" USING btree ("updated_at");
  CREATE INDEX "payload_jobs_created_at_idx" ON "cms"."payload_jobs" USING btree ("created_at");
  CREATE INDEX "payload_locked_documents_global_slug_idx" ON "cms"."payload_locked_documents" USING btree ("global_slug");
  CREATE INDEX "payload_locked_documents_updated_at_idx" ON "cms"."payload_locked_documents" USING btree ("updated_at");
  CREATE INDEX "payload_locked_documents_created_at_idx" ON "cms"."payload_locked_documents" USING btree ("created_at");
  CREATE INDEX "payload_locked_documents_rels_order_idx" ON "cms"."payload_locked_documents_rels" USING btree ("order");
  CREATE INDEX "payload_locked_documents_rels_parent_idx" ON "cms"."payload_locked_documents_rels" USING btree ("parent_id");
  CREATE INDEX "payload_locked_documents_rels_path_idx" ON "cms"."payload_locked_documents_rels" USING btree ("path");
  CREATE INDEX "payload_locked_documents_rels_products_id_idx" ON "cms"."payload_locked_documents_rels" USING btree ("products_id");
  CREATE INDEX "payload_locked_documents_rels_pending_versions_id_idx" ON "cms"."payload_locked_documents_rels" USING btree ("pending_versions_id");
  CREATE INDEX "payload_locked_documents_rels_contact_points_id_idx" ON "cms"."payload_locked_documents_rels" USING btree ("contact_points_id");
  CREATE INDEX "payload_locked_documents_rels_codes_id_idx" ON "cms"."payload_locked_documents_rels" USING btree ("codes_id");
  CREATE INDEX "payload_locked_documents_rels_organisations_id_idx" ON "cms"."payload_locked_documents_rels" USING btree ("organisations_id");
  CREATE INDEX "payload_locked_documents_rels_feed_positions_id_idx" ON "cms"."payload_locked_documents_rels" USING btree ("feed_positions_id");
  CREATE INDEX "payload_locked_documents_rels_users_id_idx" ON "cms"."payload_locked_documents_rels" USING btree ("users_id");
  CREATE INDEX "payload_preferences_key_idx" ON "cms"."payload_preferences" USING btree ("key");
  CREATE INDEX "payload_preferences_updated_at_idx" ON "cms"."payload_preferences" USING btree ("updated_at");
  CREATE INDEX "payload_preferences_created_at_idx" ON "cms"."payload_preferences" USING btree ("created_at");
  CREATE INDEX "payload_preferences_rels_order_idx" ON "cms"."payload_preferences_rels" USING btree ("order");
  CREATE INDEX "payload_preferences_rels_parent_idx" ON "cms"."payload_preferences_rels" USING btree ("parent_id");
  CREATE INDEX "payload_preferences_rels_path_idx" ON "cms"."payload_preferences_rels" USING btree ("path");
  CREATE INDEX "payload_preferences_rels_users_id_idx" ON "cms"."payload_preferences_rels" USING btree ("users_id");
  CREATE INDEX "payload_migrations_updated_at_idx" ON "cms"."payload_migrations" USING btree ("updated_at");
  CREATE INDEX "payload_migrations_created_at_idx" ON "cms"."payload_migrations" USING btree ("created_at");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "cms"."products_requirements" CASCADE;
  DROP TABLE "cms"."products_requirements_locales" CASCADE;
  DROP TABLE "cms"."products_procedures_websites" CASCADE;
  DROP TABLE "cms"."products_procedures_websites_locales" CASCADE;
  DROP TABLE "cms"."products_procedures" CASCADE;
  DROP TABLE "cms"."products_procedures_locales" CASCADE;
  DROP TABLE "cms"."products_costs" CASCADE;
  DROP TABLE "cms"."products_costs_locales" CASCADE;
  DROP TABLE "cms"."products_financial_advantages" CASCADE;
  DROP TABLE "cms"."products_financial_advantages_locales" CASCADE;
  DROP TABLE "cms"."products_legal_resources" CASCADE;
  DROP TABLE "cms"."products_legal_resources_locales" CASCADE;
  DROP TABLE "cms"."products_contact_points_hours" CASCADE;
  DROP TABLE "cms"."products_contact_points" CASCADE;
  DROP TABLE "cms"."products_contact_points_locales" CASCADE;
  DROP TABLE "cms"."products_websites" CASCADE;
  DROP TABLE "cms"."products_websites_locales" CASCADE;
  DROP TABLE "cms"."products" CASCADE;
  DROP TABLE "cms"."products_locales" CASCADE;
  DROP TABLE "cms"."products_texts" CASCADE;
  DROP TABLE "cms"."_products_v_version_requirements" CASCADE;
  DROP TABLE "cms"."_products_v_version_requirements_locales" CASCADE;
  DROP TABLE "cms"."_products_v_version_procedures_websites" CASCADE;
  DROP TABLE "cms"."_products_v_version_procedures_websites_locales" CASCADE;
  DROP TABLE "cms"."_products_v_version_procedures" CASCADE;
  DROP TABLE "cms"."_products_v_version_procedures_locales" CASCADE;
  DROP TABLE "cms"."_products_v_version_costs" CASCADE;
  DROP TABLE "cms"."_products_v_version_costs_locales" CASCADE;
  DROP TABLE "cms"."_products_v_version_financial_advantages" CASCADE;
  DROP TABLE "cms"."_products_v_version_financial_advantages_locales" CASCADE;
  DROP TABLE "cms"."_products_v_version_legal_resources" CASCADE;
  DROP TABLE "cms"."_products_v_version_legal_resources_locales" CASCADE;
  DROP TABLE "cms"."_products_v_version_contact_points_hours" CASCADE;
  DROP TABLE "cms"."_products_v_version_contact_points" CASCADE;
  DROP TABLE "cms"."_products_v_version_contact_points_locales" CASCADE;
  DROP TABLE "cms"."_products_v_version_websites" CASCADE;
  DROP TABLE "cms"."_products_v_version_websites_locales" CASCADE;
  DROP TABLE "cms"."_products_v" CASCADE;
  DROP TABLE "cms"."_products_v_locales" CASCADE;
  DROP TABLE "cms"."_products_v_texts" CASCADE;
  DROP TABLE "cms"."pending_versions" CASCADE;
  DROP TABLE "cms"."contact_points_hours" CASCADE;
  DROP TABLE "cms"."contact_points_exceptions" CASCADE;
  DROP TABLE "cms"."contact_points_exceptions_locales" CASCADE;
  DROP TABLE "cms"."contact_points" CASCADE;
  DROP TABLE "cms"."contact_points_locales" CASCADE;
  DROP TABLE "cms"."_contact_points_v_version_hours" CASCADE;
  DROP TABLE "cms"."_contact_points_v_version_exceptions" CASCADE;
  DROP TABLE "cms"."_contact_points_v_version_exceptions_locales" CASCADE;
  DROP TABLE "cms"."_contact_points_v" CASCADE;
  DROP TABLE "cms"."_contact_points_v_locales" CASCADE;
  DROP TABLE "cms"."codes" CASCADE;
  DROP TABLE "cms"."codes_locales" CASCADE;
  DROP TABLE "cms"."organisations" CASCADE;
  DROP TABLE "cms"."organisations_locales" CASCADE;
  DROP TABLE "cms"."feed_positions" CASCADE;
  DROP TABLE "cms"."users_roles" CASCADE;
  DROP TABLE "cms"."users" CASCADE;
  DROP TABLE "cms"."sessions" CASCADE;
  DROP TABLE "cms"."payload_kv" CASCADE;
  DROP TABLE "cms"."payload_jobs_log" CASCADE;
  DROP TABLE "cms"."payload_jobs" CASCADE;
  DROP TABLE "cms"."payload_locked_documents" CASCADE;
  DROP TABLE "cms"."payload_locked_documents_rels" CASCADE;
  DROP TABLE "cms"."payload_preferences" CASCADE;
  DROP TABLE "cms"."payload_preferences_rels" CASCADE;
  DROP TABLE "cms"."payload_migrations" CASCADE;
  DROP TABLE "cms"."city" CASCADE;
  DROP TYPE "cms"."_locales";
  DROP TYPE "cms"."weekday";
  DROP TYPE "cms"."enum_products_source_kind";
  DROP TYPE "cms"."enum_products_status";
  DROP TYPE "cms"."enum__products_v_version_source_kind";
  DROP TYPE "cms"."enum__products_v_version_status";
  DROP TYPE "cms"."enum__products_v_published_locale";
  DROP TYPE "cms"."enum_codes_list";
  DROP TYPE "cms"."cms_role";
  DROP TYPE "cms"."enum_payload_jobs_log_task_slug";
  DROP TYPE "cms"."enum_payload_jobs_log_state";
  DROP TYPE "cms"."enum_payload_jobs_task_slug";
  DROP TYPE "cms"."enum_city_register";`)
}
