package app.overture.model.rest;

import app.overture.model.UsageLog;
import app.overture.model.UsageLog.Call;
import app.overture.model.UsageLog.Filter;
import app.overture.model.UsageLog.Sum;
import app.overture.model.UsageLog.Sums;
import app.overture.shared.Page;
import app.overture.shared.Paging;
import app.overture.shared.Problem;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class UsageController {

    private final UsageLog usage;

    UsageController(UsageLog usage) {
        this.usage = usage;
    }

    /** A page of calls as every list has it, with the sums of all that the filter lets through. */
    record Answer(
            YearMonth month,
            int calls,
            BigDecimal costUsd,
            int lostCalls,
            BigDecimal lostUsd,
            List<Sum> campaigns,
            List<Sum> operations,
            List<Sum> models,
            List<Sum> outcomes,
            List<Call> items,
            long total,
            int page,
            int size) {}

    /** @param month such as 2026-11, in the workspace's zone; the present one when it is left out */
    @GetMapping("/api/usage")
    Answer usage(
            @RequestParam(defaultValue = "") String month,
            @RequestParam(name = "campaign_id", required = false) @Nullable UUID campaignId,
            @RequestParam(defaultValue = "") String operation,
            @RequestParam(defaultValue = "") String outcome,
            Paging paging) {
        Filter filter = new Filter(month.isEmpty() ? usage.thisMonth() : parsed(month), campaignId, operation, outcome);
        Page<Call> page = usage.list(filter, paging);
        Sums sums = usage.sums(filter);
        return new Answer(
                filter.month(),
                sums.all().calls(),
                sums.all().costUsd(),
                sums.lost().map(Sum::calls).orElse(0),
                sums.lost().map(Sum::costUsd).orElse(BigDecimal.ZERO),
                sums.campaigns(),
                sums.operations(),
                sums.models(),
                sums.outcomes(),
                page.items(),
                page.total(),
                page.page(),
                page.size());
    }

    private static YearMonth parsed(String month) {
        try {
            return YearMonth.parse(month);
        } catch (DateTimeException e) {
            throw Problem.badInput("month", "month is a year and a month such as 2026-11.");
        }
    }
}
