package app.overture.contacts.ui;

import app.overture.contacts.Company;
import app.overture.contacts.ContactDetail;
import app.overture.contacts.ContactRow;
import app.overture.contacts.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The plain data of a person and their company. What is not known is not shown. */
final class ContactCard extends Div {

    ContactCard(ContactDetail detail) {
        ContactRow row = detail.contact();
        DescriptionList person = new DescriptionList();
        line(person, "Job title", row.jobTitle());
        line(person, "E-mail", row.email());
        link(person, "LinkedIn", row.linkedinUrl());
        line(person, "Phone", detail.phone());
        line(person, "Owner", row.ownerName());
        line(person, "Tags", String.join(", ", row.tags()));
        line(person, "Seniority", word(row.seniority()));
        line(person, "Department", word(row.department()));
        line(person, "Score", row.score() == 0 ? null : Integer.toString(row.score()));
        line(
                person,
                "LinkedIn activity",
                row.linkedinActivity().equals("unknown") ? null : word(row.linkedinActivity()));
        line(person, "Place", place(detail.city(), detail.country()));
        line(person, "Language", detail.language());
        line(person, "Time zone", detail.timeZone());
        line(person, "Came from", detail.source());
        add(new H2("Person"), person);
        Company company = detail.company();
        if (company != null) {
            add(new H2(company.name()), company(company));
        }
        if (!detail.custom().isEmpty()) {
            DescriptionList custom = new DescriptionList();
            detail.custom().forEach((name, value) -> line(custom, name, value));
            add(new H2("Imported columns"), custom);
        }
    }

    private static DescriptionList company(Company company) {
        DescriptionList list = new DescriptionList();
        link(list, "Website", company.website() != null ? company.website() : company.domain());
        line(list, "Industry", word(company.industry()));
        line(list, "Size", word(company.companySize()));
        line(
                list,
                "Employees",
                company.employees() == null ? null : company.employees().toString());
        line(list, "Revenue", word(company.revenueRange()));
        line(list, "Business model", word(company.businessModel()));
        line(list, "Tier", word(company.tier()));
        line(list, "Region", word(company.region()));
        line(list, "Place", place(company.city(), company.country()));
        return list;
    }

    private static void line(DescriptionList list, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            line(list, name, new Span(value));
        }
    }

    private static void link(DescriptionList list, String name, @Nullable String url) {
        if (url != null && !url.isBlank()) {
            Anchor link = new Anchor(
                    url.matches("(?i)https?://.*") ? url : "https://" + url,
                    url.replaceFirst("(?i)^https?://(www\\.)?", "").replaceFirst("/$", ""),
                    AnchorTarget.BLANK);
            link.getElement().setAttribute("rel", "noopener noreferrer");
            line(list, name, link);
        }
    }

    private static void line(DescriptionList list, String name, Component value) {
        list.add(new DescriptionList.Term(name), new DescriptionList.Description(value));
    }

    private static @Nullable String word(@Nullable String value) {
        return value == null ? null : Words.of(value);
    }

    private static String place(@Nullable String city, @Nullable String country) {
        return Stream.of(city, country)
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(", "));
    }
}
