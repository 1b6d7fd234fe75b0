package community.leju.hub.staff;

/** One thing that a role may do. */
public enum Permission {
  /** Change one's own password. */
  SELF,
  /** See drafts and their pictures. */
  READ,
  /** Write bulletins and submit them. */
  WRITE,
  /** Judge what others wrote, sign it and withdraw it. */
  APPROVE,
  /** Take every screen of the street for an alert, and give it back. */
  ALERT,
  /** Read the office's inbox. */
  INBOX,
  /** Hear the committee's kiosks call, and answer them. */
  CALLS,
  /** Check slips. */
  SLIPS,
  /** Enrol and revoke kiosks. */
  FLEET,
  /** See who signs what and until when. */
  KEYS,
  /** Read the audit log. */
  AUDIT
}
