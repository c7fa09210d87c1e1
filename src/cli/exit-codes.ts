/** What a command leaves to the shell: all is good, there are problems, a path could not be read, or it was stopped by Ctrl-C. */
export const exitCodes = { good: 0, problems: 1, unreadable: 2, interrupted: 130 } as const;
