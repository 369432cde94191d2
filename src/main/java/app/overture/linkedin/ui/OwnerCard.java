package app.overture.linkedin.ui;

import app.overture.linkedin.LinkedInAccount;
import app.overture.linkedin.LinkedInAccounts;
import app.overture.linkedin.LinkedInDevice;
import app.overture.linkedin.LinkedInOwnerState;
import app.overture.linkedin.LinkedInPause;
import app.overture.linkedin.LinkedInStanding;
import app.overture.linkedin.PauseReasons;
import app.overture.linkedin.PauseScope;
import app.overture.shared.ui.Badge;
import app.overture.shared.ui.Bar;
import app.overture.shared.ui.Confirm;
import app.overture.shared.ui.Icon;
import app.overture.shared.ui.Moment;
import app.overture.shared.ui.Tone;
import app.overture.tenancy.Role;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One owner's account on the Outreach tab: online or not, what it used, what holds it back, what comes next. */
class OwnerCard extends Div {

    private final LinkedInAccounts accounts;
    private final LinkedInStanding standing;
    private final LinkedInAccount account;
    private final ZoneId zone;

    /** @param messages whether the campaign has messages, not only invitations */
    OwnerCard(LinkedInAccounts accounts, LinkedInOwnerState line, boolean messages) {
        this.accounts = accounts;
        this.standing = line.standing();
        this.account = standing.account();
        this.zone = account.zone();
        addClassNames("card", "owner-queue");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", "LinkedIn account of " + account.owner());
        List<LinkedInStanding.Halt> halts = new ArrayList<>(standing.halts());
        LinkedInDevice device = line.device();
        if (device != null && !device.hasConsent()) {
            halts.addFirst(new LinkedInStanding.Halt(PauseReasons.CONSENT, null));
        }
        add(head(line, halts), use(messages), next(line, halts));
        pauses(halts).forEach(this::add);
    }

    private Component head(LinkedInOwnerState line, List<LinkedInStanding.Halt> halts) {
        Span mono = new Span(initials(account.owner()));
        mono.addClassName("mono");
        mono.getElement().setAttribute("aria-hidden", "true");
        Div name = new Div(account.owner());
        name.addClassNames("medium", "cut");
        Div who = new Div(name, browser(line.device()));
        who.addClassName("grow");
        Div head = new Div(mono, who);
        head.addClassName("row");
        badge(line, halts).ifPresent(head::add);
        return head;
    }

    private Component browser(@Nullable LinkedInDevice device) {
        Div state = new Div();
        state.addClassNames("meta", "state");
        if (device == null) {
            state.add(new Span("No browser paired"));
        } else if (device.isOnline(standing.at())) {
            state.addClassName("online");
            state.add(new Span("Extension online, " + ago(device.lastSeenAt())));
        } else {
            state.add(new Span(
                    device.lastSeenAt() == null
                            ? "Extension offline, never seen"
                            : "Extension offline since " + Moment.exact(device.lastSeenAt(), zone)));
        }
        return state;
    }

    private String ago(@Nullable Instant at) {
        return at == null ? "now" : Moment.words(at, standing.at(), zone);
    }

    private static Optional<Component> badge(LinkedInOwnerState line, List<LinkedInStanding.Halt> halts) {
        if (!halts.isEmpty()) {
            String reason = halts.getFirst().reason();
            String words = PauseWords.of(reason);
            Tone tone =
                    words.startsWith("Stopped") ? Tone.BAD : reason.equals("outside_hours") ? Tone.NEUTRAL : Tone.WARN;
            Badge badge = new Badge(tone == Tone.NEUTRAL ? "clock" : "pause", words, tone);
            badge.setTitle(halts.getFirst().sentence());
            return Optional.of(badge);
        }
        if (line.inHand() > 0) {
            return Optional.of(new Badge("send", "Sending", Tone.PROGRESS));
        }
        return due(line) > 0 && line.device() != null && online(line)
                ? Optional.of(new Badge("send", line.device().dryRun() ? "Dry run" : "Sending", Tone.PROGRESS))
                : Optional.empty();
    }

    private Component use(boolean messages) {
        Div use = new Div();
        use.addClassName("use");
        bar(use, "Today", standing.use().invitesToday(), standing.invitesPerDay(), "invitations today");
        bar(
                use,
                "Last 7 days",
                standing.use().invitesThisWeek(),
                standing.invitesPerWeek(),
                "invitations in seven days");
        if (messages || standing.use().messagesToday() > 0) {
            bar(use, "Messages", standing.use().messagesToday(), standing.messagesPerDay(), "messages today");
        }
        return use;
    }

    private void bar(Div use, String label, int used, int most, String spoken) {
        Span what = new Span(label);
        what.addClassName("meta");
        Bar bar = new Bar(used, most, account.owner() + ", " + spoken);
        if (used >= most) {
            bar.tone(Tone.WARN);
        }
        Span numbers = new Span(used + " of " + most);
        numbers.addClassName("num");
        use.add(what, bar, numbers);
    }

    private Component next(LinkedInOwnerState line, List<LinkedInStanding.Halt> halts) {
        int due = due(line);
        int all = line.queued() + line.inHand() + line.sent() + line.skipped() + line.needsCheck();
        List<String> words = new ArrayList<>();
        words.add(line.sent() + " of " + all + " sent");
        if (due > 0) {
            words.add(due + " queued");
        }
        if (line.inHand() > 0) {
            words.add(line.inHand() + " with the browser");
        }
        if (line.waiting() > 0) {
            words.add(line.waiting() + (line.waiting() == 1 ? " waits" : " wait") + " for an earlier step");
        }
        if (line.skipped() > 0) {
            words.add(line.skipped() + " skipped");
        }
        StringBuilder text = new StringBuilder(String.join(", ", words)).append(".");
        boolean online = online(line);
        if (due > 0 && !online) {
            text.append(
                    line.device() == null
                            ? " They wait until a browser is paired, or go by hand below."
                            : " The queue stays as it is until the browser is back.");
        } else if (due > 0 && halts.isEmpty()) {
            Instant at = line.nextActionAt();
            text.append(" Next ")
                    .append(
                            at == null || !at.isAfter(standing.at())
                                    ? "at any moment"
                                    : Moment.words(at, standing.at(), zone))
                    .append(".");
        }
        if (account.limits().warmUp()
                && standing.invitesPerDay() < account.limits().invitesPerDay()) {
            text.append(" Warm-up: ").append(standing.invitesPerDay()).append(" a day this week.");
        }
        Div meta = new Div(text.toString());
        meta.addClassName("meta");
        return meta;
    }

    private static int due(LinkedInOwnerState line) {
        return line.queued() - line.waiting();
    }

    private static boolean online(LinkedInOwnerState line) {
        return line.device() != null && line.device().isOnline(line.standing().at());
    }

    private List<Component> pauses(List<LinkedInStanding.Halt> halts) {
        List<Component> lines = new ArrayList<>();
        for (LinkedInStanding.Halt halt : halts) {
            Span words =
                    new Span(halt.sentence() + (halt.until() == null ? "" : " Goes on " + when(halt.until()) + "."));
            words.addClassName("grow");
            Div line = new Div(words);
            line.addClassNames("meta", "halt");
            pauseOf(halt).filter(pause -> Me.may(Role.EDITOR)).ifPresent(pause -> line.add(resume(pause)));
            lines.add(line);
        }
        boolean resting = account.pauses().stream().anyMatch(pause -> pause.scope() == PauseScope.ALL && holds(pause));
        if (!resting && !account.stopped() && Me.may(Role.EDITOR)) {
            Button pause = new Button(
                    "Pause", Icon.of("pause"), click -> StopNote.act(() -> accounts.pause(account.ownerId(), "")));
            pause.addThemeVariants(ButtonVariant.LUMO_SMALL);
            pause.setAriaLabel("Pause LinkedIn of " + account.owner());
            Div line = new Div(pause);
            line.addClassName("row");
            lines.add(line);
        }
        return lines;
    }

    private Button resume(LinkedInPause pause) {
        Button resume = new Button("Resume", Icon.of("play"), click -> ask(pause));
        resume.addThemeVariants(ButtonVariant.LUMO_SMALL);
        resume.setAriaLabel("Resume LinkedIn of " + account.owner());
        return resume;
    }

    private void ask(LinkedInPause pause) {
        Runnable go = () -> StopNote.act(() -> accounts.resume(account.ownerId(), pause.scope()));
        if (pause.reason().equals("paused_by_person")) {
            go.run();
            return;
        }
        Confirm.ask(
                "Resume LinkedIn of " + account.owner() + "?",
                pause.sentence() + " Going on while LinkedIn still warns can cost the account.",
                "Resume",
                go);
    }

    private Optional<LinkedInPause> pauseOf(LinkedInStanding.Halt halt) {
        return account.pauses().stream()
                .filter(pause -> pause.reason().equals(halt.reason()) && holds(pause))
                .findFirst();
    }

    private boolean holds(LinkedInPause pause) {
        return pause.until() == null || pause.until().isAfter(standing.at());
    }

    private String when(Instant at) {
        return Moment.exact(at, zone);
    }

    private static String initials(String name) {
        String[] words = name.strip().split("\\s+");
        String last = words.length == 1 ? "" : words[words.length - 1].substring(0, 1);
        return (words[0].isEmpty() ? "?" : words[0].substring(0, 1) + last).toUpperCase(Locale.ROOT);
    }
}
