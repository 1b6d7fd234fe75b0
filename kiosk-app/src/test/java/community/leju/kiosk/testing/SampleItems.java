package community.leju.kiosk.testing;

import community.leju.content.bulletin.Board;
import community.leju.content.bulletin.Bulletin;
import community.leju.content.committee.Committee;
import community.leju.content.committee.Street;
import community.leju.content.guide.BookingHours;
import community.leju.content.guide.Service;
import community.leju.content.item.Item;
import community.leju.content.item.ItemRef;
import community.leju.content.item.Posting;
import community.leju.content.item.Scope;
import community.leju.content.item.Text;
import community.leju.content.submission.Form;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a small committee shows. */
public final class SampleItems {
  /** Tuesday, 24 November 2026, 10:31 at the station. */
  public static final Instant NOW = Instant.parse("2026-11-24T02:31:00Z");

  private SampleItems() {}

  public static List<Item> all() {
    var items = new ArrayList<Item>();
    items.add(street());
    items.add(committee());
    items.add(service("residence-proof", Text.of("开具居住证明", "Proof of residence")));
    items.add(bulletin("first", Board.DISCLOSURE, "三季度办公经费公开", 3));
    items.add(bulletin("second", Board.PUBLICITY, "2027年城乡居民医保参保缴费开始", 2));
    items.add(bulletin("third", Board.PUBLICITY, "周六上午社区义诊", 1));
    return items;
  }

  public static Form form() {
    return new Form(
        "appointment",
        3,
        Text.of("预约信息怎么用", "How your details are used"),
        List.of(
            new Form.Notice(Text.of("做什么用", "What for"), Text.of("只用来安排这次预约。", "This visit only.")),
            new Form.Notice(Text.of("存多久", "How long"), Text.of("办完后30天删除。", "30 days."))));
  }

  public static Service service(String id, Text title) {
    return new Service(
        new ItemRef(SampleStore.COMMITTEE, Service.KIND.name(), id),
        posting(30),
        title,
        Text.of("证明您住在本社区，当场出具。", "A paper that says you live here."),
        List.of(Text.of("本人身份证", "ID card"), Text.of("房产证或租房合同", "Deed or lease")),
        Text.of("一楼大厅2号窗口", "Ground floor, window 2"),
        Text.of("当场办好", "At once"),
        Optional.of(
            new BookingHours(
                Set.of(
                    DayOfWeek.MONDAY,
                    DayOfWeek.TUESDAY,
                    DayOfWeek.WEDNESDAY,
                    DayOfWeek.THURSDAY,
                    DayOfWeek.FRIDAY),
                List.of(new BookingHours.Session(LocalTime.of(9, 0), LocalTime.of(11, 30))),
                30,
                2,
                14,
                Set.of())));
  }

  public static Bulletin bulletin(String id, Board board, String title, int daysAgo) {
    return new Bulletin(
        new ItemRef(SampleStore.COMMITTEE, Bulletin.KIND.name(), id),
        posting(daysAgo),
        board,
        Text.of(title),
        Text.of("一句话说清楚。"),
        Text.of("医保"),
        Text.of("<h2>怎么办</h2><p>请到一楼窗口。</p><script>alert(1)</script>"),
        List.of());
  }

  private static Street street() {
    return new Street(
        new ItemRef(Scope.STREET, Street.KIND.name(), "yunjian"),
        posting(300),
        Text.of("云间街道", "Yunjian"),
        "310117990",
        ZoneId.of("Asia/Shanghai"),
        "021-0000-0100",
        true);
  }

  private static Committee committee() {
    return new Committee(
        new ItemRef(SampleStore.COMMITTEE, Committee.KIND.name(), "profile"),
        posting(200),
        Text.of("桂花苑居民委员会", "Guihuayuan Residents’ Committee"),
        Text.of("桂花路88号一楼", "88 Guihua Road, ground floor"),
        Text.of("周一至周日 8:30–17:00", "Daily 8:30–17:00"),
        "021-0000-0110",
        Text.of("桂花路以东", "East of Guihua Road"),
        1_480,
        86,
        Text.of("我们在桂花路。"),
        Optional.empty(),
        List.of(),
        Text.of(""),
        true);
  }

  private static Posting posting(int daysAgo) {
    return new Posting(
        Text.of("桂花苑居民委员会", "Guihuayuan Residents’ Committee"),
        "陈书记",
        NOW.minusSeconds(86_400L * daysAgo),
        null);
  }
}
