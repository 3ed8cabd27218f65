/** What an exercise says beside its checks. */
export interface Lesson {
  /** The idea in a few words, as `list` shows it. */
  idea: string;
  minutes: number;
  /** A nudge, an approach, a near-answer. */
  hints: [nudge: string, approach: string, nearAnswer: string];
  /** One sentence, shown after a pass. */
  learned: string;
  /** One sentence, shown after a pass: how the answer was tested. */
  tested: string;
}
