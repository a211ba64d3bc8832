DROP INDEX "privacy"."relations_by_holder";--> statement-breakpoint
CREATE INDEX "relations_by_holder" ON "privacy"."relations" USING btree ("holder","relation");