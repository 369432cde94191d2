package app.overture.model.ui;

import app.overture.model.UsageLog;
import app.overture.model.UsageLog.Call;
import app.overture.model.UsageLog.Filter;
import app.overture.model.UsageLog.Sum;
import app.overture.model.UsageLog.Sums;
import app.overture.shared.Money;
import app.overture.shared.Paging;
import app.overture.shared.ui.EmptyState;
import app.overture.shared.ui.Moment;
import app.overture.shared.ui.Note;
import app.overture.shared.ui.PageHeader;
import app.overture.shared.ui.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** Every model call of a month, what it cost, and the sums by campaign, purpose and model. */
@Route("settings/usage")
@PageTitle("Usage · Overture")
@Menu(title = "Usage", order = 26)
@RolesAllowed("ADMIN")
class UsageView extends Div {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("LLLL uuuu", Locale.ENGLISH);
    private static final int MONTHS_BACK = 24;

    private final UsageLog usage;
    private final Clock clock;
    private final ZoneId zone;
    private final Select<YearMonth> month = new Select<>();
    private final Select<Sum> campaign = select("Campaign", "Every campaign");
    private final Select<Sum> operation = select("Purpose", "Every purpose");
    private final Select<Sum> outcome = select("Outcome", "Every outcome");
    private final Div note = new Div();
    private final Div sums = new Div();
    private final Grid<Call> grid = new Grid<>();
    private final Div empty = new Div();
    private boolean filling;

    UsageView(UsageLog usage, Clock clock) {
        this.usage = usage;
        this.clock = clock;
        this.zone = usage.zone();
        addClassName("screen");
        YearMonth now = usage.thisMonth();
        month.setLabel("Month");
        month.setItems(Stream.iterate(now, before -> before.minusMonths(1))
                .limit(MONTHS_BACK)
                .toList());
        month.setItemLabelGenerator(MONTH::format);
        month.setValue(now);
        month.addValueChangeListener(change -> otherMonth());
        columns();
        Div filters = new Div(month, campaign, operation, outcome);
        filters.addClassNames("row", "wrap", "usage-filters");
        sums.addClassName("usage-sums");
        note.setClassName("budget-note");
        Paragraph what = new Paragraph("Every call to a language model, failed and discarded ones too.");
        what.addClassName("quiet");
        Div body = new Div(what, filters, note, sums, grid, empty);
        body.addClassName("body");
        add(new PageHeader("Usage", export()).crumbs(new Text("Settings"), new Text("Usage")), body);
        otherMonth();
    }

    private Select<Sum> select(String label, String everything) {
        Select<Sum> select = new Select<>();
        select.setLabel(label);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(everything);
        select.setItemLabelGenerator(one -> one == null ? everything : words(one.label()));
        select.addValueChangeListener(change -> show());
        return select;
    }

    private Anchor export() {
        Anchor csv = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] content = UsageCsv.of(usage, filter());
                    return new DownloadResponse(
                            new ByteArrayInputStream(content),
                            "usage " + month.getValue() + ".csv",
                            "text/csv",
                            content.length);
                }),
                "CSV");
        csv.getElement().setAttribute("aria-label", "Download these calls as CSV");
        return csv;
    }

    private void columns() {
        grid.addColumn(call -> Moment.words(call.at(), clock.instant(), zone))
                .setHeader("When")
                .setTooltipGenerator(call -> Moment.exact(call.at(), zone))
                .setWidth("130px")
                .setFlexGrow(0);
        grid.addColumn(call -> words(call.operation())).setHeader("Purpose");
        grid.addColumn(call -> call.campaign().isEmpty() ? "—" : call.campaign())
                .setHeader("Campaign")
                .setTooltipGenerator(Call::campaign);
        grid.addColumn(Call::model).setHeader("Model").setTooltipGenerator(call -> "at " + call.provider());
        number("Input", call -> String.format(Locale.US, "%,d", call.inputTokens()));
        number("Cached", call -> String.format(Locale.US, "%,d", call.cachedTokens()));
        number("Output", call -> String.format(Locale.US, "%,d", call.outputTokens()));
        number("Cost", call -> Money.text(call.costUsd()));
        number("Took", call -> String.format(Locale.US, "%.1f s", call.durationMs() / 1000.0));
        grid.addColumn(call -> words(call.outcome()))
                .setHeader("Outcome")
                .setTooltipGenerator(Call::error)
                .setWidth("130px")
                .setFlexGrow(0);
        grid.setPageSize(50);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addThemeVariants(GridVariant.LUMO_NO_ROW_BORDERS);
        grid.getElement().setAttribute("aria-label", "Calls");
        grid.setItems(DataProvider.fromCallbacks(
                query -> usage.list(filter(), new Paging(query.getPage(), query.getPageSize(), "")).items().stream(),
                query -> Math.toIntExact(usage.list(filter(), Paging.first(1)).total())));
    }

    private void number(String header, com.vaadin.flow.function.ValueProvider<Call, String> text) {
        grid.addColumn(text)
                .setHeader(header)
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("96px")
                .setFlexGrow(0);
    }

    /** What can be chosen is what the month has. */
    private void otherMonth() {
        Sums all = usage.sums(Filter.of(month.getValue()));
        filling = true;
        campaign.setItems(all.campaigns().stream()
                .filter(one -> !one.key().isEmpty())
                .map(UsageView::named)
                .toList());
        operation.setItems(all.operations());
        outcome.setItems(all.outcomes());
        filling = false;
        show();
    }

    private void show() {
        if (filling) {
            return;
        }
        Sums found = usage.sums(filter());
        note.removeAll();
        found.lost()
                .ifPresent(
                        lost -> note.add(
                                Note.of(
                                        Tone.WARN,
                                        lost.calls() == 1
                                                ? "1 call was lost, " + Money.text(lost.costUsd()) + "."
                                                : lost.calls() + " calls were lost, " + Money.text(lost.costUsd())
                                                        + ".",
                                        "The process ended between the answer and its booking. The provider has probably charged for"
                                                + " them, so their estimate counts as spent; the provider's own bill has the exact sum.")));
        sums.removeAll();
        boolean some = found.all().calls() > 0;
        if (some) {
            sums.add(
                    new SumTable("By purpose", found.operations(), found.all()),
                    new SumTable(
                            "By campaign",
                            found.campaigns().stream().map(UsageView::named).toList(),
                            found.all()),
                    new SumTable("By model", found.models(), found.all()));
        }
        grid.setVisible(some);
        grid.getDataProvider().refreshAll();
        empty.removeAll();
        empty.setVisible(!some);
        if (!some) {
            empty.add(nothing());
        }
    }

    private Component nothing() {
        return new EmptyState("No calls here", "No call to a language model fits this month and these filters.");
    }

    private Filter filter() {
        return new Filter(
                Objects.requireNonNull(month.getValue()),
                campaign.isEmpty() ? null : UUID.fromString(campaign.getValue().key()),
                operation.isEmpty() ? "" : operation.getValue().key(),
                outcome.isEmpty() ? "" : outcome.getValue().key());
    }

    private static Sum named(Sum campaign) {
        String label = campaign.key().isEmpty()
                ? "Outside of campaigns"
                : campaign.label().isEmpty() ? "A deleted campaign" : campaign.label();
        return new Sum(
                campaign.key(),
                label,
                campaign.calls(),
                campaign.inputTokens(),
                campaign.cachedTokens(),
                campaign.outputTokens(),
                campaign.costUsd());
    }

    /** "write_messages" reads "Write messages". */
    static String words(String label) {
        String spaced = label.replace('_', ' ');
        return spaced.isEmpty() ? spaced : Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }
}
