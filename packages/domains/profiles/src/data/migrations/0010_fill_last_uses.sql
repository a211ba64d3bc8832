-- Whoever was recorded before is heard of today: nobody goes the first night.
INSERT INTO "profiles"."last_uses" ("party_id", "used_on") SELECT "id", current_date FROM "profiles"."parties" ON CONFLICT DO NOTHING;
