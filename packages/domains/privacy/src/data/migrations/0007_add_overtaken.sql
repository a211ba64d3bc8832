ALTER TABLE "oversight"."data_requests" DROP CONSTRAINT "a_request_has_an_outcome";--> statement-breakpoint
CREATE INDEX "restrictions_by_covered" ON "oversight"."restrictions" USING gin ("covers");--> statement-breakpoint
ALTER TABLE "oversight"."data_requests" ADD CONSTRAINT "a_request_has_an_outcome" CHECK ("oversight"."data_requests"."outcome" in ('granted', 'partly', 'refused', 'overtaken'));