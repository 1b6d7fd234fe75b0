package community.leju.hub;

import java.util.LinkedHashMap;
import java.util.Map;

/** Filled-in editors. */
final class BulletinForms {
  private BulletinForms() {}

  static Map<String, String> complete(String title) {
    var form = new LinkedHashMap<String, String>();
    form.put("head", "0");
    form.put("title", title);
    form.put("board", "publicity");
    form.put("publisher", "云间一居委会");
    form.put("from", "2026-01-05");
    form.put("until", "2026-02-05");
    form.put("body", "<p>正文</p>");
    form.put("do", "save");
    return form;
  }

  static Map<String, String> submitted(String title, int head) {
    var form = complete(title);
    form.put("head", Integer.toString(head));
    form.put("do", "submit");
    return form;
  }
}
