package community.leju.hub.review;

import community.leju.content.catalogue.Catalogue;
import community.leju.content.item.Item;
import community.leju.content.item.ItemRef;
import community.leju.content.item.Scope;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** The tables of items and their revisions. A revision is never changed. */
public final class Items {
  private static final int MOST_LISTED = 500;
  private static final String COLUMNS =
      "select id, scope, kind, name, state, title, head, published, updated_at from item ";
  private static final RowMapper<Entry> ENTRY =
      (row, context) ->
          new Entry(
              row.getLong("id"),
              new ItemRef(
                  new Scope(row.getString("scope")), row.getString("kind"), row.getString("name")),
              State.valueOf(row.getString("state")),
              row.getString("title"),
              row.getInt("head"),
              row.getInt("published"),
              Instant.ofEpochMilli(row.getLong("updated_at")));

  private final Clock clock;

  public Items(Clock clock) {
    this.clock = clock;
  }

  /** Makes an item with its first revision. */
  public Entry create(Handle handle, ItemRef ref, Saving saving) {
    long id =
        handle
            .createUpdate(
                """
                insert into item (scope, kind, name, state, title, head, updated_at)
                values (:scope, :kind, :name, 'DRAFT', :title, 0, :now)
                """)
            .bind("scope", ref.scope())
            .bind("kind", ref.kind())
            .bind("name", ref.id())
            .bind("title", saving.title())
            .bind("now", clock.instant())
            .executeAndReturnGeneratedKeys("id")
            .mapTo(Long.class)
            .one();
    return save(handle, id, saving);
  }

  /** Adds a revision, which makes the item a draft. */
  public Entry save(Handle handle, long id, Saving saving) {
    int number = get(handle, id).head() + 1;
    handle
        .createUpdate(
            """
            insert into revision (item_id, number, author, fields, document, created_at)
            values (:id, :number, :author, :fields, :document, :now)
            """)
        .bind("id", id)
        .bind("number", number)
        .bind("author", saving.author())
        .bind("fields", saving.fields().orElse(null))
        .bind("document", saving.document().orElse(null))
        .bind("now", clock.instant())
        .execute();
    handle
        .createUpdate(
            """
            update item set head = :number, state = 'DRAFT', title = :title, updated_at = :now
            where id = :id
            """)
        .bind("number", number)
        .bind("title", saving.title())
        .bind("now", clock.instant())
        .bind("id", id)
        .execute();
    return get(handle, id);
  }

  void move(Handle handle, long id, State state, int published) {
    handle
        .createUpdate(
            """
            update item set state = :state, published = :published, updated_at = :now
            where id = :id
            """)
        .bind("state", state.name())
        .bind("published", published)
        .bind("now", clock.instant())
        .bind("id", id)
        .execute();
  }

  public Optional<Entry> find(Handle handle, long id) {
    return handle.createQuery(COLUMNS + "where id = :id").bind("id", id).map(ENTRY).findOne();
  }

  Entry get(Handle handle, long id) {
    return find(handle, id).orElseThrow();
  }

  public Optional<Entry> find(Handle handle, ItemRef ref) {
    return handle
        .createQuery(COLUMNS + "where scope = :scope and kind = :kind and name = :name")
        .bind("scope", ref.scope())
        .bind("kind", ref.kind())
        .bind("name", ref.id())
        .map(ENTRY)
        .findOne();
  }

  /** Items of a kind within reach of a scope, newest first. */
  public List<Entry> list(Handle handle, Scope reach, String kind) {
    return handle
        .createQuery(
            COLUMNS
                + """
                where kind = :kind and (scope = :reach or :reach = 'street')
                order by updated_at desc, id desc limit :most
                """)
        .bind("kind", kind)
        .bind("reach", reach)
        .bind("most", MOST_LISTED)
        .map(ENTRY)
        .list();
  }

  /** Items of every kind that wait for a decision or are on screens, within reach of a scope. */
  public List<Entry> listForReview(Handle handle, Scope reach) {
    return handle
        .createQuery(
            COLUMNS
                + """
                where (state = 'SUBMITTED' or published > 0)
                  and (scope = :reach or :reach = 'street')
                order by state = 'SUBMITTED' desc, updated_at desc, id desc limit :most
                """)
        .bind("reach", reach)
        .bind("most", MOST_LISTED)
        .map(ENTRY)
        .list();
  }

  /** What a scope calls itself: its published profile's title, else its code. */
  public String nameOf(Handle handle, Scope scope) {
    return handle
        .createQuery(
            """
            select title from item
            where scope = :scope and kind in ('committee', 'street') and published > 0
            order by kind limit 1
            """)
        .bind("scope", scope)
        .mapTo(String.class)
        .findOne()
        .orElse(scope.value());
  }

  /** The item as screens show it; empty where it is not published, or of another type. */
  public <T extends Item> Optional<T> published(Handle handle, ItemRef ref, Class<T> type) {
    return find(handle, ref)
        .flatMap(entry -> published(handle, entry))
        .flatMap(item -> type.isInstance(item) ? Optional.of(type.cast(item)) : Optional.empty());
  }

  /** The item that an entry shows on screens. */
  public Optional<Item> published(Handle handle, Entry entry) {
    return revision(handle, entry.id(), entry.published())
        .flatMap(Revision::document)
        .flatMap(document -> Catalogue.read(entry.ref(), document));
  }

  /** Everything that is on screens. */
  public List<Entry> listPublished(Handle handle) {
    return handle
        .createQuery(COLUMNS + "where published > 0 order by scope, kind, name")
        .map(ENTRY)
        .list();
  }

  public Optional<Revision> revision(Handle handle, long id, int number) {
    return handle
        .createQuery(
            """
            select number, author, fields, document, created_at from revision
            where item_id = :id and number = :number
            """)
        .bind("id", id)
        .bind("number", number)
        .map((row, context) ->
            new Revision(
                row.getInt("number"),
                row.getString("author"),
                Optional.ofNullable(row.getString("fields")),
                Optional.ofNullable(row.getBytes("document")),
                Instant.ofEpochMilli(row.getLong("created_at"))))
        .findOne();
  }

  /** Everybody who wrote on it since it was last published. */
  List<String> authorsSincePublished(Handle handle, Entry entry) {
    return handle
        .createQuery(
            "select distinct author from revision where item_id = :id and number > :published")
        .bind("id", entry.id())
        .bind("published", entry.published())
        .mapTo(String.class)
        .list();
  }
}
