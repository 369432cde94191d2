package app.overture.contacts.imports;

import static app.overture.contacts.imports.ImportField.*;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which field a header most likely means, whatever tool or language it comes from. */
final class FieldAliases {

    /** Words that API callers use for fields, beside the field's own. */
    static final Map<String, ImportField> OTHER_WORDS = Map.ofEntries(
            Map.entry("email_address", EMAIL),
            Map.entry("phone_number", PHONE),
            Map.entry("title", JOB_TITLE),
            Map.entry("seniority_level", SENIORITY),
            Map.entry("location_city", CITY),
            Map.entry("location_country", COUNTRY),
            Map.entry("company_name", COMPANY),
            Map.entry("company_website", WEBSITE),
            Map.entry("domain", COMPANY_DOMAIN),
            Map.entry("company_size", EMPLOYEES),
            Map.entry("hq_city", COMPANY_CITY),
            Map.entry("hq_country", COMPANY_COUNTRY));

    private static final Map<String, ImportField> KNOWN = new HashMap<>();

    // Google numbers its columns, and how many there are differs from export to export.
    private static final Pattern GOOGLE =
            Pattern.compile("(e mail|phone|website) \\d+ value|address \\d+ (city|country)");

    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z])(?=[A-Z][a-z])");
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern OTHER_SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

    static {
        put(FULL_NAME, "name", "full name", "fullname", "contact name", "contact", "person", "display name");
        put(
                FULL_NAME,
                "jmeno a prijmeni",
                "cele jmeno",
                "vollstandiger name",
                "kontakt",
                "kontaktperson",
                "nom complet");
        put(FIRST_NAME, "first name", "firstname", "first", "given name", "forename", "jmeno", "krestni jmeno");
        put(FIRST_NAME, "vorname", "prenom", "imie", "meno", "nombre", "nome");
        put(LAST_NAME, "last name", "lastname", "last", "surname", "family name", "prijmeni", "priezvisko");
        put(LAST_NAME, "nachname", "familienname", "nazwisko", "nom", "apellido", "apellidos", "cognome");
        put(EMAIL, "email", "e mail", "email address", "e mail address", "mail", "work email", "business email");
        put(EMAIL, "primary email", "secondary email", "tertiary email", "personal email", "e mailova adresa");
        put(
                EMAIL,
                "emailova adresa",
                "e mail adresse",
                "email adresse",
                "contact email",
                "lead email",
                "adresse e mail");
        put(EMAIL_STATUS, "email status", "email verification status", "email verification", "email validity");
        put(LINKEDIN_URL, "url", "linkedin url", "linkedin", "linkedin profile", "linkedin profile url", "profile url");
        put(LINKEDIN_URL, "person linkedin url", "linkedinurl", "linkedin url public", "linkedin url unique id");
        put(
                LINKEDIN_URL,
                "linkedin link",
                "linkedin profil",
                "personal linkedin",
                "person linkedin",
                "public linkedin url");
        put(PHONE, "phone", "phone number", "mobile phone", "mobile", "work direct phone", "direct phone", "telefon");
        put(
                PHONE,
                "corporate phone",
                "other phone",
                "home phone",
                "telephone",
                "tel",
                "mobil",
                "mobilni telefon",
                "handy");
        put(PHONE, "telefonni cislo", "telefonnummer", "mobile number", "mobile phone number", "cell");
        put(
                JOB_TITLE,
                "title",
                "job title",
                "jobtitle",
                "position",
                "role",
                "current job",
                "organization title",
                "job");
        put(
                JOB_TITLE,
                "pozice",
                "funkce",
                "pracovni pozice",
                "beruf",
                "funktion",
                "stelle",
                "jobbezeichnung",
                "stanowisko");
        put(SENIORITY, "seniority", "seniority level", "management level");
        put(
                DEPARTMENT,
                "department",
                "departments",
                "sub departments",
                "organization department",
                "oddeleni",
                "abteilung");
        put(CITY, "city", "mesto", "stadt", "ort", "miasto", "ville", "person city", "contact city");
        put(COUNTRY, "country", "country region", "zeme", "stat", "land", "krajina", "kraj", "pays", "person country");
        put(LOCATION, "location", "lead location", "person location", "contact location", "poloha", "standort");
        put(LANGUAGE, "language", "preferred language", "jazyk", "sprache");
        put(TIME_ZONE, "timezone", "time zone", "casova zona", "casove pasmo", "zeitzone");
        put(COMPANY, "company", "company name", "organization", "organisation", "organization name", "account name");
        put(
                COMPANY,
                "companyname",
                "associated company",
                "current company",
                "employer",
                "firma",
                "spolecnost",
                "nazev firmy");
        put(
                COMPANY,
                "unternehmen",
                "firmenname",
                "gesellschaft",
                "organizace",
                "entreprise",
                "empresa",
                "azienda",
                "account");
        put(COMPANY_DOMAIN, "company domain", "domain", "company domain name", "email domain", "domena");
        put(
                WEBSITE,
                "website",
                "website url",
                "company website",
                "company website url",
                "company url",
                "web",
                "homepage");
        put(WEBSITE, "webova stranka", "webseite", "webove stranky", "internetseite", "web site");
        put(COMPANY_LINKEDIN_URL, "company linkedin url", "company linkedin", "company linkedin url unique id");
        put(COMPANY_LINKEDIN_URL, "company linkedin url public", "organization linkedin url");
        put(INDUSTRY, "industry", "company industry", "odvetvi", "obor", "branche", "branza", "sector", "sektor");
        put(
                EMPLOYEES,
                "employees",
                "number of employees",
                "employee count",
                "headcount",
                "company size",
                "company headcount");
        put(EMPLOYEES, "company employee exact count", "company employee count", "num employees", "no of employees");
        put(EMPLOYEES, "pocet zamestnancu", "velikost firmy", "mitarbeiter", "mitarbeiterzahl", "anzahl mitarbeiter");
        put(REVENUE, "annual revenue", "revenue", "company revenue", "obrat", "umsatz", "trzby");
        put(COMPANY_CITY, "company city", "company headquarters city", "hq city");
        put(COMPANY_COUNTRY, "company country", "company headquarters country", "hq country", "company location");
        put(COMPANY_COUNTRY, "company headquarters full address");
        put(
                DO_NOT_CONTACT,
                "do not call",
                "do not contact",
                "do not email",
                "dnc",
                "nekontaktovat",
                "nicht kontaktieren");
        put(
                UNSUBSCRIBED,
                "unsubscribed from all email",
                "unsubscribed",
                "opted out",
                "email opt out",
                "opt out",
                "odhlaseno");
        put(BOUNCED, "email bounced", "bounced", "hard bounced", "email hard bounce reason");
        put(COMPANY_DESCRIPTION, "company description", "description", "about company", "company about", "popis firmy");
        put(COMPANY_DESCRIPTION, "short description", "company summary", "firmenbeschreibung", "company overview");
        put(SEO_DESCRIPTION, "seo description", "website description", "meta description");
        put(KEYWORDS, "keywords", "company keywords", "klicova slova", "schlagworter");
        put(SPECIALITIES, "company specialities", "specialities", "specialties", "company specialties");
        put(FOUNDED, "company year founded", "founded", "founded year", "year founded", "rok zalozeni");
        put(TECHNOLOGIES, "technologies", "tech stack", "technology", "technologie", "company technologies");
        put(FUNDING, "total funding", "latest funding", "latest funding amount", "last raised at");
        put(HEADLINE, "headline", "linkedin headline", "profile headline");
        put(ABOUT, "about", "summary", "bio", "linkedin summary", "profile summary", "about me", "person summary");
        put(CONNECTED_ON, "connected on", "connected at");
        put(
                NOTES,
                "notes",
                "note",
                "poznamka",
                "poznamky",
                "notizen",
                "notiz",
                "icebreaker",
                "personalization",
                "reason");
    }

    private FieldAliases() {}

    private static void put(ImportField field, String... headers) {
        for (String header : headers) {
            KNOWN.put(header, field);
        }
    }

    static Optional<ImportField> of(String header) {
        String plain = plain(header);
        Matcher google = GOOGLE.matcher(plain);
        if (google.matches()) {
            String kind = google.group(1) == null ? google.group(2) : google.group(1);
            return Optional.of(
                    switch (kind) {
                        case "phone" -> PHONE;
                        case "website" -> WEBSITE;
                        case "city" -> CITY;
                        case "country" -> COUNTRY;
                        default -> EMAIL;
                    });
        }
        return Optional.ofNullable(KNOWN.get(plain));
    }

    /** Lower case, without accents, camel case and punctuation taken apart: "firstName", "First_Name" and "First Name" agree. */
    static String plain(String header) {
        if (header.isEmpty()) {
            return "";
        }
        String apart = CAMEL.matcher(header.strip()).replaceAll(" ");
        String decomposed =
                Normalizer.normalize(apart.replace("ß", "ss").replace("ł", "l").replace("Ł", "L"), Normalizer.Form.NFD);
        String bare = MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
        return OTHER_SIGNS
                .matcher(bare)
                .replaceAll(" ")
                .replace("linked in", "linkedin")
                .strip();
    }
}
