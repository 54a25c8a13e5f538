import { useState } from 'react';
import { useMutation } from 'urql';
import { graphql, readFragment, type FragmentOf } from '../api/graphql';
import { Icon } from './Icon';
import { askToSignIn } from './signInPrompt';
import { useUser } from './useDevice';

export const CalendarFields = graphql(`
  fragment CalendarFields on ReleaseDate {
    id
    viewerHasInCalendar
    calendarCount
  }
`);

const AddToCalendar = graphql(
  `
    mutation AddToCalendar($id: ID!) {
      addToCalendar(input: { releaseDateId: $id }) {
        releaseDate { ...CalendarFields }
        errors { __typename ... on Error { message } }
      }
    }
  `,
  [CalendarFields],
);

const RemoveFromCalendar = graphql(
  `
    mutation RemoveFromCalendar($id: ID!) {
      removeFromCalendar(input: { releaseDateId: $id }) {
        releaseDate { ...CalendarFields }
        errors { __typename ... on Error { message } }
      }
    }
  `,
  [CalendarFields],
);

/** Adds a date to the calendar of the user, or removes it. `label` says which date it is. */
export function CalendarButton({ date, label }: { date: FragmentOf<typeof CalendarFields>; label: string }) {
  const { id, viewerHasInCalendar, calendarCount } = readFragment(CalendarFields, date);
  const user = useUser();
  const [problem, setProblem] = useState<string>();
  const [, add] = useMutation(AddToCalendar);
  const [, remove] = useMutation(RemoveFromCalendar);

  const toggle = async () => {
    if (!user) return askToSignIn();
    const result = viewerHasInCalendar ? await remove({ id }) : await add({ id });
    const data = result.data && Object.values(result.data)[0];
    setProblem(result.error?.message ?? data?.errors?.[0]?.message);
  };

  return (
    <>
      <button type="button" className="toggle" aria-pressed={viewerHasInCalendar} onClick={() => void toggle()}>
        <Icon name={viewerHasInCalendar ? 'check' : 'add'} size={18} />
        In my calendar
        <span className="sr">: {label}. {calendarCount} have it.</span>
      </button>
      {problem && <p role="alert" className="problem">{problem}</p>}
    </>
  );
}
