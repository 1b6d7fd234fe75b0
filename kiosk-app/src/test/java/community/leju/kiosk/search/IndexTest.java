package community.leju.kiosk.search;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.content.bulletin.Board;
import community.leju.content.bulletin.Bulletin;
import community.leju.content.guide.Service;
import community.leju.content.item.Item;
import community.leju.content.item.ItemRef;
import community.leju.content.item.Language;
import community.leju.content.item.Posting;
import community.leju.content.item.Scope;
import community.leju.content.item.Text;
import community.leju.content.render.Segmenter;
import community.leju.kiosk.page.Marked;
import community.leju.kiosk.testing.SampleItems;
import community.leju.kiosk.testing.SampleStore;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IndexTest {
  private static final Scope OWN = SampleStore.COMMITTEE;
  private static final Scope OTHER = new Scope("310117990002");
  private static final Pinyin PINYIN = new Pinyin();

  @Test
  void charactersAreFoundAsOneTwoOrMore() {
    var shelf = shelf(notice("a", "桂花苑停水通知", "", ""));
    for (var typed : List.of("水", "停水", "桂花苑停水")) {
      assertThat(ids(shelf, typed)).as(typed).containsExactly("a");
    }
    assertThat(ids(shelf, "停电")).isEmpty();
  }

  @Test
  void pinyinIsFoundWholeAndWhileItIsTyped() {
    var shelf = shelf(notice("a", "办理身份证", "", ""));
    for (var typed : List.of("s", "sh", "she", "shenfen", "shenfenz", "shenfenzheng", "shen fen")) {
      assertThat(ids(shelf, typed)).as(typed).containsExactly("a");
    }
    assertThat(ids(shelf, "shenfang")).isEmpty();
  }

  @Test
  void initialsAreFoundAndMixedWithSyllablesAndCharacters() {
    var shelf = shelf(notice("a", "办理身份证", "", ""));
    for (var typed : List.of("sfz", "SFZ", "shfz", "shenfz", "sfzheng", "身fz", "身份zheng")) {
      assertThat(ids(shelf, typed)).as(typed).containsExactly("a");
    }
  }

  @Test
  void allReadingsOfACharacterAreFound() {
    var shelf = shelf(notice("a", "重阳节", "", ""), notice("b", "绿化养护", "", ""));
    assertThat(ids(shelf, "chongyang")).containsExactly("a");
    assertThat(ids(shelf, "zhongyang")).containsExactly("a");
    assertThat(ids(shelf, "lvhua")).containsExactly("b");
    assertThat(ids(shelf, "luhua")).containsExactly("b");
  }

  @Test
  void rareCharactersAreFound() {
    var shelf = shelf(notice("a", "居民代表刘䶮", "", ""), notice("b", "𠮷祥里12号楼", "", ""));
    assertThat(ids(shelf, "liuyan")).containsExactly("a");
    assertThat(ids(shelf, "䶮")).containsExactly("a");
    assertThat(ids(shelf, "jixiang")).containsExactly("b");
    assertThat(ids(shelf, "jx")).containsExactly("b");
    assertThat(ids(shelf, "𠮷")).containsExactly("b");
  }

  @Test
  void digitsAndLatinAreFoundFromTheirBeginning() {
    var shelf = shelf(notice("a", "2027年医保缴费", "", "<p>请拨 021-0000-0112，或连 WiFi</p>"));
    for (var typed : List.of("2027", "2027年", "2027nian", "2027nyb", "0112", "wifi", "ＷＩＦＩ")) {
      assertThat(ids(shelf, typed)).as(typed).containsExactly("a");
    }
    assertThat(ids(shelf, "027")).isEmpty();
  }

  @Test
  void whatIsTypedInOneGoNeedNotStandInOnePiece() {
    var shelf = shelf(notice("a", "老年综合津贴", "到一楼申领", ""));
    assertThat(ids(shelf, "津贴申领")).containsExactly("a");
    assertThat(ids(shelf, "津贴 一楼")).containsExactly("a");
  }

  @Test
  void titleComesBeforeSummaryBeforeBody() {
    var shelf =
        shelf(
            notice("body", "周末活动", "大家来", "<p>现场讲解电梯安全</p>"),
            notice("summary", "施工公告", "电梯停用三天", ""),
            notice("title", "六号楼电梯公示", "", ""));
    assertThat(ids(shelf, "电梯")).containsExactly("title", "summary", "body");
    assertThat(ids(shelf, "dianti")).containsExactly("title", "summary", "body");
    assertThat(ids(shelf, "dt")).containsExactly("title", "summary", "body");
  }

  @Test
  void theBeginningComesBeforeAWordBeforeItsBeginning() {
    var shelf =
        shelf(
            notice("word", "申请医保材料", "", ""),
            notice("beginning", "医保缴费开始", "", ""),
            notice("all", "医保", "", ""),
            notice("longer", "补办医保卡", "", ""));
    assertThat(ids(shelf, "医保")).containsExactly("all", "beginning", "word", "longer");
  }

  @Test
  void ownComesBeforeOthersAndTheNewestFirst() {
    var shelf =
        shelf(
            in(OTHER, "other", "停水通知甲", 1),
            in(OWN, "old", "停水通知乙", 9),
            in(Scope.STREET, "street", "停水通知丁", 5),
            in(OWN, "new", "停水通知丙", 2));
    assertThat(ids(shelf, "停水")).containsExactly("new", "street", "old", "other");
  }

  @Test
  void whatOtherCommitteesCallTheSameIsSaidOnce() {
    var items = new ArrayList<Item>();
    for (int i = 1; i <= 19; i++) {
      var scope = new Scope("3101179900%02d".formatted(i));
      items.add(service(scope, "proof", "开具居住证明"));
    }
    var hits = hits(Index.empty(Segmenter.load()).with(items, PINYIN), "居住证明").hits();
    assertThat(hits).hasSize(1);
    assertThat(hits.getFirst().item().ref().scope()).isEqualTo(OWN);
    assertThat(hits.getFirst().elsewhere()).isEqualTo(18);
  }

  @Test
  void expiredAndComingItemsNeverAppear() {
    var posting = posting(5);
    var over =
        new Posting(posting.publisher(), "", posting.validFrom(), SampleItems.NOW.minusSeconds(1));
    var coming = new Posting(posting.publisher(), "", SampleItems.NOW.plusSeconds(1), null);
    var shelf =
        shelf(
            notice("over", "停水一", "", "").with(over),
            notice("coming", "停水二", "", "").with(coming),
            notice("live", "停水三", "", ""));
    assertThat(ids(shelf, "停水")).containsExactly("live");
  }

  @Test
  void theFoundCharactersAreMarkedInTheirContext() {
    var body = "<p>" + "大家好，".repeat(30) + "请带身份证到一楼。" + "谢谢。".repeat(40) + "</p>";
    var hit = hits(shelf(notice("a", "办事提示", "", body)), "sfz").hits().getFirst();
    assertThat(hit.context().text()).startsWith("…").endsWith("…").contains("请带身份证到一楼。");
    assertThat(marked(hit.context())).containsExactly("身份证");
    assertThat(marked(hits(shelf(notice("a", "医保缴费", "", "")), "医保").hits().getFirst().title()))
        .containsExactly("医保");
  }

  private static Index alike(int count) {
    var items = new ArrayList<Item>();
    for (int i = 0; i < count; i++) {
      items.add(notice("n" + i, "停水通知第" + i + "号", "", ""));
    }
    return Index.empty(Segmenter.load()).with(items, PINYIN);
  }

  @Test
  void noneFollowAfterTwoHundred() {
    var index = alike(215);
    assertThat(hits(index, "停水").more()).isEqualTo(190);
    var last = hits(index, "停水", Hits.Slice.from("190"));
    assertThat(last.hits()).hasSize(10);
    assertThat(last.more()).isZero();
    assertThat(hits(index, "停水", Hits.Slice.from("200"))).isEqualTo(Hits.NONE);
  }

  @Test
  void tenAreListedAndTheOthersFollow() {
    var index = alike(33);
    var found = new HashSet<String>();
    for (int from = 0; from < 40; from += 10) {
      var hits = hits(index, "停水", Hits.Slice.from("" + from));
      assertThat(hits.hits()).hasSize(from < 30 ? 10 : 3);
      assertThat(hits.more()).isEqualTo(Math.max(0, 23 - from));
      hits.hits().forEach(hit -> found.add(hit.item().ref().id()));
    }
    assertThat(found).hasSize(33);
    assertThat(hits(index, "停水", Hits.Slice.from("-1"))).isEqualTo(hits(index, "停水"));
    assertThat(hits(index, "停水", Hits.Slice.from("999"))).isEqualTo(Hits.NONE);
  }

  @Test
  void anythingTypedIsNoMoreThanWords() {
    var shelf = shelf(notice("a", "停水通知", "", ""));
    for (var typed :
        List.of("", "  ", "%", "\\", "<b>", "(", "\uD842", "zhzhzhzhzhzhzhzhzhzh", "'")) {
      assertThat(ids(shelf, typed)).as(typed).isEmpty();
    }
  }

  @Test
  void aLargeShelfIsIndexedAndWhatHasNotChangedIsTakenOver() {
    var items = largeShelf();
    var index = Index.empty(Segmenter.load()).with(items, PINYIN);
    for (var typed : List.of("医保", "yibao", "yb", "dianti", "2027", "shenfenzheng")) {
      assertThat(hits(index, typed).hits()).as(typed).hasSize(10);
    }
    var next = new ArrayList<>(items.subList(1, items.size()));
    next.add(notice("fresh", "新鲜事一桩", "", ""));
    assertThat(ids(index.with(next, PINYIN), "新鲜事")).containsExactly("fresh");
  }

  /** 19 committees with 80 items each, as long as real ones. */
  static List<Item> largeShelf() {
    var words =
        ("医保 缴费 电梯 停水 身份证 居住 证明 老年 津贴 志愿者 垃圾 分类 议事 协商 经费 公开 窗口 材料 申请 办理 楼组长 网格 预约 "
                + "体检 疫苗 消防 安全 停车 充电 养犬 绿化 物业 业委会 2027年 12号楼 睦邻点 活动")
            .split(" ", -1);
    var random = new Random(19);
    var items = new ArrayList<Item>();
    for (int committee = 1; committee <= 19; committee++) {
      var scope = new Scope("3101179900%02d".formatted(committee));
      for (int i = 0; i < 80; i++) {
        var body = new StringBuilder();
        for (int j = 0; j < 400; j++) {
          body.append(words[random.nextInt(words.length)]).append(j % 9 == 8 ? "。" : "");
        }
        var title = words[random.nextInt(words.length)] + words[i % words.length] + i;
        items.add(bulletin(scope, "n" + i, title, "关于" + title, body.toString(), i));
      }
    }
    return items;
  }

  private static Index shelf(Item... items) {
    return Index.empty(Segmenter.load()).with(List.of(items), PINYIN);
  }

  private static Hits hits(Index index, String typed) {
    return hits(index, typed, Hits.Slice.FIRST);
  }

  private static Hits hits(Index index, String typed, Hits.Slice slice) {
    return index.search(typed, OWN, SampleItems.NOW, Language.ZH, slice);
  }

  private static List<String> ids(Index index, String typed) {
    return hits(index, typed).hits().stream().map(hit -> hit.item().ref().id()).toList();
  }

  private static List<String> marked(Marked text) {
    return text.spans().stream()
        .map(span -> text.text().substring(span.start(), span.end()))
        .toList();
  }

  private static Bulletin notice(String id, String title, String summary, String body) {
    return bulletin(OWN, id, title, summary, body, 3);
  }

  private static Bulletin in(Scope scope, String id, String title, int daysAgo) {
    return bulletin(scope, id, title, "", "", daysAgo);
  }

  private static Bulletin bulletin(
      Scope scope, String id, String title, String summary, String body, int daysAgo) {
    return new Bulletin(
        new ItemRef(scope, Bulletin.KIND.name(), id),
        posting(daysAgo),
        Board.PUBLICITY,
        Text.of(title),
        Text.of(summary),
        Text.of(""),
        Text.of(body),
        List.of());
  }

  private static Service service(Scope scope, String id, String title) {
    return new Service(
        new ItemRef(scope, Service.KIND.name(), id),
        posting(9),
        Text.of(title),
        Text.of("一张纸"),
        List.of(),
        Text.of("一楼"),
        Text.of(""),
        Optional.empty());
  }

  private static Posting posting(int daysAgo) {
    return new Posting(Text.of("居委会"), "陈", SampleItems.NOW.minusSeconds(86_400L * daysAgo), null);
  }
}
