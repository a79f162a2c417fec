// What the rules of the proof-reader are called; a test holds it to ProofRule.

export const titles = {
  F01: 'Total does not add up',
  F02: 'Share is not count ÷ base',
  F03: 'Change on the wrong base',
  F04: 'Wrong direction',
  F05: 'Truncated, not rounded',
  F06: 'Clash between two places',
  F07: 'Parts do not make their whole',
  F08: 'Points for per cent',
  F09: 'Differs from the log',
  F10: 'Not in the log',
  F11: 'Change does not follow from its numbers',
  F12: 'Share without a base that fits',
};
