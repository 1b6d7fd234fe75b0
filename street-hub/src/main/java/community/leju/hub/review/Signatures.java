package community.leju.hub.review;

import java.util.List;

/**
 * Who has signed an item where one approver is not enough.
 *
 * @param needed how many approvers sign, from 2
 * @param logins who has, in order; empty where nobody has, or where it no longer counts
 * @param dropped whether signatures no longer count, since the office published something else
 */
public record Signatures(int needed, List<String> logins, boolean dropped) {
  /** Copies the list. */
  public Signatures {
    logins = List.copyOf(logins);
  }
}
