package community.leju.hub.staff;

import community.leju.content.item.Text;
import java.util.Set;

/** What a member of staff is here for. One account, one role: rights stay easy to tell. */
public enum Role {
  CLERK(Text.of("工作人员", "Clerk"), Set.of(Permission.READ, Permission.WRITE, Permission.INBOX, Permission.SLIPS)),
  APPROVER(Text.of("审核人", "Approver"), Set.of(Permission.READ, Permission.APPROVE)),
  TECHNICIAN(Text.of("技术员", "Technician"), Set.of(Permission.FLEET)),
  MANAGER(Text.of("街道管理", "Manager"), Set.of(Permission.AUDIT));

  private final Text title;
  private final Set<Permission> permissions;

  Role(Text title, Set<Permission> permissions) {
    this.title = title;
    this.permissions = permissions;
  }

  public Text title() {
    return title;
  }

  public boolean may(Permission permission) {
    return permissions.contains(permission);
  }
}
