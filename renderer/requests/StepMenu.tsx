import { Button, Menu } from '@mantine/core';

/** Logs one more step of those that there are. */
export function StepMenu<What extends string>({
  label,
  steps,
  labels,
  onLog,
}: {
  label: string;
  steps: readonly What[];
  labels: Record<What, string>;
  onLog: (what: What) => void;
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
