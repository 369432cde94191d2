package app.overture.generation.check;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a number counts, in English, German and Czech: twelve per cent are not twelve people. */
final class Units {

    private static final Map<String, Pattern> CLASSES = new LinkedHashMap<>();

    static {
        unit("percent", "%|percent|cent|prozent\\p{L}*|procent\\p{L}*|pct|percentage");
        unit("eur", "€|eur|euros?|eura|eury");
        unit("usd", "\\$|usd|dollars?|dolar\\p{L}*|us-dollar");
        unit("gbp", "£|gbp|pounds?|pfund|liber|libry");
        unit("czk", "czk|kc|korun\\p{L}*|kronen|crowns");
        unit("chf", "chf|s?fr|francs?|franken|frank[uy]?");
        unit("pln", "pln|zl|zlot\\p{L}*");
        unit(
                "people",
                "employ(?:ee|ees|s)|staff|people|persons?|colleagues?|headcount|fte|mitarbeit\\p{L}*|beschaftigt\\p{L}*"
                        + "|angestellt\\p{L}*|menschen|leuten?|personen|kolleg\\p{L}*|kopfe|kopf|kopfig\\p{L}*|zamestnan\\p{L}*|lid[ie]\\p{L}*|osob\\p{L}*"
                        + "|pracovnik\\p{L}*|clenn\\p{L}*");
        unit("customers", "customers?|clients?|kunden|kundinnen|zakaznik\\p{L}*|zakaznic\\p{L}*|klient\\p{L}*");
        unit("seconds", "seconds?|secs?|sekunden?|sekund\\p{L}*|vterin\\p{L}*");
        unit("hours", "hours?|hrs?|stunden?|stund|stundig\\p{L}*|hodin(?:a|u|y|ach|ami|ou)?");
        unit("minutes", "minutes?|mins?|minuten?|minut|minutig\\p{L}*|minut\\p{L}*");
        unit("days", "days?|tage?|tagen|tag|denn|tagig\\p{L}*|dn[iyu]|dnech|dny|dnu");
        unit("weeks", "weeks?|wochen?|woch|wochig\\p{L}*|tydenn|tyd(?:en|ny|nu|nech)");
        unit("months", "months?|monate?n?|monat|monatig\\p{L}*|mesic(?:e|u|i|ich|em|um)?|mesicn");
        unit("years", "years?|jahren?|jahre|jahr|jahrig\\p{L}*|let|roky?|roku|rocich|lety|lete");
        unit(
                "sites",
                "sites?|locations?|plants?|factor(?:y|ies)|offices?|branch(?:es)?|stores?|shops?|warehouses?|depots?|standorte?n?"
                        + "|werken?|niederlassung\\p{L}*|filialen?|laden|buros?|lagern?|zavod\\p{L}*|pobock\\p{L}*|poboc\\p{L}*|prodejen|prodejny"
                        + "|kancelar\\p{L}*|lokalit\\p{L}*|provozoven|sklad\\p{L}*");
        unit("countries", "countries|country|markets|landern?|markten?|zemi\\p{L}*|trzi|trhu");
        unit("openings", "positions?|openings?|vacanc\\p{L}*|stellen|pozic\\p{L}*|mist");
        unit(
                "vehicles",
                "lorr(?:y|ies)|trucks?|vans?|vehicles?|lkws?|lastwagen|fahrzeugen?|transporter|kamion\\p{L}*|vozidel|vozu|vozidla"
                        + "|aut|dodav[eo]k");
        unit("km", "km|kilomet\\p{L}*|miles?|meilen");
        unit("weight", "tons?|tonnes?|tonnen?|tun|tuny|kg|kilogram\\p{L}*");
        unit("machines", "machines?|maschinen?|anlagen|stroj\\p{L}*");
        unit(
                "deliveries",
                "deliver(?:y|ies)|shipments?|parcels?|lieferungen|sendungen|pakete?n?|rozvoz\\p{L}*|dodav\\p{L}*|zasil\\p{L}*"
                        + "|baliku|dorucen\\p{L}*");
        unit("orders", "orders?|auftrage?n?|bestellungen|zakazek|zakazky|objednav\\p{L}*");
        unit("projects", "projects?|projekten?|projekt\\p{L}*");
        unit("patients", "patient\\p{L}*|pacient\\p{L}*");
        unit("members", "members?|mitgliedern?|clenu|cleny|clenove");
        unit("teams", "teams?|tymu|tymy");
        unit("products", "products?|produkten?|artikeln?|vyrobk\\p{L}*|produkt[uy]");
    }

    private Units() {}

    static Optional<String> of(String foldedWord) {
        for (Map.Entry<String, Pattern> unit : CLASSES.entrySet()) {
            if (unit.getValue().matcher(foldedWord).matches()) {
                return Optional.of(unit.getKey());
            }
        }
        return Optional.empty();
    }

    /** The unit that a label of the ground implies, as in company_employees. */
    static Optional<String> ofLabel(String label) {
        return label.endsWith("employees") || label.endsWith("size") ? Optional.of("people") : Optional.empty();
    }

    private static void unit(String name, String words) {
        CLASSES.put(name, Pattern.compile(words));
    }
}
