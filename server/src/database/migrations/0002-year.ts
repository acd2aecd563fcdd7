import { createHash } from 'node:crypto';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SQLITE_ACTS_KEPT } from '../acts-kept.ts';

/**
 * The year: plan versions and rimodulazioni, deadlines and extensions, values that are reviewed, evidence, comments,
 * proposals, conflicts, messages, commands; and the acts that are there become chains. Nothing that was entered is lost.
 * On the embedded database two tables are made anew, because SQLite adds no constraint to a table; nothing refers to them.
 */
export class Year1700000000002 implements MigrationInterface {
  readonly name = 'Year1700000000002';

  async up(runner: QueryRunner): Promise<void> {
    const isEmbedded = runner.connection.options.type === 'better-sqlite3';
    for (const statement of isEmbedded
      ? [...SQLITE_ADDED, ...SQLITE_VALUES, ...SQLITE_NEW]
      : [...MYSQL_ADDED, ...MYSQL_NEW])
      await runner.query(statement);
    await chainActs(runner, isEmbedded);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup instead');
  }
}

interface ActBefore {
  readonly id: string;
  readonly at: string | Date;
  readonly resource: string;
  readonly recordId: string;
  readonly changes: string | null;
  readonly [column: string]: unknown;
}

/** Each record's acts, oldest first, get their number and their hash. */
async function chainActs(runner: QueryRunner, isEmbedded: boolean): Promise<void> {
  const acts: ActBefore[] = await runner.query('SELECT * FROM acts ORDER BY at, id');
  for (const statement of isEmbedded ? SQLITE_ACTS : MYSQL_ACTS) await runner.query(statement);
  const last = new Map<string, { readonly seq: number; readonly hash: string }>();
  for (const act of acts) {
    const key = `${act.resource} ${act.recordId}`;
    const before = last.get(key);
    const seq = (before?.seq ?? 0) + 1;
    const hash = hashOf(before?.hash ?? '0'.repeat(64), act, seq);
    last.set(key, { seq, hash });
    if (isEmbedded) await runner.query(SQLITE_COPY, [...COPIED.map((column) => act[column]), seq, hash]);
    else await runner.query('UPDATE acts SET seq = ?, hash = ? WHERE id = ?', [seq, hash, act.id]);
  }
  for (const statement of isEmbedded ? SQLITE_ACTS_DONE : MYSQL_ACTS_DONE) await runner.query(statement);
}

/** As workflow/chain.ts had it when this step was written: a step never changes, whatever becomes of the product. */
function hashOf(previous: string, act: ActBefore, seq: number): string {
  const { id, bodyId, personId, role, resource, recordId, action, fromState, toState, reason, changes } = act;
  const at = act.at instanceof Date ? act.at : new Date(`${act.at.replace(' ', 'T')}Z`);
  const said = [
    id,
    at.toISOString(),
    bodyId,
    personId,
    null,
    role,
    resource,
    recordId,
    action,
    fromState,
    toState,
    reason,
  ];
  const text = JSON.stringify([...said, changes === null ? null : JSON.parse(changes), seq]);
  return createHash('sha256').update(previous).update('\n').update(text).digest('hex');
}

const COPIED = [
  'id',
  'at',
  'bodyId',
  'personId',
  'role',
  'resource',
  'recordId',
  'action',
  'fromState',
  'toState',
  'reason',
  'changes',
];
const SQLITE_COPY = `INSERT INTO "acts" (${COPIED.map((column) => `"${column}"`).join(', ')}, "seq", "hash") VALUES (${COPIED.map(() => '?').join(', ')}, ?, ?)`;

const SQLITE_ACTS = [
  'DROP INDEX "ix_acts_record"',
  'ALTER TABLE "acts" RENAME TO "acts_before"',
  'CREATE TABLE "acts" ("id" varchar(36) PRIMARY KEY NOT NULL, "at" datetime(3) NOT NULL, "bodyId" varchar(36) NOT NULL, "personId" varchar(36), "onBehalfOfId" varchar(36), "role" varchar(64), "resource" varchar(64) NOT NULL, "recordId" varchar(36) NOT NULL, "action" varchar(64) NOT NULL, "fromState" varchar(64), "toState" varchar(64), "reason" text, "changes" text, "seq" integer NOT NULL, "hash" varchar(64) NOT NULL, CONSTRAINT "fk_acts_person" FOREIGN KEY ("personId") REFERENCES "people" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT)',
  'CREATE UNIQUE INDEX "uq_acts_chain" ON "acts" ("resource", "recordId", "seq")',
];
const SQLITE_ACTS_DONE = ['DROP TABLE "acts_before"', ...SQLITE_ACTS_KEPT];
const MYSQL_ACTS = [
  'ALTER TABLE `acts` ADD COLUMN `onBehalfOfId` varchar(36) NULL, ADD COLUMN `seq` int NULL, ADD COLUMN `hash` varchar(64) NULL',
];
const MYSQL_ACTS_DONE = [
  'ALTER TABLE `acts` MODIFY COLUMN `seq` int NOT NULL, MODIFY COLUMN `hash` varchar(64) NOT NULL, ADD UNIQUE INDEX `uq_acts_chain` (`resource`, `recordId`, `seq`), DROP INDEX `ix_acts_record`',
];
const SQLITE_ADDED = [
  'ALTER TABLE "plan_versions" ADD COLUMN "basedOnId" varchar(36)',
  'ALTER TABLE "plan_versions" ADD COLUMN "revisionCause" varchar(64)',
  'ALTER TABLE "plan_versions" ADD COLUMN "revisionReason" text',
  'ALTER TABLE "plan_versions" ADD COLUMN "effectiveOn" date',
  'ALTER TABLE "plan_versions" ADD COLUMN "reason" text',
  'ALTER TABLE "plan_versions" ADD COLUMN "authorIds" text',
  'ALTER TABLE "plan_versions" ADD COLUMN "approvedById" varchar(36)',
  'ALTER TABLE "plan_versions" ADD COLUMN "approvedAt" datetime(3)',
  'ALTER TABLE "areas" ADD COLUMN "version" integer NOT NULL DEFAULT 1',
  'ALTER TABLE "periods" ADD COLUMN "opensOn" date',
  'ALTER TABLE "periods" ADD COLUMN "deadline" date',
  'ALTER TABLE "indicators" ADD COLUMN "evidenceRequired" boolean NOT NULL DEFAULT 0',
  'ALTER TABLE "people" ADD COLUMN "digest" boolean NOT NULL DEFAULT 1',
  'ALTER TABLE "seats" ADD COLUMN "kind" varchar(64) NOT NULL DEFAULT \'own\'',
  'ALTER TABLE "seats" ADD COLUMN "originSeatId" varchar(36)',
  'ALTER TABLE "seats" ADD COLUMN "reason" text',
];
const SQLITE_VALUES = [
  'DROP INDEX "ix_measurements_body"',
  'DROP INDEX "ix_measurements_period"',
  'DROP INDEX "ix_measurements_position"',
  'DROP INDEX "ix_measurements_unit"',
  'DROP INDEX "uq_measurements_slot"',
  'ALTER TABLE "measurements" RENAME TO "measurements_before"',
  'CREATE TABLE "measurements" ("id" varchar(36) PRIMARY KEY NOT NULL, "lineageId" varchar(36) NOT NULL, "periodId" varchar(36) NOT NULL, "sliceKey" varchar(64) NOT NULL, "unitId" varchar(36) NOT NULL, "positionId" varchar(36), "bodyId" varchar(36) NOT NULL, "state" varchar(64) NOT NULL, "outcome" varchar(64), "reason" text, "inputs" text, "comment" text, "enteredById" varchar(36), "enteredAt" datetime(3), "onBehalf" boolean NOT NULL, "actReference" text, "authorIds" text, "submittedById" varchar(36), "submittedAt" datetime(3), "verifiedById" varchar(36), "verifiedAt" datetime(3), "approvedById" varchar(36), "approvedAt" datetime(3), "returnReason" text, "opinion" text, "opinionById" varchar(36), "opinionAt" datetime(3), "ordering" integer NOT NULL, "version" integer NOT NULL DEFAULT (1), CONSTRAINT "ck_measurements_approved" CHECK ("approvedById" IS NULL OR "enteredById" IS NULL OR "approvedById" <> "enteredById"), CONSTRAINT "ck_measurements_verified" CHECK ("verifiedById" IS NULL OR "enteredById" IS NULL OR "verifiedById" <> "enteredById"), CONSTRAINT "fk_measurements_period" FOREIGN KEY ("periodId") REFERENCES "periods" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT, CONSTRAINT "fk_measurements_unit" FOREIGN KEY ("unitId") REFERENCES "units" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT, CONSTRAINT "fk_measurements_position" FOREIGN KEY ("positionId") REFERENCES "positions" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT, CONSTRAINT "fk_measurements_person" FOREIGN KEY ("enteredById") REFERENCES "people" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT)',
  'CREATE INDEX "ix_measurements_body" ON "measurements" ("bodyId")',
  'CREATE INDEX "ix_measurements_period" ON "measurements" ("periodId")',
  'CREATE INDEX "ix_measurements_position" ON "measurements" ("positionId")',
  'CREATE INDEX "ix_measurements_unit" ON "measurements" ("unitId", "periodId")',
  'CREATE UNIQUE INDEX "uq_measurements_slot" ON "measurements" ("lineageId", "periodId", "sliceKey")',
  'INSERT INTO "measurements" ("id", "lineageId", "periodId", "sliceKey", "unitId", "positionId", "bodyId", "state", "outcome", "reason", "inputs", "comment", "enteredById", "enteredAt", "onBehalf", "ordering", "version") SELECT "id", "lineageId", "periodId", "sliceKey", "unitId", "positionId", "bodyId", "state", "outcome", "reason", "inputs", "comment", "enteredById", "enteredAt", "onBehalf", "ordering", "version" FROM "measurements_before"',
  'DROP TABLE "measurements_before"',
];
const SQLITE_NEW = [
  'CREATE TABLE "commands" ("id" varchar(36) PRIMARY KEY NOT NULL, "personId" varchar(36) NOT NULL, "hash" varchar(64) NOT NULL, "answer" text, "at" datetime(3) NOT NULL)',
  'CREATE INDEX "ix_commands_at" ON "commands" ("at")',
  'CREATE TABLE "leases" ("name" varchar(36) PRIMARY KEY NOT NULL, "owner" varchar(36) NOT NULL, "until" datetime(3) NOT NULL, "fence" integer NOT NULL)',
  'CREATE TABLE "conflicts" ("id" varchar(36) PRIMARY KEY NOT NULL, "bodyId" varchar(36) NOT NULL, "personId" varchar(36) NOT NULL, "positionId" varchar(36) NOT NULL, "reason" text NOT NULL, "version" integer NOT NULL DEFAULT (1), CONSTRAINT "fk_conflicts_person" FOREIGN KEY ("personId") REFERENCES "people" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT, CONSTRAINT "fk_conflicts_position" FOREIGN KEY ("positionId") REFERENCES "positions" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT)',
  'CREATE UNIQUE INDEX "uq_conflicts" ON "conflicts" ("personId", "positionId")',
  'CREATE TABLE "period_extensions" ("id" varchar(36) PRIMARY KEY NOT NULL, "periodId" varchar(36) NOT NULL, "unitId" varchar(36) NOT NULL, "until" date NOT NULL, "reason" text NOT NULL, CONSTRAINT "fk_period_extensions_period" FOREIGN KEY ("periodId") REFERENCES "periods" ("id") ON DELETE CASCADE ON UPDATE RESTRICT, CONSTRAINT "fk_period_extensions_unit" FOREIGN KEY ("unitId") REFERENCES "units" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT)',
  'CREATE UNIQUE INDEX "uq_period_extensions_unit" ON "period_extensions" ("periodId", "unitId")',
  'CREATE TABLE "comments" ("id" varchar(36) PRIMARY KEY NOT NULL, "bodyId" varchar(36) NOT NULL, "resource" varchar(64) NOT NULL, "subjectId" varchar(36) NOT NULL, "indicatorLineageId" varchar(36), "state" varchar(64), "parentId" varchar(36), "text" text NOT NULL, "authorId" varchar(36) NOT NULL, "at" datetime(3) NOT NULL, "resolvedById" varchar(36), "resolvedAt" datetime(3), "version" integer NOT NULL DEFAULT (1), CONSTRAINT "fk_comments_parent" FOREIGN KEY ("parentId") REFERENCES "comments" ("id") ON DELETE CASCADE ON UPDATE RESTRICT, CONSTRAINT "fk_comments_author" FOREIGN KEY ("authorId") REFERENCES "people" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT)',
  'CREATE INDEX "ix_comments_subject" ON "comments" ("subjectId")',
  'CREATE TABLE "comment_mentions" ("commentId" varchar(36) NOT NULL, "personId" varchar(36) NOT NULL, CONSTRAINT "fk_comment_mentions_comment" FOREIGN KEY ("commentId") REFERENCES "comments" ("id") ON DELETE CASCADE ON UPDATE RESTRICT, CONSTRAINT "fk_comment_mentions_person" FOREIGN KEY ("personId") REFERENCES "people" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT, PRIMARY KEY ("commentId", "personId"))',
  'CREATE INDEX "ix_comment_mentions_person" ON "comment_mentions" ("personId")',
  'CREATE TABLE "undo_points" ("id" varchar(36) PRIMARY KEY NOT NULL, "resource" varchar(64) NOT NULL, "recordId" varchar(36) NOT NULL, "personId" varchar(36) NOT NULL, "recordVersion" integer NOT NULL, "content" text NOT NULL, CONSTRAINT "fk_undo_points_person" FOREIGN KEY ("personId") REFERENCES "people" ("id") ON DELETE CASCADE ON UPDATE RESTRICT)',
  'CREATE UNIQUE INDEX "uq_undo_points_record" ON "undo_points" ("recordId")',
  'CREATE TABLE "calendar_links" ("personId" varchar(36) PRIMARY KEY NOT NULL, "hash" varchar(64) NOT NULL, "createdAt" datetime(3) NOT NULL, CONSTRAINT "fk_calendar_links_person" FOREIGN KEY ("personId") REFERENCES "people" ("id") ON DELETE CASCADE ON UPDATE RESTRICT)',
  'CREATE UNIQUE INDEX "uq_calendar_links_hash" ON "calendar_links" ("hash")',
  'CREATE TABLE "messages" ("id" varchar(36) PRIMARY KEY NOT NULL, "bodyId" varchar(36) NOT NULL, "personId" varchar(36) NOT NULL, "cause" varchar(255) NOT NULL, "subject" varchar(255) NOT NULL, "body" text NOT NULL, "state" varchar(64) NOT NULL, "attempts" integer NOT NULL, "nextAt" datetime(3) NOT NULL, "createdAt" datetime(3) NOT NULL, "sentAt" datetime(3), "lastError" text, "version" integer NOT NULL DEFAULT (1), CONSTRAINT "fk_messages_person" FOREIGN KEY ("personId") REFERENCES "people" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT)',
  'CREATE INDEX "ix_messages_due" ON "messages" ("state", "nextAt")',
  'CREATE UNIQUE INDEX "uq_messages_cause" ON "messages" ("cause")',
  'CREATE TABLE "proposals" ("id" varchar(36) PRIMARY KEY NOT NULL, "versionId" varchar(36) NOT NULL, "bodyId" varchar(36) NOT NULL, "unitId" varchar(36) NOT NULL, "areaId" varchar(36) NOT NULL, "objectiveId" varchar(36), "objectiveVersion" integer, "content" text NOT NULL, "state" varchar(64) NOT NULL, "motivation" text, "reason" text, "authorIds" text NOT NULL, "createdById" varchar(36) NOT NULL, "createdAt" datetime(3) NOT NULL, "decidedById" varchar(36), "decidedAt" datetime(3), "version" integer NOT NULL DEFAULT (1), CONSTRAINT "fk_proposals_version" FOREIGN KEY ("versionId") REFERENCES "plan_versions" ("id") ON DELETE CASCADE ON UPDATE RESTRICT, CONSTRAINT "fk_proposals_unit" FOREIGN KEY ("unitId") REFERENCES "units" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT, CONSTRAINT "fk_proposals_area" FOREIGN KEY ("areaId") REFERENCES "areas" ("id") ON DELETE CASCADE ON UPDATE RESTRICT, CONSTRAINT "fk_proposals_author" FOREIGN KEY ("createdById") REFERENCES "people" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT)',
  'CREATE INDEX "ix_proposals_unit" ON "proposals" ("unitId")',
  'CREATE INDEX "ix_proposals_version" ON "proposals" ("versionId")',
  'CREATE TABLE "evidence" ("id" varchar(36) PRIMARY KEY NOT NULL, "measurementId" varchar(36) NOT NULL, "bodyId" varchar(36) NOT NULL, "kind" varchar(64) NOT NULL, "title" varchar(255) NOT NULL, "url" text, "mediaType" varchar(255), "size" integer, "sha256" varchar(64), "protocol" varchar(255), "addedById" varchar(36) NOT NULL, "addedAt" datetime(3) NOT NULL, CONSTRAINT "fk_evidence_measurement" FOREIGN KEY ("measurementId") REFERENCES "measurements" ("id") ON DELETE CASCADE ON UPDATE RESTRICT, CONSTRAINT "fk_evidence_person" FOREIGN KEY ("addedById") REFERENCES "people" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT)',
  'CREATE INDEX "ix_evidence_measurement" ON "evidence" ("measurementId")',
];
const MYSQL_ADDED = [
  'ALTER TABLE `plan_versions` ADD COLUMN `basedOnId` varchar(36) NULL, ADD COLUMN `revisionCause` varchar(64) NULL, ADD COLUMN `revisionReason` text NULL, ADD COLUMN `effectiveOn` date NULL, ADD COLUMN `reason` text NULL, ADD COLUMN `authorIds` text NULL, ADD COLUMN `approvedById` varchar(36) NULL, ADD COLUMN `approvedAt` datetime(3) NULL',
  "ALTER TABLE `areas` ADD COLUMN `version` int NOT NULL DEFAULT '1'",
  'ALTER TABLE `periods` ADD COLUMN `opensOn` date NULL, ADD COLUMN `deadline` date NULL',
  'ALTER TABLE `indicators` ADD COLUMN `evidenceRequired` tinyint NOT NULL DEFAULT 0',
  'ALTER TABLE `people` ADD COLUMN `digest` tinyint NOT NULL DEFAULT 1',
  "ALTER TABLE `seats` ADD COLUMN `kind` varchar(64) NOT NULL DEFAULT 'own', ADD COLUMN `originSeatId` varchar(36) NULL, ADD COLUMN `reason` text NULL",
  'ALTER TABLE `measurements` ADD COLUMN `actReference` text NULL, ADD COLUMN `authorIds` text NULL, ADD COLUMN `submittedById` varchar(36) NULL, ADD COLUMN `submittedAt` datetime(3) NULL, ADD COLUMN `verifiedById` varchar(36) NULL, ADD COLUMN `verifiedAt` datetime(3) NULL, ADD COLUMN `approvedById` varchar(36) NULL, ADD COLUMN `approvedAt` datetime(3) NULL, ADD COLUMN `returnReason` text NULL, ADD COLUMN `opinion` text NULL, ADD COLUMN `opinionById` varchar(36) NULL, ADD COLUMN `opinionAt` datetime(3) NULL',
  'ALTER TABLE `measurements` ADD CONSTRAINT `ck_measurements_approved` CHECK (`approvedById` IS NULL OR `enteredById` IS NULL OR `approvedById` <> `enteredById`)',
  'ALTER TABLE `measurements` ADD CONSTRAINT `ck_measurements_verified` CHECK (`verifiedById` IS NULL OR `enteredById` IS NULL OR `verifiedById` <> `enteredById`)',
];
const MYSQL_NEW = [
  'CREATE TABLE `commands` (`id` varchar(36) NOT NULL, `personId` varchar(36) NOT NULL, `hash` varchar(64) NOT NULL, `answer` text NULL, `at` datetime(3) NOT NULL, INDEX `ix_commands_at` (`at`), PRIMARY KEY (`id`)) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci',
  'CREATE TABLE `leases` (`name` varchar(36) NOT NULL, `owner` varchar(36) NOT NULL, `until` datetime(3) NOT NULL, `fence` int NOT NULL, PRIMARY KEY (`name`)) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci',
  "CREATE TABLE `conflicts` (`id` varchar(36) NOT NULL, `bodyId` varchar(36) NOT NULL, `personId` varchar(36) NOT NULL, `positionId` varchar(36) NOT NULL, `reason` text NOT NULL, `version` int NOT NULL DEFAULT '1', UNIQUE INDEX `uq_conflicts` (`personId`, `positionId`), PRIMARY KEY (`id`)) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci",
  'CREATE TABLE `period_extensions` (`id` varchar(36) NOT NULL, `periodId` varchar(36) NOT NULL, `unitId` varchar(36) NOT NULL, `until` date NOT NULL, `reason` text NOT NULL, UNIQUE INDEX `uq_period_extensions_unit` (`periodId`, `unitId`), PRIMARY KEY (`id`)) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci',
  "CREATE TABLE `comments` (`id` varchar(36) NOT NULL, `bodyId` varchar(36) NOT NULL, `resource` varchar(64) NOT NULL, `subjectId` varchar(36) NOT NULL, `indicatorLineageId` varchar(36) NULL, `state` varchar(64) NULL, `parentId` varchar(36) NULL, `text` text NOT NULL, `authorId` varchar(36) NOT NULL, `at` datetime(3) NOT NULL, `resolvedById` varchar(36) NULL, `resolvedAt` datetime(3) NULL, `version` int NOT NULL DEFAULT '1', INDEX `ix_comments_subject` (`subjectId`), PRIMARY KEY (`id`)) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci",
  'CREATE TABLE `comment_mentions` (`commentId` varchar(36) NOT NULL, `personId` varchar(36) NOT NULL, INDEX `ix_comment_mentions_person` (`personId`), PRIMARY KEY (`commentId`, `personId`)) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci',
  'CREATE TABLE `undo_points` (`id` varchar(36) NOT NULL, `resource` varchar(64) NOT NULL, `recordId` varchar(36) NOT NULL, `personId` varchar(36) NOT NULL, `recordVersion` int NOT NULL, `content` text NOT NULL, UNIQUE INDEX `uq_undo_points_record` (`recordId`), PRIMARY KEY (`id`)) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci',
  'CREATE TABLE `calendar_links` (`personId` varchar(36) NOT NULL, `hash` varchar(64) NOT NULL, `createdAt` datetime(3) NOT NULL, UNIQUE INDEX `uq_calendar_links_hash` (`hash`), PRIMARY KEY (`personId`)) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci',
  "CREATE TABLE `messages` (`id` varchar(36) NOT NULL, `bodyId` varchar(36) NOT NULL, `personId` varchar(36) NOT NULL, `cause` varchar(255) NOT NULL, `subject` varchar(255) NOT NULL, `body` text NOT NULL, `state` varchar(64) NOT NULL, `attempts` int NOT NULL, `nextAt` datetime(3) NOT NULL, `createdAt` datetime(3) NOT NULL, `sentAt` datetime(3) NULL, `lastError` text NULL, `version` int NOT NULL DEFAULT '1', INDEX `ix_messages_due` (`state`, `nextAt`), UNIQUE INDEX `uq_messages_cause` (`cause`), PRIMARY KEY (`id`)) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci",
  "CREATE TABLE `proposals` (`id` varchar(36) NOT NULL, `versionId` varchar(36) NOT NULL, `bodyId` varchar(36) NOT NULL, `unitId` varchar(36) NOT NULL, `areaId` varchar(36) NOT NULL, `objectiveId` varchar(36) NULL, `objectiveVersion` int NULL, `content` text NOT NULL, `state` varchar(64) NOT NULL, `motivation` text NULL, `reason` text NULL, `authorIds` text NOT NULL, `createdById` varchar(36) NOT NULL, `createdAt` datetime(3) NOT NULL, `decidedById` varchar(36) NULL, `decidedAt` datetime(3) NULL, `version` int NOT NULL DEFAULT '1', INDEX `ix_proposals_unit` (`unitId`), INDEX `ix_proposals_version` (`versionId`), PRIMARY KEY (`id`)) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci",
  'CREATE TABLE `evidence` (`id` varchar(36) NOT NULL, `measurementId` varchar(36) NOT NULL, `bodyId` varchar(36) NOT NULL, `kind` varchar(64) NOT NULL, `title` varchar(255) NOT NULL, `url` text NULL, `mediaType` varchar(255) NULL, `size` int NULL, `sha256` varchar(64) NULL, `protocol` varchar(255) NULL, `addedById` varchar(36) NOT NULL, `addedAt` datetime(3) NOT NULL, INDEX `ix_evidence_measurement` (`measurementId`), PRIMARY KEY (`id`)) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci',
  'ALTER TABLE `conflicts` ADD CONSTRAINT `fk_conflicts_person` FOREIGN KEY (`personId`) REFERENCES `people`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT',
  'ALTER TABLE `conflicts` ADD CONSTRAINT `fk_conflicts_position` FOREIGN KEY (`positionId`) REFERENCES `positions`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT',
  'ALTER TABLE `period_extensions` ADD CONSTRAINT `fk_period_extensions_period` FOREIGN KEY (`periodId`) REFERENCES `periods`(`id`) ON DELETE CASCADE ON UPDATE RESTRICT',
  'ALTER TABLE `period_extensions` ADD CONSTRAINT `fk_period_extensions_unit` FOREIGN KEY (`unitId`) REFERENCES `units`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT',
  'ALTER TABLE `comments` ADD CONSTRAINT `fk_comments_parent` FOREIGN KEY (`parentId`) REFERENCES `comments`(`id`) ON DELETE CASCADE ON UPDATE RESTRICT',
  'ALTER TABLE `comments` ADD CONSTRAINT `fk_comments_author` FOREIGN KEY (`authorId`) REFERENCES `people`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT',
  'ALTER TABLE `comment_mentions` ADD CONSTRAINT `fk_comment_mentions_comment` FOREIGN KEY (`commentId`) REFERENCES `comments`(`id`) ON DELETE CASCADE ON UPDATE RESTRICT',
  'ALTER TABLE `comment_mentions` ADD CONSTRAINT `fk_comment_mentions_person` FOREIGN KEY (`personId`) REFERENCES `people`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT',
  'ALTER TABLE `undo_points` ADD CONSTRAINT `fk_undo_points_person` FOREIGN KEY (`personId`) REFERENCES `people`(`id`) ON DELETE CASCADE ON UPDATE RESTRICT',
  'ALTER TABLE `calendar_links` ADD CONSTRAINT `fk_calendar_links_person` FOREIGN KEY (`personId`) REFERENCES `people`(`id`) ON DELETE CASCADE ON UPDATE RESTRICT',
  'ALTER TABLE `messages` ADD CONSTRAINT `fk_messages_person` FOREIGN KEY (`personId`) REFERENCES `people`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT',
  'ALTER TABLE `proposals` ADD CONSTRAINT `fk_proposals_version` FOREIGN KEY (`versionId`) REFERENCES `plan_versions`(`id`) ON DELETE CASCADE ON UPDATE RESTRICT',
  'ALTER TABLE `proposals` ADD CONSTRAINT `fk_proposals_unit` FOREIGN KEY (`unitId`) REFERENCES `units`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT',
  'ALTER TABLE `proposals` ADD CONSTRAINT `fk_proposals_area` FOREIGN KEY (`areaId`) REFERENCES `areas`(`id`) ON DELETE CASCADE ON UPDATE RESTRICT',
  'ALTER TABLE `proposals` ADD CONSTRAINT `fk_proposals_author` FOREIGN KEY (`createdById`) REFERENCES `people`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT',
  'ALTER TABLE `evidence` ADD CONSTRAINT `fk_evidence_measurement` FOREIGN KEY (`measurementId`) REFERENCES `measurements`(`id`) ON DELETE CASCADE ON UPDATE RESTRICT',
  'ALTER TABLE `evidence` ADD CONSTRAINT `fk_evidence_person` FOREIGN KEY (`addedById`) REFERENCES `people`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT',
];
