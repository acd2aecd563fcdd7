import { OPEN_IN, PERMISSIONS, RESOURCES, type Resource, ROLES, TRANSITIONS } from '../../schema/src/contract/index.ts';
import { SETTINGS } from '../../server/src/config.ts';

const EDIT =
  'Printed from the tables by `test/contract.test.ts`; renew it with `UPDATE=1 npx vitest run test/contract.test.ts`. Do not edit.';

/** docs/permissions.md: who may do what, and where. */
export function permissionsPage(): string {
  const sections = RESOURCES.map((resource) => `## ${resource}\n\n${permissionTable(resource)}`);
  return page(
    'Permissions: who may do what, and where',
    'Source: `schema/src/contract/permissions.ts`. What is not written here is refused; when an action is open stands in [workflow.md](workflow.md).\n\n' +
      '*Within*: `body` the whole public body; `branch` the unit of the seat and all below it; `position` the position headed; `self` records about the person.',
    sections,
  );
}

function permissionTable(resource: Resource): string {
  const grants = ROLES.flatMap((role) => PERMISSIONS.filter((row) => row.role === role && row.resource === resource));
  return table(
    ['role', 'within', 'may', 'only in states'],
    grants.map(({ role, within, may, states }) => [role, within, may.join(', '), states?.join(', ') ?? '']),
  );
}

/** docs/workflow.md: when a record moves, and in which states it is open to changes. */
export function workflowPage(): string {
  const moves = TRANSITIONS.map(({ resource, action, from, to, needsReason, fourEyes }) => [
    resource,
    action,
    from.join(', '),
    to,
    needsReason ? 'yes' : '',
    fourEyes ? 'yes' : '',
  ]);
  const open = OPEN_IN.map(({ resource, action, states }) => [resource, action, states.join(', ')]);
  return page(
    'Workflow: when a record moves',
    'Source: `schema/src/contract/workflow.ts`. Whoever edited or submitted a record is refused where four eyes are asked for, whatever seats they hold. Who may do it stands in [permissions.md](permissions.md).',
    [
      `## Transitions\n\n${table(['resource', 'action', 'from', 'to', 'needs a reason', 'four eyes'], moves)}`,
      `## Changes without a transition\n\n${table(['resource', 'action', 'open in'], open)}`,
    ],
  );
}

const page = (title: string, text: string, sections: readonly string[]): string =>
  `# ${title}\n\n${EDIT}\n\n${text}\n\n${sections.join('\n\n')}\n`;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const SETTINGS_PLACE = /(<!-- settings: [^>]*-->\n)[\s\S]*?(<!-- \/settings -->)/;

/** docs/operations.md with its table of settings made anew from the configuration. */
export const withSettings = (page: string): string =>
  page.replace(SETTINGS_PLACE, (_, start: string, end: string) => {
    const rows = SETTINGS.map(({ name, description, otherwise }) => `| \`${name}\` | ${description} | ${otherwise} |`);
    return `${start}| Variabile | A che serve | Altrimenti |\n|---|---|---|\n${rows.join('\n')}\n${end}`;
  });
