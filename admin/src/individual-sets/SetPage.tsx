import { useTranslate } from 'ra-core';
import { Title } from 'ra-ui-materialui';
import { useParams } from 'react-router-dom';
import { IndividualSetPageDocument } from '../generated/graphql.ts';
import { Loaded } from '../shared/Loaded.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { SetComments } from './SetComments.tsx';
import { SetEditor } from './SetEditor.tsx';
import { SetHeader } from './SetHeader.tsx';
import { SetView } from './SetView.tsx';
import type { SetRecord } from './setRecord.ts';

/** The set of one position: a form for whoever may write it now, else a page to read, with what keeps it locked. */
export default function SetPage() {
  const translate = useTranslate();
  const { id = '' } = useParams();
  const asked = useAsk(IndividualSetPageDocument, { id });
  return (
    <Loaded asked={asked}>
      {(data) => {
        const set = data.individualSet as SetRecord;
        const mayEdit = set.allowedActions.includes('update');
        return (
          <>
            <Title title={translate('sets.titleOf', { position: set.position.title })} />
            <SetHeader set={set} />
            {mayEdit ? <SetEditor key={set.id} set={set} /> : <SetView set={set} />}
            <SetComments set={set} />
          </>
        );
      }}
    </Loaded>
  );
}
