/** How many characters a text may have at most: what somebody decides, tells or asks, and not a file that is pasted into it. Also what the tables hold. */
export const longest = {
  /** Why something is proposed, put off, turned down or opened. */
  reason: 2000,
  /** What a person asks or is told, and what a reviewer found. */
  note: 5000,
  charter: 50_000,
  name: 200,
  contact: 500,
  /** As the realm writes it. */
  account: 255,
} as const;
