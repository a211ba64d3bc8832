import * as migration_20261121_142448_create_cms from './20261121_142448_create_cms';

export const migrations = [
  {
    up: migration_20261121_142448_create_cms.up,
    down: migration_20261121_142448_create_cms.down,
    name: '20261121_142448_create_cms'
  },
];
