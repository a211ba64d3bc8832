import * as migration_20261121_142448_create_cms from './20261121_142448_create_cms';
import * as migration_20261121_144940_add_name_of_product from './20261121_144940_add_name_of_product';
import * as migration_20261121_164053_add_drafts_of_shared_content from './20261121_164053_add_drafts_of_shared_content';
import * as migration_20261121_171923_add_taken_off from './20261121_171923_add_taken_off';

export const migrations = [
  {
    up: migration_20261121_142448_create_cms.up,
    down: migration_20261121_142448_create_cms.down,
    name: '20261121_142448_create_cms',
  },
  {
    up: migration_20261121_144940_add_name_of_product.up,
    down: migration_20261121_144940_add_name_of_product.down,
    name: '20261121_144940_add_name_of_product',
  },
  {
    up: migration_20261121_164053_add_drafts_of_shared_content.up,
    down: migration_20261121_164053_add_drafts_of_shared_content.down,
    name: '20261121_164053_add_drafts_of_shared_content',
  },
  {
    up: migration_20261121_171923_add_taken_off.up,
    down: migration_20261121_171923_add_taken_off.down,
    name: '20261121_171923_add_taken_off'
  },
];
