import { Button, Menu } from '@mantine/core';

/** A menu that logs one more step. */
export function StepMenu<StepKind extends string>({
  label,
  steps,
  labels,
  onLog,
}: {
  label: string;
  steps: readonly StepKind[];
  labels: Record<StepKind, string>;
  onLog: (what: StepKind) => void;
}) {
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button variant="default">{label}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {steps.map((what) => (
          <Menu.Item key={what} onClick={() => onLog(what)}>
            {labels[what]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
