/** Whether a text reads as a question rather than a name: by its mark, or by a word with which questions begin. */
export function isQuestion(text: string): boolean {
  return /[?？]\s*$/.test(text) || asking.test(text.trim());
}

const asking =
  /^(who|whom|what|which|when|where|how|is|are|does|did|do|list|show)\s|^(кто|с кем|кем|что|чем|какие|какой|какая|какое|каким|когда|где|куда|сколько|как|на что|есть ли|между кем)\s|(哪些|什么|谁|何时|哪里|哪一|几个|多少|是否|吗|怎么|如何|有哪)/i;
