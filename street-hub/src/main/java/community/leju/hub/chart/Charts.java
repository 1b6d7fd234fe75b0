package community.leju.hub.chart;

import community.leju.content.guide.Flow;
import community.leju.content.guide.FlowLayout;
import community.leju.content.guide.Service;
import community.leju.content.item.Item;
import community.leju.content.item.Language;
import community.leju.content.render.Segmenter;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.elk.core.data.LayoutMetaDataService;

/** Lays out the chart of an item that has one, for every language that it is written in. */
public final class Charts {
  private final Wrapping wrapping;

  /** Makes ready; ELK must know its own types before its first chart. */
  public Charts(Segmenter segmenter) {
    var _ = LayoutMetaDataService.getInstance();
    this.wrapping = new Wrapping(segmenter);
  }

  /** The item as it is published; the same one where it has no chart. */
  public Item laidOut(Item item) {
    return item instanceof Service service && service.flow().isPresent()
        ? service.with(service.flow().map(chart -> chart.with(layouts(chart))))
        : item;
  }

  private Map<Language, FlowLayout> layouts(Flow chart) {
    var layouts = new EnumMap<Language, FlowLayout>(Language.class);
    for (var language : Language.values()) {
      if (language == Language.ZH || isWritten(chart)) {
        layouts.put(language, new LayeredLayout(chart, new Sizes(wrapping, language)).run());
      }
    }
    return layouts;
  }

  private static boolean isWritten(Flow chart) {
    return chart.nodes().stream()
        .anyMatch(node -> Optional.ofNullable(node.text().en()).isPresent());
  }
}
