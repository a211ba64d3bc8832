import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "cms"."products" ADD COLUMN "name" varchar;
  ALTER TABLE "cms"."_products_v" ADD COLUMN "version_name" varchar;
  CREATE INDEX "products_name_idx" ON "cms"."products" USING btree ("name");
  CREATE INDEX "_products_v_version_version_name_idx" ON "cms"."_products_v" USING btree ("version_name");
  UPDATE "cms"."products" p SET "name" = (
    SELECT l."title" FROM "cms"."products_locales" l WHERE l."_parent_id" = p."id" AND l."title" <> ''
    ORDER BY array_position(ARRAY['nl', 'nl-informal', 'nl-formal', 'en'], l."_locale"::text) LIMIT 1);
  UPDATE "cms"."_products_v" v SET "version_name" = (
    SELECT l."version_title" FROM "cms"."_products_v_locales" l WHERE l."_parent_id" = v."id" AND l."version_title" <> ''
    ORDER BY array_position(ARRAY['nl', 'nl-informal', 'nl-formal', 'en'], l."_locale"::text) LIMIT 1);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP INDEX "cms"."products_name_idx";
  DROP INDEX "cms"."_products_v_version_version_name_idx";
  ALTER TABLE "cms"."products" DROP COLUMN "name";
  ALTER TABLE "cms"."_products_v" DROP COLUMN "version_name";`)
}
