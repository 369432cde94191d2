package app.overture.review.ui.grid;

import app.overture.campaigns.Channel;
import app.overture.messages.Flag;
import app.overture.messages.MessageRow;
import app.overture.messages.MessageStatus;
import app.overture.review.ui.letter.Marks;
import app.overture.shared.Money;
import app.overture.shared.ui.Badge;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** The rows: templates only, so that a jump over a million of them stays quick; no component is made for a row. */
final class MessageGrid extends Grid<MessageRow> {

    private static final int PREVIEW = 160;

    static final String ACTIONS = "actions";

    /** What may be put away. */
    private static final List<String> OPTIONAL = List.of("step", "status", "flags", "score", "owner", "cost");

    /** What there is no room for beside an open message. */
    private static final Set<String> WIDE = Set.of("flags", "owner", "cost");

    /**
     * Focus that the page itself puts into a cell is nobody's wish to see its row, which may moreover be one that has just
     * been decided and is on its way out: the server is not told.
     */
    private static final String FOCUS_QUIETLY = """
            const focusQuietly = cell => {
              const silence = event => event.stopImmediatePropagation();
              this.addEventListener('cell-focus', silence, true);
              cell?.focus();
              this.removeEventListener('cell-focus', silence, true);
            };
            """;

    private final MatchingSelection selection;
    private Set<String> hidden = Set.of();
    private boolean narrow;

    MessageGrid(boolean mayDecide, Runnable onSelection, Consumer<MessageRow> approve, Consumer<MessageRow> reject) {
        super(MessageRow.class, false);
        addClassName("messages-grid");
        getElement().setAttribute("aria-label", "Messages");
        setMultiSort(false);
        setColumnReorderingAllowed(false);
        contact();
        step();
        status();
        subject();
        addColumn(LitRenderer.<MessageRow>of(flagTemplate("item.flag")).withProperty("flag", MessageGrid::flagWord))
                .setHeader("Flags")
                .setKey("flags")
                .setSortProperty("flags")
                .setWidth("120px")
                .setFlexGrow(0);
        addColumn(MessageRow::score)
                .setHeader("Score")
                .setKey("score")
                .setSortProperty("score")
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("76px")
                .setFlexGrow(0);
        addColumn(MessageRow::ownerName)
                .setHeader("Owner")
                .setKey("owner")
                .setSortProperty("owner")
                .setWidth("96px")
                .setFlexGrow(0)
                .setTooltipGenerator(MessageRow::ownerName);
        addColumn(row -> Money.text(row.costUsd()))
                .setHeader("Cost")
                .setKey("cost")
                .setSortProperty("cost")
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("88px")
                .setFlexGrow(0);
        if (mayDecide) {
            actions(approve, reject);
        }
        selection = new MatchingSelection(this, onSelection);
        setSelectionModel(selection, SelectionMode.MULTI);
    }

    MatchingSelection selection() {
        return selection;
    }

    /** Marks the row whose message is open. */
    void mark(Optional<UUID> openMessage) {
        setPartNameGenerator(row -> openMessage.filter(row.id()::equals).isPresent() ? "current-row" : null);
    }

    /** What may be put away, with the word it has in the header. */
    Map<String, String> optional() {
        Map<String, String> words = new LinkedHashMap<>();
        OPTIONAL.forEach(key -> words.put(key, getColumnByKey(key).getHeaderText()));
        return words;
    }

    void hide(Set<String> keys) {
        hidden = keys;
        showColumns();
    }

    /** Opening and closing change the columns, and with them the cell that had the focus; a slow page takes its time. */
    void keepFocus() {
        getElement().executeJs(FOCUS_QUIETLY + """
                const until = performance.now() + 1000;
                const back = () => {
                  // A dialog that opens meanwhile has the focus, or is about to.
                  if (document.querySelector('vaadin-dialog[opened], vaadin-confirm-dialog[opened]')) return;
                  if (document.activeElement === document.body) {
                    focusQuietly(this.shadowRoot.querySelector('#items [tabindex="0"]'));
                  }
                  if (performance.now() < until) requestAnimationFrame(back);
                };
                back();""");
    }

    /** As if the arrow had been pressed in the cell that has the focus, or had it last. */
    void move(String arrow) {
        getElement().executeJs(FOCUS_QUIETLY + """
                const cell = this.shadowRoot.activeElement ?? this.shadowRoot.querySelector('#items [tabindex="0"]');
                focusQuietly(cell);
                cell?.dispatchEvent(new KeyboardEvent('keydown',
                  {key: $0, bubbles: true, composed: true, cancelable: true}));""", arrow);
    }

    /** Beside an open message there is room for the essentials; flags then stand with the subject. */
    void narrow(boolean beside) {
        narrow = beside;
        showColumns();
    }

    private void showColumns() {
        OPTIONAL.forEach(
                key -> getColumnByKey(key).setVisible(!hidden.contains(key) && !(narrow && WIDE.contains(key))));
        getDataCommunicator().reset();
    }

    private void contact() {
        addColumn(LitRenderer.<MessageRow>of(
                                "<div class='two'><span class='medium cut' title='${item.name}'>${item.name}"
                                        + "</span><span class='meta cut' title='${item.about}'>${item.about}</span></div>")
                        .withProperty("name", MessageRow::contactName)
                        .withProperty("about", MessageGrid::about))
                .setHeader("Contact")
                .setKey("contact")
                .setSortProperty("contact")
                .setWidth("150px")
                .setFlexGrow(1);
    }

    private void step() {
        addColumn(LitRenderer.<MessageRow>of("<span class='quiet nowrap' title='${item.words}'><span class='i"
                                + " ${item.icon}' aria-hidden='true'></span> ${item.step}<span"
                                + " class='sr'>${item.words}</span></span>")
                        .withProperty("icon", row -> "i-" + icon(row.channel()))
                        .withProperty("step", MessageRow::step)
                        .withProperty("words", row -> row.channel().label() + ", step " + row.step()))
                .setHeader("Step")
                .setKey("step")
                .setSortProperty("step")
                .setWidth("64px")
                .setFlexGrow(0);
    }

    private void status() {
        addColumn(LitRenderer.<MessageRow>of("<span class='badge ${item.tone}'><span class='i ${item.icon}'"
                                + " aria-hidden='true'></span>${item.word}</span>")
                        .withProperty("tone", row -> Badge.tone("message", state(row)))
                        .withProperty("icon", row -> "i-" + Badge.icon("message", state(row)))
                        .withProperty("word", row -> Badge.word("message", state(row))))
                .setHeader("Status")
                .setKey("status")
                .setSortProperty("status")
                .setWidth("104px")
                .setFlexGrow(0);
    }

    private void subject() {
        addColumn(LitRenderer.<MessageRow>of("<div class='two'><span class='subject'><span class='medium cut grow'"
                                + " title='${item.subject}'>${item.subject}</span>" + flagTemplate("item.inline")
                                + "</span><span class='meta cut' title='${item.preview}'>${item.preview}</span></div>")
                        .withProperty("subject", row -> row.subject().isEmpty() ? row.label() : row.subject())
                        .withProperty("preview", row -> preview(row.body()))
                        .withProperty("inline", row -> narrow || hidden.contains("flags") ? flagWord(row) : ""))
                .setHeader("Subject and text")
                .setKey("subject")
                .setSortProperty("subject")
                .setWidth("170px")
                .setFlexGrow(3);
    }

    private void actions(Consumer<MessageRow> approve, Consumer<MessageRow> reject) {
        addColumn(LitRenderer.<MessageRow>of(
                                "<div class='rowacts'>${item.open ? html`<vaadin-button theme='tertiary icon small'"
                                        + " title='Approve' aria-label='${item.approve}' @click='${approve}'><span"
                                        + " class='i i-check'></span></vaadin-button><vaadin-button theme='tertiary"
                                        + " icon small' title='Reject' aria-label='${item.reject}'"
                                        + " @click='${reject}'><span class='i i-x'></span></vaadin-button>` : ''}</div>")
                        .withProperty("open", row -> row.status() == MessageStatus.DRAFT && !row.beingRewritten())
                        .withProperty("approve", row -> "Approve step " + row.step() + " to " + row.contactName())
                        .withProperty("reject", row -> "Reject step " + row.step() + " to " + row.contactName())
                        .withFunction("approve", approve::accept)
                        .withFunction("reject", reject::accept))
                .setHeader("Actions")
                .setKey(ACTIONS)
                .setWidth("92px")
                .setFlexGrow(0)
                // Within reach however narrow the window is.
                .setFrozenToEnd(true);
    }

    /** A message that is being written again is that before anything else. */
    private static String state(MessageRow row) {
        return row.beingRewritten() ? "rewriting" : row.status().text();
    }

    private static String flagTemplate(String word) {
        return "${" + word + " ? html`<span class='badge warn' title='${" + word + "}'><span class='i i-flag'"
                + " aria-hidden='true'></span><span class='cut'>${" + word + "}</span></span>` : ''}";
    }

    private static String flagWord(MessageRow row) {
        List<Flag> flags = row.flags();
        if (flags.isEmpty()) {
            return "";
        }
        String first = Marks.title(flags.getFirst());
        return flags.size() == 1 ? first : first + " +" + (flags.size() - 1);
    }

    private static String about(MessageRow row) {
        return row.jobTitle().isEmpty() || row.companyName().isEmpty()
                ? row.jobTitle() + row.companyName()
                : row.jobTitle() + ", " + row.companyName();
    }

    private static String preview(String body) {
        String line = body.replaceAll("\\s+", " ");
        return line.length() <= PREVIEW ? line : line.substring(0, PREVIEW) + "…";
    }

    private static String icon(Channel channel) {
        return switch (channel) {
            case EMAIL -> "mail";
            case LINKEDIN_CONNECT -> "invite";
            case LINKEDIN_MESSAGE -> "chat";
        };
    }
}
