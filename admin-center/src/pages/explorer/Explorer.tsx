import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { LinkRegular } from '@fluentui/react-icons';
import { useMemo } from 'react';
import { useCommands } from '../../dialog/Commands';
import { Explaining } from '../../api/explain';
import { shortName } from '../../api/session';
import { addressOf, usePlace } from '../../frame/address';
import { useCenter } from '../../frame/center';
import { Waiting } from '../../frame/Waiting';
import { Answer } from './Answer';
import { Compared } from './Compared';
import { Listed } from './Listed';
import { needs } from './needs';
import { addressParameters, bodyOf, kindOf, questionOf, verbsOf, wordsOf, type Question } from './question';
import { QuestionForm } from './QuestionForm';
import { useAnswer } from './useAnswer';
import { WhatWouldHelp } from './WhatWouldHelp';
import './explorer.css';

/** Who may do what, and why or why not. The address holds the question, so a link asks it again. */
export default function Explorer() {
  const { session, rights, notify } = useCenter();
  const { parameters } = usePlace();
  const readsPermissions = rights.has(needs.askAboutAll);
  const self = shortName(session.user);
  const explaining = useMemo(() => new Explaining(session.organization), [session.organization]);
  const asked = questionOf(parameters);
  // Whoever may not read permissions asks about himself.
  const question: Question = readsPermissions ? asked : { ...asked, who: session.id, other: '' };
  const shown: Question = readsPermissions ? question : { ...question, who: self };
  const key = JSON.stringify(question);
  const commands = useCommands(verbsOf(shown), 'small');

  const ask = (next: Question) => {
    window.location.hash = addressOf('explorer', addressParameters(readsPermissions ? next : { ...next, who: '' }));
  };
  const share = () => {
    navigator.clipboard.writeText(window.location.href).then(
      () => notify({ kind: 'success', text: 'The link to this question is copied.' }),
      () => notify({ kind: 'info', text: 'The address of this page is the link to this question.' }),
    );
  };

  return (
    <div className="explorer">
      <QuestionForm
        key={`form ${JSON.stringify(shown)}`}
        question={shown}
        explaining={explaining}
        isAboutAll={readsPermissions}
        onAsk={ask}
      />
      <div className="explorer-question">
        <h1>{wordsOf(shown, self)}</h1>
        {kindOf(question) !== 'nothing' && (
          <>
            <Button size="small" appearance="subtle" icon={<LinkRegular />} onClick={share}>
              Copy link
            </Button>
            {commands.button}
          </>
        )}
      </div>
      {kindOf(question) !== 'nothing' && commands.shown}
      <Result
        key={`answer ${key}`}
        question={question}
        title={wordsOf(shown, self)}
        explaining={explaining}
        isAdvised={readsPermissions}
      />
    </div>
  );
}

interface ResultProps {
  readonly question: Question;
  readonly title: string;
  readonly explaining: Explaining;
  /** Whether it may be told what would help. */
  readonly isAdvised: boolean;
}

function Result({ question, title, explaining, isAdvised }: ResultProps) {
  switch (kindOf(question)) {
    case 'nothing':
      return null;
    case 'why':
      return <WhyResult question={question} title={title} explaining={explaining} isAdvised={isAdvised} />;
    case 'compare':
      return <Compared question={question} explaining={explaining} />;
    case 'whoCan':
    case 'whoTouches':
    case 'objects':
    case 'commands':
      return <Listed question={question} explaining={explaining} />;
  }
}

function WhyResult({ question, title, explaining, isAdvised }: ResultProps) {
  const body = bodyOf(question);
  const { answer: why, error, isStopped, stop, again } = useAnswer((signal) => explaining.why(body, signal));
  if (error !== undefined) {
    return (
      <MessageBar intent="error" role="alert" layout="multiline">
        <MessageBarBody>{error}</MessageBarBody>
      </MessageBar>
    );
  }
  return why === undefined ? (
    <Waiting label="Asking…" isStopped={isStopped} onStop={stop} onAgain={again} />
  ) : (
    <Answer why={why} title={title}>
      {isAdvised && !why.granted && <WhatWouldHelp body={body} explaining={explaining} />}
    </Answer>
  );
}
