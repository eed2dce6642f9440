/** KAMO's reason words (kamo.md 5.1, merge.log) in the words of the page; one that is not in the table stands for itself. */
export function ruleWords(word: string, rules: Readonly<Record<string, string>>): string {
  return rules[word] ?? word;
}
