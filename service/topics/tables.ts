/** What the office adds to the built-in rules: one row, `topics` and `rules_off` are JSON. */
export interface RulePackTable {
  id: 1;
  topics: string;
  rules_off: string;
  changed_at: string;
}

export interface TopicTables {
  rule_packs: RulePackTable;
}
