import { Button, PasswordInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { orpc } from '../client/client.ts';
import { userMessageOf } from '../format/user-message.ts';
import classes from './PasswordForm.module.css';

/** Asks for the password of a locked record and opens it. `nextFocus`: the element that gets the focus after the form closes. */
export function PasswordForm({ recordId, nextFocus }: { recordId: string; nextFocus?: () => HTMLElement | null }) {
  const [password, setPassword] = useState('');
  const opened = useRef(false);
  const unlock = useMutation(
    orpc.import.unlock.mutationOptions({
      meta: { shownByPage: true },
      onSuccess: () => {
        opened.current = true;
      },
    }),
  );
  const latestNextFocus = useRef(nextFocus);
  latestNextFocus.current = nextFocus;
  useEffect(
    () => () => {
      if (opened.current) latestNextFocus.current?.()?.focus();
    },
    [],
  );
  const message = unlock.error ? userMessageOf(unlock.error) : null;
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (password) unlock.mutate({ recordId, password });
      }}
    >
      <PasswordInput
        className={classes.field ?? ''}
        label="Password of this file"
        description="Whoever sent the file knows it. It is kept, encrypted, with the record."
        autoComplete="off"
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        aria-invalid={message !== null}
        error={message && `${message.happened} ${message.todo}`}
      />
      <Button type="submit" variant="default" loading={unlock.isPending} disabled={!password}>
        Open the file
      </Button>
    </form>
  );
}
