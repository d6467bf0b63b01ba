import { useState } from 'react';
import { isAborted } from './errors';
import { ask } from './http';
import { useRequest } from './useRequest';

/** Whether the caller may run a cmdlet with these parameters on an object. */
export interface Question {
  readonly cmdlet: string;
  readonly parameters: readonly string[];
  /** What the object is: `mailbox`, `group`, `server`, `database`. */
  readonly type: string;
  /** The object's GUID. */
  readonly id: string;
}

/**
 * Asks the engine for decisions about the caller himself, in the order of the questions. What can't be asked counts as yes, since
 * the server decides every call anyway [WEB-40].
 */
export async function decisions(user: string, questions: readonly Question[], signal: AbortSignal): Promise<readonly boolean[]> {
  if (questions.length === 0) {
    return [];
  }
  try {
    const answer = await ask<{ readonly evaluations: readonly { readonly decision: boolean }[] }>('/access/v1/evaluations', {
      method: 'POST',
      body: {
        subject: { type: 'user', id: user },
        evaluations: questions.map(({ cmdlet, parameters, type, id }) => ({
          action: { name: cmdlet, properties: { parameters } },
          resource: { type, id },
        })),
      },
      signal,
    });
    return answer.evaluations.map((each) => each.decision);
  } catch (error) {
    if (isAborted(error)) {
      throw error;
    }
    return questions.map(() => true);
  }
}

/** The same for as long as the questions stay: undefined until the answer is there. */
export function useDecisions(user: string, questions: readonly Question[]): readonly boolean[] | undefined {
  const key = JSON.stringify([user, questions]);
  const [answered, setAnswered] = useState<{ readonly key: string; readonly answers: readonly boolean[] }>();
  useRequest((signal) => {
    const [who, asked] = JSON.parse(key) as [string, readonly Question[]];
    decisions(who, asked, signal).then(
      (answers) => setAnswered({ key, answers }),
      () => {}, // given up
    );
  }, [key]);
  return answered?.key === key ? answered.answers : undefined;
}
