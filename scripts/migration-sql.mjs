// Prints the SQL that would bring an empty database to the entities, for both databases, as one TypeScript module.
// A help for writing a migration: read it, name it, put it under server/src/database/migrations. Usage:
//   node scripts/migration-sql.mjs mysql://user:password@127.0.0.1:3306/an_empty_mariadb_database > new-migration.ts

import { embeddedSource, mysqlSource } from '../server/dist/database/data-source.js';
import { ENTITIES } from '../server/dist/database/entities.js';

const CHARSET = ' DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci';

async function sqlite() {
  const source = embeddedSource({ file: ':memory:' });
  await source.initialize();
  await source.synchronize();
  const found = await source.query("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'");
  await source.destroy();
  return found.map((row) => row.sql.trim());
}

// TypeORM writes no CHECK on MySQL: they are taken from the decorators here.
async function mysql(url) {
  const source = mysqlSource(url, 'mariadb');
  await source.initialize();
  const { upQueries } = await source.driver.createSchemaBuilder().log();
  const checks = ENTITIES.map((entity) => source.getMetadata(entity)).flatMap((metadata) =>
    metadata.checks.map(
      (check) =>
        `ALTER TABLE \`${metadata.tableName}\` ADD CONSTRAINT \`${check.name}\` CHECK (${check.expression.replaceAll('"', '`')})`,
    ),
  );
  await source.destroy();
  return [...upQueries.map(({ query }) => query.replace(/ENGINE=InnoDB$/, (engine) => engine + CHARSET)), ...checks];
}

const asArray = (name, statements) =>
  `const ${name} = [\n${statements.map((sql) => `  ${JSON.stringify(sql)},`).join('\n')}\n];\n`;

console.log(`${asArray('SQLITE', await sqlite())}\n${asArray('MYSQL', await mysql(process.argv[2]))}`);
