package app.overture.generation.check;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Kinds of news that models like to make up. A draft may speak of one when the ground does, in whichever words; the
 * ground's words are wider than the draft's, since facts are short.
 */
final class Topics {

    /** What is congratulated on stands in the fact that the sentence cites, and its names and dates are held to it. */
    static final String CONGRATULATION = "a reason to congratulate";

    /** "ohne Rabatt" offers none. */
    static final Pattern DENIED = Pattern.compile(
            "(?iuU)\\b(?:without|no|not|never|instead of|rather than|ohne|statt|keine?[nmrs]?|nicht|bez|žádn\\p{L}+|místo|ne)(?: an?| eine?[nmr]?)? $");

    /** A Strompreis is paid, not won. */
    private static final String PRICE =
            "(?:arbeits|leistungs|strom|gas|energie|wärme|wasser|diesel|benzin|kraftstoff|öl|holz|stahl|metall|papier|milch|getreide|material|rohstoff|kauf|verkaufs|einkaufs|bezugs|liefer|listen|laden|markt|börsen|end|fest|fix|grund|grundstücks|gesamt|einzel|stück|stunden|tages|netto|brutto|miet|pacht|lizenz|abo|paket|sonder|aktions|angebots|ticket|eintritts|fahr|zimmer|selbstkosten|herstell\\p{L}*|transport|fracht|produkt|immobilien|bau|boden)preis";

    static final List<Topic> ALL = List.of(
            topic(
                    "a funding round",
                    "raised [€$£]?\\d\\p{L}*|series [a-e]|seed (?:round|funding)|(?:funding|financing|investment) round|venture capital|your investors?|funding"
                            + "|finanzierungsrunde\\p{L}*|risikokapital\\p{L}*|kapitalrunde|ihre investoren|serie [a-e]|kapitalerhöhung"
                            + "|kol[oae] financování|investiční(?:ho|m)? kol\\p{L}+|rizikov\\p{L}+ kapitál\\p{L}*|vaš\\p{L}+ investor\\p{L}*",
                    "rais|series [a-e]|seed|fund|investor|venture|finanzierung|kapital|serie [a-e]|financ|invest"),
            topic(
                    "an award",
                    "awards?|award-winning|prize|won (?:the|a|an)|shortlisted|nominated|accolades?|named (?:the )?best"
                            + "|auszeichnung\\p{L}*|ausgezeichnet(?:e[nrms]?)?|preisträger\\p{L}*|prämier\\p{L}*|nominier\\p{L}*|(?!"
                            + PRICE + ")\\p{Lu}\\p{Ll}+preis(?:es)?"
                            + "|ocenění\\p{L}*|oceněn\\p{L}*|cenu za|vyhrál\\p{L}*|zvítězil\\p{L}*|cen[uyo]u? (?-i:\\p{Lu})\\p{L}+(?: \\p{L}+)?|nominov\\p{L}*|nominac\\p{L}*",
                    "award|prize|win|won|gold|silver|bronze|trophy|champion|shortlist|nomin|best|sieg|platz|zlat|stříbr|bronz|umíst|auszeich|ausgezeich|prämi|gewann|gewonn|oceněn|cen[auy]|vyhrá|zvítěz|medal|premio|prêmio|\\bprix\\b|nagrod|priset"),
            topic(
                    "a takeover",
                    "acquisitions?|acquired|acquiring|mergers?|merged|takeover|übernahme|akquisition|fusion\\p{L}*|zusammenschluss|akvizic\\p{L}*|fúz\\p{L}+|převzet\\p{L}+",
                    "acqui|merge|takeover|bought|took over|übernahm|übernomm|akqui|fusion|zusammenschl|kauf|akvizi|fúz|převz|koupi"),
            topic(
                    "the stock exchange",
                    "ipo|went public|going public|stock exchange|börsengang\\p{L}*|börsennotiert\\p{L}*|vstup\\p{L}* na burzu",
                    "ipo|public|listed|exchange|börse|burz"),
            topic(
                    "a promotion",
                    "promoted|promotion to|your promotion|appointed|appointment as|(?:your|the) new (?:role|position|job)|befördert|beförderung|ernannt|ernennung|ihre[rn]? neue[nr]? (?:rolle|position|stelle|aufgabe)"
                            + "|povýšen\\p{L}*|jmenován\\p{L}*|nov(?:é|ou|á) (?:roli|role|pozici|pozice|funkci)",
                    "promot|appoint|joined|took over|became|new (?:role|head|job|position)|congrat|since|beförder|ernannt|übernahm|übernomm|neue|seit|wechsel|gratul|povýš|jmenov|nastoup|nov[éáý]|převzal|od ?roku|od \\d"),
            topic(
                    CONGRATULATION,
                    "congratulations|congrats|glückwunsch|glückwünsche|gratul\\p{L}*",
                    "congrat|gratul|glückw|promot|appoint|joined|became|new (?:role|head|job|position)|award|prize|win|won|anniversar|beförder|ernannt|auszeich|ausgezeich|prämi|gewann|gewonn|jubilä|povýš|jmenov|nastoup|oceněn|cen[auy]|vyhrá|zvítěz|výroč|medail|medal|\\bopen|launch|expan|certif|zertif|milestone|record|acqui|\\bpreis|eröffn|neubau|erweiter|meilenstein|rekord|otev|rozšíř|získa"),
            topic(
                    "dismissals",
                    "layoffs?|laid off|job cuts|redundanc\\p{L}*|insolven\\p{L}*|bankrupt\\p{L}*|entlassung\\p{L}*|stellenabbau|propoušt\\p{L}*",
                    "layoff|laid off|cuts|redundan|insolven|bankrupt|entlass|abbau|propoušt|restruct|restrukt"),
            topic(
                    "hiring",
                    "(?:you(?:'re| are)|is|are) hiring|open positions|job ads?|vacanc(?:y|ies)|stellenanzeige\\p{L}*|offenen? stellen|nabírát\\p{L}*|volných? míst\\p{L}*|inzerát\\p{L}*",
                    "hir|position|opening|advertis|recruit|job|vacanc|look(?:s|ed|ing)? for|seek|search|wanted|need|stelle|sucht|such|einstell|nabír|hledá|míst|inzer|nábor|pozic"),
            topic(
                    "a certificate",
                    "iso ?\\d+|certified|certificat\\p{L}*|zertifi\\p{L}*|certifik\\p{L}*",
                    "iso|certif|zertif|audit"),
            topic("a patent", "patents?|patented|patente?n?|patentier\\p{L}*|patentov\\p{L}*", "patent"),
            topic("a podcast", "podcasts?|podcastu", "podcast|episode|folge|díl"),
            topic(
                    "an interview",
                    "interviews?|interviewu?|rozhovor(?:u|em)? (?:pro|v|s)",
                    "interview|rozhovor|gespräch|podcast|told|said"),
            topic(
                    "a book",
                    "your (?:\\p{L}+ )?book|ihr(?:em|es)? buch\\p{L}*|vaš\\p{L}+ knih\\p{L}+",
                    "book|buch|knih"),
            topic("a webinar", "webinars?|webinář\\p{L}*|webinaren?", "webin"),
            topic(
                    "a talk",
                    "your (?:talk|keynote|speech|presentation|panel|lecture)|you (?:spoke|gave a talk|presented|were on stage)|keynote|ihr(?:em|en)? (?:vortrag|keynote)|(?:einen )?vortrag (?:gehalten|über|zu)|vaš\\p{L}+ (?:přednáš\\p{L}+|prezentac\\p{L}+|vystoupen\\p{L}+)|přednášel\\p{L}*|jste vystoupil\\p{L}*",
                    "talk|spoke|speak|keynote|speech|present|panel|lectur|stage|course|taught|showed|fair|vortrag|vorträg|sprach|gesproch|redn|bühne|podium|messe|konferen|přednáš|prezent|vystoup|mluvil|veletrh|panel|forum|fóru|meetup"),
            topic(
                    "something published",
                    "your (?:\\p{L}+ )?(?:article|blog|essay|white ?paper|study|column)|ihr(?:em|en)? (?:artikel|blog\\p{L}*|aufsatz|studie)|vaš\\p{L}+ (?:člán\\p{L}+|blog\\p{L}*|studi\\p{L}+)",
                    "article|blog|essay|paper|study|wrote|writ|column|publish|post|artikel|aufsatz|beitrag|studie|schrieb|geschrieb|veröffent|člán|studi|napsal|psal|publik|příspěv"),
            topic(
                    "an earlier contact",
                    "(?:nice|great|good|lovely) (?:meeting|talking|speaking|to meet|to see)|when we (?:met|spoke|talked)|since we (?:met|spoke|talked)|as (?:we )?(?:discussed|agreed|promised)|our (?:last |recent |previous |first )?(?:call|conversation|chat|meeting)|thank(?:s| you) for (?:your (?:reply|message|e-?mail|interest|call)|replying|signing|downloading)"
                            + "|you (?:asked (?:us|me)|requested|signed up|downloaded|subscribed)|mutual (?:friend|connection|contact|acquaintance)|referred (?:me|us)|recommended (?:you|that i)|we met"
                            + "|unser(?:em|en|e)? (?:letzte[nms]? |erste[nms]? )?(?:gespräch|telefonat|treffen|begegnung)|wie (?:besprochen|vereinbart|versprochen)|danke für ihre? (?:antwort|nachricht|interesse|anfrage)|hat (?:mir|sie) empfohlen|gemeinsame[rn]? (?:bekannte[rn]?|kontakt)|wir uns (?:getroffen|kennengelernt)"
                            + "|jak jsme (?:se )?(?:domluv|mluv|slíb)\\p{L}+|naš\\p{L}+ (?:minul\\p{L}+ |posledn\\p{L}+ )?(?:hovor\\p{L}*|rozhovor\\p{L}*|schůz\\p{L}+|setkán\\p{L}+)|děkuji za vaš\\p{L}+ (?:odpověď|zprávu|zájem|dotaz)|doporučil\\p{L}* (?:mi|vás|nám)|společn\\p{L}+ (?:znám\\p{L}+|kontakt\\p{L}*)|když jsme se (?:potkal|viděl|setkal)\\p{L}*",
                    "\\bwe met|our (?:call|conversation|meeting)|signed up|downloaded|subscrib|referred|replied|recommend|getroffen|gespräch mit uns|besproch|empfohl|angemeldet|setkal|domluv|doporuč|přihlás|mutual"),
            topic(
                    "a free offer",
                    "free of charge|for free|free trial|free pilot|at no cost|no cost|discounts?|money[- ]back|guarantees?|guaranteed|kostenlos\\p{L}*|gratis|kostenfrei\\p{L}*|rabatt\\p{L}*|garantier\\p{L}*|garantie|geld[- ]zurück\\p{L}*|zdarma|slev[auoy]\\p{L}*|garant\\p{L}+|záruk\\p{L}+",
                    "free|no c(?:ost|harge)|without charge|no fee|for nothing|on us|on the house|our expense|auf uns\\b|unsere kosten|complimentary|discount|guarant|kosten|kostet|nichts|umsonst|gratis|rabatt|garant|zdarma|slev|záruk|bezplat|poplatk|nic nestojí|nothing to pay"),
            topic(
                    "being the first or largest",
                    "market leaders?|(?:the |your )?(?:leading|largest|biggest|oldest|fastest[- ]growing) (?:\\p{L}+ )?(?:provider|company|supplier|manufacturer|maker|firm|producer|brand|player|bank|insurer)|number one|no\\. ?1|world'?s (?:first|largest|leading|best)|marktführer\\p{L}*|weltmarktführer\\p{L}*|führende[rn]? (?:anbieter|hersteller|unternehmen)|größte[rn]? (?:anbieter|hersteller|unternehmen)|lídr\\p{L}* (?:trhu|na trhu)|největší(?:m|ho)? (?:výrob\\p{L}+|dodavatel\\p{L}*|firm\\p{L}+|poskytovatel\\p{L}*)|jedničk\\p{L}+",
                    "lead|larg|bigg|oldest|fastest|number one|first|marktführ|führend|größt|lídr|největš|jednič|předn"));

    private Topics() {}

    /** @param name as the second part of "The facts know nothing of …" */
    record Topic(String name, Pattern said, Pattern known) {}

    private static Topic topic(String name, String said, String known) {
        return new Topic(
                name,
                Pattern.compile(
                        "(?<![\\p{L}\\p{N}])(?:" + said + ")(?![\\p{L}\\p{N}])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
                Pattern.compile(known, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }
}
