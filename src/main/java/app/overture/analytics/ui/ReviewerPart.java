package app.overture.analytics.ui;

import app.overture.messages.DecisionNumbers;
import app.overture.messages.DecisionNumbers.ReviewerDay;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How people reviewed, day by day: the usual time of a decision against the pace asked for. Administrators also see how
 * many long texts were approved faster than anyone reads; a number about the reading, not about the person.
 */
final class ReviewerPart extends Section {

    private static final double HIGHEST_SECONDS = 30;
    private static final int DAYS_SHOWN = 30;

    ReviewerPart(List<ReviewerDay> days) {
        addClassNames("card", "reviewers");
        Paragraph words = new Paragraph("Each bar is the median time of a decision on one day, from painted to decided,"
                + " breaks left out. The line is " + DecisionNumbers.PACE_ASKED_FOR.toSeconds()
                + " s, the pace that clears 100 messages in 15 minutes. Decisions in bulk have no time.");
        words.addClassName("quiet");
        Div head = new Div(new H2("Review"), csv(days));
        head.addClassNames("row", "spread");
        add(head, words);
        Map<UUID, List<ReviewerDay>> byPerson = new LinkedHashMap<>();
        days.forEach(day -> byPerson.computeIfAbsent(day.userId(), none -> new ArrayList<>())
                .add(day));
        byPerson.values().forEach(one -> add(person(one)));
        Details table = new Details("As a table", new ReviewerTable(days));
        add(table);
    }

    private static Component person(List<ReviewerDay> days) {
        int decided = days.stream().mapToInt(ReviewerDay::decided).sum();
        Span count = new Span(decided == 1 ? "1 decision" : decided + " decisions");
        count.addClassName("meta");
        Div row = new Div(new H3(days.getFirst().name()), count);
        row.addClassName("row");
        String unread = unread(days);
        if (!unread.isEmpty()) {
            Span fast = new Span(unread);
            fast.addClassName("meta");
            row.add(fast);
        }
        Div chart = new Div();
        chart.addClassName("pace-chart");
        // The table below says the same in words.
        chart.getElement().setAttribute("aria-hidden", "true");
        days.stream().skip(Math.max(0, days.size() - DAYS_SHOWN)).forEach(day -> chart.add(bar(day)));
        Div line = new Div();
        line.addClassName("pace-line");
        line.getStyle().setBottom(percent(DecisionNumbers.PACE_ASKED_FOR));
        chart.add(line);
        Div person = new Div(row, chart);
        person.addClassName("reviewer");
        return person;
    }

    private static Component bar(ReviewerDay day) {
        Div bar = new Div();
        bar.addClassName("pace-bar");
        Duration median = day.pace().median();
        bar.setHeight(median == null ? "0" : percent(median));
        bar.getElement()
                .setAttribute("title", day.day() + ": " + day.decided() + " decided, median " + seconds(median));
        return bar;
    }

    private static String unread(List<ReviewerDay> days) {
        int fast = days.stream()
                .mapToInt(day -> day.tooFast() == null ? 0 : day.tooFast())
                .sum();
        int all = days.stream()
                .mapToInt(day -> day.longTexts() == null ? 0 : day.longTexts())
                .sum();
        return fast == 0 ? "" : fast + " of " + all + " long texts were approved in under 2 s, too fast to be read";
    }

    private static Component csv(List<ReviewerDay> days) {
        Anchor csv = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] content = ReviewerTable.csv(days);
                    return new DownloadResponse(
                            new ByteArrayInputStream(content), "review.csv", "text/csv", content.length);
                }),
                "CSV");
        csv.getElement().setAttribute("aria-label", "Download the review numbers as CSV");
        return csv;
    }

    static String seconds(@Nullable Duration duration) {
        return duration == null ? "unknown" : String.format(Locale.ENGLISH, "%.1f s", duration.toMillis() / 1000.0);
    }

    private static String percent(Duration duration) {
        double share = Math.min(1, duration.toMillis() / 1000.0 / HIGHEST_SECONDS);
        return String.format(Locale.ENGLISH, "%.1f%%", share * 100);
    }
}
