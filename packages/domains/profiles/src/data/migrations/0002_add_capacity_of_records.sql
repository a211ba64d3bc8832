ALTER TABLE "profiles"."consents" ALTER COLUMN "recorded_in_capacity" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "profiles"."digital_addresses" ALTER COLUMN "recorded_in_capacity" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "profiles"."mandates" ALTER COLUMN "recorded_in_capacity" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "profiles"."organisation_members" ADD COLUMN "recorded_in_capacity" uuid;--> statement-breakpoint
ALTER TABLE "profiles"."contact_preferences" ADD COLUMN "recorded_in_capacity" uuid;--> statement-breakpoint
ALTER TABLE "profiles"."contacts" ADD COLUMN "recorded_in_capacity" uuid;