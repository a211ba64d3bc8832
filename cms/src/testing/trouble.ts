import type { Sql } from 'postgres';

/**
 * What can go wrong while a document is published: readers' side refuses, the commit itself fails, or the connection dies
 * half-way. `none` heals everything.
 */
export const troubles = ['content refuses', 'commit fails', 'connection dies'] as const;

export type Trouble = (typeof troubles)[number] | 'none';

/** Builds a switch into this database that makes each of them happen. */
export async function installTroubles(admin: Sql): Promise<void> {
  await admin.unsafe(`
    create table public.trouble (kind text not null);
    insert into public.trouble values ('none');
    create function public.trouble_on_content() returns trigger language plpgsql security definer as $$
    declare current_kind text := (select kind from public.trouble);
    begin
      if current_kind = 'content refuses' then raise exception 'Readers refuse this.'; end if;
      if current_kind = 'connection dies' then perform pg_terminate_backend(pg_backend_pid()); perform pg_sleep(0.05); end if;
      return coalesce(new, old);
    end $$;
    create trigger trouble before insert or update or delete on content.product_documents
      for each row execute function public.trouble_on_content();
    create trigger trouble before insert or update or delete on content.contact_points
      for each row execute function public.trouble_on_content();
    create trigger trouble before insert or update or delete on content.organisations
      for each row execute function public.trouble_on_content();
    create function public.trouble_on_commit() returns trigger language plpgsql security definer as $$
    begin
      if (select kind from public.trouble) = 'commit fails' then raise exception 'The commit fails.'; end if;
      return null;
    end $$;
    create constraint trigger trouble after insert or update or delete on cms.products
      deferrable initially deferred for each row execute function public.trouble_on_commit();
    create constraint trigger trouble after insert or update or delete on cms.contact_points
      deferrable initially deferred for each row execute function public.trouble_on_commit();
    create constraint trigger trouble after insert or update or delete on cms.organisations
      deferrable initially deferred for each row execute function public.trouble_on_commit();
  `);
}

export async function setTrouble(admin: Sql, kind: Trouble): Promise<void> {
  await admin`update public.trouble set kind = ${kind}`;
}
