import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "cms"."taken_off" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"iri" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "cms"."payload_locked_documents_rels" ADD COLUMN "taken_off_id" uuid;
  CREATE UNIQUE INDEX "taken_off_iri_idx" ON "cms"."taken_off" USING btree ("iri");
  CREATE INDEX "taken_off_updated_at_idx" ON "cms"."taken_off" USING btree ("updated_at");
  CREATE INDEX "taken_off_created_at_idx" ON "cms"."taken_off" USING btree ("created_at");
  ALTER TABLE "cms"."payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_taken_off_fk" FOREIGN KEY ("taken_off_id") REFERENCES "cms"."taken_off"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "payload_locked_documents_rels_taken_off_id_idx" ON "cms"."payload_locked_documents_rels" USING btree ("taken_off_id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP INDEX "cms"."payload_locked_documents_rels_taken_off_id_idx";
  ALTER TABLE "cms"."payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_taken_off_fk";
  ALTER TABLE "cms"."payload_locked_documents_rels" DROP COLUMN "taken_off_id";
  DROP TABLE "cms"."taken_off";`)
}
