import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import type { Letter } from '../../shared/domain/letter.ts';
import { letterTitle, letterTitleTo } from '../../shared/letters/letter-log.ts';
import { messageAsText } from '../../shared/letters/plain-text.ts';
import { client, orpc } from '../client/client.ts';
import { focusPage } from '../focus/focus.ts';
import { FailedPage } from '../pages/FailedPage.tsx';
import { PageHeader } from '../pages/PageHeader.tsx';
import { PrintButton } from '../pages/PrintButton.tsx';
import { pagePath } from '../pages/pages.ts';
import { ButtonLink } from '../ui/links.tsx';
import { offerUndo } from '../ui/offer-undo.ts';
import { showDone, showProblem } from '../ui/toasts.tsx';
import { LetterEditor } from './LetterEditor.tsx';
import { LetterLog } from './LetterLog.tsx';
import classes from './Letters.module.css';
import { SentLetter } from './SentLetter.tsx';

/** One letter: its text beside its log. */
export function LetterPage() {
  const { caseId, letterId } = useParams({ from: pagePath('letter') });
  const { data, error } = useQuery(orpc.letters.list.queryOptions({ input: { caseId } }));
  if (error) return <FailedPage error={error} />;
  if (!data) return null;
  const letter = data.find(({ id }) => id === letterId);
  if (!letter)
    return (
      <PageHeader
        title="This letter is not there"
        sentence="It may have been removed."
        actions={
          <ButtonLink to={pagePath('letters')} params={{ caseId }}>
            Go to the letters
          </ButtonLink>
        }
      />
    );
  return <OpenLetter key={letter.id} letter={letter} />;
}

/** Copies a letter to the clipboard, to paste it into a portal or an e-mail. */
function copyLetter({ text }: Letter): void {
  navigator.clipboard.writeText(messageAsText(text)).then(
    () => showDone('The letter is copied: paste it into the message.'),
    (failure) => showProblem(failure),
  );
}

function OpenLetter({ letter }: { letter: Letter }) {
  const { id, caseId } = letter;
  const navigate = useNavigate();
  const remove = useMutation(orpc.letters.remove.mutationOptions());
  const goToLetters = () => navigate({ to: pagePath('letters'), params: { caseId } });

  function removeLetter() {
    offerUndo(remove.mutateAsync({ id }), {
      message: `“${letterTitleTo(letter)}” removed.`,
      onRemoved: () => void goToLetters().then(focusPage),
      restore: () => client.letters.restore({ id }),
      onRestored: () => void navigate({ to: pagePath('letter'), params: { caseId, letterId: id } }).then(focusPage),
    });
  }

  return (
    <>
      <PageHeader
        title={letterTitle(letter)}
        sentence={
          letter.sent
            ? 'As it went out. To change it, clear the day on which it was sent.'
            : 'Read it, change what you like, then print it or copy it into a message.'
        }
        actions={
          <>
            <ButtonLink variant="default" to={pagePath('letters')} params={{ caseId }}>
              All letters
            </ButtonLink>
            <Button variant="default" onClick={() => copyLetter(letter)}>
              Copy as plain text
            </Button>
            <PrintButton kind="letter" of={id} variant="filled">
              Print or save
            </PrintButton>
          </>
        }
      />
      <div className={classes.columns}>
        {letter.sent ? <SentLetter letter={letter} /> : <LetterEditor letter={letter} />}
        <LetterLog letter={letter} onRemove={removeLetter} />
      </div>
    </>
  );
}
