package community.leju.content.deliberation;

/** How far a topic has come; in this order. */
public enum Stage {
  /** 提出. */
  PROPOSED,
  /** 附议: enough residents want it discussed. */
  SUPPORTED,
  /** 采纳 or 不采纳, with a reason. */
  DECIDED,
  /** 有结果. */
  RESULT,
  /** 回访: whether it holds. */
  FOLLOW_UP
}
