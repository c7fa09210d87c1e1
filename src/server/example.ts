/** An operation that teaches something and has an answer. */
export interface Example {
  /** Stands in links: /graphql?example=… */
  readonly name: string;
  /** What it asks, in a sentence. */
  readonly title: string;
  /** What is to be learned from it. */
  readonly lesson: string;
  /** The named operation. */
  readonly operation: string;
  /** The operation below its title and lesson as comments: what GraphiQL shows. It takes the operation's name as the title of the tab. */
  readonly query: string;
  /** Variables as JSON. */
  readonly variables?: string;
}
