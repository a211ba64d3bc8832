DROP INDEX "privacy"."processing_log_by_whom";--> statement-breakpoint
CREATE INDEX "processing_log_by_whom" ON "privacy"."processing_log" USING gin (("subjects" || "objects"));