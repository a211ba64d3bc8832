-- Terms are compared letter by letter, whatever the language of the database: only so an index has those that begin alike beside one another.
ALTER TABLE "profiles"."search_terms" ALTER COLUMN "term" SET DATA TYPE text COLLATE "C";
