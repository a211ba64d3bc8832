import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "cms"."enum_contact_points_status" AS ENUM('draft', 'published');
  CREATE TYPE "cms"."enum__contact_points_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "cms"."enum__contact_points_v_published_locale" AS ENUM('nl', 'nl-formal', 'nl-informal', 'en');
  CREATE TYPE "cms"."enum_organisations_status" AS ENUM('draft', 'published');
  CREATE TYPE "cms"."enum__organisations_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "cms"."enum__organisations_v_published_locale" AS ENUM('nl', 'nl-formal', 'nl-informal', 'en');
  CREATE TABLE "cms"."_organisations_v" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"parent_id" uuid,
  	"version_iri" varchar,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "cms"."enum__organisations_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "cms"."enum__organisations_v_published_locale",
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "cms"."_organisations_v_locales" (
  	"version_name" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "cms"."_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  ALTER TABLE "cms"."contact_points_hours" ALTER COLUMN "weekday" DROP NOT NULL;
  ALTER TABLE "cms"."contact_points_hours" ALTER COLUMN "opens_at" DROP NOT NULL;
  ALTER TABLE "cms"."contact_points_hours" ALTER COLUMN "closes_at" DROP NOT NULL;
  ALTER TABLE "cms"."contact_points_exceptions" ALTER COLUMN "starts_on" DROP NOT NULL;
  ALTER TABLE "cms"."contact_points_exceptions" ALTER COLUMN "ends_on" DROP NOT NULL;
  ALTER TABLE "cms"."_contact_points_v_version_hours" ALTER COLUMN "weekday" DROP NOT NULL;
  ALTER TABLE "cms"."_contact_points_v_version_hours" ALTER COLUMN "opens_at" DROP NOT NULL;
  ALTER TABLE "cms"."_contact_points_v_version_hours" ALTER COLUMN "closes_at" DROP NOT NULL;
  ALTER TABLE "cms"."_contact_points_v_version_exceptions" ALTER COLUMN "starts_on" DROP NOT NULL;
  ALTER TABLE "cms"."_contact_points_v_version_exceptions" ALTER COLUMN "ends_on" DROP NOT NULL;
  ALTER TABLE "cms"."organisations" ALTER COLUMN "iri" DROP NOT NULL;
  ALTER TABLE "cms"."organisations_locales" ALTER COLUMN "name" DROP NOT NULL;
  ALTER TABLE "cms"."contact_points" ADD COLUMN "_status" "cms"."enum_contact_points_status" DEFAULT 'draft';
  ALTER TABLE "cms"."_contact_points_v" ADD COLUMN "version__status" "cms"."enum__contact_points_v_version_status" DEFAULT 'draft';
  ALTER TABLE "cms"."_contact_points_v" ADD COLUMN "snapshot" boolean;
  ALTER TABLE "cms"."_contact_points_v" ADD COLUMN "published_locale" "cms"."enum__contact_points_v_published_locale";
  ALTER TABLE "cms"."_contact_points_v" ADD COLUMN "latest" boolean;
  ALTER TABLE "cms"."_contact_points_v" ADD COLUMN "autosave" boolean;
  ALTER TABLE "cms"."organisations" ADD COLUMN "_status" "cms"."enum_organisations_status" DEFAULT 'draft';
  ALTER TABLE "cms"."_organisations_v" ADD CONSTRAINT "_organisations_v_parent_id_organisations_id_fk" FOREIGN KEY ("parent_id") REFERENCES "cms"."organisations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "cms"."_organisations_v_locales" ADD CONSTRAINT "_organisations_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "cms"."_organisations_v"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "_organisations_v_parent_idx" ON "cms"."_organisations_v" USING btree ("parent_id");
  CREATE INDEX "_organisations_v_version_version_iri_idx" ON "cms"."_organisations_v" USING btree ("version_iri");
  CREATE INDEX "_organisations_v_version_version_updated_at_idx" ON "cms"."_organisations_v" USING btree ("version_updated_at");
  CREATE INDEX "_organisations_v_version_version_created_at_idx" ON "cms"."_organisations_v" USING btree ("version_created_at");
  CREATE INDEX "_organisations_v_version_version__status_idx" ON "cms"."_organisations_v" USING btree ("version__status");
  CREATE INDEX "_organisations_v_created_at_idx" ON "cms"."_organisations_v" USING btree ("created_at");
  CREATE INDEX "_organisations_v_updated_at_idx" ON "cms"."_organisations_v" USING btree ("updated_at");
  CREATE INDEX "_organisations_v_snapshot_idx" ON "cms"."_organisations_v" USING btree ("snapshot");
  CREATE INDEX "_organisations_v_published_locale_idx" ON "cms"."_organisations_v" USING btree ("published_locale");
  CREATE INDEX "_organisations_v_latest_idx" ON "cms"."_organisations_v" USING btree ("latest");
  CREATE INDEX "_organisations_v_autosave_idx" ON "cms"."_organisations_v" USING btree ("autosave");
  CREATE UNIQUE INDEX "_organisations_v_locales_locale_parent_id_unique" ON "cms"."_organisations_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "contact_points__status_idx" ON "cms"."contact_points" USING btree ("_status");
  CREATE INDEX "_contact_points_v_version_version__status_idx" ON "cms"."_contact_points_v" USING btree ("version__status");
  CREATE INDEX "_contact_points_v_snapshot_idx" ON "cms"."_contact_points_v" USING btree ("snapshot");
  CREATE INDEX "_contact_points_v_published_locale_idx" ON "cms"."_contact_points_v" USING btree ("published_locale");
  CREATE INDEX "_contact_points_v_latest_idx" ON "cms"."_contact_points_v" USING btree ("latest");
  CREATE INDEX "_contact_points_v_autosave_idx" ON "cms"."_contact_points_v" USING btree ("autosave");
  CREATE INDEX "organisations__status_idx" ON "cms"."organisations" USING btree ("_status");
  -- What there was, readers saw: it is live, and its newest version says so. The admin lists versions, so each has one.
  UPDATE "cms"."contact_points" SET "_status" = 'published';
  UPDATE "cms"."_contact_points_v" v SET "version__status" = 'published', "latest" = v."id" = (
    SELECT n."id" FROM "cms"."_contact_points_v" n WHERE n."parent_id" = v."parent_id" ORDER BY n."updated_at" DESC, n."id" DESC LIMIT 1);
  UPDATE "cms"."organisations" SET "_status" = 'published';
  INSERT INTO "cms"."_organisations_v" ("parent_id", "version_iri", "version_updated_at", "version_created_at", "version__status", "latest")
    SELECT "id", "iri", "updated_at", "created_at", 'published', true FROM "cms"."organisations";
  INSERT INTO "cms"."_organisations_v_locales" ("version_name", "_locale", "_parent_id")
    SELECT l."name", l."_locale", v."id" FROM "cms"."organisations_locales" l
    JOIN "cms"."_organisations_v" v ON v."parent_id" = l."_parent_id";`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "cms"."_organisations_v" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "cms"."_organisations_v_locales" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "cms"."_organisations_v" CASCADE;
  DROP TABLE "cms"."_organisations_v_locales" CASCADE;
  DROP INDEX "cms"."contact_points__status_idx";
  DROP INDEX "cms"."_contact_points_v_version_version__status_idx";
  DROP INDEX "cms"."_contact_points_v_snapshot_idx";
  DROP INDEX "cms"."_contact_points_v_published_locale_idx";
  DROP INDEX "cms"."_contact_points_v_latest_idx";
  DROP INDEX "cms"."_contact_points_v_autosave_idx";
  DROP INDEX "cms"."organisations__status_idx";
  ALTER TABLE "cms"."contact_points_hours" ALTER COLUMN "weekday" SET NOT NULL;
  ALTER TABLE "cms"."contact_points_hours" ALTER COLUMN "opens_at" SET NOT NULL;
  ALTER TABLE "cms"."contact_points_hours" ALTER COLUMN "closes_at" SET NOT NULL;
  ALTER TABLE "cms"."contact_points_exceptions" ALTER COLUMN "starts_on" SET NOT NULL;
  ALTER TABLE "cms"."contact_points_exceptions" ALTER COLUMN "ends_on" SET NOT NULL;
  ALTER TABLE "cms"."_contact_points_v_version_hours" ALTER COLUMN "weekday" SET NOT NULL;
  ALTER TABLE "cms"."_contact_points_v_version_hours" ALTER COLUMN "opens_at" SET NOT NULL;
  ALTER TABLE "cms"."_contact_points_v_version_hours" ALTER COLUMN "closes_at" SET NOT NULL;
  ALTER TABLE "cms"."_contact_points_v_version_exceptions" ALTER COLUMN "starts_on" SET NOT NULL;
  ALTER TABLE "cms"."_contact_points_v_version_exceptions" ALTER COLUMN "ends_on" SET NOT NULL;
  ALTER TABLE "cms"."organisations" ALTER COLUMN "iri" SET NOT NULL;
  ALTER TABLE "cms"."organisations_locales" ALTER COLUMN "name" SET NOT NULL;
  ALTER TABLE "cms"."contact_points" DROP COLUMN "_status";
  ALTER TABLE "cms"."_contact_points_v" DROP COLUMN "version__status";
  ALTER TABLE "cms"."_contact_points_v" DROP COLUMN "snapshot";
  ALTER TABLE "cms"."_contact_points_v" DROP COLUMN "published_locale";
  ALTER TABLE "cms"."_contact_points_v" DROP COLUMN "latest";
  ALTER TABLE "cms"."_contact_points_v" DROP COLUMN "autosave";
  ALTER TABLE "cms"."organisations" DROP COLUMN "_status";
  DROP TYPE "cms"."enum_contact_points_status";
  DROP TYPE "cms"."enum__contact_points_v_version_status";
  DROP TYPE "cms"."enum__contact_points_v_published_locale";
  DROP TYPE "cms"."enum_organisations_status";
  DROP TYPE "cms"."enum__organisations_v_version_status";
  DROP TYPE "cms"."enum__organisations_v_published_locale";`)
}
