package community.leju.content.rulebook;

import java.util.Locale;

/** What a text of the rulebook rules, in the order of the bound volume (汇编成册). */
public enum RuleType {
  /** 居民公约. */
  COVENANT,
  /** 自治章程. */
  CHARTER,
  /** 会议制度: the first of the seven systems. */
  MEETING,
  /** 学习制度. */
  STUDY,
  /** 考勤制度. */
  ATTENDANCE,
  /** 印章管理使用制度. */
  SEAL,
  /** 值班制度. */
  DUTY,
  /** 走访制度. */
  VISITING,
  /** 接待制度: the last of the seven. */
  RECEPTION,
  /** 居民事务代理制度. */
  PROXY,
  /** 约请制度. */
  SUMMONS;

  /** The name in documents. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The type of that name. */
  public static RuleType of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }

  /** Whether residents adopt it for themselves; the others are the committee's ways of working. */
  public boolean isResidents() {
    return this == COVENANT || this == CHARTER;
  }
}
