import type { z } from 'zod';

/** Runs an operation for a tool, under the cancellation of its call. What is null in the answer is left out. */
export type Ask = <Data>(operation: string, variables: Readonly<Record<string, unknown>>) => Promise<Data>;

/** A tool that an assistant calls: what it is for, what it takes, what it gives, and the operations by which it answers. */
export interface Tool<Input extends z.ZodObject = z.ZodObject, Output extends z.ZodObject = z.ZodObject> {
  readonly name: string;
  /** For people who are asked whether the tool may run. */
  readonly title: string;
  /** Tells the assistant when to use this tool, and when another. */
  readonly description: string;
  /** Strict, so that an unknown argument is refused and not ignored. */
  readonly input: Input;
  readonly output: Output;
  /** Throws AccordError where the caller's arguments or the surroundings are at fault. */
  answer(args: z.output<Input>, ask: Ask): Promise<z.input<Output>>;
}

/** States a tool, with the types of its arguments and answer taken from their schemas. */
export function defineTool<Input extends z.ZodObject, Output extends z.ZodObject>(tool: Tool<Input, Output>): Tool<Input, Output> {
  return tool;
}
