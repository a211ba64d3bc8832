ALTER TABLE "profiles"."address_codes" DROP CONSTRAINT "address_codes_go_with_their_address";
--> statement-breakpoint
ALTER TABLE "profiles"."verified_addresses" DROP CONSTRAINT "verified_addresses_go_with_their_address";
--> statement-breakpoint
ALTER TABLE "profiles"."address_codes" ADD CONSTRAINT "address_codes_go_with_their_address" FOREIGN KEY ("party_id","address_id") REFERENCES "profiles"."digital_addresses"("party_id","id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "profiles"."verified_addresses" ADD CONSTRAINT "verified_addresses_go_with_their_address" FOREIGN KEY ("party_id","address_id") REFERENCES "profiles"."digital_addresses"("party_id","id") ON DELETE cascade ON UPDATE cascade;