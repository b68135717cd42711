/** What the office adds to the built-in rules: one row, `topics`, `rules_off` and `own` are JSON. */
export interface RulePackTable {
  id: 1;
  topics: string;
  rules_off: string;
  /** Changed and own rules, and the signals they ask for. */
  own: string;
  changed_at: string;
}

export interface TopicTables {
  rule_packs: RulePackTable;
}
