package app.overture.generation.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Short forms of first names that people are greeted with. */
final class Nicknames {

    private static final Map<String, Set<String>> SHORT = new HashMap<>();

    static {
        add("barbora", "bara barca barunka");
        add("vojtech", "vojta");
        add("jan", "honza jenda");
        add("josef", "pepa josi jupp sepp");
        add("jiri", "jirka");
        add("katerina", "katka kata");
        add("frantisek", "franta");
        add("jakub", "kuba");
        add("vaclav", "vasek");
        add("zdenek", "zdena");
        add("tomas", "tom");
        add("michal", "misa");
        add("michaela", "misa");
        add("magdalena", "magda");
        add("marketa", "majda");
        add("veronika", "verca");
        add("alexandra", "sasa alex sandra");
        add("alexandr", "sasa alex");
        add("stanislav", "standa");
        add("miroslav", "mirek");
        add("jaroslav", "jarda");
        add("ladislav", "lada laco");
        add("antonin", "tonda");
        add("zuzana", "zuzka");
        add("lucie", "lucka");
        add("jana", "janca");
        add("daniel", "dan danny");
        add("daniela", "dana");
        add("ondrej", "ondra");
        add("matej", "mata");
        add("eliska", "ela");
        add("anezka", "aneta");
        add("terezie", "tereza terka");
        add("tereza", "terka");
        add("david", "dave");
        add("lukas", "luky luke");
        add("dominika", "domca");
        add("william", "will bill billy liam");
        add("robert", "rob bob bobby");
        add("richard", "rich dick rick");
        add("elizabeth", "liz beth lizzy betty eliza");
        add("margaret", "maggie meg peggy");
        add("katherine", "kate kathy katie");
        add("catherine", "kate cathy katie");
        add("james", "jim jimmy jamie");
        add("john", "jack johnny");
        add("michael", "mike micha michi");
        add("thomas", "tom tommy");
        add("christopher", "chris kit");
        add("matthew", "matt");
        add("samuel", "sam");
        add("samantha", "sam");
        add("benjamin", "ben benny");
        add("jonathan", "jon");
        add("nicholas", "nick");
        add("andrew", "andy drew");
        add("anthony", "tony");
        add("steven", "steve");
        add("stephen", "steve");
        add("edward", "ed eddie ted");
        add("joseph", "joe");
        add("charles", "charlie chuck");
        add("rebecca", "becky becca");
        add("jennifer", "jen jenny");
        add("jessica", "jess");
        add("patricia", "pat tricia patty");
        add("susan", "sue");
        add("deborah", "deb debbie");
        add("victoria", "vicky tori");
        add("gregory", "greg");
        add("jeffrey", "jeff");
        add("kenneth", "ken");
        add("timothy", "tim");
        add("philip", "phil");
        add("peter", "pete");
        add("johannes", "hannes jo");
        add("maximilian", "max");
        add("sebastian", "basti");
        add("alexander", "alex sascha");
        add("christian", "chris");
        add("andreas", "andi");
        add("stefan", "steff");
        add("matthias", "matze hias");
        add("florian", "flo");
        add("susanne", "susi");
        add("elisabeth", "lisa elli sisi");
        add("katharina", "kathi kati");
        add("christina", "tina chris");
        add("friedrich", "fritz");
        add("heinrich", "heinz");
        add("wilhelm", "willi");
        add("ulrich", "uli");
        add("ulrike", "uli");
        add("barbara", "babsi barb");
    }

    private Nicknames() {}

    /** Both folded. */
    static boolean of(String nick, String firstName, String language) {
        for (String shortForm : SHORT.getOrDefault(firstName, Set.of())) {
            if (Text.sameName(nick, shortForm, language)) {
                return true;
            }
        }
        return false;
    }

    private static void add(String name, String shortForms) {
        SHORT.put(name, Set.of(shortForms.split(" ")));
    }
}
