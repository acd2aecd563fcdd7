import { buildSchema, type GraphQLResolveInfo, graphqlSync } from 'graphql';
import { expect, test } from 'vitest';
import { fieldsBelow } from './wants.ts';

const schema = buildSchema(`
  type Query { plan: Plan } type Plan { areas: [Area!] title: String }
  type Area { code: String weight: String objectives: [Objective!] } type Objective { title: String }
`);

function fieldsIn(source: string): string[] {
  let found: ReadonlySet<string> = new Set();
  const plan = (_args: unknown, _context: unknown, info: GraphQLResolveInfo) => {
    found = fieldsBelow(info);
    return null;
  };
  graphqlSync({ schema, source, rootValue: { plan } });
  return [...found].toSorted();
}

test('what is asked for below a field is named, at whatever depth and through fragments', () => {
  const source = `{ plan { areas { ...ofArea ... on Area { other: weight } } } }
    fragment ofArea on Area { code objectives { title } }`;

  expect(fieldsIn(source)).toEqual(['areas', 'code', 'objectives', 'title', 'weight']);
});

test('the same field asked for twice is one', () => {
  expect(fieldsIn('{ plan { title } plan { areas { code } } }')).toEqual(['areas', 'code', 'title']);
});
