package app.overture.demo;

import java.util.List;

/** An invented company with its people, as the resource files tell it. A fact is field, value and day. */
record DemoCompany(
        String name,
        String domain,
        String industry,
        int employees,
        String size,
        String country,
        String city,
        String region,
        String tier,
        String businessModel,
        String owner,
        List<List<String>> l1,
        List<List<String>> l2,
        List<DemoPerson> people) {

    record DemoPerson(
            String first,
            String last,
            String title,
            String seniority,
            String department,
            String email,
            int score,
            String fit,
            String activity,
            List<String> tags,
            List<List<String>> facts) {}

    String language() {
        return switch (country) {
            case "CZ" -> "cs";
            case "DE" -> "de";
            default -> "en";
        };
    }

    String countryName() {
        return switch (country) {
            case "CZ" -> "Czech Republic";
            case "DE" -> "Germany";
            default -> "United Kingdom";
        };
    }

    String timeZone() {
        return switch (country) {
            case "CZ" -> "Europe/Prague";
            case "DE" -> "Europe/Berlin";
            default -> "Europe/London";
        };
    }
}
