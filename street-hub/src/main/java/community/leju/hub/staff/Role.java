package community.leju.hub.staff;

import community.leju.content.item.Text;

/** What a member of staff is here for. One account, one role: rights stay easy to tell. */
public enum Role {
  CLERK,
  APPROVER,
  TECHNICIAN,
  MANAGER;

  /** What colleagues call it. */
  public Text title() {
    return switch (this) {
      case CLERK -> Text.of("工作人员", "Clerk");
      case APPROVER -> Text.of("审核人", "Approver");
      case TECHNICIAN -> Text.of("技术员", "Technician");
      case MANAGER -> Text.of("街道管理", "Manager");
    };
  }

  public boolean may(Permission permission) {
    return switch (permission) {
      case SELF -> true;
      case READ, CALLS -> this == CLERK || this == APPROVER;
      case WRITE, INBOX, SLIPS -> this == CLERK;
      case APPROVE, ALERT -> this == APPROVER;
      case KEYS -> this == APPROVER || this == MANAGER;
      case FLEET -> this == TECHNICIAN;
      case AUDIT -> this == MANAGER;
    };
  }
}
